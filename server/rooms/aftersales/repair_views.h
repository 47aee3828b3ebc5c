/// What the API shows of a repair order: the same figures to the customer and the office.
#pragma once

#include "rooms/aftersales/views.h"

namespace hearth::aftersales {

/// A span of a clock's life: counted, closed or paused (BE-11).
struct CountedSpan {
    Instant from;
    Instant to;
    std::string what;
};
BOOST_DESCRIBE_STRUCT(CountedSpan, (), (from, to, what))

struct RepairClock {
    Id<ClockEntry> id;
    std::string clock; ///< contact, answer, follow_up
    clocks::State state;
    Instant started_at;
    Instant due_at;
    std::optional<Instant> ended_at;
    bool is_overdue = false;
    std::vector<CountedSpan> minutes;
};
BOOST_DESCRIBE_STRUCT(RepairClock, (),
                      (id, clock, state, started_at, due_at, ended_at, is_overdue, minutes))

struct RepairView {
    Id<Repair> id;
    std::string number;
    Id<orders::Order> order;
    Id<identity::Store> store;
    std::string customer_name; ///< masked for staff
    RepairState state;
    std::string words;
    std::optional<Diagnosis> diagnosis; ///< a customer sees it once it is signed
    Money parts_total;
    bool waits_for_customer = false; ///< a fee they have to agree to
    std::optional<Instant> agreed_at;
    std::optional<Id<orders::Visit>> redo;
    std::optional<Instant> redo_at; ///< as it is planned now
    std::vector<RefundLine> refunds;
    std::vector<RepairClock> clocks; ///< running ones first, soonest due on top
    std::vector<Step> steps;         ///< staff only
    Instant noticed_at;
    std::optional<Instant> returned_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(RepairView, (),
                      (id, number, order, store, customer_name, state, words, diagnosis,
                       parts_total, waits_for_customer, agreed_at, redo, redo_at, refunds, clocks,
                       steps, noticed_at, returned_at, version))

Result<RepairView> view_of(Tx& tx, Repair const& one);
/// Of the clock that runs out first; nothing where none runs.
std::optional<Instant> next_due(RepairView const& view);
/// The customer's own; staff with `permission` at its store; else NotFound.
Result<Repair> load_for(Tx& tx, Id<Repair> id, std::string_view permission);

} // namespace hearth::aftersales
