/// Decisions of orders: pure. The two tables say every move there is; nothing else may happen.
#pragma once

#include "base/result.h"
#include "rooms/orders/model.h"

#include <span>

namespace hearth::orders {

/// Moves of a visit's state. Done and cancelled are the end: rework later is a visit of its own.
bool can_move(VisitState from, VisitState to);
/// Moves of an order's stage.
bool can_move(Stage from, Stage to);

inline bool is_over(VisitState state) {
    return state == VisitState::Done || state == VisitState::Cancelled;
}
inline bool is_over(Stage stage) {
    return stage == Stage::Done || stage == Stage::Cancelled;
}
/// Nobody has set out yet: may be moved, changed.
bool is_waiting(VisitState state);

/// What the states of its visits make of an order that is not cancelled. Cancelled visits do not
/// count; where all are cancelled the order waits for a new plan: placed.
Stage stage_of(std::span<VisitState const> visits);

/// Where a visit whose state changes leads its order: the same as stage_of, but a stage once
/// reached is left only along the table (a crew that is taken back after the service has begun
/// leaves the order in service).
Stage next_stage(Stage now, std::span<VisitState const> visits);

/// Refuses to call off: over already (orders.already_over), or begun (orders.too_late_to_cancel).
Result<void> check_cancel(Stage stage, std::span<VisitState const> visits);

/// Refuses a change (BK-11): orders.already_over, orders.too_late_to_change when anyone has set
/// out, orders.change_visits_singly when it has several visits.
Result<void> check_change(Stage stage, std::span<VisitState const> visits);

/// Parts of an order: numbered from 1 without gaps, labels not empty, amounts adding up to the
/// price (BE-10).
Result<void> check_parts(std::span<Part const> parts, Money price);

/// The terms that hold for an order placed now.
Terms terms_at(Instant now, TermsRule const& rule, bool is_special);

/// A number has three pieces: the store's code, the local day, ten digits: hundredths of a
/// millisecond since midnight. So it grows with time, needs no counter, and its last four digits
/// are spread evenly: they are what people read out.
struct Number {
    std::int64_t day = 0;  ///< days since 1970
    std::string tail = {}; ///< the ten digits backwards
    std::string text = {};
};
/// `nudge` is added to the last digits when the number is taken already.
Number make_number(std::string_view store_code, Instant now, std::string_view zone, int nudge);
/// Reads a number as people write it (blanks and hyphens do not matter). Nothing for anything else.
std::optional<Number> parse_number(std::string_view text);
/// The last digits as read out, backwards for the index: 4 to 10 digits, else nothing.
std::optional<std::string> parse_tail(std::string_view text);

} // namespace hearth::orders
