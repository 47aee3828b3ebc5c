#include "rooms/workforce/rules.h"

#include "cn/resident_id.h"

#include <algorithm>

namespace hearth::workforce {
namespace {

using catalog::PaperKind;
using std::chrono::sys_days;

constexpr int soon_days = 7;

template <typename Fits>
Paper const* newest(std::vector<Paper> const& papers, Fits fits) {
    Paper const* found = nullptr;
    for (auto const& paper : papers)
        if (fits(paper) && (!found || paper.seen_at > found->seen_at)) found = &paper;
    return found;
}

Gate judge(std::string code, Paper const* paper, Day day) {
    Gate gate{std::move(code), false, "workforce.gate_missing", {}};
    if (!paper) return gate;
    gate.valid_to = paper->valid_to;
    if (paper->result == PaperResult::Failed)
        gate.why = "workforce.gate_failed";
    else if (paper->valid_to && *paper->valid_to < day)
        gate.why = "workforce.gate_expired";
    else if (paper->issued_on > day)
        gate.why = "workforce.gate_missing";
    else {
        gate.is_ok = true;
        gate.why = "workforce.gate_fine";
    }
    return gate;
}

Gate judge_health(std::vector<Paper> const& papers, catalog::HealthGrade least, Day day) {
    auto gate = judge(
        "health", newest(papers, [](Paper const& p) { return p.kind == PaperKind::Health; }), day);
    auto const* const strict = newest(papers, [&](Paper const& p) {
        return p.kind == PaperKind::Health &&
               p.health.value_or(catalog::HealthGrade::General) >= least;
    });
    // The newest check must be fine, and one of the needed grade must be in force.
    if (gate.is_ok) gate = judge("health", strict, day);
    if (!gate.is_ok && gate.why == "workforce.gate_missing" && !papers.empty() &&
        least > catalog::HealthGrade::General)
        gate.why = "workforce.gate_level";
    return gate;
}

Gate judge_skill(Worker const& worker, catalog::SkillNeed const& need) {
    Gate gate{"skill:" + std::string(need.code), false, "workforce.gate_missing", {}};
    for (auto const& skill : worker.skills) {
        if (skill.code != need.code) continue;
        gate.is_ok = skill.level.value >= need.level.value;
        gate.why = gate.is_ok ? "workforce.gate_fine" : "workforce.gate_level";
    }
    return gate;
}

bool demands(catalog::Needs const& needs, PaperKind kind) {
    return std::find(needs.papers.begin(), needs.papers.end(), kind) != needs.papers.end();
}

} // namespace

std::vector<Gate> judge_gates(Worker const& worker, std::vector<Paper> const& papers,
                              catalog::Needs const& needs, Day day) {
    std::vector<Gate> gates;
    bool const is_active = worker.state == State::Active;
    gates.push_back(
        {"state", is_active, is_active ? "workforce.gate_fine" : "workforce.gate_state", {}});
    for (auto const& named : names_of<PaperKind>()) {
        bool const is_wanted = named.value == PaperKind::Identity || demands(needs, named.value) ||
                               (named.value == PaperKind::Insurance && needs.needs_cover);
        if (!is_wanted || named.value == PaperKind::SkillCertificate) continue;
        if (named.value == PaperKind::Health) {
            gates.push_back(judge_health(papers, needs.health, day));
            continue;
        }
        gates.push_back(judge(
            named.name,
            newest(papers, [&](Paper const& p) { return p.kind == named.value && !p.training; }),
            day));
    }
    for (auto const& skill : needs.skills)
        gates.push_back(judge_skill(worker, skill));
    for (auto const& training : needs.trainings)
        gates.push_back(
            judge("training:" + std::string(training),
                  newest(papers, [&](Paper const& p) { return p.training == training; }), day));
    return gates;
}

bool is_open(std::vector<Gate> const& gates) {
    return std::all_of(gates.begin(), gates.end(), [](Gate const& gate) { return gate.is_ok; });
}

State shown(State state) {
    return state == State::MedicalLeave ? State::OffDuty : state;
}

catalog::Needs door_needs() {
    catalog::Needs needs;
    needs.papers = {PaperKind::Identity, PaperKind::Health, PaperKind::Background,
                    PaperKind::Insurance};
    return needs;
}

DoorColour colour_of(std::vector<Gate> const& gates, Day day) {
    if (!is_open(gates)) return DoorColour::Red;
    auto const soon = sys_days{day} + std::chrono::days{soon_days};
    bool const runs_out = std::any_of(gates.begin(), gates.end(), [&](Gate const& gate) {
        return gate.valid_to && sys_days{*gate.valid_to} <= soon;
    });
    return runs_out ? DoorColour::Yellow : DoorColour::Green;
}

std::optional<Day> last_day(PaperKind kind, Day issued_on, std::optional<Day> says,
                            PaperTerms const& terms) {
    int months = 0;
    if (kind == PaperKind::Background) months = terms.background_months;
    if (kind == PaperKind::Health) months = terms.health_months;
    if (months == 0) return says;
    auto const same_day = issued_on + std::chrono::months{months};
    // A year from 29 February ends with February.
    auto const most = same_day.ok() ? Day{sys_days{same_day} - std::chrono::days{1}}
                                    : Day{same_day.year() / same_day.month() / std::chrono::last};
    return says && *says < most ? *says : most;
}

std::vector<std::pair<int, int>> hours_of(int weekday, Day day, std::vector<WeekSpan> const& week,
                                          std::vector<DaySpan> const& days) {
    std::vector<std::pair<int, int>> hours;
    bool is_single = false;
    for (auto const& one : days) {
        if (one.day != day) continue;
        is_single = true;
        if (one.from_min < one.to_min) hours.emplace_back(one.from_min, one.to_min);
    }
    if (is_single) return hours;
    for (auto const& one : week)
        if (one.weekday.value == weekday)
            hours.emplace_back(static_cast<int>(one.from_min.value),
                               static_cast<int>(one.to_min.value));
    return hours;
}

std::vector<Span> subtract(std::vector<Span> from, std::vector<Span> const& holes) {
    for (auto const& hole : holes) {
        std::vector<Span> rest;
        for (auto const& span : from) {
            if (!overlap(span, hole)) {
                rest.push_back(span);
                continue;
            }
            if (span.from < hole.from) rest.push_back({span.from, hole.from});
            if (hole.to < span.to) rest.push_back({hole.to, span.to});
        }
        from = std::move(rest);
    }
    return from;
}

Result<void> check_age(Day born_on, Day today) {
    if (cn::age_gates(sys_days{born_on}, sys_days{today}).may_be_hired) return {};
    return invalid_field("/id_number", "workforce.too_young");
}

Result<void> check_week(std::vector<WeekSpan> const& week) {
    for (std::size_t i = 0; i < week.size(); ++i) {
        auto const pointer = "/spans/" + std::to_string(i);
        if (week[i].from_min.value >= week[i].to_min.value)
            return invalid_field(pointer + "/to_min", "workforce.must_end_later");
        for (std::size_t k = 0; k < i; ++k)
            if (week[k].weekday.value == week[i].weekday.value &&
                week[k].from_min.value < week[i].to_min.value &&
                week[i].from_min.value < week[k].to_min.value)
                return invalid_field(pointer, "workforce.spans_overlap");
    }
    return {};
}

std::optional<int> reminder_due(Day valid_to, Day today, std::vector<int> const& sent) {
    auto const left = (sys_days{valid_to} - sys_days{today}).count();
    std::optional<int> due;
    for (int const days : {30, 7, 1})
        if (left <= days && left >= 0) due = days;
    if (due && std::find(sent.begin(), sent.end(), *due) != sent.end()) return {};
    return due;
}

} // namespace hearth::workforce
