#include "roads/file.h"

#include <cmath>
#include <limits>

namespace hearth::roads {
namespace {

using Indices = std::span<std::uint32_t const>;

Fault fault(char const* what, std::size_t at) {
    return {std::string{"damaged: "} + what, "item " + std::to_string(at)};
}

/// `first` has one entry more than there are groups, begins at 0, never falls, ends at `count`.
std::optional<Fault> find_in_table(Indices first, std::size_t groups, std::size_t count,
                                   char const* what) {
    if (first.size() != groups + 1 || first.front() != 0 || first.back() != count)
        return fault(what, first.size());
    for (std::size_t at = 0; at < groups; ++at)
        if (first[at] > first[at + 1]) return fault(what, at);
    return {};
}

std::optional<Fault> find_in_edges(View const& view) {
    if (view.edges.empty() || view.edges.size() > Arc::edge_mask) return fault("no edges", 0);
    if (view.points.size() >= none || view.junctions.size() >= none)
        return fault("too many points", 0);
    for (std::size_t at = 0; at < view.edges.size(); ++at) {
        auto const& edge = view.edges[at];
        auto const end =
            at + 1 < view.edges.size() ? view.edges[at + 1].first_point : view.points.size();
        if (edge.from >= view.junctions.size() || edge.to >= view.junctions.size())
            return fault("an edge without its junction", at);
        if (edge.first_point > end || end > view.points.size() || end - edge.first_point < 2)
            return fault("an edge without its shape", at);
    }
    constexpr std::int32_t pole = 900'000'000, antimeridian = 1'800'000'000;
    for (auto const* list : {&view.points, &view.junctions})
        for (std::size_t at = 0; at < list->size(); ++at) {
            auto const& point = (*list)[at];
            if (point.lat < -pole || point.lat > pole || point.lon < -antimeridian ||
                point.lon > antimeridian)
                return fault("a point outside of the world", at);
        }
    return {};
}

std::optional<Fault> find_in_grid(View const& view) {
    auto const& frame = view.frame;
    auto const cells = std::uint64_t{frame.rows} * frame.columns;
    if (frame.step_lat <= 0 || frame.step_lon <= 0 || cells >= none)
        return fault("the grid's frame", 0);
    if (auto found = find_in_table(view.first_in_cell, cells, view.in_cell.size(), "the grid"))
        return found;
    for (std::size_t at = 0; at < view.in_cell.size(); ++at)
        if (view.in_cell[at] >= view.edges.size()) return fault("the grid's edges", at);
    return {};
}

std::optional<Fault> find_in_arcs(View const& view, Indices first, std::span<Arc const> arcs,
                                  std::size_t ranks) {
    if (auto found = find_in_table(first, ranks, arcs.size(), "a hierarchy's table")) return found;
    for (std::size_t rank = 0; rank < ranks; ++rank)
        for (auto at = first[rank]; at < first[rank + 1]; ++at) {
            auto const& arc = arcs[at];
            auto const is_after = at == first[rank] || arcs[at - 1].head < arc.head;
            auto const is_way = arc.via & Arc::is_edge
                                    ? (arc.via & Arc::edge_mask) < view.edges.size()
                                    : arc.via < rank;
            // Strictly upwards, and over something below: so unpacking comes to an end.
            if (arc.head <= rank || arc.head >= ranks || !is_after || !is_way)
                return fault("an arc of a hierarchy", at);
        }
    return {};
}

std::optional<Fault> find_in_hierarchy(View const& view, HierarchyView const& hierarchy) {
    auto const ranks = hierarchy.junction_of.size();
    if (hierarchy.rank_of.size() != view.junctions.size() || ranks > view.junctions.size())
        return fault("a hierarchy's size", ranks);
    for (std::size_t at = 0; at < ranks; ++at)
        if (hierarchy.junction_of[at] >= view.junctions.size())
            return fault("a hierarchy's order", at);
    for (std::size_t at = 0; at < hierarchy.rank_of.size(); ++at)
        if (auto const rank = hierarchy.rank_of[at]; rank != none && rank >= ranks)
            return fault("a hierarchy's ranks", at);
    if (auto found = find_in_arcs(view, hierarchy.first_up, hierarchy.up, ranks)) return found;
    return find_in_arcs(view, hierarchy.first_down, hierarchy.down, ranks);
}

} // namespace

std::optional<Fault> find_fault(View const& view) {
    if (auto found = find_in_edges(view)) return found;
    if (auto found = find_in_grid(view)) return found;
    for (auto const speed : view.info.km_per_hour)
        if (!std::isfinite(speed) || speed < 0 || speed > 1'000) return fault("its mean speeds", 0);
    for (auto const& hierarchy : view.hierarchies)
        if (auto found = find_in_hierarchy(view, hierarchy)) return found;
    return {};
}

} // namespace hearth::roads
