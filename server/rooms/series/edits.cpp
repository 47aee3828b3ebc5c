// What an edit comes to, before anything is written: the preview and the deed share it.
#include "rooms/series/inside.h"

#include "base/zone.h"
#include "rooms/aftersales/aftersales.h"

#include <algorithm>

namespace hearth::series {
namespace {

constexpr int farthest_edit = 400; // days
constexpr int longest_pause = 366;

Step step_of(StepKind kind, Occurrence const& row) {
    return {.kind = kind, .before = row.starts_at, .order = row.order};
}

Result<Draft> decide_skip(Tx& tx, File const& file, Edit const& edit) {
    auto const row = TRY(find_day(file, edit.day));
    if (!row.is_live()) return invalid_field("/day", "series.day_over");
    Draft draft;
    draft.moves.push_back(TRY(leave(tx, row, "skipped")));
    return draft;
}

Result<Wanted> wanted_anew(Tx& tx, File const& file, Occurrence const& row, Edit const& edit) {
    auto const& terms = terms_on(file, row.planned);
    auto const quote = TRY(pricing::load_quote(tx, row.own_quote.value_or(terms.quote)));
    auto const address = edit.address.value_or(row.own_address.value_or(terms.address));
    auto wanted = TRY(wanted_of(tx, file.series, quote, address));
    if (edit.quantity) wanted.quantity = *edit.quantity;
    if (edit.options) wanted.options = *edit.options;
    return wanted;
}

Result<Draft> decide_this(Tx& tx, File const& file, Edit const& edit) {
    auto const row = TRY(find_day(file, edit.day));
    if (!row.is_live() || !is_ahead(tx, row)) return invalid_field("/day", "series.day_over");
    if (!edit.start && !edit.address && !edit.quantity && !edit.options)
        return invalid_field("/start", "platform.required");
    auto const start = edit.start.value_or(row.starts_at);
    if (start <= tx.now()) return invalid_field("/start", "pricing.start_past");
    auto becomes = row;
    becomes.starts_at = start;
    becomes.day = local_day(start, file.zone);
    if (has_live_on(file, becomes.day, row.planned))
        return invalid_field("/start", "series.day_taken");
    if (edit.address) becomes.own_address = edit.address;
    Draft draft;
    draft.own = TRY(wanted_anew(tx, file, row, edit));
    auto const pricer = TRY(Pricer::of_today(tx, *draft.own));
    auto step = step_of(StepKind::Changes, row);
    step.after = start;
    step.price_after = TRY(pricer.now_at(start));
    step.price_before =
        row.order ? std::optional(TRY(orders::load(tx, *row.order)).price) : row.agreed;
    draft.moves.push_back({step, row, becomes});
    return draft;
}

Result<Draft> decide_pause(Tx& tx, File const& file, Edit const& edit) {
    if (!edit.day) return invalid_field("/day", "platform.required");
    if (!edit.until_day) return invalid_field("/until_day", "platform.required");
    if (*edit.day < file.today) return invalid_field("/day", "series.day_over");
    auto const length = days_between(*edit.day, *edit.until_day);
    if (length < 0) return invalid_field("/until_day", "series.until_before_first");
    if (length > longest_pause) return invalid_field("/until_day", "series.pause_too_long");
    Draft draft;
    Pause const pause{static_cast<int>(file.pauses.size()) + 1, *edit.day, *edit.until_day};
    draft.pauses.push_back(pause);
    for (auto const& row : file.rows)
        if (row.is_live() && is_ahead(tx, row) && pause.from <= row.day && row.day <= pause.until)
            draft.moves.push_back(TRY(leave(tx, row, "paused")));
    return draft;
}

/// Days that a pause took, while they are still to come: placed anew by the roll.
Result<Draft> decide_resume(Tx& tx, File const& file) {
    Draft draft;
    for (auto pause : file.pauses) {
        if (pause.until < file.today) continue;
        auto const was = pause;
        pause.until = std::max(add_days(file.today, -1), add_days(pause.from, -1));
        draft.pauses.push_back(pause);
        for (auto const& row : file.rows) {
            bool const was_paused = row.state == State::Skipped && row.code == "paused" &&
                                    was.from <= row.day && row.day <= was.until;
            if (!was_paused || !is_ahead(tx, row)) continue;
            auto step = step_of(StepKind::Added, row);
            step.after = row.starts_at;
            draft.moves.push_back({step, row, {}});
        }
    }
    if (draft.pauses.empty()) return Error{Refusal::Conflict, "series.not_paused"};
    return draft;
}

Result<Draft> decide_end(Tx& tx, File const& file, Edit const& edit) {
    if (file.series.ends_on && *file.series.ends_on <= file.today)
        return Error{Refusal::Conflict, "series.ended"};
    auto const last = edit.until_day.value_or(add_days(file.today, -1));
    if (last < add_days(file.today, -1)) return invalid_field("/until_day", "series.day_over");
    Draft draft;
    draft.ends_on = last;
    for (auto const& row : file.rows)
        if (row.is_live() && is_ahead(tx, row) && row.day > last)
            draft.moves.push_back(TRY(leave(tx, row, "ended")));
    return draft;
}

Result<Draft> decide_retry(Tx& tx, File const& file, Edit const& edit) {
    auto const row = TRY(find_day(file, edit.day));
    if (row.state != State::Unsettled || !is_ahead(tx, row))
        return invalid_field("/day", "series.day_over");
    auto step = step_of(StepKind::Added, row);
    step.after = row.starts_at;
    step.price_after = row.asked;
    Draft draft;
    draft.moves.push_back({step, row, row});
    return draft;
}

} // namespace

bool is_ahead(Tx& tx, Occurrence const& row) {
    return row.starts_at > tx.now();
}

Result<Occurrence> find_day(File const& file, std::optional<Day> const& planned) {
    if (!planned) return invalid_field("/day", "platform.required");
    for (auto const& row : file.rows)
        if (row.planned == *planned) return row;
    if (days_between(file.today, *planned) <= farthest_edit)
        for (auto const& due : due_days(file, *planned))
            if (due.planned == *planned) return to_occurrence(file, due);
    return invalid_field("/day", "series.no_such_day");
}

Result<Move> leave(Tx& tx, Occurrence const& row, std::string_view code) {
    if (!is_ahead(tx, row) && row.state == State::Placed)
        return invalid_field("/day", "series.day_over");
    auto becomes = row;
    becomes.state = State::Skipped;
    becomes.why.reset();
    becomes.code = std::string(code);
    if (!row.order) return Move{step_of(StepKind::Dropped, row), row, becomes};
    auto const order = TRY(orders::load(tx, *row.order));
    auto step = step_of(StepKind::CalledOff, row);
    step.price_before = order.price;
    auto const open = aftersales::find_cancellation(tx, order.id);
    bool const is_open = open && (open->state == aftersales::CaseState::Opened ||
                                  open->state == aftersales::CaseState::Asked);
    if (!is_open) {
        auto const decision = TRY(aftersales::quote(tx, order, aftersales::Fault::Customer));
        step.fee = decision.fee;
    }
    return Move{step, row, becomes};
}

Result<Draft> decide(Tx& tx, File const& file, Edit const& edit) {
    bool const is_over = file.series.ends_on && *file.series.ends_on < file.today;
    if (is_over && edit.kind != EditKind::SkipThis) return Error{Refusal::Conflict, "series.ended"};
    switch (edit.kind) {
    case EditKind::SkipThis:
        return decide_skip(tx, file, edit);
    case EditKind::ChangeThis:
        return decide_this(tx, file, edit);
    case EditKind::ChangeLater:
        return decide_later(tx, file, edit);
    case EditKind::Pause:
        return decide_pause(tx, file, edit);
    case EditKind::Resume:
        return decide_resume(tx, file);
    case EditKind::End:
        return decide_end(tx, file, edit);
    case EditKind::Agree:
        return decide_agree(tx, file);
    case EditKind::Retry:
        break;
    }
    return decide_retry(tx, file, edit);
}

} // namespace hearth::series
