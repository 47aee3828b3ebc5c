/// The evidence pack of a case (LH-18): one zip file of the file itself, the order, the visits'
/// records, pictures, what was said and sent, with a manifest of hashes.
#pragma once

#include "rooms/complaints/complaints.h"

namespace hearth::complaints {

struct CaseFile {
    std::string number; ///< of the complaint
    std::string letter; ///< of the authority; empty without
    std::string company;
    std::string made_by;
    Instant made_at;
    std::vector<Exhibit> exhibits;
};
/// Read in one transaction; for staff who may read the visits, too.
Result<CaseFile> load_case_file(Tx& tx, Id<Complaint> id);

struct Pack {
    std::string bytes;
    int files = 0; ///< with the manifest and the list of contents
    std::string manifest_sha256;
};
/// Makes every exhibit, hashes it and packs it; outside of any transaction.
Pack pack(CaseFile const& file);

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
