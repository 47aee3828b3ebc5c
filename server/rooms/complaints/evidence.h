/// The evidence pack of a case (LH-18): one zip file of the file itself, the order, the visits'
/// records, pictures, what was said and sent, with a manifest of hashes.
#pragma once

#include "platform/record/pack.h"
#include "rooms/complaints/complaints.h"

namespace hearth::complaints {

/// What the order's record holds (platform/record), with persons masked, and the case's own file.
/// Read in one transaction; for staff who may read the visits, too.
Result<record::Folder> load_case_file(Tx& tx, Id<Complaint> id);

/// The answer to the authority on paper, in Chinese (LH-18): who writes, about which letter, what
/// was found and done.
struct LetterFacts {
    std::string company;
    std::string store;
    std::string store_address;
    std::string store_phone;
    std::string zone;
    std::string customer; ///< masked
    std::string order_number;
    std::string item;
    Complaint complaint;
    Referral referral;
    std::string signed_by;
    Instant printed_at;
};
/// Conflict complaints.letter_unanswered before there is an answer.
Result<LetterFacts> load_letter_facts(Tx& tx, Id<Complaint> id);
std::string print_letter(LetterFacts const& facts);

} // namespace hearth::complaints
