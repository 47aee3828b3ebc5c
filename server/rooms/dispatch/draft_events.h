/// What is told of plans that are kept, and of crews that are to stay.
#pragma once

#include "platform/events/events.h"
#include "rooms/dispatch/model.h"

namespace hearth::dispatch {

/// A dispatcher decided that this crew stays, whatever is planned; or lets go of it.
struct VisitPinned {
    static constexpr std::string_view kind = "dispatch.pinned";
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<identity::Store> store;
    bool is_pinned = true;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store}; }
};
BOOST_DESCRIBE_STRUCT(VisitPinned, (), (visit, order, store, is_pinned))

enum class DraftStep { Saved, Dropped, Published, Undone };
BOOST_DESCRIBE_ENUM(DraftStep, Saved, Dropped, Published, Undone)

/// A plan of a day was kept, thrown away, made true or taken back.
struct DraftChanged {
    static constexpr std::string_view kind = "dispatch.draft";
    Uuid draft;
    Id<identity::Store> store;
    DraftStep step;
    int visits = 0; ///< that it gives other people
    Uuid subject() const { return draft; }
    Audience audience() const { return {store}; }
};
BOOST_DESCRIBE_STRUCT(DraftChanged, (), (draft, store, step, visits))

} // namespace hearth::dispatch
