#include "rooms/visits/checklists.h"

#include "base/text.h"
#include "platform/words/words.h"

#include <algorithm>

namespace hearth::visits {
namespace {

struct Known {
    std::string_view code;
    bool is_must = false;
};
constexpr Known before_going[] = {{"sober", true},    {"fit", true},  {"grooming"},
                                  {"uniform"},        {"badge"},      {"route"},
                                  {"service_record"}, {"price_list"}, {"dispatch_slip"}};
constexpr Known before_leaving[] = {
    {"tools_packed"}, {"toolbox_shown"}, {"valuables_checked"}, {"farewell"}};

template <std::size_t N>
std::vector<CheckPoint> named(Known const (&known)[N], std::string_view locale) {
    std::vector<CheckPoint> points;
    for (auto const& one : known)
        points.push_back({std::string(one.code),
                          words::text(locale, "visits.check_" + std::string(one.code)),
                          one.is_must});
    return points;
}

bool is_ticked(CheckPoint const& point, std::vector<std::string> const& ticked) {
    return std::find(ticked.begin(), ticked.end(), point.code) != ticked.end();
}

} // namespace

std::vector<CheckPoint> departure_points(std::vector<catalog::Tool> const& toolkit,
                                         std::string_view locale) {
    auto points = named(before_going, locale);
    for (auto const& tool : toolkit)
        points.push_back(
            {tool.code, locale == "en" ? std::string(tool.name.en) : std::string(tool.name.zh)});
    return points;
}

std::vector<CheckPoint> leaving_points(std::string_view locale) {
    return named(before_leaving, locale);
}

std::vector<std::string> lacking(std::vector<CheckPoint> const& points,
                                 std::vector<std::string> const& ticked) {
    std::vector<std::string> codes;
    for (auto const& point : points)
        if (!is_ticked(point, ticked)) codes.push_back(point.code);
    return codes;
}

Result<void> check_fit(std::vector<CheckPoint> const& points,
                       std::vector<std::string> const& ticked) {
    std::vector<std::string> names;
    for (auto const& point : points)
        if (point.is_must && !is_ticked(point, ticked)) names.push_back(point.name);
    if (names.empty()) return {};
    return Error{Refusal::Conflict, "visits.not_fit_to_go", {{"points", join(names, ", ")}}};
}

} // namespace hearth::visits
