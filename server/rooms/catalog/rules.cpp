#include "rooms/catalog/rules.h"

#include "rooms/catalog/catalog.h"

#include <algorithm>
#include <set>

namespace hearth::catalog {
namespace {

class Complaints {
public:
    void add(std::string pointer, std::string code, std::vector<Detail> details = {}) {
        fields_.push_back({std::move(pointer), std::move(code), std::move(details)});
    }
    Result<void> result() {
        if (fields_.empty()) return {};
        return Error{Refusal::Invalid, "platform.invalid", {}, std::move(fields_)};
    }

private:
    std::vector<FieldError> fields_;
};

template <typename T>
void check_codes(Complaints& complaints, std::string const& list, std::vector<T> const& items) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (!seen.insert(items[i].code).second)
            complaints.add(list + "/" + std::to_string(i) + "/code", "catalog.code_twice");
}

template <typename T>
void check_groups(Complaints& complaints, std::string const& list, std::vector<T> const& items,
                  std::vector<Group> const& groups) {
    for (std::size_t i = 0; i < items.size(); ++i)
        if (std::none_of(groups.begin(), groups.end(),
                         [&](Group const& group) { return group.code == items[i].group; }))
            complaints.add(list + "/" + std::to_string(i) + "/group", "catalog.group_unknown");
}

void check_quantities(Complaints& complaints, Service const& service) {
    if (service.step.hundredths <= 0)
        return complaints.add("/service/step", "catalog.step_positive");
    if (service.least.hundredths <= 0) complaints.add("/service/least", "catalog.least_positive");
    if (service.most < service.least) complaints.add("/service/most", "catalog.most_below_least");
    auto const over = service.usual.hundredths - service.least.hundredths;
    if (service.usual < service.least || service.usual > service.most ||
        over % service.step.hundredths != 0)
        complaints.add("/service/usual", "catalog.usual_outside");
    if (service.crew.most < service.crew.least)
        complaints.add("/service/crew/most", "catalog.most_below_least");
}

void check_chain(Complaints& complaints, Service const& service) {
    for (std::size_t i = 1; i < service.acceptance.size(); ++i)
        if (service.acceptance[i].role <= service.acceptance[i - 1].role)
            complaints.add("/service/acceptance/" + std::to_string(i) + "/role",
                           "catalog.acceptance_order");
    // Nobody but the customer has the last word (AC-02).
    if (service.acceptance.empty() || service.acceptance.back().role != AcceptanceRole::Customer)
        complaints.add("/service/acceptance", "catalog.acceptance_ends_with_customer");
}

int crew_for(CrewRule const& rule, Quantity quantity) {
    std::int64_t wanted = rule.least;
    if (rule.per_worker.hundredths > 0) {
        auto const shares =
            (quantity.hundredths + rule.per_worker.hundredths - 1) / rule.per_worker.hundredths;
        wanted = std::max<std::int64_t>(wanted, shares);
    }
    return static_cast<int>(std::clamp<std::int64_t>(wanted, rule.least, rule.most));
}

Option const* find_option(Service const& service, std::string_view code) {
    auto const it = std::find_if(service.options.begin(), service.options.end(),
                                 [&](Option const& option) { return option.code == code; });
    return it == service.options.end() ? nullptr : &*it;
}

void add_skills(std::vector<SkillNeed>& all, std::vector<SkillNeed> const& more) {
    for (auto const& need : more) {
        auto const it = std::find_if(all.begin(), all.end(),
                                     [&](SkillNeed const& one) { return one.code == need.code; });
        if (it == all.end())
            all.push_back(need);
        else
            it->level = std::max<std::int64_t>(it->level, need.level);
    }
}

} // namespace

Result<void> check_item(ItemDraft const& draft) {
    Complaints complaints;
    if (draft.offered_from && draft.offered_until && *draft.offered_until < *draft.offered_from)
        complaints.add("/offered_until", "catalog.until_before_from");
    if (draft.service) {
        check_quantities(complaints, *draft.service);
        check_codes(complaints, "/service/options", draft.service->options);
        check_chain(complaints, *draft.service);
    }
    return complaints.result();
}

Result<void> check_standard(StandardDraft const& draft) {
    Complaints complaints;
    check_codes(complaints, "/groups", draft.groups);
    check_codes(complaints, "/steps", draft.steps);
    check_codes(complaints, "/points", draft.points);
    check_codes(complaints, "/toolkit", draft.toolkit);
    check_groups(complaints, "/steps", draft.steps, draft.groups);
    check_groups(complaints, "/points", draft.points, draft.groups);
    if (draft.kind == StandardKind::Process && (draft.steps.empty() || draft.points.empty()))
        complaints.add("/steps", "catalog.process_needs_steps");
    return complaints.result();
}

bool is_offered(Item const& item, Day day) {
    if (!item.service || !item.is_offered) return false;
    if (item.offered_from && day < *item.offered_from) return false;
    return !item.offered_until || day <= *item.offered_until;
}

Result<void> check_wish(Service const& service, Quantity quantity, Choices const& choices) {
    Complaints complaints;
    if (quantity < service.least || quantity > service.most)
        complaints.add("/quantity", "platform.out_of_range",
                       {{"min", to_text(service.least)}, {"max", to_text(service.most)}});
    else if ((quantity.hundredths - service.least.hundredths) % service.step.hundredths != 0)
        complaints.add("/quantity", "catalog.quantity_off_step",
                       {{"step", to_text(service.step)}, {"from", to_text(service.least)}});
    std::set<std::string> codes;
    std::set<std::string> groups;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        auto const at = "/options/" + std::to_string(i);
        auto const* const option = find_option(service, choices[i].code);
        if (!option) {
            complaints.add(at + "/code", "catalog.option_unknown");
            continue;
        }
        if (!codes.insert(option->code).second)
            complaints.add(at + "/code", "catalog.option_twice");
        else if (option->group && !groups.insert(*option->group).second)
            complaints.add(at + "/code", "catalog.option_excluded");
        if (choices[i].count > option->most)
            complaints.add(at + "/count", "platform.out_of_range",
                           {{"min", "1"}, {"max", std::to_string(option->most)}});
    }
    return complaints.result();
}

int crew_of(Service const& service, Quantity quantity) {
    return crew_for(service.crew, quantity);
}

Work work_of(Service const& service, Quantity quantity, Choices const& choices) {
    auto const& rule = service.duration;
    bool const is_daily = service.unit == Unit::Day && service.form == Form::Visits;
    Work work{.crew = crew_of(service, quantity)};
    // A daily service is so long each day, however many the days.
    auto const counted = is_daily ? whole(1) : quantity;
    std::int64_t seconds = rule.base_min * 60 + rule.per_unit_s * counted.hundredths / 100;
    for (auto const& choice : choices)
        if (auto const* const option = find_option(service, choice.code))
            seconds += option->extra_min * 60 * choice.count;
    if (rule.is_shared) seconds = (seconds + work.crew - 1) / work.crew;
    std::int64_t const step_s = rule.step_min * 60;
    auto const minutes = (seconds + step_s - 1) / step_s * rule.step_min;
    work.minutes = static_cast<int>(std::max<std::int64_t>(minutes, rule.least_min));
    if (is_daily) work.visits = static_cast<int>((quantity.hundredths + 99) / 100);
    return work;
}

int duration_of(Service const& service, Quantity quantity, Choices const& choices) {
    return work_of(service, quantity, choices).minutes;
}

Needs needs_of(Service const& service, Choices const& choices) {
    Needs needs{{}, service.papers, service.health, service.trainings, service.needs_cover};
    add_skills(needs.skills, service.skills);
    for (auto const& choice : choices)
        if (auto const* const option = find_option(service, choice.code))
            add_skills(needs.skills, option->skills);
    return needs;
}

} // namespace hearth::catalog
