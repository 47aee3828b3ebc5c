// An edit is done as it was decided.
#include "rooms/series/inside.h"
#include "rooms/series/store.h"

#include "base/yuan.h"
#include "rooms/aftersales/aftersales.h"

#include <algorithm>

namespace hearth::series {
namespace {

/// F1: customers change by themselves until some hours before (the setting is of orders).
struct ChangeHours {
    static constexpr std::string_view setting_name = "orders.defaults";
    int change_hours = 4;
};
BOOST_DESCRIBE_STRUCT(ChangeHours, (), (change_hours))

Result<void> check_in_time(Tx& tx, File const& file, std::vector<Move> const& moves) {
    if (tx.actor().kind != ActorKind::Customer) return {};
    auto const limit = settings::load<ChangeHours>(tx, file.series.store).change_hours;
    for (auto const& one : moves)
        if (one.step.kind == StepKind::Changes && one.row && one.row->order &&
            one.row->starts_at - hours{limit} < tx.now())
            return Error{
                Refusal::Conflict, "orders.change_needs_call", {{"hours", std::to_string(limit)}}};
    return {};
}

/// LC-04: nothing is charged that was not shown and confirmed.
Result<Money> check_fee(Tx& tx, std::vector<Move> const& moves, Edit const& edit) {
    Money sum;
    for (auto const& one : moves)
        sum += one.step.fee;
    if (edit.fee && edit.fee->money != sum)
        return Error{Refusal::Conflict, "aftersales.figure_moved", {{"fee", to_yuan(sum)}}};
    if (!edit.fee && sum > Money{} && tx.actor().kind == ActorKind::Customer)
        return invalid_field("/fee", "platform.required");
    return sum;
}

Result<void> call_off(Tx& tx, Move const& move, std::string const& reason) {
    auto const open = aftersales::find_cancellation(tx, *move.step.order);
    if (open && (open->state == aftersales::CaseState::Opened ||
                 open->state == aftersales::CaseState::Asked))
        return {};
    auto const one = TRY(
        aftersales::open_cancellation(tx, {*move.step.order, aftersales::Fault::Customer, reason}));
    auto const order = TRY(orders::load(tx, *move.step.order));
    // What was made for the customer has no figure before the office has stated the cost.
    if (one.state != aftersales::CaseState::Opened || order.terms.is_special) return {};
    bool const is_customer = tx.actor().kind == ActorKind::Customer;
    aftersales::Signing signing{.way = is_customer ? aftersales::SigningWay::App
                                                   : aftersales::SigningWay::Phone,
                                .fee = move.step.fee};
    if (!is_customer) signing.note = reason;
    TRY(aftersales::sign(tx, one.id, signing));
    return {};
}

/// It ends otherwise than was agreed: the word on a renewal was for another term.
bool ends_otherwise(File const& before, Draft const& draft, Edit const& edit) {
    if (draft.ends_on) return true;
    if (edit.kind != EditKind::ChangeLater) return false;
    auto const& after = draft.terms.front().terms;
    auto const& old = terms_on(before, after.from);
    return edit.visits || after.until != old.until ||
           after.visits.has_value() != old.visits.has_value();
}

Result<void> write_terms(Tx& tx, File& file, Draft const& draft) {
    for (auto const& one : draft.terms) {
        auto terms = one.terms;
        terms.quote =
            TRY(pricing::quote(tx, request_of(one.wanted, file.series.customer, one.first))).id;
        store::insert_terms(tx, file.series.id, terms);
        file.terms.push_back(terms);
    }
    for (auto const& pause : draft.pauses)
        store::save_pause(tx, file.series.id, pause);
    if (draft.ends_on) file.series.ends_on = draft.ends_on;
    file.pauses = store::list_pauses(tx, file.series.id);
    return {};
}

/// Takes back what a pause has called off, where that still waits for approval.
Result<bool> take_back(Tx& tx, Occurrence const& row) {
    if (!row.order) return false;
    auto const open = aftersales::find_cancellation(tx, *row.order);
    if (!open || (open->state != aftersales::CaseState::Opened &&
                  open->state != aftersales::CaseState::Asked))
        return false;
    TRY(aftersales::withdraw(tx, open->id));
    return true;
}

/// The rows as they are to be; all go first, since a day may take another's place.
Result<std::vector<Occurrence>> write_rows(Tx& tx, File const& file, Draft const& draft) {
    std::vector<Occurrence> to_carry;
    for (auto const& move : draft.moves)
        if (move.row) store::remove_occurrence(tx, file.series.id, move.row->planned);
    for (auto const& move : draft.moves) {
        auto becomes = move.becomes;
        if (move.step.kind == StepKind::Added && move.row && !becomes &&
            TRY(take_back(tx, *move.row))) {
            becomes = *move.row;
            becomes->state = State::Placed;
            becomes->code.reset();
        }
        if (!becomes) continue;
        bool const is_to_do = move.step.kind == StepKind::Changes ||
                              (move.step.kind == StepKind::Added && move.becomes);
        if (is_to_do && (becomes->order || becomes->day <= file.horizon()))
            to_carry.push_back(*becomes);
        if (is_to_do && !becomes->order && becomes->state == State::Placed)
            becomes->state = State::Ahead;
        if (!store::insert_occurrence(tx, file.series.id, *becomes))
            return Error{Refusal::Conflict, "series.day_taken"};
    }
    return to_carry;
}

Result<void> carry_rows(Tx& tx, File const& file, std::vector<Occurrence> rows, Edit const& edit,
                        std::string const& reason) {
    for (auto& row : rows) {
        // The one day somebody is changing must go through; of many, each is settled by itself.
        if (edit.kind == EditKind::ChangeThis)
            TRY(carry_day(tx, file, row, reason));
        else
            try_day(tx, file, row, reason);
        store::replace_occurrence(tx, file.series.id, row);
    }
    return {};
}

Result<void> set_own_quote(Tx& tx, File const& file, Draft& draft) {
    if (!draft.own) return {};
    auto& one = draft.moves.front();
    one.becomes->own_quote = TRY(pricing::quote(tx, request_of(*draft.own, file.series.customer,
                                                               one.becomes->starts_at)))
                                 .id;
    return {};
}

int count(Draft const& draft, StepKind kind) {
    return static_cast<int>(std::count_if(draft.moves.begin(), draft.moves.end(),
                                          [&](Move const& one) { return one.step.kind == kind; }));
}

} // namespace

Result<Preview> preview(Tx& tx, SeriesId id, Edit const& edit) {
    auto const file = TRY(load_file(tx, id));
    auto const draft = TRY(decide(tx, file, edit));
    Preview out;
    for (auto const& move : draft.moves)
        out.steps.push_back(move.step);
    out.needs_word = dearer_of(tx, draft.moves).is_dearer;
    return out;
}

Result<Series> edit(Tx& tx, SeriesId id, std::int64_t version, Edit const& edit) {
    auto file = TRY(load_file(tx, id));
    if (file.series.version != version)
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    auto draft = TRY(decide(tx, file, edit));
    TRY(check_in_time(tx, file, draft.moves));
    auto const fee = TRY(check_fee(tx, draft.moves, edit));
    TRY(check_word(tx, draft.moves, edit));
    TRY(check_worker(tx, file.series, edit));
    std::string const reason = edit.reason ? std::string(*edit.reason) : to_text(edit.kind);
    bool const is_other_end = ends_otherwise(file, draft, edit);
    TRY(write_terms(tx, file, draft));
    if (is_other_end) drop_renewal(tx, file);
    TRY(set_own_quote(tx, file, draft));
    for (auto const& move : draft.moves)
        if (move.step.kind == StepKind::CalledOff) TRY(call_off(tx, move, reason));
    auto const rows = TRY(write_rows(tx, file, draft));
    TRY(carry_rows(tx, file, rows, edit, reason));
    if (!store::replace(tx, file.series))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    tx.publish(SeriesEdited{id, file.series.customer, file.series.store, edit.kind, edit.day,
                            count(draft, StepKind::Changes), count(draft, StepKind::CalledOff), fee,
                            edit.word});
    TRY(roll(tx, id));
    return load(tx, id);
}

} // namespace hearth::series
