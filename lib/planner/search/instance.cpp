#include "planner/search/instance.h"

#include <algorithm>
#include <utility>

namespace hearth::planner::search {
namespace {

constexpr double waiting_weight = 0.2;

using Ranked = std::pair<double, std::int32_t>;

/// How well `second` follows `first`; nothing when the windows forbid it.
bool rank(Instance const& in, std::int32_t first, std::int32_t second, double& out) {
    auto const way = in.service[first] + in.duration(first, second);
    if (in.ready[first] + way > in.due[second]) return false;
    auto const wait = std::max(0, in.ready[second] - (in.due[first] + way));
    out = in.distance(first, second) + waiting_weight * wait;
    return true;
}

void fill(std::vector<Ranked>& list, std::int32_t width, std::int32_t* row) {
    auto const count = std::min<std::size_t>(list.size(), static_cast<std::size_t>(width));
    std::partial_sort(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(count), list.end());
    for (std::size_t at = 0; at < count; ++at)
        row[at] = list[at].second;
}

} // namespace

Grid::Grid(std::int32_t size, std::vector<Time> rows)
    : width_(static_cast<std::size_t>(size)), rows_(std::move(rows)) {
    std::vector<Time> columns(rows_.size());
    for (std::size_t from = 0; from < width_; ++from) {
        for (std::size_t to = 0; to < width_; ++to) {
            columns[to * width_ + from] = rows_[from * width_ + to];
        }
    }
    is_symmetric_ = columns == rows_;
    if (!is_symmetric_) columns_ = std::move(columns);
}

Neighbours neighbours_of(Instance const& instance, std::int32_t width, std::int32_t around) {
    Neighbours out;
    out.width = std::min(width, std::max(1, instance.customers() - 1));
    out.around_width = std::min(around, instance.customers());
    auto const size = static_cast<std::size_t>(instance.size);
    out.before.assign(size * static_cast<std::size_t>(out.width), 0);
    out.after = out.before;
    out.around.assign(size * static_cast<std::size_t>(out.around_width), 0);
    std::vector<Ranked> before, after, near;
    for (std::int32_t stop = 1; stop < instance.size; ++stop) {
        before.clear(), after.clear(), near.clear();
        for (std::int32_t other = 1; other < instance.size; ++other) {
            // Itself first, whatever lies on the same spot.
            near.emplace_back(other == stop ? -1.0 : instance.distance(stop, other), other);
            if (other == stop) continue;
            double rating = 0;
            if (rank(instance, other, stop, rating)) before.emplace_back(rating, other);
            if (rank(instance, stop, other, rating)) after.emplace_back(rating, other);
        }
        auto const row = static_cast<std::size_t>(stop);
        fill(before, out.width, &out.before[row * static_cast<std::size_t>(out.width)]);
        fill(after, out.width, &out.after[row * static_cast<std::size_t>(out.width)]);
        fill(near, out.around_width, &out.around[row * static_cast<std::size_t>(out.around_width)]);
    }
    return out;
}

} // namespace hearth::planner::search
