#include "rooms/rights/rules.h"

#include "platform/clocks/hours.h"

namespace hearth::rights {
namespace {

constexpr int whole_day = 1440;
constexpr int working_weekdays = 5;

seconds days_of(int days) {
    return std::chrono::duration_cast<seconds>(std::chrono::days{days});
}

} // namespace

Result<void> check_terms(Terms const& terms) {
    if (terms.warn_days < 1) return invalid_field("/warn_days", "rights.days_wrong");
    if (terms.due_days <= terms.warn_days) return invalid_field("/due_days", "rights.days_wrong");
    if (terms.hq_days <= terms.due_days) return invalid_field("/hq_days", "rights.days_wrong");
    if (terms.copy_days < 1) return invalid_field("/copy_days", "rights.days_wrong");
    if (terms.open_minutes < 1 || terms.open_minutes > 60)
        return invalid_field("/open_minutes", "platform.out_of_range",
                             {{"min", "1"}, {"max", "60"}});
    if (terms.copy_megabytes < 5 || terms.copy_megabytes > 500)
        return invalid_field("/copy_megabytes", "platform.out_of_range",
                             {{"min", "5"}, {"max", "500"}});
    return {};
}

std::vector<clocks::Rung> ladder_of(Terms const& terms) {
    return {{"warn", days_of(terms.warn_days), true},
            {"due", days_of(terms.due_days)},
            {"hq", days_of(terms.hq_days)}};
}

BusinessCalendar working_days() {
    BusinessCalendar calendar;
    for (std::size_t weekday = 0; weekday < working_weekdays; ++weekday)
        calendar.weekly[weekday] = {{0, whole_day}};
    clocks::add_public_holidays(calendar);
    return calendar;
}

bool is_over(State state) {
    return state == State::Done || state == State::Refused || state == State::Withdrawn;
}

Level level_of(std::string_view rung, Level now) {
    if (rung == "hq") return Level::Headquarters;
    if (rung == "due" && now == Level::Owner) return Level::Manager;
    return now;
}

bool is_done_at_once(Kind kind) {
    return kind != Kind::Correct && kind != Kind::Supplement && kind != Kind::Explain;
}

bool gives_copy(Kind kind) {
    return kind == Kind::Access || kind == Kind::Copy || kind == Kind::Transfer;
}

bool waits_for_open_matters(Kind kind) {
    return kind == Kind::CloseAccount || kind == Kind::Restrict;
}

std::vector<Kind> kinds_for(Person person) {
    if (person == Person::Worker)
        return {Kind::Access,  Kind::Copy,   Kind::Correct, Kind::Supplement,
                Kind::Explain, Kind::Delete, Kind::Restrict};
    return {Kind::Access,   Kind::Copy,    Kind::Transfer, Kind::Correct, Kind::Supplement,
            Kind::Withdraw, Kind::Explain, Kind::Restrict, Kind::Delete,  Kind::CloseAccount};
}

Result<void> check_details(Kind kind, Asker asker, Details const& details) {
    if (asker == Asker::Heir) {
        if (details.relation.value_or("").empty())
            return invalid_field("/relation", "platform.required");
        if (details.paper.value_or("").empty()) return invalid_field("/paper", "platform.required");
    }
    bool const has_words = !details.words.value_or("").empty();
    if (kind == Kind::Explain && !has_words) return invalid_field("/words", "platform.required");
    if (kind != Kind::Correct && kind != Kind::Supplement) return {};
    if (details.corrections.empty() && !has_words)
        return invalid_field("/corrections", "platform.required");
    for (auto const& one : details.corrections) {
        if (one.wanted.empty()) return invalid_field("/corrections", "platform.required");
        if (one.thing == Thing::Address && !one.address)
            return invalid_field("/corrections", "rights.which_address");
    }
    return {};
}

bool may_fetch(Request const& request, Instant now) {
    return gives_copy(request.kind) && request.state == State::Done && request.copy_until &&
           now < *request.copy_until;
}

bool is_open_for(Request const& request, Uuid session, Instant now) {
    return request.open_until && now <= *request.open_until && request.open_in == session;
}

} // namespace hearth::rights
