#include "roads/table.h"

#include "roads/ends.h"

namespace hearth::roads {
namespace {

struct Bucket {
    std::uint32_t target;
    std::uint32_t cost;
    std::uint32_t ms;
    std::uint32_t decimetres;
};

/// What each node knows of the targets below it.
struct Buckets {
    std::vector<std::uint32_t> first; ///< by rank
    std::vector<Bucket> all;
};

Buckets fill(View const& view, Profile profile, std::span<Spot const> to) {
    struct Found {
        Settled at;
        std::uint32_t target;
    };
    auto const& hierarchy = view.hierarchies[static_cast<std::size_t>(profile)];
    Climb climb{hierarchy, Side::Arriving};
    std::vector<Found> found;
    for (std::uint32_t target = 0; target < to.size(); ++target)
        for (auto const& at :
             climb.search(ends_of(view, profile, to[target], Side::Arriving).list()))
            found.push_back({at, target});
    Buckets buckets;
    buckets.first.resize(hierarchy.junction_of.size() + 1);
    for (auto const& one : found)
        ++buckets.first[one.at.rank + 1];
    for (std::size_t rank = 1; rank < buckets.first.size(); ++rank)
        buckets.first[rank] += buckets.first[rank - 1];
    buckets.all.resize(found.size());
    auto next = buckets.first;
    for (auto const& one : found)
        buckets.all[next[one.at.rank]++] = {one.target, one.at.cost, one.at.ms, one.at.decimetres};
    return buckets;
}

} // namespace

Table travel_table(View const& view, Profile profile, std::span<Spot const> from,
                   std::span<Spot const> to) {
    Table table{to.size(), std::vector<Cell>(from.size() * to.size())};
    auto const buckets = fill(view, profile, to);
    Climb climb{view.hierarchies[static_cast<std::size_t>(profile)], Side::Leaving};
    for (std::size_t row = 0; row < from.size(); ++row) {
        auto* const cells = table.cells.data() + row * to.size();
        for (auto const& at : climb.search(ends_of(view, profile, from[row], Side::Leaving).list()))
            for (auto slot = buckets.first[at.rank]; slot < buckets.first[at.rank + 1]; ++slot) {
                auto const& bucket = buckets.all[slot];
                auto const cost = sum(at.cost, bucket.cost);
                auto& cell = cells[bucket.target];
                if (cost < cell.cost)
                    cell = {cost, at.ms + bucket.ms, at.decimetres + bucket.decimetres};
            }
        for (std::size_t column = 0; column < to.size(); ++column)
            if (auto const near = along_edge(view, profile, from[row], to[column]);
                near.cost < cells[column].cost)
                cells[column] = near;
    }
    return table;
}

} // namespace hearth::roads
