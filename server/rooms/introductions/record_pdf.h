/// The record of an introduction as a printed page: evidence for a claim (LX-03).
#pragma once

#include "rooms/introductions/introductions.h"

namespace hearth::introductions {

struct RecordFacts {
    std::string company;
    identity::Store store;
    std::string customer;
    std::string order_number;
    Introduction introduction;
    Resume resume;
    std::vector<Step> steps;
    std::vector<Fact> facts;
    Instant printed_at;
};
Result<RecordFacts> load_record_facts(Tx& tx, Uuid id);
/// A4 in Chinese: to whom, of whom, when, exactly what was shown with its fingerprint, what was
/// told of the fee, the facts, what followed. Not inside a transaction.
std::string print_record(RecordFacts const& facts);

} // namespace hearth::introductions
