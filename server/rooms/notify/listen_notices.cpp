// LC-14: who still expects a visit is told that the store closes or moves, or the online business
// stops, and from which day.
#include "rooms/notify/listen_notices.h"

#include "platform/services.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/notices/notices.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/reach.h"
#include "rooms/notify/texts.h"
#include "rooms/orders/orders.h"

#include <set>

namespace hearth::notify {
namespace {

constexpr hours ahead{24 * 366};
constexpr int most_visits = 10'000;

bool is_expected(orders::VisitState state) {
    return state != orders::VisitState::Done && state != orders::VisitState::Cancelled;
}

/// Each customer once, by the store that comes to them first.
Result<void> tell_those_of(Tx& tx, identity::Store const& store,
                           notices::NoticePublished const& event,
                           std::set<Id<customers::Customer>>& told) {
    Span const span{tx.now(), tx.now() + ahead};
    for (auto const& visit : orders::list_visits_between(tx, store.id, span, most_visits)) {
        if (!is_expected(visit.state) || !told.insert(visit.customer).second) continue;
        Telling matter{TRY(customers::load_customer(tx, visit.customer)), store, event.notice, {}};
        matter.slots = {{"name", matter.customer.name},
                        {"store", store.name},
                        {"phone", store.phone},
                        {"day", to_text(event.effective_on)},
                        {"link", tx.services().public_url + "/c/about"}};
        auto const what = event.about == notices::NoticeKind::StopOnline   ? "notice_stop_online"
                          : event.about == notices::NoticeKind::CloseStore ? "notice_close_store"
                                                                           : "notice_move_store";
        tell_customer(tx, matter, what, to_text(event.notice) + ":" + to_text(visit.customer),
                      Urgency::Now);
    }
    return {};
}

Result<void> on_published(Tx& tx, notices::NoticePublished const& event) {
    std::set<Id<customers::Customer>> told;
    for (auto const& store : identity::list_stores(tx))
        if (!event.store || store.id == *event.store) TRY(tell_those_of(tx, store, event, told));
    return {};
}

} // namespace

void listen_to_notices(Room& room) {
    room.listeners.push_back(
        events::listen<notices::NoticePublished>("notify.notice_published", on_published));
}

} // namespace hearth::notify
