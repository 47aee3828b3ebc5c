#include "rooms/dispatch/foresee.h"

namespace hearth::dispatch {
namespace {

Result<Ask> ask_of(Tx& tx, City const& city, orders::Planned const& what) {
    auto ask = TRY(make_ask(tx, city,
                            {what.item, json::from_text<catalog::Choices>(what.options),
                             catalog::Quantity{what.quantity}, what.store, what.latitude,
                             what.longitude, what.customer}));
    ask.slot.visit.length = minutes{what.duration_min};
    ask.slot.visit.crew = what.crew_size;
    ask.slot.visit.needs_leader = what.crew_size > 1;
    ask.slot.now = std::min(tx.now(), what.start);
    return ask;
}

} // namespace

bool SeenCrew::is_of(orders::Visit const& visit) const {
    return visit.store == store && visit.starts_at == start && visit.latitude == latitude &&
           visit.longitude == longitude;
}

std::shared_ptr<db::Foreseen const> foresee(Tx& tx, orders::Planned const& what) {
    // The copy as it is: what is promised by it is checked by the writer.
    auto const city = city_of(tx, what.store, Use::Writing, what.start);
    if (!city) return nullptr;
    auto const ask = ask_of(tx, **city, what);
    if (!ask) return nullptr;
    auto seen = std::make_shared<SeenCrew>();
    seen->store = what.store;
    seen->start = what.start;
    seen->latitude = what.latitude;
    seen->longitude = what.longitude;
    for (auto const& judged : judge(**city, *ask, what.start, close_looks))
        seen->able.push_back(judged.facts->id);
    if (seen->able.empty()) return nullptr;
    return seen;
}

} // namespace hearth::dispatch
