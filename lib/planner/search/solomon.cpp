#include "planner/search/solomon.h"

#include <charconv>
#include <cmath>

namespace hearth::planner::search {
namespace {

constexpr long largest_value = 1'000'000;
constexpr std::size_t most_stops = 20'000;

struct Line {
    int number = 0;
    std::string_view text;
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    int number = 0;
    while (!text.empty()) {
        auto const end = text.find('\n');
        auto const line = text.substr(0, end);
        ++number;
        if (line.find_first_not_of(" \t\r") != std::string_view::npos)
            lines.push_back({number, line});
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return lines;
}

/// All whole numbers of a line; nothing when it holds anything else.
std::optional<std::vector<long>> numbers_of(std::string_view text) {
    std::vector<long> numbers;
    for (std::size_t at = 0;
         (at = text.find_first_not_of(" \t\r", at)) != std::string_view::npos;) {
        long value = 0;
        auto const [end, fault] =
            std::from_chars(text.data() + at, text.data() + text.size(), value);
        if (fault != std::errc{} || std::abs(value) > largest_value) return std::nullopt;
        numbers.push_back(value);
        at = static_cast<std::size_t>(end - text.data());
        if (at < text.size() && text[at] != ' ' && text[at] != '\t' && text[at] != '\r')
            return std::nullopt;
    }
    return numbers;
}

struct Row {
    long x, y;
};

Grid truncated_tenths(std::vector<Row> const& rows) {
    std::vector<Time> grid;
    grid.reserve(rows.size() * rows.size());
    for (auto const& from : rows) {
        for (auto const& to : rows) {
            auto const dx = static_cast<double>(from.x - to.x),
                       dy = static_cast<double>(from.y - to.y);
            grid.push_back(static_cast<Time>(10.0 * std::sqrt(dx * dx + dy * dy)));
        }
    }
    return Grid{static_cast<std::int32_t>(rows.size()), std::move(grid)};
}

std::optional<std::string> add(Instance& in, std::vector<Row>& rows, std::vector<long> const& row) {
    if (row.size() != 7)
        return "seven whole numbers are wanted: number, x, y, demand, ready, due, service";
    if (row[0] != static_cast<long>(rows.size())) return "places must be numbered 0, 1, 2, …";
    if (row[3] < 0 || row[6] < 0) return "demand and service may not be negative";
    if (row[4] > row[5]) return "the window closes before it opens";
    rows.push_back({row[1], row[2]});
    in.demand.push_back(static_cast<std::int32_t>(row[3]));
    in.ready.push_back(static_cast<Time>(row[4] * 10));
    in.due.push_back(static_cast<Time>(row[5] * 10));
    in.service.push_back(static_cast<Time>(row[6] * 10));
    return std::nullopt;
}

} // namespace

std::variant<Instance, SolomonFault> parse_solomon(std::string_view text) {
    Instance in;
    std::vector<Row> rows;
    int last = 1;
    for (auto const& line : lines_of(text)) {
        last = line.number;
        auto const numbers = numbers_of(line.text);
        if (!numbers) {
            if (rows.empty() && line.text.find_first_of("0123456789") == std::string_view::npos)
                continue;
            if (line.number == 1) continue; // the name
            return SolomonFault{line.number, "whole numbers of at most 1000000 are wanted"};
        }
        if (numbers->size() == 2 && in.fleet == 0) {
            if ((*numbers)[0] <= 0 || (*numbers)[1] <= 0)
                return SolomonFault{line.number, "fleet and capacity must be positive"};
            in.fleet = static_cast<std::int32_t>((*numbers)[0]);
            in.capacity = static_cast<std::int32_t>((*numbers)[1]);
            continue;
        }
        if (in.fleet == 0)
            return SolomonFault{line.number, "the line with fleet and capacity is missing"};
        if (rows.size() >= most_stops) return SolomonFault{line.number, "more than 20000 places"};
        if (auto fault = add(in, rows, *numbers)) return SolomonFault{line.number, *fault};
    }
    if (rows.size() < 2) return SolomonFault{last, "a depot and at least one customer are wanted"};
    in.size = static_cast<std::int32_t>(rows.size());
    in.distance = truncated_tenths(rows);
    in.duration = in.distance;
    return in;
}

} // namespace hearth::planner::search
