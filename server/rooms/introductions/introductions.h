/// Introductions: where the worker contracts with the family and we are the intermediary (LX-03).
/// Whenever a worker's résumé is shown to a family, exactly what was shown is kept, with its
/// fingerprint and what the family was told of the fee. Important facts about the worker are told
/// to every family that was shown them, also when they become known later. A family that engages
/// the worker behind our back within the time still owes the fee (Civil Code 965); who hid a fact
/// has lost it (962).
#pragma once

#include "platform/room.h"
#include "rooms/introductions/model.h"

namespace hearth::introductions {

void install(Room& room);

/// Keeps what the family of an introduced order is shown of these workers now: a new version only
/// where it is another than the last. Nothing for an order of another relation.
Result<void> show(Tx& tx, Id<orders::Order> order, Id<workforce::Worker> worker);
/// The family has it before them: once each.
Result<void> mark_seen(Tx& tx, Id<orders::Order> order);

std::vector<Introduction> list_of(Tx& tx, Id<orders::Order> order); ///< oldest first
Result<Introduction> load(Tx& tx, Uuid id); ///< NotFound introductions.not_found
std::vector<Step> list_steps(Tx& tx, Uuid id);

struct TellFact {
    Id<workforce::Worker> worker = {};
    FactKind kind = FactKind::Other;
    std::string words = {};
    Day known_on = {};
};
/// Invalid introductions.known_later for a day that is still to come.
Result<Fact> tell_fact(Tx& tx, TellFact const& what);
std::vector<Fact> list_facts(Tx& tx, Id<workforce::Worker> worker); ///< oldest first

struct Claim {
    Day engaged_on = {};
    std::string evidence = {};
};
/// The fee goes on a bill of its own, under the introduction's id; refused as check_claim refuses.
Result<Introduction> claim(Tx& tx, Uuid id, Claim const& what);
/// The claim was wrong: what was paid goes back.
Result<Introduction> drop(Tx& tx, Uuid id, std::string const& why);
/// A fact was hidden: the fee is lost, what was paid goes back. Conflict introductions.not_hidden
/// unless we knew the fact when the résumé was shown and told it later.
Result<Introduction> lose(Tx& tx, Uuid id, Uuid fact, std::string const& why);

struct IntroductionMoved {
    static constexpr std::string_view kind = "introductions.moved";
    Uuid introduction;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    std::string what; ///< shown, seen, claimed, dropped, lost
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(IntroductionMoved, (), (introduction, order, customer, store, what))

struct FactTold {
    static constexpr std::string_view kind = "introductions.fact_told";
    Uuid fact;
    Id<workforce::Worker> worker;
    Id<orders::Order> order; ///< one event for each family that was shown the worker
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(FactTold, (), (fact, worker, order, customer, store))

} // namespace hearth::introductions
