// FU-04: what a week was like, store by store; reported on Mondays and kept as it was reported.
#include "rooms/care/inside.h"
#include "rooms/care/store.h"
#include "rooms/care/week.h"

#include "platform/clocks/story.h"
#include "platform/services.h"
#include "platform/settings/settings.h"
#include "platform/words/words.h"

namespace hearth::care {
namespace {

constexpr int most_rows = 20'000; ///< of one kind, of a store and week
constexpr char template_name[] = "care_week";
/// Of complaints: CP-02 and CP-03, until the customer has heard from us.
constexpr std::string_view response_clock = "complaints.response";

void count_calls(Tx& tx, Span span, StoreWeek& week) {
    for (auto const& call : notify::list_care_due(tx, week.store, span, most_rows)) {
        // Of a week that still runs: what may yet be made in time is not late.
        bool const is_ahead = !call.done_at && call.due_at > tx.now();
        if (call.state == notify::FollowUpState::Dropped || is_ahead) continue;
        ++week.calls_due;
        week.calls_in_time += call.done_at && *call.done_at <= call.due_at;
    }
}

void count_answers(Tx& tx, Span span, StoreWeek& week) {
    for (auto const& one : store::list_answered_between(tx, week.store, span, most_rows)) {
        if (one.purpose == Purpose::Feedback) continue; // the consultant's word, not the customer's
        ++week.answered;
        week.low_scores += one.troubles > 0;
        if (!one.average) continue;
        ++week.scored;
        week.score_sum += *one.average;
    }
}

/// What was still running at the report has not been due.
void count_response(clocks::Entry const& entry, Instant now, StoreWeek& week) {
    ++week.complaints;
    bool const is_running = !entry.ended_at && entry.due_at > now;
    if (is_running || entry.state == clocks::State::Stopped) return;
    ++week.responses_due;
    week.responses_in_time += entry.state == clocks::State::Met;
}

std::vector<StoreWeek> count_week(Tx& tx, Span span) {
    auto const responses = clocks::list_started(tx, response_clock, span, most_rows);
    std::vector<StoreWeek> stores;
    for (auto const& store : identity::list_stores(tx)) {
        StoreWeek week{.store = store.id, .name = store.name};
        for (auto const& visit : orders::list_visits_between(tx, store.id, span, most_rows))
            week.visits += visit.state == orders::VisitState::Done;
        count_calls(tx, span, week);
        count_answers(tx, span, week);
        for (auto const& entry : responses)
            if (entry.store == store.id) count_response(entry, tx.now(), week);
        stores.push_back(std::move(week));
    }
    return stores;
}

/// By the stores' codes, as people know them.
std::vector<StoreWeek> in_order(Tx& tx, std::vector<StoreWeek> const& kept) {
    std::vector<StoreWeek> stores;
    for (auto const& store : identity::list_stores(tx))
        for (auto const& one : kept)
            if (one.store == store.id) stores.push_back(one);
    return stores;
}

std::string line_of(StoreWeek const& week, std::string const& locale) {
    auto const share = [](std::optional<int> of) {
        return of ? std::to_string(*of) + "%" : std::string("—");
    };
    auto const mean = mean_score(week);
    char score[16] = "—";
    if (mean) std::snprintf(score, sizeof score, "%d.%02d", *mean / 100, *mean % 100);
    return words::text(locale, "care.week_line",
                       {{"store", week.name},
                        {"visits", std::to_string(week.visits)},
                        {"in_time", share(percent(week.calls_in_time, week.calls_due))},
                        {"score", score},
                        {"low", std::to_string(week.low_scores)},
                        {"complaints", std::to_string(week.complaints)},
                        {"responses", share(percent(week.responses_in_time, week.responses_due))}});
}

/// By mail with the workbook, and in the house to whoever reads for headquarters. `key` tells one
/// sending from the next.
void send(Tx& tx, Week const& week, std::string const& key) {
    std::string lines;
    for (auto const& one : week.stores)
        lines += line_of(one, "zh-CN") + "\n";
    std::vector<notify::Slot> const slots{
        {"monday", to_text(week.monday)},
        {"lines", lines},
        {"total", line_of(total_of(week.stores), "zh-CN")},
        {"link", tx.services().public_url + "/a/satisfaction?week=" + to_text(week.monday)}};
    auto const zone = company_of(tx).zone;
    auto const addresses = read_addresses(settings::load<Habits>(tx).week_mail);
    for (auto const& address : addresses.value_or(std::vector<std::string>{}))
        notify::enqueue(tx, {.channel = notify::Channel::Email,
                             .recipient_kind = ActorKind::Staff,
                             .recipient = {},
                             .address = address,
                             .template_name = template_name,
                             .slots = slots,
                             .about = tx.company().uuid,
                             .dedupe = template_name + (":" + key) + ":" + address,
                             .urgency = notify::Urgency::Polite,
                             .zone = zone});
    for (auto const id : identity::list_holders(tx, "care.week", {}))
        notify::enqueue(tx, {.channel = notify::Channel::InApp,
                             .recipient_kind = ActorKind::Staff,
                             .recipient = id.uuid,
                             .template_name = template_name,
                             .slots = slots,
                             .about = tx.company().uuid,
                             .dedupe = template_name + (":" + key) + ":" + to_text(id),
                             .zone = zone});
}

std::vector<outgoing::MailPart> attach(Tx& tx, notify::Message const& message) {
    for (auto const& slot : message.slots) {
        auto const monday = parse_day(slot.value);
        if (slot.name != "monday" || !monday) continue;
        return {{"satisfaction-" + to_text(*monday) + ".xlsx",
                 "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                 write_week(load_week(tx, *monday), message.locale)}};
    }
    return {};
}

void start_week_clock(Tx& tx, Instant from) {
    auto const company = company_of(tx);
    auto const next = next_report(from, settings::load<Habits>(tx).week_hour, company.zone);
    clocks::start(tx, {.kind = std::string(week_clock),
                       .subject = tx.company().uuid,
                       .ladder = {{"due", std::chrono::ceil<seconds>(next - from)}},
                       .from = from});
}

/// The week that ended before the Monday for which the clock stood, also after an outage.
Result<void> hear_week_clock(Tx& tx, clocks::Firing const& firing) {
    clocks::meet(tx, week_clock, tx.company().uuid);
    auto const monday = monday_of(local_day(firing.due, company_of(tx).zone));
    TRY(report_week(tx, week_before(monday)));
    start_week_clock(tx, firing.due);
    return {};
}

/// A new company, or one from before there was this clock.
Result<void> keep_week_clock(Tx& tx) {
    for (auto const& entry : clocks::list_of(tx, tx.company().uuid))
        if (entry.kind == week_clock && !entry.ended_at) return {};
    start_week_clock(tx, tx.now());
    return {};
}

std::vector<clocks::Shape> on_the_day(Tx&) {
    return {{"", {{"due", seconds{0}}}}};
}

} // namespace

Week load_week(Tx& tx, Day monday) {
    auto const kept = store::list_week(tx, monday);
    if (!kept.empty()) return {monday, in_order(tx, kept), store::find_week_made(tx, monday)};
    return {monday, count_week(tx, week_span(monday, company_of(tx).zone)), {}};
}

Result<Week> report_week(Tx& tx, Day monday) {
    if (monday_of(monday) != monday) return invalid_field("/week", "care.week_no_monday");
    if (week_span(monday, company_of(tx).zone).to > tx.now())
        return invalid_field("/week", "care.week_not_over");
    auto week = load_week(tx, monday);
    bool const is_again = week.made_at.has_value();
    if (!is_again) {
        for (auto const& one : week.stores)
            store::insert_week(tx, monday, one);
        week.made_at = tx.now();
    }
    send(tx, week, to_text(monday) + (is_again ? ":" + to_text(tx.now()) : ""));
    tx.publish(WeekReported{monday, static_cast<int>(week.stores.size()), is_again});
    return week;
}

void install_weeks(Room& room) {
    room.clocks.emplace(week_clock, hear_week_clock);
    room.chores.push_back({"care.keep_week_clock", hours{1}, keep_week_clock});
    clocks::describe({.kind = std::string(week_clock),
                      .setting = std::string(Habits::setting_name),
                      .is_dated = true,
                      .shapes = on_the_day});
    notify::attach_with(template_name, attach);
}

} // namespace hearth::care
