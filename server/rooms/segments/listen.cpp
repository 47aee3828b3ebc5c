// Who is to be counted again: something happened, or a day has come.
#include "rooms/segments/inside.h"

#include "rooms/household/household.h"
#include "rooms/promises/promises.h"

namespace hearth::segments {
namespace {

template <typename Event>
Result<void> on_theirs(Tx& tx, Event const& event) {
    store::mark(tx, event.customer);
    return {};
}

Result<void> on_promise(Tx& tx, promises::PromiseEnded const& event) {
    if (event.customer) store::mark(tx, *event.customer);
    return {};
}

template <typename Event>
Result<void> on_merge(Tx& tx, Event const& event) {
    store::mark(tx, event.kept);
    store::mark(tx, event.given_up);
    return {};
}

/// Of a company that was here before this room was: its customers are known by their first orders.
template <typename Event>
events::Listener from_the_beginning(std::string name) {
    auto one = events::listen<Event>(std::move(name), on_theirs<Event>);
    one.hears_the_past = true;
    return one;
}

} // namespace

void listen(Room& room) {
    using events::listen;
    auto& all = room.listeners;
    all.push_back(from_the_beginning<orders::OrderPlaced>("segments.placed"));
    all.push_back(from_the_beginning<orders::OrderRecorded>("segments.recorded"));
    all.push_back(listen<orders::OrderDone>("segments.done", on_theirs<orders::OrderDone>));
    all.push_back(
        listen<orders::OrderCancelled>("segments.cancelled", on_theirs<orders::OrderCancelled>));
    all.push_back(listen<notify::RatingGiven>("segments.rated", on_theirs<notify::RatingGiven>));
    all.push_back(listen<complaints::ComplaintOpened>("segments.complained",
                                                      on_theirs<complaints::ComplaintOpened>));
    all.push_back(listen<complaints::ComplaintMoved>("segments.complaint_moved",
                                                     on_theirs<complaints::ComplaintMoved>));
    all.push_back(
        listen<care::ContactChanged>("segments.contact", on_theirs<care::ContactChanged>));
    all.push_back(listen<promises::PromiseEnded>("segments.promise", on_promise));
    all.push_back(
        listen<household::FilesMerged>("segments.merged", on_merge<household::FilesMerged>));
    all.push_back(
        listen<household::MergeUndone>("segments.merge_undone", on_merge<household::MergeUndone>));
}

} // namespace hearth::segments
