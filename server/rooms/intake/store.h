/// SQL of intake, in and out; seals and opens what people said.
#pragma once

#include "rooms/intake/intake.h"

namespace hearth::intake::store {

void insert_inquiry(Tx& tx, Inquiry const& inquiry);
std::optional<Inquiry> find_inquiry(Tx& tx, Id<Inquiry> id);
/// Everything but who opened it and when, guarded by version; false where it has moved on.
bool replace_inquiry(Tx& tx, Inquiry const& inquiry);
/// Only where nothing is kept of it yet.
bool note_call(Tx& tx, Id<Inquiry> id, Rang const& how);
/// Newest first, of a state (or any), those before `before`.
std::vector<Inquiry> list_inquiries(Tx& tx, std::optional<InquiryState> state,
                                    std::optional<Id<Inquiry>> before, int limit);
/// Newest first, of one phone.
std::vector<Inquiry> list_by_phone(Tx& tx, std::string const& phone, int limit);
/// Newest first, of who opened it (a worker's referrals).
std::vector<Inquiry> list_opened_by(Tx& tx, Uuid who, int limit);

void insert_proposal(Tx& tx, Proposal const& proposal);
bool decide_proposal(Tx& tx, Proposal const& proposal);
std::vector<Proposal> list_proposals(Tx& tx, Id<Inquiry> inquiry);

/// False where there is one already.
bool insert_sign_off(Tx& tx, Id<Inquiry> inquiry, SignOff const& sign_off,
                     std::optional<std::string> const& strokes);
std::optional<SignOff> find_sign_off(Tx& tx, Id<Inquiry> inquiry);
std::optional<std::string> find_strokes(Tx& tx, Id<Inquiry> inquiry);

/// False where another store has it.
bool insert_routing(Tx& tx, Routing const& routing);
std::optional<Routing> find_routing(Tx& tx, Id<Routing> id);
bool replace_routing(Tx& tx, Routing const& routing); ///< guarded by version
std::vector<Routing> list_routings(Tx& tx, Id<Inquiry> inquiry);
std::vector<Routing> list_offered(Tx& tx, std::vector<Id<identity::Store>> const& stores,
                                  int limit);

void insert_contact(Tx& tx, Contact const& contact);
std::optional<Contact> find_contact(Tx& tx, Uuid id);
bool acknowledge_contact(Tx& tx, Uuid id);
int announce_again(Tx& tx, Uuid id); ///< how often now
std::vector<Contact> list_open_contacts(Tx& tx, int limit);
std::vector<Contact> list_contacts(Tx& tx, Id<Inquiry> inquiry);

void insert_callback(Tx& tx, Callback const& callback);
std::optional<Callback> find_callback(Tx& tx, Id<Callback> id);
bool finish_callback(Tx& tx, Callback const& callback); ///< guarded: still open
void mark_callback_due(Tx& tx, Id<Callback> id);
std::vector<Callback> list_open_callbacks(Tx& tx, int limit); ///< soonest promised first

struct Draft {
    Uuid id = {};
    std::string screen = {};
    std::string content = {}; ///< JSON
    Instant saved_at = {};
};
void save_draft(Tx& tx, Uuid owner, Draft const& draft);
std::optional<Draft> find_draft(Tx& tx, Uuid owner, Uuid id);
std::vector<Draft> list_drafts(Tx& tx, Uuid owner, int limit);
int count_drafts(Tx& tx, Uuid owner);
bool delete_draft(Tx& tx, Uuid owner, Uuid id);

} // namespace hearth::intake::store
