#include "rooms/series/views.h"

#include "base/yuan.h"
#include "cn/mask.h"
#include "platform/clocks/clocks.h"
#include "platform/events/trail.h"
#include "platform/words/words.h"
#include "rooms/workforce/workforce.h"

#include <algorithm>

namespace hearth::series {
namespace {

constexpr std::size_t shown_days = 12;
constexpr int looked_ahead = 120; // days
constexpr int most_history = 50;

/// Of a day that is not placed yet: as it was agreed, by the book of that agreement. None where
/// the service is no longer sold so.
std::optional<Money> agreed_price(Tx& tx, File const& file, Occurrence const& one) {
    auto const& terms = terms_on(file, one.planned);
    auto const quote = pricing::load_quote(tx, one.own_quote.value_or(terms.quote));
    if (!quote) return {};
    auto const wanted = wanted_of(tx, file.series, *quote, one.own_address.value_or(terms.address));
    if (!wanted) return {};
    auto const pricer = Pricer::of_quote(tx, *quote, *wanted);
    if (!pricer) return {};
    auto const price = pricer->agreed_at(one.starts_at);
    return price ? std::optional(*price) : std::nullopt;
}

OccurrenceView day_view(Tx& tx, File const& file, Occurrence const& one) {
    auto const& terms = terms_on(file, one.planned);
    OccurrenceView view{.planned = one.planned,
                        .day = one.day,
                        .starts_at = one.starts_at,
                        .state = one.state,
                        .order = one.order,
                        .is_moved = one.planned != one.day || one.own_quote.has_value(),
                        .address = one.own_address.value_or(terms.address),
                        .worker = terms.worker};
    if (terms.worker)
        if (auto const worker = workforce::load_worker(tx, *terms.worker))
            view.worker_name = worker->name;
    if (one.order) {
        if (auto const order = orders::load(tx, *one.order)) {
            view.order_number = order->number;
            view.stage = order->stage;
            view.price = order->price;
        }
    }
    if (one.state == State::Ahead) view.price = agreed_price(tx, file, one);
    if (one.state != State::Unsettled) return view;
    view.agreed = one.agreed;
    view.asked = one.asked;
    view.why = one.why;
    view.why_text = why_text(tx.actor().locale, one);
    return view;
}

std::vector<OccurrenceView> list_days(Tx& tx, File const& file) {
    std::vector<Occurrence> days;
    for (auto const& row : file.rows)
        if (row.day >= file.today || row.state == State::Unsettled) days.push_back(row);
    for (auto const& due : due_days(file, add_days(file.today, looked_ahead))) {
        if (days.size() >= shown_days) break;
        bool const is_there =
            std::any_of(file.rows.begin(), file.rows.end(),
                        [&](Occurrence const& row) { return row.planned == due.planned; });
        if (!is_there && due.day > file.today && !has_live_on(file, due.day))
            days.push_back(to_occurrence(file, due));
    }
    std::stable_sort(days.begin(), days.end(), [](Occurrence const& a, Occurrence const& b) {
        return a.starts_at < b.starts_at;
    });
    std::vector<OccurrenceView> views;
    for (auto const& one : days)
        views.push_back(day_view(tx, file, one));
    return views;
}

std::vector<HistoryLine> list_history(Tx& tx, SeriesId id) {
    std::vector<HistoryLine> lines;
    // Rooms above tell of it too; what they say stands on their own pages.
    events::TrailFilter const own{.kind = "series.", .subject = id.uuid};
    for (auto const& event : events::list_trail(tx, own, most_history)) {
        auto key = "series.history_" + event.kind.substr(event.kind.find('.') + 1);
        if (event.kind == SeriesEdited::kind)
            key = "series.edit_" + to_text(json::from_text<SeriesEdited>(event.payload).edit);
        if (event.kind == RenewalMoved::kind)
            key = "series.renewal_" + to_text(json::from_text<RenewalMoved>(event.payload).step);
        std::string day;
        if (auto const value = json::parse(event.payload))
            if (auto const* const member = value->find("day"))
                if (auto const* const text = member->as<std::string>()) day = *text;
        lines.push_back({event.at, event.actor_kind, event.kind,
                         words::text(tx.actor().locale, key) + (day.empty() ? "" : " " + day)});
    }
    return lines;
}

void add_people(Tx& tx, File const& file, Terms const& terms, SeriesView& view) {
    bool const is_customer = tx.actor().kind == ActorKind::Customer;
    if (auto const customer = customers::load_customer(tx, file.series.customer))
        view.customer_name = is_customer ? customer->name : cn::mask_name(customer->name);
    if (auto const address = customers::load_address(tx, terms.address))
        view.address_label = address->label.empty() ? address->area() : address->label;
    if (!terms.worker) return;
    if (auto const worker = workforce::load_worker(tx, *terms.worker))
        view.worker_name = worker->name;
}

/// What holds from now on: of several agreements the one whose day has come, or the first.
Terms const& terms_now(File const& file) {
    return terms_on(file, std::max(file.today, file.terms.front().from));
}

} // namespace

std::string why_text(std::string_view locale, Occurrence const& one) {
    auto const why = one.why.value_or(Why::Other);
    if (why == Why::PriceRaised && one.agreed && one.asked)
        return words::text(locale, "series.why_price",
                           {{"agreed", to_yuan(*one.agreed)}, {"asked", to_yuan(*one.asked)}});
    return words::text(locale, "series.why_" + to_text(why));
}

Result<SeriesView> view_of(Tx& tx, SeriesId id) {
    auto const file = TRY(load_file(tx, id));
    auto const& terms = terms_now(file);
    auto const quote = TRY(pricing::load_quote(tx, terms.quote));
    auto const item = TRY(catalog::load_item(tx, quote.item));
    bool const is_paused =
        std::any_of(file.pauses.begin(), file.pauses.end(), [&](Pause const& one) {
            return one.from <= file.today && file.today <= one.until;
        });
    SeriesView view{.id = id,
                    .customer = file.series.customer,
                    .store = file.series.store,
                    .item = quote.item,
                    .item_name = item.name,
                    .quantity = quote.quantity,
                    .options = quote.options,
                    .address = terms.address,
                    .pattern = terms.pattern,
                    .from = file.terms.front().from,
                    .start_min = terms.start_min,
                    .until = terms.until,
                    .visits = terms.visits,
                    .holidays = terms.holidays,
                    .worker = terms.worker,
                    .agreed_price = quote.total,
                    .tolerance_percent = terms.tolerance_percent,
                    .ends_on = file.series.ends_on,
                    .renewal = renewal_view(tx, file),
                    .terms_seen = find_rule_word(tx, id),
                    .is_paused = is_paused,
                    .is_ended = cap_of(file) && *cap_of(file) < file.today,
                    .days = list_days(tx, file),
                    .history = list_history(tx, id),
                    .version = file.series.version};
    for (auto const& one : file.pauses)
        if (one.until >= file.today) view.pauses.push_back(one);
    view.unsettled = static_cast<int>(
        std::count_if(file.rows.begin(), file.rows.end(),
                      [](Occurrence const& one) { return one.state == State::Unsettled; }));
    if (file.series.callback)
        for (auto const& clock : clocks::list_of(tx, file.series.callback->uuid))
            view.callback_at = clock.due_at;
    add_people(tx, file, terms, view);
    return view;
}

Result<Series> load_for(Tx& tx, SeriesId id, std::string_view permission) {
    auto one = TRY(load(tx, id));
    auto const& actor = tx.actor();
    bool const may = actor.kind == ActorKind::Customer ? actor.id == one.customer.uuid
                                                       : actor.may_at(permission, one.store);
    if (!may) return Error{Refusal::NotFound, "series.not_found"};
    return one;
}

} // namespace hearth::series
