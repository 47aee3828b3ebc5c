#include "platform/events/sealer.h"

#include "platform/events/chain.h"
#include "platform/events/delivery.h"

namespace hearth::events {
namespace {

constexpr int seal_limit = 2000;
constexpr int load_limit = 500;

} // namespace

Sealer::Sealer(db::Database& database, std::function<void(LoggedEvent const&)> on_sealed,
               std::string key)
    : database_(database), on_sealed_(std::move(on_sealed)), key_(std::move(key)) {}

void Sealer::begin() {
    auto heads = load_outlook(database_).heads;
    std::lock_guard const lock(mutex_);
    told_ = std::move(heads);
}

int Sealer::step() {
    std::lock_guard const lock(step_mutex_);
    int count = 0;
    for (int sealed = seal_limit; sealed == seal_limit;)
        count += sealed = seal_some();
    for (auto const& [company, head] : load_outlook(database_).heads)
        tell(company, head);
    return count;
}

int Sealer::seal_some() {
    db::Scope const scope{CompanyId{}, Actor::system(), "pump"};
    auto const planned =
        database_.read(scope, [](Tx& tx) { return Result<Links>(plan_links(tx, seal_limit)); });
    if (!planned || planned->links.empty()) return 0;
    auto const sealed = database_.write(
        scope, [&](Tx& tx) { return Result<int>(write_links(tx, key_, *planned)); });
    return sealed.value_or(0);
}

void Sealer::tell(CompanyId company, std::int64_t head) {
    for (;;) {
        auto const known = told();
        auto const it = known.find(company);
        auto const from = it == known.end() ? 0 : it->second;
        if (from >= head) return;
        auto const limit = static_cast<int>(std::min<std::int64_t>(load_limit, head - from));
        auto const events = database_.read({company, Actor::system(), "pump"}, [&](Tx& tx) {
            return Result<std::vector<LoggedEvent>>(list_after(tx, from, limit));
        });
        if (!events || events->empty()) return;
        if (on_sealed_)
            for (auto const& event : *events)
                on_sealed_(event);
        std::lock_guard const lock(mutex_);
        told_[company] = events->back().number;
    }
}

std::map<CompanyId, std::int64_t> Sealer::told() const {
    std::lock_guard const lock(mutex_);
    return told_;
}

} // namespace hearth::events
