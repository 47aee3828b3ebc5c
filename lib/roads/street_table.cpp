#include "roads/street_table.h"

#include <charconv>
#include <cmath>
#include <map>

namespace hearth::roads {
namespace {

std::vector<std::string_view> split(std::string_view text, char by) {
    std::vector<std::string_view> parts;
    for (std::size_t from = 0;;) {
        auto const to = text.find(by, from);
        parts.push_back(text.substr(from, to == text.npos ? to : to - from));
        if (to == text.npos) return parts;
        from = to + 1;
    }
}

std::optional<double> parse_degrees(std::string_view text, double most) {
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(std::abs(value) <= most))
        return {};
    return value;
}

std::optional<Point> parse_point(std::string_view text) {
    auto const comma = text.find(',');
    if (comma == text.npos) return {};
    auto const lat = parse_degrees(text.substr(0, comma), 90);
    auto const lon = parse_degrees(text.substr(comma + 1), 180);
    if (!lat || !lon) return {};
    return to_point(*lat, *lon);
}

class Parser {
public:
    Read<Map> run(std::string_view text) {
        std::size_t number = 0;
        while (!text.empty()) {
            auto const end = text.find('\n');
            auto line = text.substr(0, end);
            text = end == text.npos ? std::string_view{} : text.substr(end + 1);
            if (line.ends_with('\r')) line.remove_suffix(1);
            ++number;
            if (line.empty()) continue;
            auto const wrong = is_headed_ ? take(split(line, '\t')) : head(split(line, '\t'));
            if (wrong) return Fault{wrong, "line " + std::to_string(number)};
        }
        if (!is_headed_) return Fault{"an empty table", "line 1"};
        for (auto const& [point, id] : ids_)
            map_.nodes.push_back({id, point, 0});
        return std::move(map_);
    }

private:
    char const* head(std::vector<std::string_view> const& names) {
        for (std::size_t at = 0; at < names.size(); ++at) {
            auto const name = names[at].substr(0, names[at].find(' '));
            if (name == "highway") highway_ = at;
            if (name == "oneway") oneway_ = at;
            if (name == "path") path_ = at;
        }
        is_headed_ = true;
        return highway_ == absent || path_ == absent
                   ? "the columns highway and path must be named here"
                   : nullptr;
    }

    char const* take(std::vector<std::string_view> const& cells) {
        if (cells.size() <= std::max(highway_, path_)) return "too few columns";
        auto const oneway = oneway_ < cells.size() ? cells[oneway_] : std::string_view{};
        std::array<Tag, 2> const tags{Tag{"highway", cells[highway_]}, Tag{"oneway", oneway}};
        MapWay way{uses_of(tags), {}};
        for (auto const text : split(cells[path_], ';')) {
            auto const point = parse_point(text);
            if (!point) return "a point of the path is not lat,lon in degrees";
            way.nodes.push_back(ids_.try_emplace(*point, ids_.size() + 1).first->second);
        }
        auto const is_used = way.uses[0].is_any() || way.uses[1].is_any() || way.uses[2].is_any();
        if (is_used) map_.ways.push_back(std::move(way));
        return nullptr;
    }

    static constexpr std::size_t absent = ~std::size_t{0};
    std::size_t highway_ = absent, oneway_ = absent, path_ = absent;
    bool is_headed_ = false;
    std::map<Point, std::int64_t> ids_;
    Map map_;
};

} // namespace

Read<Map> parse_street_table(std::string_view text) {
    return Parser{}.run(text);
}

} // namespace hearth::roads
