#include "rooms/dispatch/codes.h"

namespace hearth::dispatch {
namespace {

constexpr std::size_t paper_limit = 60'000;
constexpr std::size_t trait_limit = planner::Traits{}.size();

} // namespace

std::optional<std::uint16_t> Codes::Numbers::number(std::string_view code, std::size_t limit) {
    if (auto const known = by_code.find(code); known != by_code.end()) return known->second;
    if (codes.size() >= limit) return {};
    auto const next = static_cast<std::uint16_t>(codes.size());
    codes.emplace_back(code);
    by_code.emplace(code, next);
    return next;
}

std::string Codes::Numbers::code(std::int64_t number) const {
    if (number < 0 || number >= static_cast<std::int64_t>(codes.size())) return {};
    return codes[static_cast<std::size_t>(number)];
}

std::optional<planner::SkillId> Codes::skill(std::string_view code) {
    std::lock_guard const lock(mutex_);
    return skills_.number(code, planner::max_skills);
}

planner::PaperKind Codes::paper(std::string_view code) {
    std::lock_guard const lock(mutex_);
    // One number for all that come too late: nobody holds it, so that nobody is sent unchecked.
    return papers_.number(code, paper_limit).value_or(paper_limit);
}

std::optional<std::size_t> Codes::trait(std::string_view code) {
    std::lock_guard const lock(mutex_);
    return traits_.number(code, trait_limit);
}

std::string Codes::skill_code(std::int64_t id) const {
    std::lock_guard const lock(mutex_);
    return skills_.code(id);
}
std::string Codes::paper_code(std::int64_t kind) const {
    std::lock_guard const lock(mutex_);
    return papers_.code(kind);
}
std::string Codes::trait_code(std::int64_t id) const {
    std::lock_guard const lock(mutex_);
    return traits_.code(id);
}

std::string health_code(catalog::HealthGrade grade) {
    return "health:" + to_text(grade);
}

planner::Need need_of(Codes& codes, catalog::Needs const& needs) {
    using catalog::PaperKind;
    planner::Need need;
    auto const add = [&](std::string const& code) { need.papers.push_back(codes.paper(code)); };
    for (auto const& skill : needs.skills) {
        auto const level = static_cast<std::uint8_t>(skill.level.value);
        if (auto const id = codes.skill(skill.code))
            need.everyone.push_back({*id, level});
        else
            add("skill:" + skill.code + ":" + std::to_string(level));
    }
    add(to_text(PaperKind::Identity)); // LH-07: whatever the item says
    for (auto const kind : needs.papers) {
        if (kind == PaperKind::Identity || kind == PaperKind::SkillCertificate) continue;
        add(kind == PaperKind::Health ? health_code(needs.health) : to_text(kind));
    }
    bool const lists_cover = std::find(needs.papers.begin(), needs.papers.end(),
                                       PaperKind::Insurance) != needs.papers.end();
    if (needs.needs_cover && !lists_cover) add(to_text(PaperKind::Insurance));
    for (auto const& training : needs.trainings)
        add("training:" + training);
    return need;
}

} // namespace hearth::dispatch
