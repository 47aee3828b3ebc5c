/// Times between some places that do not change any more: one plan is made from one truth.
#pragma once

#include "planner/travel.h"
#include "roads/network.h"

#include <unordered_map>

namespace hearth::roads {

class KnownTable : public planner::KnownWays {
public:
    KnownTable(std::vector<Point> const& points, std::string credit, bool is_failing)
        : credit_(std::move(credit)), is_failing_(is_failing) {
        for (std::uint32_t at = 0; at < points.size(); ++at)
            place_of_.emplace(key_of(points[at]), at);
    }

    /// To be filled, by rows: seconds, negative where there is no way.
    std::vector<float>& open(planner::Mode mode) {
        auto& seconds = seconds_[static_cast<std::size_t>(mode)];
        seconds.assign(place_of_.size() * place_of_.size(), -1);
        return seconds;
    }

    std::optional<double> find(planner::Mode mode, planner::Place const& from,
                               planner::Place const& to) const override {
        auto const& seconds = seconds_[static_cast<std::size_t>(mode)];
        if (seconds.empty()) return {};
        auto const row = place_of_.find(key_of(to_point(from.lat(), from.lon())));
        auto const column = place_of_.find(key_of(to_point(to.lat(), to.lon())));
        if (row == place_of_.end() || column == place_of_.end()) return {};
        auto const found = seconds[row->second * place_of_.size() + column->second];
        if (found < 0) return {};
        return found;
    }
    std::shared_ptr<planner::KnownWays const>
    frozen(std::span<planner::Place const>, std::span<planner::Mode const>) const override {
        return std::make_shared<KnownTable>(*this);
    }
    std::string credit() const override { return credit_; }
    bool is_failing() const override { return is_failing_; }

private:
    static std::uint64_t key_of(Point const& point) {
        return std::uint64_t{static_cast<std::uint32_t>(point.lat)} << 32 |
               static_cast<std::uint32_t>(point.lon);
    }

    std::unordered_map<std::uint64_t, std::uint32_t> place_of_;
    std::array<std::vector<float>, planner::mode_count> seconds_;
    std::string credit_;
    bool is_failing_;
};

} // namespace hearth::roads
