/// Repair orders (AS-05): notice → contact within a day → diagnosis → the store manager signs, all
/// within 72 h → repaired, done again or partly given back (AS-06) → returned → a call within 24 h.
/// Where the quality failed, inspection and repair come before money (AS-04).
#pragma once

#include "rooms/aftersales/model.h"

namespace hearth::aftersales {

enum class RepairState {
    Noticed,
    Contacted,
    Diagnosed,
    Signed,
    Repaired,
    Returned,
    Closed,
    Withdrawn
};
BOOST_DESCRIBE_ENUM(RepairState, Noticed, Contacted, Diagnosed, Signed, Repaired, Returned, Closed,
                    Withdrawn)

/// What is done about it. Redo: the same again, free, by the same crew or another (AS-06).
enum class RepairWay { Repair, Redo, OtherWorker, PartialRefund };
BOOST_DESCRIBE_ENUM(RepairWay, Repair, Redo, OtherWorker, PartialRefund)

struct RepairPart {
    Text<1, 80> name;
    Whole<1, 999> count = 1;
    Price price; ///< of one
};
BOOST_DESCRIBE_STRUCT(RepairPart, (), (name, count, price))

/// What was found, and what is proposed. A fee only where the customer's own use caused it.
struct Diagnosis {
    Text<1, 1000> found;
    Fault fault = Fault::Company;
    RepairWay way = RepairWay::Repair;
    List<RepairPart, 40> parts;
    Price fee;                         ///< the customer pays
    Price refund;                      ///< PartialRefund: goes back
    std::optional<Instant> pick_up_at; ///< or the visit at which it is done
    std::optional<Instant> return_at;
};
BOOST_DESCRIBE_STRUCT(Diagnosis, (), (found, fault, way, parts, fee, refund, pick_up_at, return_at))

struct Repair {
    Id<Repair> id = {};
    std::string number = {}; ///< the order's, with -W1, -W2 …
    Id<orders::Order> order = {};
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    RepairState state = RepairState::Noticed;
    std::string words = {};                  ///< what is wrong, as told: sealed
    std::optional<Diagnosis> diagnosis = {}; ///< sealed
    std::optional<Id<orders::Visit>> redo = {};
    std::vector<Id<ledger::Refund>> refunds = {};
    Instant noticed_at = {};
    std::optional<Instant> agreed_at = {}; ///< the customer agreed to the fee
    std::optional<Instant> returned_at = {};
    std::int64_t version = 1;
};

struct RepairMoved {
    static constexpr std::string_view kind = "aftersales.repair_moved";
    Id<Repair> repair;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    RepairState from;
    RepairState to;
    Uuid subject() const { return repair.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(RepairMoved, (), (repair, order, customer, store, from, to))

/// Conflict aftersales.because_… where the policy refuses (a fault is always heard),
/// orders.not_done before the order is done.
Result<Repair> notice_repair(Tx& tx, Id<orders::Order> order, std::string const& words);
Result<Repair> load_repair(Tx& tx, Id<Repair> id); ///< NotFound aftersales.not_found
std::vector<Repair> list_repairs_of(Tx& tx, Id<orders::Order> order);
/// Ends the clock of one day.
Result<Repair> contact(Tx& tx, Id<Repair> id, std::string const& said);
/// Invalid aftersales.fee_without_own_use, aftersales.refund_amount,
/// aftersales.return_before_pick_up.
Result<Repair> diagnose(Tx& tx, Id<Repair> id, Diagnosis const& diagnosis);
/// The store manager: ends the clock of 72 h; plans the redo, asks for the refund. A plan with a
/// fee is told, and carried out once the customer agrees.
Result<Repair> sign_repair(Tx& tx, Id<Repair> id);
/// The customer agrees to the fee, which is billed. `note`: who heard it, where staff say so.
/// Conflict aftersales.repair_figure_moved (fee) where what was shown no longer holds.
Result<Repair> agree_repair(Tx& tx, Id<Repair> id, Money fee, std::string const& note);
/// Conflict aftersales.not_agreed before the customer agreed to a fee.
Result<Repair> finish_repair(Tx& tx, Id<Repair> id, std::string const& said);
/// Back with the customer: starts the clock of the call.
Result<Repair> return_repair(Tx& tx, Id<Repair> id);
enum class RepairResult { Satisfied, Unsatisfied };
BOOST_DESCRIBE_ENUM(RepairResult, Satisfied, Unsatisfied)
/// Not satisfied: it begins again, with both clocks.
Result<Repair> follow_up_repair(Tx& tx, Id<Repair> id, RepairResult result,
                                std::string const& said);
/// Before it is signed, or while a fee waits for the customer's word.
Result<Repair> withdraw_repair(Tx& tx, Id<Repair> id);

/// Decisions, pure.
bool can_move(RepairState from, RepairState to);
Result<void> check_diagnosis(Diagnosis const& diagnosis);
Money parts_total(Diagnosis const& diagnosis);
/// Signed, with a fee the customer has not agreed to: nothing is done or billed before.
bool waits_for_customer(Repair const& repair);

} // namespace hearth::aftersales
