#include "rooms/processing/rules.h"

#include <algorithm>

namespace hearth::processing {
namespace {

/// A year and a month: a yearly round may slip a little.
constexpr std::chrono::days longest_between_checks{396};

std::chrono::sys_days days_of(Day day) {
    return std::chrono::sys_days{day};
}

Result<void> check_next(Day from, Day next, char const* field) {
    if (days_of(next) <= days_of(from)) return invalid_field(field, "processing.next_not_after");
    if (days_of(next) - days_of(from) > longest_between_checks)
        return invalid_field(field, "processing.next_too_far");
    return {};
}

} // namespace

Result<void> check_recipient(Recipient const& one, std::vector<personal::Processing> const& all,
                             Day today) {
    if (one.entries.empty()) return invalid_field("/entries", "platform.required");
    std::vector<personal::DataKind> there;
    for (auto const& name : one.entries) {
        auto const found = std::find_if(
            all.begin(), all.end(), [&](personal::Processing const& p) { return p.entry == name; });
        if (found == all.end()) return invalid_field("/entries", "processing.no_such_entry");
        auto const kinds = found->kinds();
        there.insert(there.end(), kinds.begin(), kinds.end());
    }
    if (one.kinds.empty()) return invalid_field("/kinds", "platform.required");
    for (auto const kind : one.kinds)
        if (std::find(there.begin(), there.end(), kind) == there.end())
            return invalid_field("/kinds", "processing.kind_not_there");
    if (one.valid_to && days_of(*one.valid_to) < days_of(one.signed_on))
        return invalid_field("/valid_to", "processing.contract_ends_first");
    if (days_of(one.next_check) - days_of(today) > longest_between_checks)
        return invalid_field("/next_check", "processing.next_too_far");
    return {};
}

Result<void> check_check(Check const& check, Day today) {
    if (days_of(check.checked_on) > days_of(today))
        return invalid_field("/checked_on", "processing.not_yet");
    return check_next(check.checked_on, check.next_on, "/next_on");
}

std::vector<Trouble> troubles_of(Recipient const& one, Day today) {
    std::vector<Trouble> all;
    if (one.ended_on) return all;
    if (one.valid_to && days_of(*one.valid_to) < days_of(today))
        all.push_back(Trouble::ContractOver);
    if (days_of(one.next_check) <= days_of(today)) all.push_back(Trouble::CheckDue);
    if (!one.checked_on) all.push_back(Trouble::NeverChecked);
    return all;
}

std::vector<std::string> receivers_of(std::vector<Recipient> const& all, Channel channel, Day day) {
    std::vector<std::string> names;
    for (auto const& one : all) {
        bool const has_begun = days_of(one.signed_on) <= days_of(day);
        bool const is_over = (one.valid_to && days_of(*one.valid_to) < days_of(day)) ||
                             (one.ended_on && days_of(*one.ended_on) <= days_of(day));
        if (one.channel == channel && has_begun && !is_over) names.push_back(one.name);
    }
    return names;
}

std::string csv_cell(std::string_view text) {
    std::string cell(text);
    if (!cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos)
        cell.insert(cell.begin(), '\'');
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (char const one : cell) {
        if (one == '"') quoted += '"';
        quoted += one;
    }
    return quoted + "\"";
}

} // namespace hearth::processing
