/// Private to complaints: its tables.
#pragma once

#include "rooms/complaints/complaints.h"

namespace hearth::complaints::store {

/// False where the number is taken.
bool insert(Tx& tx, Complaint const& complaint);
std::optional<Complaint> find(Tx& tx, Id<Complaint> id);
/// Everything that can change, guarded by version; false where it has moved on.
bool replace(Tx& tx, Complaint const& complaint);

/// Which files; newest first, at most `limit`.
struct Filter {
    std::optional<std::vector<Id<identity::Store>>> stores = {}; ///< none: all
    bool is_open = false;                                        ///< not closed, not withdrawn
    std::optional<Id<Complaint>> before = {};
};
std::vector<Complaint> list(Tx& tx, Filter const& filter, int limit);
std::vector<Complaint> list_of_customer(Tx& tx, Id<customers::Customer> customer, int limit);
std::vector<Complaint> list_of_order(Tx& tx, Id<orders::Order> order, int limit);
std::vector<Complaint> list_of_worker(Tx& tx, Id<workforce::Worker> worker, int limit);
/// Opened in the span, oldest first.
std::vector<Complaint> list_opened(Tx& tx, std::optional<Id<identity::Store>> store, Span span);
/// How many were opened on that day's numbers: "C261122-".
int count_numbers(Tx& tx, std::string const& prefix);

/// Gives the step with its number.
Step add_step(Tx& tx, Id<Complaint> id, Step step);
std::vector<Step> list_steps(Tx& tx, Id<Complaint> id);

void insert_commitment(Tx& tx, Commitment const& commitment);
std::optional<Commitment> find_commitment(Tx& tx, Id<Commitment> id);
bool finish_commitment(Tx& tx, Id<Commitment> id, Instant at); ///< false: was done
std::vector<Commitment> list_commitments(Tx& tx, Id<Complaint> id);

/// False where the file has one already, or another file this letter.
bool insert_letter(Tx& tx, Referral const& referral);
std::optional<Referral> find_letter(Tx& tx, Uuid id);
std::optional<Referral> find_letter_of(Tx& tx, Id<Complaint> id);
std::optional<Id<Complaint>> find_by_letter(Tx& tx, Authority authority, std::string const& letter);
/// From the stage it was read in; false where it has moved on.
bool move_letter(Tx& tx, Referral const& referral, ReferralStage from);

} // namespace hearth::complaints::store
