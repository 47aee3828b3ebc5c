/// Aftersales: what happens when a promise is taken back or was kept badly. One engine decides by
/// the policy under which the order was made (policy.h), the figure binds at the signature, and
/// everything after it works from that row: orders calls off, ledger gives back. Customer and
/// office see one figure, from one function.
#pragma once

#include "rooms/aftersales/events.h"
#include "rooms/aftersales/goods.h"
#include "rooms/aftersales/model.h"
#include "rooms/aftersales/repair.h"

namespace hearth::aftersales {

void install(Room& room);

// ---- policies

/// The one in force at that moment; nothing before the company published any.
std::optional<Published> find_policy(Tx& tx, Instant at);
/// The one under which the order was made: its version, or the house's own with the terms that the
/// order says were agreed.
Policy policy_of(Tx& tx, orders::Order const& order);
/// Newest first.
std::vector<Published> list_policies(Tx& tx, int limit);
/// Appends a version; holds for orders placed from now on. Invalid aftersales.policy_unfit with a
/// field for every flaw.
Result<Published> publish(Tx& tx, List<Row, 60, 1> const& rows, std::string const& why);

// ---- cancellation

/// What the engine is asked about an order now. Conflict orders.already_over for one that is
/// cancelled.
Result<Facts> facts_of(Tx& tx, orders::Order const& order, Fault fault, Stated const& stated = {});
Result<Decision> quote(Tx& tx, orders::Order const& order, Fault fault, Stated const& stated = {});

struct OpenCancellation {
    Id<orders::Order> order;
    Fault fault = Fault::Customer;
    std::string reason;
    Stated stated = {};
};
/// Conflict aftersales.case_open while there is one; aftersales.not_cancellable (with the reason's
/// code) where the policy refuses. Where no signature is needed it is carried out at once. Checks
/// no rights.
Result<Cancellation> open_cancellation(Tx& tx, OpenCancellation const& what);
Result<Cancellation> load_cancellation(Tx& tx, Id<Cancellation> id);
/// The newest of an order.
std::optional<Cancellation> find_cancellation(Tx& tx, Id<orders::Order> order);
std::vector<Step> list_steps(Tx& tx, Uuid subject);

/// AS-01: what was offered. Stays: the case ends, the order goes on.
enum class RetentionResult { Leaves, Stays };
BOOST_DESCRIBE_ENUM(RetentionResult, Leaves, Stays)
Result<Cancellation> note_retention(Tx& tx, Id<Cancellation> id, Retention offered,
                                    RetentionResult result, std::string const& note);
/// Before the signature only.
Result<Cancellation> state(Tx& tx, Id<Cancellation> id, Stated const& stated,
                           std::string const& why);

struct Signing {
    SigningWay way = SigningWay::App;
    std::optional<Money> fee = {};           ///< the figure that was shown
    std::optional<std::string> strokes = {}; ///< PNG bytes: wanted for Glass
    std::optional<std::string> note = {};    ///< who heard it, where the paper lies: Paper, Phone
};
/// Binds the figure. Conflict aftersales.figure_moved (fee) where what was shown no longer holds.
/// Then called off at once, or asked for.
Result<Cancellation> sign(Tx& tx, Id<Cancellation> id, Signing const& signing);
/// The customer takes it back; not once it is done.
Result<Cancellation> withdraw(Tx& tx, Id<Cancellation> id);

} // namespace hearth::aftersales
