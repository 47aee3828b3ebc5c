/// What aftersales tells the rooms above and the screens. Ids, numbers and enums only.
#pragma once

#include "rooms/aftersales/model.h"

namespace hearth::aftersales {

struct CancellationMoved {
    static constexpr std::string_view kind = "aftersales.cancellation_moved";
    Id<Cancellation> cancellation;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    CaseState state;
    Money fee;
    Money refund;
    Uuid subject() const { return cancellation.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(CancellationMoved, (),
                      (cancellation, order, customer, store, state, fee, refund))

/// Retention, costs, refunds: the file grew, its state did not change.
struct CancellationTouched {
    static constexpr std::string_view kind = "aftersales.cancellation_touched";
    Id<Cancellation> cancellation;
    Id<identity::Store> store;
    StepKind step;
    Uuid subject() const { return cancellation.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(CancellationTouched, (), (cancellation, store, step))

/// A promise of the room is about to be broken or is; which clock, and how far it has climbed.
struct PromiseOverdue {
    static constexpr std::string_view kind = "aftersales.promise_overdue";
    Uuid about;
    std::string clock;
    std::string rung;
    std::optional<Id<identity::Store>> store;
    Uuid subject() const { return about; }
    Audience audience() const {
        if (rung == "hq") return {};
        return {.store = store};
    }
};
BOOST_DESCRIBE_STRUCT(PromiseOverdue, (), (about, clock, rung, store))

struct PolicyPublished {
    static constexpr std::string_view kind = "aftersales.policy_published";
    std::int64_t version;
    int rows;
    Uuid subject() const { return {}; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(PolicyPublished, (), (version, rows))

} // namespace hearth::aftersales
