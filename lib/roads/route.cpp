#include "roads/route.h"

#include "roads/ends.h"

#include <algorithm>

namespace hearth::roads {
namespace {

/// A way of more edges than this is not one of any road network: the file was made up.
constexpr std::size_t most_edges = 10'000'000;

Arc const* find_arc(std::span<Arc const> arcs, std::span<std::uint32_t const> first,
                    std::uint32_t rank, std::uint32_t head) {
    auto const here = arcs.subspan(first[rank], first[rank + 1] - first[rank]);
    auto const found = std::ranges::lower_bound(here, head, {}, &Arc::head);
    return found == here.end() || found->head != head ? nullptr : &*found;
}

class Shape {
public:
    explicit Shape(View const& view) : view_(view) {}

    void add(Point const& point) {
        if (points_.empty() || points_.back() != point) points_.push_back(point);
    }
    /// The part of an edge from one fraction to another, in that direction.
    void add_part(std::uint32_t edge, double from, double to);
    std::vector<Point> take() { return std::move(points_); }

private:
    View const& view_;
    std::vector<Point> points_;
};

void Shape::add_part(std::uint32_t edge, double from, double to) {
    auto const shape = view_.shape(edge);
    double whole = 0;
    for (std::size_t at = 0; at + 1 < shape.size(); ++at)
        whole += metres_between(shape[at], shape[at + 1]);
    auto const low = std::min(from, to) * whole, high = std::max(from, to) * whole;
    std::vector<Point> inner;
    double metres = 0;
    for (std::size_t at = 0; at < shape.size(); ++at) {
        if (at) metres += metres_between(shape[at - 1], shape[at]);
        if (metres >= low && metres <= high) inner.push_back(shape[at]);
    }
    if (from > to) std::ranges::reverse(inner);
    for (auto const& point : inner)
        add(point);
}

/// The edges below an arc from rank to rank, first to last.
bool unpack(HierarchyView const& hierarchy, std::uint32_t from, std::uint32_t to,
            std::vector<std::uint32_t>& edges) {
    struct Leap {
        std::uint32_t from;
        std::uint32_t to;
    };
    std::vector<Leap> todo{{from, to}};
    while (!todo.empty()) {
        auto const leap = todo.back();
        todo.pop_back();
        auto const* const arc =
            leap.from < leap.to
                ? find_arc(hierarchy.up, hierarchy.first_up, leap.from, leap.to)
                : find_arc(hierarchy.down, hierarchy.first_down, leap.to, leap.from);
        if (!arc || edges.size() > most_edges) return false;
        if (arc->via & Arc::is_edge) {
            edges.push_back(arc->via & ~Arc::is_edge);
            continue;
        }
        todo.push_back({arc->via, leap.to});
        todo.push_back({leap.from, arc->via});
    }
    return true;
}

/// The ranks of a half search from its seed up to the top.
std::vector<std::uint32_t> climbed(Climb const& climb, std::uint32_t top) {
    std::vector<std::uint32_t> ranks;
    for (auto rank = top; rank != none; rank = climb.label(rank).before)
        ranks.push_back(rank);
    std::ranges::reverse(ranks);
    return ranks;
}

struct Meeting {
    Cell cell;
    std::uint32_t rank = none;
};

Meeting meet(std::span<Settled const> leaving, Climb const& arriving) {
    Meeting best;
    for (auto const& at : leaving) {
        auto const& other = arriving.label(at.rank);
        if (other.cost == none) continue;
        auto const cost = sum(at.cost, other.cost);
        if (cost < best.cell.cost)
            best = {{cost, at.ms + other.ms, at.decimetres + other.decimetres}, at.rank};
    }
    return best;
}

/// At which end of its edge the way leaves or enters: its fraction.
double end_of(View const& view, HierarchyView const& hierarchy, Spot const& spot,
              std::uint32_t rank, bool prefers_end) {
    auto const& edge = view.edges[spot.edge];
    auto const junction = hierarchy.junction_of[rank];
    if (edge.from == edge.to) return prefers_end ? 1 : 0;
    return junction == edge.to ? 1 : 0;
}

} // namespace

std::optional<Route> best_route(View const& view, Profile profile, Spot const& from,
                                Spot const& to) {
    if (from.edge == none || to.edge == none) return {};
    auto const& hierarchy = view.hierarchies[static_cast<std::size_t>(profile)];
    Climb leaving{hierarchy, Side::Leaving}, arriving{hierarchy, Side::Arriving};
    auto const left = leaving.search(ends_of(view, profile, from, Side::Leaving).list());
    arriving.search(ends_of(view, profile, to, Side::Arriving).list());
    auto const meeting = meet(left, arriving);
    auto const near = along_edge(view, profile, from, to);
    Shape shape{view};
    shape.add(from.point);
    if (near.is_reached() && near.cost <= meeting.cell.cost) {
        shape.add_part(from.edge, from.fraction, to.fraction);
        shape.add(to.point);
        return Route{near.seconds(), near.metres(), shape.take()};
    }
    if (!meeting.cell.is_reached()) return {};
    auto ranks = climbed(leaving, meeting.rank);
    auto down = climbed(arriving, meeting.rank);
    std::ranges::reverse(down);
    ranks.insert(ranks.end(), down.begin() + 1, down.end());
    std::vector<std::uint32_t> edges;
    for (std::size_t at = 0; at + 1 < ranks.size(); ++at)
        if (!unpack(hierarchy, ranks[at], ranks[at + 1], edges)) return {};
    auto const is_way = [&](Spot const& spot, bool forward) {
        auto const& edge = view.edges[spot.edge];
        auto const index = static_cast<std::size_t>(profile);
        return (forward ? edge.forward_ms : edge.backward_ms)[index] != none;
    };
    shape.add_part(from.edge, from.fraction,
                   end_of(view, hierarchy, from, ranks.front(), is_way(from, true)));
    for (auto const code : edges) {
        auto const is_reverse = (code & Arc::is_reverse) != 0;
        shape.add_part(code & Arc::edge_mask, is_reverse ? 1 : 0, is_reverse ? 0 : 1);
    }
    shape.add_part(to.edge, end_of(view, hierarchy, to, ranks.back(), !is_way(to, true)),
                   to.fraction);
    shape.add(to.point);
    return Route{meeting.cell.seconds(), meeting.cell.metres(), shape.take()};
}

} // namespace hearth::roads
