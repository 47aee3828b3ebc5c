#pragma once
#include "planner/model.h"

/// Start times from shifts, busy spans, buffers and crews, without the road: the plain rule.
/// For the live city, with travel and skills, see slot_index.h.
namespace hearth::planner {

struct SlotBusy {
    Span span;
    Length before{};
    Length after{};
};

struct SlotWorker {
    std::vector<Span> shifts; ///< touching or overlapping ones count as one
    std::vector<SlotBusy> busy;
};

enum class SlotCrew : std::uint8_t {
    Any,           ///< one of the workers
    All,           ///< all of them at once
    LeaderPlusAny, ///< the leader and at least one other
};

struct SlotQuery {
    Zone zone;
    Instant now;
    Length notice{};
    Length grid = std::chrono::minutes{30};
    Length length{};
    Length before{};
    Length after{};
    SlotCrew crew = SlotCrew::Any;
    std::vector<SlotWorker> workers;
    std::size_t leader = 0; ///< the index in `workers`, for LeaderPlusAny
};

/// The starts, ascending. The grid is anchored at the full hour in the zone; a start exactly at
/// now + notice is offered; the visit with its buffers fits the shift; between it and a neighbour
/// lie the after-buffer of the first and the before-buffer of the second (requirements,
/// conventions). A grid or length that is not positive offers nothing.
std::vector<Instant> slots(SlotQuery const& query);

/// Overlapping, touching and empty spans made into separate ones, ascending.
std::vector<Span> merged(std::vector<Span> spans);

/// The `count` starts nearest to the wanted one, nearest first; of two alike the earlier first.
/// `starts` ascending. What a refused booking is answered with.
std::vector<Instant> nearest_starts(std::vector<Instant> const& starts, Instant wanted,
                                    std::size_t count = 3);

} // namespace hearth::planner
