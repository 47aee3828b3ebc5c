#include "app/demo_care.h"

#include "base/ensure.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/notify.h"

namespace hearth::app {
namespace {

constexpr int most_of_a_store = 6;
constexpr int most_visits = 200;

/// Visits that ended a day to two days ago: their call may be made now.
void plan_calls(Tx& tx, Id<identity::Store> store) {
    Span const span{tx.now() - hours{48}, tx.now() - hours{24}};
    int planned = 0;
    for (auto const& visit : orders::list_visits_between(tx, store, span, most_visits)) {
        bool const is_over = visit.state == orders::VisitState::Done;
        if (!is_over || visit.ends_at > span.to || planned == most_of_a_store) continue;
        notify::plan_follow_up(tx, {.visit = visit,
                                    .from = visit.ends_at,
                                    .opens = hours{24},
                                    .due = hours{48},
                                    .manager = hours{72}});
        ++planned;
    }
}

} // namespace

void add_demo_calls(House& house, CompanyId company) {
    db::Scope const scope{company, Actor::system(), "demo"};
    auto const done = house.database().write(scope, [](Tx& tx) -> Result<void> {
        for (auto const& store : identity::list_stores(tx))
            plan_calls(tx, store.id);
        return {};
    });
    if (!done) throw Broken("the demonstration's calls were refused: " + done.error().code);
}

} // namespace hearth::app
