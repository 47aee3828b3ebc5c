/// Intake: every wish from every channel becomes one inquiry (BK-01), is made clear, gets plans
/// with quotes, goes to a store that must take it, and ends as an order or with a reason. Nothing
/// that was promised is forgotten: answers, callbacks, acceptances and results have clocks that
/// climb. What people said is sealed; lists show it masked.
#pragma once

#include "rooms/intake/events.h"
#include "rooms/intake/model.h"

namespace hearth::intake {

void install(Room& room);

// ---- inquiries

struct OpenInquiry {
    Channel channel = Channel::Phone;
    Wish wish = {};
    std::optional<Id<customers::Customer>> customer = {};
    std::optional<Instant> rang_at = {}; ///< phone: the first ring
    std::optional<int> rings = {};       ///< phone: until it was answered
};
/// Staff who take a call have answered it by opening it. What comes in writing or through a form
/// starts the clock of the promised answer.
Result<Inquiry> open_inquiry(Tx& tx, OpenInquiry const& what);
/// NotFound intake.inquiry_not_found.
Result<Inquiry> load_inquiry(Tx& tx, Id<Inquiry> id);
/// One of us has answered: ends the clock, keeps the time. Answering twice changes nothing.
Result<Inquiry> answer_inquiry(Tx& tx, Id<Inquiry> id);
/// How the telephone says that it came (BK-01).
struct Rang {
    Instant rang_at = {};
    std::optional<int> rings = {};
    Instant answered_at = {};
};
/// Copies it into an inquiry by telephone that has none of it yet; gives whether it did. What an
/// agent has on the screen stays as it is: the version does not move.
Result<bool> note_call(Tx& tx, Id<Inquiry> id, Rang const& how);
/// The time until an answer that this channel is promised; nothing where taking it is answering it.
std::optional<seconds> answer_time(Tx& tx, Channel channel);
/// Replaces what was said. PreconditionFailed for another version.
Result<Inquiry> save_wish(Tx& tx, Id<Inquiry> id, std::int64_t version, Wish const& wish);
/// BK-03: these fields go back to the call centre; none: everything was read back and is right.
Result<Inquiry> mark_unclear(Tx& tx, Id<Inquiry> id, std::vector<Field> const& fields);
/// LH-11: answers about the home join those already heard; ordering hands them to the address.
Result<Inquiry> disclose(Tx& tx, Id<Inquiry> id, customers::HomeFacts const& facts, SaidBy by);
Result<Inquiry> close_inquiry(Tx& tx, Id<Inquiry> id, Closing reason);

/// BK-06: the customer's signature, taken on a device; `strokes` as drawn.
Result<SignOff> sign(Tx& tx, Id<Inquiry> id, std::string const& strokes);
/// BK-06: the office stands for an absent owner: how it was verified, and why.
Result<SignOff> sign_for_owner(Tx& tx, Id<Inquiry> id, VerifiedBy how, std::string const& reason);
std::optional<SignOff> find_sign_off(Tx& tx, Id<Inquiry> id);

/// BK-04.
Result<Proposal> propose(Tx& tx, Id<Inquiry> id, Id<pricing::Quote> quote,
                         std::string const& title);
/// Accepting one declines the others.
Result<Proposal> decide_proposal(Tx& tx, Id<Inquiry> id, Uuid proposal, ProposalState decision);
std::vector<Proposal> list_proposals(Tx& tx, Id<Inquiry> id);

/// Turns the inquiry into an order (orders::place). Refuses while something is unclear
/// (intake.still_unclear), unread back (intake.not_verified), or, for a referral, not signed off
/// (intake.not_signed_off). The channel is the inquiry's.
Result<orders::Order> order(Tx& tx, Id<Inquiry> id, orders::PlaceOrder wish);

// ---- routing

/// One store as the router sees it.
struct StoreChoice {
    Id<identity::Store> store = {};
    double distance_km = 0;
    int open_visits = 0;  ///< of the next days, not begun
    int able_workers = 0; ///< with the skills the item needs
    bool is_in_area = false;
};
BOOST_DESCRIBE_STRUCT(StoreChoice, (), (store, distance_km, open_visits, able_workers, is_in_area))
/// Open stores by area, capability and load, best first.
std::vector<StoreChoice> rank_stores(Tx& tx, Inquiry const& inquiry);

/// Offers it to the store and starts the clock; Conflict while another store has it. With no store
/// given, the best of rank_stores (intake.no_store_for_it).
Result<Routing> route(Tx& tx, Id<Inquiry> id, std::optional<Id<identity::Store>> store);
Result<Routing> load_routing(Tx& tx, Id<Routing> id);
Result<Routing> accept_routing(Tx& tx, Id<Routing> id);
Result<Routing> refuse_routing(Tx& tx, Id<Routing> id, std::string const& why);

/// ST-02: what came of it. Announced to the call centre until it acknowledges.
Result<Contact> record_contact(Tx& tx, Id<Routing> id, ContactResult result,
                               std::optional<std::string> const& note);
Result<Contact> acknowledge_contact(Tx& tx, Uuid contact);
std::vector<Contact> list_open_contacts(Tx& tx, int limit);

// ---- promised callbacks (BK-10)

Result<Callback> promise_callback(Tx& tx, Id<Inquiry> id, Instant at, std::string const& about);
/// The house's own sentence: everybody reads it in their language.
Result<Callback> promise_callback(Tx& tx, Id<Inquiry> id, Instant at, words::Saying const& about);
Result<Callback> load_callback(Tx& tx, Id<Callback> id); ///< NotFound intake.callback_not_found
/// Postponed needs a new moment, and promises it.
Result<Callback> finish_callback(Tx& tx, Id<Callback> id, CallbackResult result,
                                 std::optional<Instant> again_at);

} // namespace hearth::intake
