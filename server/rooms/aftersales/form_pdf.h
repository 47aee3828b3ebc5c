/// The printable form of a cancellation: what it costs and why, retention, signatures, filing.
#pragma once

#include "rooms/aftersales/views.h"

namespace hearth::aftersales {

struct FormFacts {
    std::string company;
    identity::Store store;
    std::string customer; ///< in full: it is their paper
    std::string item;
    CancellationView view;
    std::optional<std::string> strokes; ///< PNG
    std::string approved_by;            ///< empty: nobody was asked, or not yet
    Instant printed_at;
};

/// NotFound where the actor may not see the case.
Result<FormFacts> load_form_facts(Tx& tx, Id<Cancellation> id);
/// A4 in Chinese. Not inside a transaction.
std::string print_cancellation(FormFacts const& facts);
std::string file_name_of(FormFacts const& facts);

} // namespace hearth::aftersales
