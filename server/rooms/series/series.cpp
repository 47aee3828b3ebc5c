#include "rooms/series/series.h"

#include "base/zone.h"
#include "rooms/catalog/catalog.h"
#include "rooms/identity/identity.h"
#include "rooms/series/inside.h"
#include "rooms/series/renewal_store.h"
#include "rooms/series/store.h"

#include <algorithm>

namespace hearth::series {
namespace {

/// The setting is of dispatch.
struct PlannedAhead {
    static constexpr std::string_view setting_name = "dispatch.planning";
    int horizon_days = 28;
};
BOOST_DESCRIBE_STRUCT(PlannedAhead, (), (horizon_days))

std::vector<Plan> plans_of(std::vector<Terms> const& terms) {
    std::vector<Plan> plans;
    for (auto const& one : terms)
        plans.push_back(
            {one.pattern, one.from, one.until, one.visits, one.holidays, one.number == 1});
    return plans;
}

Result<void> check_ends(OpenSeries const& wish, Day first) {
    if (wish.until && wish.visits) return invalid_field("/visits", "series.until_or_visits");
    if (wish.until && *wish.until < first)
        return invalid_field("/until", "series.until_before_first");
    return {};
}

Result<void> note_wished_worker(Tx& tx, OpenSeries const& wish) {
    if (!wish.worker) return {};
    for (auto const& one : customers::list_leanings(tx, wish.customer)) {
        if (one.worker != *wish.worker) continue;
        if (one.kind == customers::LeaningKind::Favourite) return {};
        return invalid_field("/worker", "series.worker_refused");
    }
    // The planner knows favourites (DP-01); a wish of a series is nothing else.
    customers::save_leaning(tx, wish.customer, *wish.worker, customers::LeaningKind::Favourite);
    return {};
}

Result<Occurrence> place_first(Tx& tx, OpenSeries const& wish, pricing::Quote const& quote,
                               Day first) {
    Occurrence one{.planned = first,
                   .day = first,
                   .starts_at = quote.start,
                   .state = State::Placed,
                   .agreed = quote.total,
                   .asked = quote.total};
    one.order = TRY(orders::place(tx, {.customer = wish.customer,
                                       .address = wish.address,
                                       .quote = wish.quote,
                                       .start = quote.start,
                                       .channel = wish.channel,
                                       .hold = wish.hold,
                                       .note = wish.note,
                                       .allows_same_day = true}))
                    .id;
    return one;
}

} // namespace

Result<File> load_file(Tx& tx, SeriesId id) {
    File file;
    file.series = TRY(load(tx, id));
    file.terms = store::list_terms(tx, id);
    file.pauses = store::list_pauses(tx, id);
    file.rows = store::list_occurrences(tx, id);
    file.renewal = store::find_renewal(tx, id);
    file.zone = TRY(identity::load_store(tx, file.series.store)).zone;
    file.habits = settings::load<Habits>(tx, file.series.store);
    file.planned_days = settings::load<PlannedAhead>(tx, file.series.store).horizon_days;
    file.today = local_day(tx.now(), file.zone);
    return file;
}

std::vector<DueDay> due_days(File const& file, Day to) {
    return lay_out(plans_of(file.terms), file.pauses, cap_of(file), to);
}

Terms const& terms_on(File const& file, Day planned) {
    auto const* found = &file.terms.front();
    for (auto const& one : file.terms)
        if (one.from <= planned) found = &one;
    return *found;
}

Instant start_of(File const& file, Terms const& terms, Day day) {
    return at_local(day, terms.start_min, file.zone);
}

Occurrence to_occurrence(File const& file, DueDay const& due) {
    return {.planned = due.planned,
            .day = due.day,
            .starts_at = start_of(file, file.terms[due.plan], due.day)};
}

bool has_live_on(File const& file, Day day, std::optional<Day> other_than) {
    return std::any_of(file.rows.begin(), file.rows.end(), [&](Occurrence const& one) {
        return one.is_live() && one.day == day && one.planned != other_than;
    });
}

Result<Series> load(Tx& tx, SeriesId id) {
    auto found = store::find(tx, id);
    if (!found) return Error{Refusal::NotFound, "series.not_found"};
    return std::move(*found);
}

std::vector<Terms> list_terms(Tx& tx, SeriesId id) {
    return store::list_terms(tx, id);
}

std::vector<Occurrence> list_occurrences(Tx& tx, SeriesId id) {
    return store::list_occurrences(tx, id);
}

std::optional<SeriesId> find_by_order(Tx& tx, Id<orders::Order> order) {
    auto const found = store::find_by_order(tx, order);
    if (!found) return {};
    return found->series;
}

std::optional<DayOf> find_day_of(Tx& tx, orders::Order const& order, Instant starts_at) {
    if (auto const found = store::find_by_order(tx, order.id))
        return DayOf{found->series, found->occurrence.planned};
    if (order.placed_at != tx.now()) return {};
    auto const found = store::find_waiting(tx, order.customer, order.item, starts_at);
    if (!found) return {};
    return DayOf{found->series, found->occurrence.planned};
}

Result<Series> open(Tx& tx, OpenSeries const& wish) {
    auto const quote = TRY(pricing::load_valid_quote(tx, wish.quote));
    auto const place = TRY(identity::load_store(tx, quote.store));
    TRY(load_home(tx, wish.customer, wish.address));
    TRY(load_fitting_item(tx, quote.item));
    if (quote.visits != 1) return Error{Refusal::Conflict, "series.item_not_fit"};
    auto const first = local_day(quote.start, place.zone);
    TRY(check_pattern(wish.pattern, first));
    TRY(check_ends(wish, first));
    auto const days =
        plan_days({wish.pattern, first, wish.until, wish.visits, wish.holidays, true}, first);
    if (days.empty()) return invalid_field("/pattern", "series.first_not_in_pattern");
    TRY(note_wished_worker(tx, wish));

    Series const one{.id = tx.new_id<orders::Series>(),
                     .customer = wish.customer,
                     .store = quote.store,
                     .item = quote.item,
                     .channel = wish.channel,
                     .made_at = tx.now(),
                     .made_by_kind = tx.actor().kind,
                     .made_by = tx.actor().id};
    store::insert(tx, one);
    store::insert_terms(
        tx, one.id,
        {.from = first,
         .pattern = wish.pattern,
         .address = wish.address,
         .quote = quote.id,
         .start_min = local_minute(quote.start, place.zone),
         .until = wish.until,
         .visits = wish.visits,
         .holidays = wish.holidays,
         .worker = wish.worker,
         .tolerance_percent = settings::load<Habits>(tx, quote.store).tolerance_percent,
         .agreed_at = tx.now(),
         .agreed_by_kind = tx.actor().kind,
         .agreed_by = tx.actor().id});
    tx.publish(SeriesOpened{one.id, one.customer, one.store, one.item});
    auto const row = TRY(place_first(tx, wish, quote, first));
    store::insert_occurrence(tx, one.id, row);
    tx.publish(OccurrencePlaced{one.id, one.customer, one.store, first, *row.order});
    if (wish.renews) TRY(agree_renewal(tx, one.id, wish.renewal_word));
    TRY(roll(tx, one.id));
    return load(tx, one.id);
}

} // namespace hearth::series
