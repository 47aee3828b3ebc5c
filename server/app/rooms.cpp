#include "app/rooms.h"

#include "app/import/import.h"
#include "app/solve/plans.h"
#include "rooms/aftersales/aftersales.h"
#include "rooms/calls/calls.h"
#include "rooms/care/care.h"
#include "rooms/catalog/catalog.h"
#include "rooms/changes/changes.h"
#include "rooms/chat/chat.h"
#include "rooms/complaints/complaints.h"
#include "rooms/customers/customers.h"
#include "rooms/deals/deals.h"
#include "rooms/deposits/deposits.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/household/household.h"
#include "rooms/identity/identity.h"
#include "rooms/intake/intake.h"
#include "rooms/introductions/introductions.h"
#include "rooms/ledger/ledger.h"
#include "rooms/notices/notices.h"
#include "rooms/notify/notify.h"
#include "rooms/notify/wechat_calls.h"
#include "rooms/office/office.h"
#include "rooms/orders/orders.h"
#include "rooms/pricing/pricing.h"
#include "rooms/processing/processing.h"
#include "rooms/promises/promises.h"
#include "rooms/records/records.h"
#include "rooms/reviews/reviews.h"
#include "rooms/rights/rights.h"
#include "rooms/safety/safety.h"
#include "rooms/segments/segments.h"
#include "rooms/series/series.h"
#include "rooms/standins/standins.h"
#include "rooms/visits/visits.h"
#include "rooms/webhooks/webhooks.h"
#include "rooms/workforce/workforce.h"

namespace hearth::app {
namespace {

struct Line {
    char const* name;
    void (*install)(Room&);
};

std::vector<Line> const lines = {
    {"identity", identity::install},
    {"webhooks", webhooks::install},
    {"catalog", catalog::install},
    {"customers", customers::install},
    {"workforce", workforce::install},
    {"pricing", pricing::install},
    {"ledger", ledger::install},
    {"orders", orders::install},
    {"deposits", deposits::install},
    {"dispatch", dispatch::install},
    {"introductions", introductions::install},
    {"visits", visits::install},
    {"calls", calls::install},
    {"intake", intake::install},
    {"chat", chat::install},
    {"safety", safety::install},
    {"aftersales", aftersales::install},
    {"changes", changes::install},
    {"deals", deals::install},
    {"complaints", complaints::install},
    {"series", series::install},
    {"standins", standins::install},
    {"promises", promises::install},
    {"notices", notices::install},
    {"notify", notify::install},
    {"care", care::install},
    {"reviews", reviews::install},
    {"household", household::install},
    {"segments", segments::install},
    {"rights", rights::install},
    {"records", records::install},
    {"office", office::install},
    {"processing", processing::install},
    {"books", import::install},
    {"plans", solve::install},
};

} // namespace

std::unique_ptr<Rooms> install_rooms(api::RawWork follow, db::Database* database) {
    auto all = std::make_unique<Rooms>();
    all->routes.enter("platform");
    all->routes.raw("GET", "/events", "follow_events", api::signed_in(), std::move(follow),
                    "text/event-stream");
    for (auto const& line : lines) {
        all->routes.enter(line.name);
        Room room{line.name, all->routes};
        line.install(room);
        all->rooms.push_back(std::move(room));
    }
    all->routes.enter("calls");
    calls::add_callback(all->routes, database);
    all->routes.enter("notify");
    notify::add_callbacks(all->routes, database);
    return all;
}

std::vector<events::Listener> Rooms::listeners() const {
    std::vector<events::Listener> all;
    for (auto const& room : rooms)
        all.insert(all.end(), room.listeners.begin(), room.listeners.end());
    return all;
}
std::map<std::string, clocks::Handler> Rooms::clocks() const {
    std::map<std::string, clocks::Handler> all;
    for (auto const& room : rooms)
        all.insert(room.clocks.begin(), room.clocks.end());
    return all;
}
std::vector<Chore> Rooms::chores() const {
    std::vector<Chore> all;
    for (auto const& room : rooms)
        all.insert(all.end(), room.chores.begin(), room.chores.end());
    return all;
}
std::vector<settings::Described> Rooms::settings() const {
    std::vector<settings::Described> all;
    for (auto const& room : rooms)
        all.insert(all.end(), room.settings.begin(), room.settings.end());
    return all;
}
std::vector<Permission> Rooms::permissions() const {
    std::vector<Permission> all;
    for (auto const& room : rooms)
        all.insert(all.end(), room.permissions.begin(), room.permissions.end());
    return all;
}

} // namespace hearth::app
