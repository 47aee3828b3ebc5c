#include "roads/assemble.h"

#include "roads/components.h"
#include "roads/grid.h"
#include "roads/table.h"

#include <algorithm>
#include <cmath>

namespace hearth::roads {
namespace {

constexpr double longest_piece_m = 20'000;
/// A part of the network counts when it is the largest, or has so many junctions (an island).
constexpr std::uint32_t least_part = 1'000;
constexpr double ms_per_metre_at_1_km_per_hour = 3'600;
constexpr double most_ms = 4e9;                      ///< also decimetres: what a field holds
constexpr std::uint32_t most_items = Arc::edge_mask; ///< edges, and what refers to them

class Assembly {
public:
    Assembly(Map map, Left& left) : map_(std::move(map)), left_(left) {}

    Read<Network> run() {
        number_nodes();
        find_junctions();
        for (auto const& way : map_.ways)
            cut(way);
        if (network_.edges.empty()) return Fault{"no road in it that anybody may use", "the file"};
        if (network_.edges.size() > most_items || network_.points.size() > most_items)
            return Fault{"too large: over a thousand million roads", "the file"};
        sum_up();
        for (auto const profile : all_profiles)
            build(profile);
        lay_grid(network_);
        measure_speeds();
        network_.note = std::move(map_.note);
        return std::move(network_);
    }

private:
    void number_nodes();
    std::uint32_t find(std::int64_t id) const;
    void find_junctions();
    void cut(MapWay const& way);
    void add_edge(MapWay const& way, std::span<std::uint32_t const> nodes);
    std::uint32_t junction_of(std::uint32_t node);
    void sum_up();
    void build(Profile profile);
    void measure_speeds();

    Map map_;
    Left& left_;
    std::vector<std::uint8_t> uses_; ///< by node: 0, 1, 2 (an end, or two ways or more)
    std::vector<std::uint32_t> junction_;
    Network network_;
};

void Assembly::number_nodes() {
    std::ranges::stable_sort(map_.nodes, {}, &MapNode::id);
    auto const twice = std::ranges::unique(map_.nodes, {}, &MapNode::id);
    map_.nodes.erase(twice.begin(), twice.end());
}

std::uint32_t Assembly::find(std::int64_t id) const {
    auto const found = std::ranges::lower_bound(map_.nodes, id, {}, &MapNode::id);
    if (found == map_.nodes.end() || found->id != id) return none;
    return static_cast<std::uint32_t>(found - map_.nodes.begin());
}

void Assembly::find_junctions() {
    uses_.assign(map_.nodes.size(), 0);
    junction_.assign(map_.nodes.size(), none);
    for (auto const& way : map_.ways)
        for (std::size_t at = 0; at < way.nodes.size(); ++at) {
            auto const node = find(way.nodes[at]);
            if (node == none) continue;
            auto const is_end = at == 0 || at + 1 == way.nodes.size();
            auto const stops = map_.nodes[node].stopped != 0;
            uses_[node] =
                static_cast<std::uint8_t>(std::min(2, uses_[node] + (is_end || stops ? 2 : 1)));
        }
}

/// From junction to junction; where the map has a hole the way ends and begins anew.
void Assembly::cut(MapWay const& way) {
    std::vector<std::uint32_t> run;
    auto const finish = [&] {
        if (run.size() > 1) add_edge(way, run);
        run.clear();
    };
    for (auto const id : way.nodes) {
        auto const node = find(id);
        if (node == none) {
            ++left_.pieces_without_node;
            finish();
            continue;
        }
        if (!run.empty()) {
            if (run.back() == node) continue;
            auto const& before = map_.nodes[run.back()].point;
            if (metres_between(before, map_.nodes[node].point) > longest_piece_m) {
                ++left_.pieces_too_long;
                finish();
            }
        }
        // A way that comes back to where the piece began would be a loop of one junction.
        auto const closes = run.size() > 1 && run.front() == node;
        if (closes) {
            auto const last = run.back();
            finish();
            run.push_back(last);
        }
        run.push_back(node);
        if (run.size() > 1 && uses_[node] >= 2) {
            finish();
            run.push_back(node);
        }
    }
    finish();
}

std::uint32_t Assembly::junction_of(std::uint32_t node) {
    if (junction_[node] == none) {
        junction_[node] = static_cast<std::uint32_t>(network_.junctions.size());
        network_.junctions.push_back(map_.nodes[node].point);
    }
    return junction_[node];
}

void Assembly::add_edge(MapWay const& way, std::span<std::uint32_t const> nodes) {
    Edge edge;
    edge.from = junction_of(nodes.front());
    edge.to = junction_of(nodes.back());
    edge.first_point = static_cast<std::uint32_t>(network_.points.size());
    double metres = 0;
    for (std::size_t at = 0; at < nodes.size(); ++at) {
        auto const& point = map_.nodes[nodes[at]].point;
        if (at) metres += metres_between(network_.points.back(), point);
        network_.points.push_back(point);
    }
    edge.decimetres = static_cast<std::uint32_t>(std::min(std::round(metres * 10), most_ms));
    auto const stopped = static_cast<std::uint8_t>(map_.nodes[nodes.front()].stopped |
                                                   map_.nodes[nodes.back()].stopped);
    for (std::size_t profile = 0; profile < profile_count; ++profile) {
        if (stopped >> profile & 1) continue;
        auto const ms = [&](double speed) {
            if (speed <= 0) return none;
            auto const exact = std::round(metres * ms_per_metre_at_1_km_per_hour / speed);
            return static_cast<std::uint32_t>(std::min(exact, most_ms));
        };
        edge.percent[profile] = way.uses[profile].percent;
        edge.forward_ms[profile] = ms(way.uses[profile].forward);
        edge.backward_ms[profile] = ms(way.uses[profile].backward);
    }
    network_.edges.push_back(edge);
}

void Assembly::sum_up() {
    auto& low = network_.info.south_west;
    auto& high = network_.info.north_east;
    low = high = network_.points.front();
    for (auto const& point : network_.points) {
        low = {std::min(low.lat, point.lat), std::min(low.lon, point.lon)};
        high = {std::max(high.lat, point.lat), std::max(high.lon, point.lon)};
    }
    std::uint64_t decimetres = 0;
    for (auto const& edge : network_.edges)
        decimetres += edge.decimetres;
    network_.info.kilometres = decimetres / 10'000;
}

void Assembly::build(Profile profile) {
    auto const index = static_cast<std::size_t>(profile);
    auto const junctions = static_cast<std::uint32_t>(network_.junctions.size());
    std::vector<Way> ways;
    for (std::uint32_t at = 0; at < network_.edges.size(); ++at) {
        auto const& edge = network_.edges[at];
        if (auto const ms = edge.forward_ms[index]; ms != none)
            ways.push_back({edge.from, edge.to, edge.cost(profile, ms), ms, edge.decimetres,
                            Arc::is_edge | at});
        if (auto const ms = edge.backward_ms[index]; ms != none)
            ways.push_back({edge.to, edge.from, edge.cost(profile, ms), ms, edge.decimetres,
                            Arc::is_edge | Arc::is_reverse | at});
    }
    auto const part = parts_of(junctions, ways);
    std::vector<std::uint32_t> sizes(junctions + 1);
    for (auto const number : part)
        if (number != none) ++sizes[number];
    auto const largest = *std::ranges::max_element(sizes);
    auto const counts = [&](std::uint32_t at) {
        return part[at] != none && sizes[part[at]] >= std::min(largest, least_part);
    };
    for (std::uint32_t at = 0; at < junctions; ++at)
        if (part[at] != none && !counts(at)) ++left_.junctions_cut_off[index];
    std::erase_if(
        ways, [&](Way const& way) { return part[way.from] != part[way.to] || !counts(way.from); });
    for (auto const& way : ways)
        network_.edges[way.via & Arc::edge_mask].snappable |=
            static_cast<std::uint8_t>(1U << index);
    network_.hierarchies[index] = contract(junctions, ways);
}

/// What "free" means here: over all pairs of some junctions, metres by time.
void Assembly::measure_speeds() {
    constexpr std::size_t sample = 48;
    auto const view = network_.view();
    for (auto const profile : all_profiles) {
        auto const index = static_cast<std::size_t>(profile);
        std::vector<std::uint32_t> edges;
        for (std::uint32_t at = 0; at < view.edges.size(); ++at)
            if (view.edges[at].snappable >> index & 1) edges.push_back(at);
        if (edges.empty()) continue;
        std::vector<Spot> spots;
        for (std::size_t at = 0; at < sample; ++at)
            spots.push_back({edges[at * edges.size() / sample], 0.5, 0, {}});
        auto const table = travel_table(view, profile, spots, spots);
        double metres = 0, hours = 0;
        for (auto const& way : table.cells)
            if (way.is_reached()) {
                metres += way.decimetres / 10.0;
                hours += way.ms / 3.6e6;
            }
        network_.info.km_per_hour[index] = hours > 0 ? metres / 1000 / hours : 0;
    }
}

} // namespace

Read<Network> assemble(Map map, Left* left) {
    Left unread;
    return Assembly{std::move(map), left ? *left : unread}.run();
}

} // namespace hearth::roads
