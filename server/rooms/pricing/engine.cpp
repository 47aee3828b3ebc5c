#include "base/zone.h"
#include "cn/calendar.h"
#include "rooms/pricing/pricing.h"

#include <algorithm>

namespace hearth::pricing {
namespace {

/// An exact amount as a whole number of parts; `Sum` knows how many parts a fen has.
using Parts = __int128;

constexpr std::int64_t per_hundredth = 100;
constexpr std::int64_t per_basis = 10'000;

Parts half_away(Parts parts, Parts whole) {
    auto const half = whole / 2;
    return parts >= 0 ? (parts + half) / whole : (parts - half) / whole;
}

/// Collects lines with exact amounts and gives them fen in the end.
class Sum {
public:
    explicit Sum(int visits) : per_fen_(Parts{per_hundredth} * per_basis * visits) {}

    /// money × hundredths ÷ 100
    Parts parts(Money money, Quantity quantity) const {
        return Parts{money.fen()} * quantity.hundredths * (per_fen_ / per_hundredth);
    }
    /// The mean of the visits' percentages of an amount that is made of money × hundredths.
    Parts share(Parts amount, std::int64_t basis_points_of_visits, int visits) const {
        return amount / (Parts{per_basis} * visits) * basis_points_of_visits;
    }
    void add(Line line, Parts parts) {
        if (parts == 0 && line.kind != LineKind::Option) return; // what was chosen is always shown
        lines_.push_back(std::move(line));
        exact_.push_back(parts);
        total_ += parts;
    }
    Parts total() const { return total_; }
    Parts of(Money money) const { return Parts{money.fen()} * per_fen_; }

    /// Rounded once, on the total: each line gets what the running total grows by, so that lines
    /// and total agree (Conventions).
    Money finish(std::vector<Line>& lines) const {
        Parts exact = 0;
        Parts given = 0;
        lines = lines_;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            exact += exact_[i];
            auto const rounded = half_away(exact, per_fen_);
            lines[i].amount = Money{static_cast<std::int64_t>(rounded - given)};
            given = rounded;
        }
        return Money{static_cast<std::int64_t>(given)};
    }

private:
    Parts per_fen_;
    std::vector<Line> lines_;
    std::vector<Parts> exact_;
    Parts total_ = 0;
};

template <typename T>
T const* find_code(std::vector<T> const& list, Code T::*member, std::string_view code) {
    auto const it =
        std::find_if(list.begin(), list.end(), [&](T const& one) { return one.*member == code; });
    return it == list.end() ? nullptr : &*it;
}

/// The quantity cut at the tiers, each piece at its price.
void add_units(Sum& sum, ItemPrice const& prices, catalog::Name const& name, Quantity quantity) {
    auto tiers = std::vector<Tier>(prices.tiers.begin(), prices.tiers.end());
    std::sort(tiers.begin(), tiers.end(),
              [](Tier const& a, Tier const& b) { return a.from < b.from; });
    Quantity from{0};
    Money at = prices.per_unit;
    for (std::size_t i = 0; i <= tiers.size(); ++i) {
        auto const until = i < tiers.size() ? std::min(tiers[i].from, quantity) : quantity;
        if (Quantity const piece{until.hundredths - from.hundredths}; piece.hundredths > 0) {
            sum.add({LineKind::Units, name, {}, piece, at}, sum.parts(at, piece));
            from = until;
        }
        if (i < tiers.size()) at = tiers[i].per_unit;
    }
}

Result<void> add_options(Sum& sum, ItemPrice const& prices, catalog::Service const& service,
                         Ask const& ask) {
    for (auto const& choice : ask.options) {
        auto const* const option =
            find_code<catalog::Option>(service.options, &catalog::Option::code, choice.code);
        auto const* const price =
            find_code<OptionPrice>(prices.options, &OptionPrice::code, choice.code);
        if (!option || !price)
            return Error{Refusal::Conflict, "pricing.option_not_priced", {{"option", choice.code}}};
        Quantity times = catalog::whole(choice.count);
        if (price->basis == OptionBasis::PerUnit)
            times.hundredths = choice.count * ask.quantity.hundredths;
        sum.add({LineKind::Option, option->name, choice.code, times, price->amount},
                sum.parts(price->amount, times));
    }
    return {};
}

void add_minimum_and_crew(Sum& sum, ItemPrice const& prices, catalog::Service const& service,
                          int crew) {
    if (auto const missing = sum.of(prices.minimum) - sum.total(); missing > 0)
        sum.add({.kind = LineKind::Minimum,
                 .quantity = catalog::whole(1),
                 .limit = prices.minimum.money.fen()},
                missing);
    if (auto const extra = crew - static_cast<int>(service.crew.least); extra > 0)
        sum.add({.kind = LineKind::Crew,
                 .quantity = catalog::whole(extra),
                 .unit_price = prices.per_extra_worker},
                sum.parts(prices.per_extra_worker, catalog::whole(extra)));
}

void add_reduction(Sum& sum, Priced& priced, ItemPrice const& prices, Parts service,
                   Ask const& ask) {
    auto const& reduction = prices.reduction;
    if (!reduction) return;
    auto const day = local_day(ask.agreed_at.value_or(ask.asked_at), ask.zone);
    if (day < reduction->from || day > reduction->until) return;
    auto const points = -reduction->basis_points.value;
    sum.add({.kind = LineKind::Reduction, .name = reduction->name, .basis_points = points},
            sum.share(service, points, 1));
    priced.reduction = reduction;
}

struct DayRule {
    std::optional<LineKind> kind;
    std::int64_t basis_points = 0;
    bool is_assumed = false;
};

DayRule day_rule(Rules const& rules, Day day) {
    auto const kind = cn::work_calendar().kind(std::chrono::sys_days(day));
    if (std::holds_alternative<cn::CalendarMissing>(kind)) {
        // Next year's holidays are not known before the notice: only the week is.
        std::chrono::weekday const weekday{std::chrono::sys_days(day)};
        if (weekday.iso_encoding() >= 6) return {LineKind::Weekend, rules.weekend, true};
        return {{}, 0, true};
    }
    switch (std::get<cn::DayKind>(kind)) {
    case cn::DayKind::StatutoryHoliday:
        return {LineKind::StatutoryHoliday, rules.statutory_holiday};
    case cn::DayKind::HolidayOff:
        return {LineKind::HolidayOff, rules.holiday_off};
    case cn::DayKind::Weekend:
        return {LineKind::Weekend, rules.weekend};
    default:
        return {};
    }
}

void add_urgency(Sum& sum, Rules const& rules, Parts service, Ask const& ask, int visits) {
    Urgency const* strictest = nullptr;
    for (auto const& one : rules.urgency)
        if (*ask.start - ask.asked_at < minutes{one.within_min} &&
            (!strictest || one.within_min < strictest->within_min))
            strictest = &one;
    if (!strictest) return;
    auto const points = strictest->basis_points.value;
    sum.add({.kind = LineKind::Urgency, .basis_points = points, .limit = strictest->within_min},
            sum.share(service, points * visits, visits));
}

/// Visits follow each other daily, at the same time.
bool add_days(Sum& sum, Rules const& rules, Parts service, Ask const& ask, int visits) {
    auto const first = local_day(*ask.start, ask.zone);
    auto const minute = local_minute(*ask.start, ask.zone);
    std::map<LineKind, std::int64_t> of_days;
    std::map<Peak const*, std::int64_t> of_peaks;
    bool is_assumed = false;
    for (int i = 0; i < visits; ++i) {
        std::chrono::sys_days const day = std::chrono::sys_days(first) + std::chrono::days(i);
        auto const rule = day_rule(rules, Day(day));
        is_assumed |= rule.is_assumed;
        if (rule.kind) of_days[*rule.kind] += rule.basis_points;
        int const weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding());
        for (auto const& peak : rules.peaks) {
            if (minute < peak.from_min || minute >= peak.to_min) continue;
            if (std::find(peak.weekdays.begin(), peak.weekdays.end(), weekday) ==
                peak.weekdays.end())
                continue;
            of_peaks[&peak] += peak.basis_points;
            break;
        }
    }
    for (auto const& peak : rules.peaks)
        if (auto const it = of_peaks.find(&peak); it != of_peaks.end())
            sum.add({.kind = LineKind::Peak,
                     .name = peak.name,
                     .code = peak.code,
                     .basis_points = it->second / visits},
                    sum.share(service, it->second, visits));
    for (auto const& [kind, points] : of_days)
        sum.add({.kind = kind, .basis_points = points / visits},
                sum.share(service, points, visits));
    return is_assumed;
}

void add_distance(Sum& sum, Rules const& rules, std::int64_t distance_m, int visits) {
    DistanceStep const* farthest = nullptr;
    for (auto const& step : rules.distance)
        if (distance_m > step.beyond_m && (!farthest || step.beyond_m > farthest->beyond_m))
            farthest = &step;
    if (!farthest) return;
    sum.add({.kind = LineKind::Distance,
             .quantity = catalog::whole(visits),
             .unit_price = farthest->fee,
             .limit = farthest->beyond_m},
            sum.parts(farthest->fee, catalog::whole(visits)));
}

} // namespace

Result<Priced> price(BookDraft const& book, catalog::Item const& item, Ask const& ask) {
    if (!item.service) return Error{Refusal::Conflict, "pricing.item_not_offered"};
    auto const& service = *item.service;
    TRY(catalog::check_wish(service, ask.quantity, ask.options));
    auto const* const prices = find_code<ItemPrice>(book.items, &ItemPrice::item, item.code);
    if (!prices) return Error{Refusal::Conflict, "pricing.item_not_priced"};
    if (ask.distance_m && book.rules.farthest_m && *ask.distance_m > *book.rules.farthest_m)
        return Error{Refusal::Conflict,
                     "pricing.too_far",
                     {{"limit", std::to_string(*book.rules.farthest_m / 1000)}}};

    Priced priced{.work = catalog::work_of(service, ask.quantity, ask.options)};
    auto const visits = priced.work.visits;
    Sum sum(visits);
    if (Money const base = prices->base; base.fen() > 0)
        sum.add({LineKind::Base, item.name, {}, catalog::whole(1), base},
                sum.parts(base, catalog::whole(1)));
    add_units(sum, *prices, item.name, ask.quantity);
    TRY(add_options(sum, *prices, service, ask));
    add_minimum_and_crew(sum, *prices, service, priced.work.crew);
    // Percentages are of this, never of each other.
    auto const of_service = sum.total();
    add_reduction(sum, priced, *prices, of_service, ask);
    if (ask.start && service.form == catalog::Form::Visits) {
        add_urgency(sum, book.rules, of_service, ask, visits);
        priced.is_calendar_assumed = add_days(sum, book.rules, of_service, ask, visits);
    }
    if (ask.distance_m) add_distance(sum, book.rules, *ask.distance_m, visits);
    priced.total = sum.finish(priced.lines);
    return priced;
}

} // namespace hearth::pricing
