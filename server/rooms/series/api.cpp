// BK-08: making a series, trying one out, reading them, and what waits for the office.
#include "base/zone.h"
#include "rooms/identity/identity.h"
#include "rooms/series/store.h"
#include "rooms/series/terms_word.h"
#include "rooms/series/views.h"

namespace hearth::series {
namespace {

constexpr int most_series = 50;
constexpr int most_unsettled = 200;
constexpr int tried_days = 4;

struct SeriesPath {
    SeriesId id;
};
BOOST_DESCRIBE_STRUCT(SeriesPath, (), (id))

struct SeriesForm {
    std::optional<Id<customers::Customer>> customer; ///< staff
    Id<customers::Address> address;
    Id<pricing::Quote> quote; ///< of the first day
    Pattern pattern;
    std::optional<Day> until;
    std::optional<Whole<1, 200>> visits;
    std::optional<Holidays> holidays; ///< without it: keep
    std::optional<Id<workforce::Worker>> worker;
    std::optional<Id<dispatch::Hold>> hold;
    std::optional<orders::Channel> channel; ///< staff
    std::optional<Text<1, 500>> note;
    /// Goes on by itself after its term: agreed to in its own place, never beforehand (LC-08).
    std::optional<bool> renews;
    std::optional<Word> renewal_word; ///< staff, with it: how the customer agreed
    /// What the customer was shown of calling off (LC-04); never said by staff.
    std::optional<RuleSeen> terms;
};
BOOST_DESCRIBE_STRUCT(SeriesForm, (),
                      (customer, address, quote, pattern, until, visits, holidays, worker, hold,
                       channel, note, renews, renewal_word, terms))

Result<SeriesView> post_series(Tx& tx, api::Body<SeriesForm> const& in) {
    bool const is_customer = tx.actor().kind == ActorKind::Customer;
    if (is_customer && in.customer) return invalid_field("/customer", "aftersales.staff_only");
    if (is_customer && in.channel) return invalid_field("/channel", "aftersales.staff_only");
    if (!is_customer && !in.customer) return invalid_field("/customer", "platform.required");
    if (!is_customer) {
        auto const quote = TRY(pricing::load_quote(tx, in.quote));
        TRY(identity::check_reach(tx, "series.write", quote.store));
    }
    if (!is_customer && in.terms) return invalid_field("/terms", "orders.terms_of_the_customer");
    bool const renews = in.renews.value_or(false);
    if (is_customer && in.renewal_word)
        return invalid_field("/renewal_word", "aftersales.staff_only");
    if (!is_customer && renews && !in.renewal_word)
        return invalid_field("/renewal_word", "platform.required");
    OpenSeries wish{.customer = is_customer ? Id<customers::Customer>{tx.actor().id} : *in.customer,
                    .address = in.address,
                    .quote = in.quote,
                    .pattern = in.pattern,
                    .until = in.until,
                    .holidays = in.holidays.value_or(Holidays::Keep),
                    .worker = in.worker,
                    .hold = in.hold,
                    .channel = in.channel.value_or(is_customer ? orders::Channel::Web
                                                               : orders::Channel::Phone)};
    if (in.visits) wish.visits = static_cast<int>(in.visits->value);
    if (in.note) wish.note = *in.note;
    wish.renews = renews;
    if (renews) wish.renewal_word = in.renewal_word;
    auto const made = TRY(open(tx, wish));
    if (in.terms) TRY(note_rule(tx, made, *in.terms));
    return view_of(tx, made.id);
}

struct TryForm {
    Id<identity::Store> store;
    Id<catalog::Item> item;
    catalog::Quantity quantity;
    catalog::Choices options;
    Instant start; ///< of the first day
    std::optional<Latitude> latitude;
    std::optional<Longitude> longitude;
    Pattern pattern;
    std::optional<Day> until;
    std::optional<Whole<1, 200>> visits;
    std::optional<Holidays> holidays; ///< without it: keep
};
BOOST_DESCRIBE_STRUCT(TryForm, (),
                      (store, item, quantity, options, start, latitude, longitude, pattern, until,
                       visits, holidays))
/// What would be agreed to: to be told before it is accepted.
struct RenewalOffer {
    Day last;
    Day renews_on;
    Day tell_on;
    Day next_from;
    std::optional<Day> next_last;
    std::optional<int> next_visits;
    int notice_days; ///< by law
};
BOOST_DESCRIBE_STRUCT(RenewalOffer, (),
                      (last, renews_on, tell_on, next_from, next_last, next_visits, notice_days))
struct TriedDay {
    Day day;
    Instant starts_at;
    Money price;
    bool is_moved;
    bool is_calendar_assumed;
};
BOOST_DESCRIBE_STRUCT(TriedDay, (), (day, starts_at, price, is_moved, is_calendar_assumed))
struct Tried {
    std::vector<TriedDay> days;          ///< the next four
    std::optional<RenewalOffer> renewal; ///< none: this one cannot renew by itself
};
BOOST_DESCRIBE_STRUCT(Tried, (), (days, renewal))

Result<Tried> try_days(Tx& tx, TryForm const& in) {
    auto const store = TRY(identity::load_store(tx, in.store));
    auto const first = local_day(in.start, store.zone);
    TRY(check_pattern(in.pattern, first));
    if (in.start <= tx.now()) return invalid_field("/start", "pricing.start_past");
    customers::Address home;
    home.latitude = in.latitude ? in.latitude->degrees : store.latitude;
    home.longitude = in.longitude ? in.longitude->degrees : store.longitude;
    auto const pricer =
        TRY(Pricer::of_today(tx, {in.store, in.item, in.quantity, in.options, home}));
    Plan plan{in.pattern, first, in.until, {}, in.holidays.value_or(Holidays::Keep), true};
    if (in.visits) plan.visits = static_cast<int>(in.visits->value);
    auto const days = plan_days(plan, add_days(first, 366));
    if (days.empty() || days.front().planned != first)
        return invalid_field("/pattern", "series.first_not_in_pattern");
    Tried tried;
    for (auto const& one : days) {
        if (tried.days.size() == tried_days) break;
        auto const at = at_local(one.day, local_minute(in.start, store.zone), store.zone);
        tried.days.push_back({one.day, at, TRY(pricer.now_at(at)), one.is_moved, one.is_assumed});
    }
    auto const habits = settings::load<RenewalHabits>(tx, in.store);
    if (auto const ends = ends_of(plan, habits))
        tried.renewal = {ends->last,
                         ends->renews_on,
                         ends->tell_on,
                         ends->next_from,
                         ends->next_last,
                         plan.visits,
                         renewal_law(renewal_laws(), store.city, first).notice_days};
    return tried;
}

Result<Tried> try_series(api::Slow& slow, api::Body<TryForm> const& in) {
    return slow.database.read(slow.scope, [&](Tx& tx) { return try_days(tx, in); });
}

struct ListQuery {
    std::optional<Id<customers::Customer>> customer; ///< staff
    std::optional<Id<orders::Order>> order;          ///< the one this order belongs to
};
BOOST_DESCRIBE_STRUCT(ListQuery, (), (customer, order))
struct SeriesList {
    std::vector<SeriesView> items; ///< newest first
};
BOOST_DESCRIBE_STRUCT(SeriesList, (), (items))

Result<SeriesList> list_series(Tx& tx, api::Query<ListQuery> const& query) {
    SeriesList list;
    if (query.order) {
        TRY(orders::load_for(tx, tx.actor(), *query.order, "series.read"));
        if (auto const id = find_by_order(tx, *query.order))
            list.items.push_back(TRY(view_of(tx, *id)));
        return list;
    }
    store::Filter filter{.customer = query.customer};
    if (tx.actor().kind == ActorKind::Customer)
        filter.customer = Id<customers::Customer>{tx.actor().id};
    else
        filter.stores = identity::reach_of(tx.actor(), "series.read");
    for (auto const& one : store::list(tx, filter, most_series))
        if (load_for(tx, one.id, "series.read")) list.items.push_back(TRY(view_of(tx, one.id)));
    return list;
}

Result<SeriesView> get_series(Tx& tx, api::Path<SeriesPath> const& at) {
    TRY(load_for(tx, at.id, "series.read"));
    return view_of(tx, at.id);
}

struct UnsettledDay {
    SeriesId series;
    Id<customers::Customer> customer;
    std::string customer_name;
    catalog::Name item_name;
    Day planned;
    Instant starts_at;
    Why why;
    std::string why_text;
    std::optional<Instant> callback_at;
    bool is_passed;
};
BOOST_DESCRIBE_STRUCT(UnsettledDay, (),
                      (series, customer, customer_name, item_name, planned, starts_at, why,
                       why_text, callback_at, is_passed))
struct UnsettledList {
    std::vector<UnsettledDay> items; ///< soonest first
};
BOOST_DESCRIBE_STRUCT(UnsettledList, (), (items))

Result<UnsettledList> list_unsettled(Tx& tx) {
    UnsettledList list;
    auto const stores = identity::reach_of(tx.actor(), "series.read");
    for (auto const& one : store::list_unsettled(tx, stores, most_unsettled)) {
        auto const series = TRY(load(tx, one.series));
        auto const item = TRY(catalog::load_item(tx, series.item));
        auto const customer = TRY(customers::load_customer(tx, series.customer));
        auto const& day = one.occurrence;
        UnsettledDay line{.series = one.series,
                          .customer = series.customer,
                          .customer_name = customers::to_view(tx, customer).name,
                          .item_name = item.name,
                          .planned = day.planned,
                          .starts_at = day.starts_at,
                          .why = day.why.value_or(Why::Other),
                          .why_text = why_text(tx.actor().locale, day),
                          .is_passed = day.starts_at <= tx.now()};
        if (series.callback)
            for (auto const& clock : clocks::list_of(tx, series.callback->uuid))
                line.callback_at = clock.due_at;
        list.items.push_back(std::move(line));
    }
    return list;
}

struct EditPreview {
    std::vector<Step> steps;
    Money fee;               ///< of all that is called off; to be sent along with the edit
    bool needs_word = false; ///< dearer by the office's hand: say how the customer agreed
};
BOOST_DESCRIBE_STRUCT(EditPreview, (), (steps, fee, needs_word))

Result<EditPreview> preview_edit(api::Slow& slow, api::Path<SeriesPath> const& at,
                                 api::Body<Edit> const& in) {
    return slow.database.read(slow.scope, [&](Tx& tx) -> Result<EditPreview> {
        TRY(load_for(tx, at.id, "series.write"));
        auto const found = TRY(preview(tx, at.id, in));
        EditPreview out{found.steps, {}, found.needs_word};
        for (auto const& step : out.steps)
            out.fee += step.fee;
        return out;
    });
}

Result<ChoicesView> get_choices(Tx& tx, api::Path<SeriesPath> const& at) {
    return choices_of(tx, TRY(load_for(tx, at.id, "series.write")));
}

Result<SeriesView> put_series(Tx& tx, api::Path<SeriesPath> const& at, api::IfMatch const& match,
                              api::Body<Edit> const& in) {
    TRY(load_for(tx, at.id, "series.write"));
    TRY(edit(tx, at.id, match.version, in));
    return view_of(tx, at.id);
}

} // namespace

void add_routes(api::Routes& routes) {
    auto const readers = api::customer() | api::staff("series.read");
    auto const writers = api::customer() | api::staff("series.write");
    routes.slow("POST", "/series-preview", "try_series", api::anyone(), try_series);
    routes.write("POST", "/series", "open_series", writers, post_series);
    routes.read("/series", "list_series", readers, list_series);
    routes.read("/series/{id}", "get_series", readers, get_series);
    routes.read("/series/{id}/choices", "list_series_choices", writers, get_choices);
    routes.slow("POST", "/series/{id}/preview", "preview_series_edit", writers, preview_edit);
    routes.write("PUT", "/series/{id}", "edit_series", writers, put_series);
    routes.read("/unsettled-series-days", "list_unsettled_series_days", api::staff("series.read"),
                list_unsettled);
}

} // namespace hearth::series
