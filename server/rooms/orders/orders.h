/// Orders: the promise to a customer, its planned visits, and how both moved on.
/// An order has at least one visit. Its stage follows from the visits' states and only ever moves
/// along the table of rules.h; each step is appended and published. What was promised (quote,
/// price, terms) is replaced only by a change that keeps both sides (BK-11). Money lies in ledger,
/// people in customers, who goes in dispatch, what happened in visits.
#pragma once

#include "platform/db/database.h"
#include "platform/events/events.h"
#include "platform/room.h"
#include "rooms/orders/events.h"
#include "rooms/orders/model.h"

#include <functional>

namespace hearth::orders {

void install(Room& room);

struct PlaceOrder {
    Id<customers::Customer> customer;
    Id<customers::Address> address;
    Id<pricing::Quote> quote; ///< says item, options, quantity, start, price, store
    Instant start;            ///< must be the quote's
    Channel channel = Channel::Web;
    std::optional<Relation> relation = {}; ///< default: the store's (setting orders.defaults)
    std::optional<Id<dispatch::Hold>> hold = {};
    std::optional<std::string> note = {}; ///< special wishes; kept sealed
    bool allows_same_day = false; ///< the customer already has an order that day and wants this too
};

/// Takes the promise. Refuses a quote that is unknown, another customer's, for another start or
/// address, out of date, or already ordered; orders.same_day (Conflict, `next` names the orders)
/// unless allowed; whatever the reserver (below) refuses. Checks no rights: the caller has.
Result<Order> place(Tx& tx, PlaceOrder const& wish);

/// An order out of the company's own books, from before it was kept here.
struct RecordOrder {
    Id<customers::Customer> customer;
    Id<customers::Address> address;
    Id<identity::Store> store;
    Id<catalog::Item> item;
    std::int64_t quantity = 0; ///< hundredths
    Money price;               ///< as agreed then
    Stage stage = Stage::Done; ///< Placed, Done or Cancelled
    Channel channel = Channel::Phone;
    Instant start;
    int visits = 1; ///< one a day from the start on
    int duration_min = 0;
    int crew_size = 1;
    Instant placed_at;                            ///< not ahead; number and ids lie in time by it
    std::optional<Id<pricing::Quote>> quote = {}; ///< by which extras on site are priced, if any
    std::optional<std::string> note = {};
};
/// Writes it down as it was: no quote is needed, no reserver asked, no promise renewed. What is
/// still to come is planned like any other (orders.visit_planned); what is over moves nothing and
/// tells nobody but by orders.recorded, so that no old customer is asked to rate or gets a message.
Result<Order> record(Tx& tx, RecordOrder const& past);

/// NotFound where there is none in this company. No rights checked.
Result<Order> load(Tx& tx, Id<Order> id);
Result<Visit> load_visit(Tx& tx, Id<Visit> id);
std::vector<Visit> list_visits(Tx& tx, Id<Order> order); ///< by sequence, also cancelled ones
/// Of one store, starting in the span, by start; without cancelled ones. At most `limit`.
std::vector<Visit> list_visits_between(Tx& tx, Id<identity::Store> store, Span span, int limit);
/// The order's number, in one indexed reading.
std::optional<Order> find_by_number(Tx& tx, std::string_view number);
/// Newest first: what is not done or cancelled, of one customer.
std::vector<Order> list_open_of(Tx& tx, Id<customers::Customer> customer, int limit);
/// Newest first, of any stage.
std::vector<Order> list_of(Tx& tx, Id<customers::Customer> customer, int limit);
/// The special wishes of the order, opened. Only for whom it is meant; the caller checks.
std::optional<std::string> open_note(Tx& tx, Id<Order> id);

/// The same with rights: a customer's own, staff with `permission` at its store; else NotFound.
Result<Order> load_for(Tx& tx, Actor const& actor, Id<Order> id, std::string_view permission);
Result<Visit> load_visit_for(Tx& tx, Actor const& actor, Id<Visit> id, std::string_view permission);

struct VisitPlan {
    Instant starts_at;
    int duration_min;
    int crew_size = 1;
};
/// One more visit of the order (rework, second day). Conflict when the order is over.
Result<Visit> plan_visit(Tx& tx, Id<Order> order, VisitPlan const& plan);
/// A visit that mends what a done order left wrong (AS-06): nothing is charged, the order stays
/// done. Conflict orders.not_done before.
Result<Visit> plan_redo(Tx& tx, Id<Order> order, VisitPlan const& plan);

/// Moves the planned start (and length, if given) of a visit that has not begun; the price stays:
/// what the company moves is not re-quoted. `version` is the visit's as read (Conflict
/// orders.visit_moved_on otherwise). Does not ask the reserver: dispatch calls this itself.
Result<Visit> move_visit(Tx& tx, Id<Visit> id, std::int64_t version, Instant starts_at,
                         std::optional<int> duration_min = {});

/// Other people come now, the time and state stayed: whoever saw the plan before must look again.
void mark_replanned(Tx& tx, Id<Visit> id);

/// Moves a visit's state along the table of rules.h. `from` is the guard: the states it may be in
/// now, else Conflict (orders.visit_not_so, detail state). A pair that is not in the table is our
/// own bug: ensure. `at` is when it happened (a phone may report hours late). The order's stage
/// follows; the order is done when its last visit is.
Result<Visit> set_visit_state(Tx& tx, Id<Visit> id, std::vector<VisitState> const& from,
                              VisitState to, std::optional<Instant> at = {});
/// The same for who has loaded the visit in this transaction; its state is the guard. Gives the
/// visit as it is then.
Result<Visit> set_visit_state(Tx& tx, Visit visit, VisitState to, std::optional<Instant> at = {});

struct ChangeOrder {
    Id<pricing::Quote> quote; ///< the new offer: time, content and address come from it
    Instant start;
    Id<customers::Address> address;
    std::string reason;
    std::optional<Id<dispatch::Hold>> hold = {};
};
/// BK-11, for orders with one visit that has not begun. `version` is the order's. Keeps both sides
/// in the history and publishes orders.changed; the visit goes back to unassigned when the
/// reserver does not keep its crew.
Result<Order> change_order(Tx& tx, Id<Order> id, std::int64_t version, ChangeOrder const& change);

/// Calls the order off and with it every visit that is not over. Conflict once service has begun
/// (orders.too_late_to_cancel). The fee is the caller's (AS-01 lives in aftersales).
Result<Order> cancel(Tx& tx, Id<Order> id, Money fee, std::string_view reason);

/// What was called off in a span, oldest first, at most `limit`: for the simulation of other rules
/// (BE-15).
struct CalledOff {
    Order order;
    Cancellation how;
};
std::vector<CalledOff> list_called_off(Tx& tx, Span span, int limit);

/// Whether cancel would go through now: orders.already_over, orders.too_late_to_cancel.
Result<void> check_may_cancel(Tx& tx, Order const& order);

/// Aftersales takes part in placing though it stands above: it says what a customer agrees to about
/// calling off, of an order placed now (AS-01). Where it says nothing the setting orders.defaults
/// does.
using TermsGiver =
    std::function<Result<std::optional<TermsRule>>(Tx&, Id<identity::Store>, bool is_special)>;
void agree_by(TermsGiver giver); ///< before the first job; an empty one clears it

/// Splits the order for a partial acceptance, or sets the parts' states (BE-10). The amounts must
/// add up to the price (orders.parts_do_not_add_up). Only between begin and done. What is disputed
/// is held on the bill: neither due nor earned; what is disputed no longer is due again.
Result<void> save_parts(Tx& tx, Id<Order> id, std::vector<Part> const& parts);
std::vector<Part> list_parts(Tx& tx, Id<Order> id);
/// What is not to be paid yet: the disputed parts, nothing more.
Money held_amount(std::vector<Part> const& parts);
/// The end of a dispute, also long after the visit. Owed: the part is due after all. Waived: the
/// bill is lowered by it. NotFound without such a part; Conflict where it is not disputed.
enum class DisputeEnd { Owed, Waived };
BOOST_DESCRIBE_ENUM(DisputeEnd, Owed, Waived)
Result<void> settle_part(Tx& tx, Id<Order> id, int sequence, DisputeEnd end);

/// Dispatch takes part in placing and changing, in the same transaction, though it stands above:
/// it gives this at install. For a new or changed visit it takes the hold or checks capacity, and
/// refuses with a Conflict and the nearest starts. It runs before anything is written of the visit
/// but after the order is there. Without a reserver every start is taken.
struct Reserve {
    Order const& order;
    Visit const& visit; ///< as it will be
    std::optional<Id<dispatch::Hold>> hold;
    bool is_change;
};
/// True where a changed visit keeps its crew.
using Reserver = std::function<Result<bool>(Tx&, Reserve const&)>;
void reserve_with(Reserver reserver); ///< before the first job; an empty one clears it

} // namespace hearth::orders
