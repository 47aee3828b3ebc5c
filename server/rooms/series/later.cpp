// "This and all later": new terms, and what becomes of the days that are there already.
#include "rooms/series/inside.h"

#include <algorithm>

namespace hearth::series {
namespace {

constexpr int most_shift = 6; // days: farther apart, a day is another day

std::optional<int> visits_left(Terms const& old, Day from) {
    if (!old.visits) return {};
    auto const came =
        plan_days({old.pattern, old.from, old.until, old.visits, old.holidays, old.number == 1},
                  add_days(from, -1));
    return *old.visits - static_cast<int>(came.size());
}

Terms copy_from(Tx& tx, File const& file, Terms const& old, Day from, int number) {
    auto terms = old;
    terms.number = number;
    terms.visits = visits_left(old, from);
    terms.from = from;
    terms.tolerance_percent = file.habits.tolerance_percent;
    terms.agreed_at = tx.now();
    terms.agreed_by_kind = tx.actor().kind;
    terms.agreed_by = tx.actor().id;
    return terms;
}

Result<void> apply(Terms& terms, Edit const& edit) {
    if (edit.pattern) terms.pattern = *edit.pattern;
    if (edit.start_min) terms.start_min = static_cast<int>(edit.start_min->value);
    if (edit.address) terms.address = *edit.address;
    if (edit.holidays) terms.holidays = *edit.holidays;
    if (edit.worker || edit.is_any_worker.value_or(false)) terms.worker = edit.worker;
    if (edit.until && edit.visits) return invalid_field("/visits", "series.until_or_visits");
    if (edit.until || edit.visits || edit.is_open_ended.value_or(false)) {
        terms.until = edit.until;
        terms.visits.reset();
        if (edit.visits) terms.visits = static_cast<int>(edit.visits->value);
    }
    if (terms.until && *terms.until < terms.from)
        return invalid_field("/until", "series.until_before_first");
    return check_pattern(terms.pattern, terms.from);
}

bool is_same(orders::Order const& order, Wanted const& wanted) {
    return order.address == wanted.address.id && order.item == wanted.item &&
           order.quantity == wanted.quantity.hundredths &&
           order.options == json::to_text(wanted.options);
}

/// A day that is there, as the new terms have it.
Result<Move> carry_over(Tx& tx, Occurrence const& row, Occurrence becomes, Wanted const& wanted,
                        Pricer const& pricer) {
    becomes.state = row.state;
    becomes.order = row.order;
    becomes.why = row.why;
    becomes.code = row.code;
    Step step{.kind = StepKind::Changes,
              .before = row.starts_at,
              .after = becomes.starts_at,
              .price_before = row.agreed,
              .order = row.order};
    if (row.order) {
        auto const order = TRY(orders::load(tx, *row.order));
        step.price_before = order.price;
        if (becomes.starts_at == row.starts_at && is_same(order, wanted) &&
            row.state == State::Placed) {
            step.kind = StepKind::Stays;
            step.price_after = order.price;
            becomes.agreed = row.agreed;
            becomes.asked = row.asked;
            return Move{step, row, becomes};
        }
    }
    step.price_after = TRY(pricer.now_at(becomes.starts_at));
    return Move{step, row, becomes};
}

struct Sorting {
    std::vector<Occurrence> rows; ///< there, to come, from the first day on
    std::vector<Occurrence> due;  ///< as the new terms have them, not spoken for by others
};

Sorting sort_days(Tx& tx, File const& file, File const& after, Day from) {
    Sorting days;
    auto to = file.horizon();
    for (auto const& row : file.rows) {
        if (row.planned < from || !row.is_live() || !is_ahead(tx, row)) continue;
        days.rows.push_back(row);
        to = std::max(to, row.day);
    }
    for (auto const& due : due_days(after, to)) {
        if (due.planned < from) continue;
        bool const is_taken =
            std::any_of(file.rows.begin(), file.rows.end(), [&](Occurrence const& row) {
                bool const is_ours = row.planned >= from && row.is_live() && is_ahead(tx, row);
                if (is_ours) return false;
                return row.planned == due.planned || (row.is_live() && row.day == due.day);
            });
        auto const one = to_occurrence(after, due);
        if (!is_taken && is_ahead(tx, one)) days.due.push_back(one);
    }
    return days;
}

/// Which of the rows becomes which of the days: the same planned day, else the nearest.
std::vector<std::optional<std::size_t>> match(Sorting const& days) {
    std::vector<std::optional<std::size_t>> becomes(days.rows.size());
    std::vector<std::size_t> free_rows, free_due;
    std::vector<bool> is_spoken_for(days.due.size());
    for (std::size_t i = 0; i < days.rows.size(); ++i)
        for (std::size_t j = 0; j < days.due.size(); ++j)
            if (days.rows[i].planned == days.due[j].planned) {
                becomes[i] = j;
                is_spoken_for[j] = true;
            }
    std::vector<Day> old_days, new_days;
    for (std::size_t i = 0; i < days.rows.size(); ++i)
        if (!becomes[i]) free_rows.push_back(i), old_days.push_back(days.rows[i].day);
    for (std::size_t j = 0; j < days.due.size(); ++j)
        if (!is_spoken_for[j]) free_due.push_back(j), new_days.push_back(days.due[j].day);
    for (auto const& [i, j] : pair_days(old_days, new_days, most_shift))
        becomes[free_rows[i]] = free_due[j];
    return becomes;
}

Result<std::vector<Move>> moves_of(Tx& tx, File const& file, File const& after, Day from,
                                   Wanted const& wanted) {
    auto const pricer = TRY(Pricer::of_today(tx, wanted));
    auto const days = sort_days(tx, file, after, from);
    auto const becomes = match(days);
    std::vector<Move> moves;
    std::vector<bool> is_used(days.due.size());
    for (std::size_t i = 0; i < days.rows.size(); ++i) {
        if (!becomes[i]) {
            moves.push_back(TRY(leave(tx, days.rows[i], "changed")));
            continue;
        }
        is_used[*becomes[i]] = true;
        moves.push_back(TRY(carry_over(tx, days.rows[i], days.due[*becomes[i]], wanted, pricer)));
    }
    for (std::size_t j = 0; j < days.due.size(); ++j) {
        auto const& one = days.due[j];
        if (is_used[j] || one.day > file.horizon()) continue;
        Step const step{.kind = StepKind::Added,
                        .after = one.starts_at,
                        .price_after = TRY(pricer.now_at(one.starts_at))};
        moves.push_back({step, {}, {}}); // the roll makes it
    }
    std::stable_sort(moves.begin(), moves.end(), [](Move const& a, Move const& b) {
        return a.step.after.value_or(a.step.before.value_or(Instant{})) <
               b.step.after.value_or(b.step.before.value_or(Instant{}));
    });
    return moves;
}

/// The first day to come under the new terms: the quote that is agreed to is for it.
Result<Instant> first_start(Tx& tx, File const& after, Day from) {
    for (auto const& due : due_days(after, add_days(std::max(from, after.today), 366))) {
        auto const one = to_occurrence(after, due);
        if (due.planned >= from && is_ahead(tx, one)) return one.starts_at;
    }
    return invalid_field("/pattern", "series.no_days");
}

} // namespace

Result<Draft> decide_later(Tx& tx, File const& file, Edit const& edit) {
    auto const row = TRY(find_day(file, edit.day));
    if (!is_ahead(tx, row)) return invalid_field("/day", "series.day_over");
    auto const from = row.planned;
    auto terms =
        copy_from(tx, file, terms_on(file, from), from, static_cast<int>(file.terms.size()) + 1);
    TRY(apply(terms, edit));
    auto const quote = TRY(pricing::load_quote(tx, terms.quote));
    auto wanted = TRY(wanted_of(tx, file.series, quote, terms.address));
    if (edit.item) wanted.item = TRY(load_fitting_item(tx, *edit.item)).id;
    if (edit.quantity) wanted.quantity = *edit.quantity;
    if (edit.options) wanted.options = *edit.options;
    auto after = file;
    after.terms.push_back(terms);
    auto const first = TRY(first_start(tx, after, from));
    Draft draft;
    draft.terms.push_back({terms, wanted, first});
    draft.moves = TRY(moves_of(tx, file, after, from, wanted));
    return draft;
}

Result<Draft> decide_agree(Tx& tx, File const& file) {
    auto const first = std::find_if(file.rows.begin(), file.rows.end(), [&](Occurrence const& one) {
        return one.state == State::Unsettled && one.why == Why::PriceRaised && is_ahead(tx, one);
    });
    if (first == file.rows.end()) return Error{Refusal::Conflict, "series.nothing_to_agree"};
    Draft draft;
    auto after = file;
    // Each agreement that holds from that day on is made anew, so that none hides another.
    std::vector<Day> begins{first->planned};
    for (auto const& one : file.terms)
        if (one.from > first->planned && &terms_on(file, one.from) == &one)
            begins.push_back(one.from);
    std::sort(begins.begin(), begins.end());
    for (auto const from : begins) {
        auto const& old = terms_on(file, from);
        auto const terms = copy_from(tx, file, old, from, static_cast<int>(after.terms.size()) + 1);
        after.terms.push_back(terms);
        auto const quote = TRY(pricing::load_quote(tx, terms.quote));
        auto const wanted = TRY(wanted_of(tx, file.series, quote, terms.address));
        draft.terms.push_back({terms, wanted, {}});
    }
    for (auto& one : draft.terms) {
        auto const start = first_start(tx, after, one.terms.from);
        one.first = start ? *start : first->starts_at;
    }
    for (auto const& row : file.rows) {
        if (row.state != State::Unsettled || row.why != Why::PriceRaised || !is_ahead(tx, row))
            continue;
        auto becomes = row;
        becomes.own_quote.reset();
        draft.moves.push_back({{.kind = StepKind::Changes,
                                .before = row.starts_at,
                                .after = row.starts_at,
                                .price_before = row.agreed,
                                .price_after = row.asked,
                                .order = row.order},
                               row,
                               becomes});
    }
    return draft;
}

} // namespace hearth::series
