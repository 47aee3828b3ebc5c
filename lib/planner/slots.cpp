#include "planner/slots.h"

#include <map>

namespace hearth::planner {
namespace {

struct Served {
    std::size_t workers = 0;
    bool has_leader = false;
};

bool is_free(SlotQuery const& query, SlotWorker const& worker, Instant start) {
    auto const end = start + query.length;
    return std::ranges::none_of(worker.busy, [&](SlotBusy const& busy) {
        auto const is_before = busy.span.to + busy.after + query.before <= start;
        auto const is_after = end + query.after + busy.before <= busy.span.from;
        return !is_before && !is_after;
    });
}

bool is_enough(SlotQuery const& query, Served const& served) {
    switch (query.crew) {
    case SlotCrew::Any:
        return served.workers >= 1;
    case SlotCrew::All:
        return served.workers == query.workers.size();
    case SlotCrew::LeaderPlusAny:
        return served.has_leader && served.workers >= 2;
    }
    return false;
}

} // namespace

std::vector<Span> merged(std::vector<Span> spans) {
    std::erase_if(spans, [](Span const& span) { return span.from >= span.to; });
    std::ranges::sort(spans, {}, &Span::from);
    std::vector<Span> result;
    for (auto const& span : spans) {
        if (!result.empty() && span.from <= result.back().to) {
            result.back().to = std::max(result.back().to, span.to);
        } else {
            result.push_back(span);
        }
    }
    return result;
}

std::vector<Instant> slots(SlotQuery const& query) {
    if (query.grid <= Length{0} || query.length <= Length{0}) return {};
    std::map<Instant, Served> served;
    for (std::size_t index = 0; index < query.workers.size(); ++index) {
        auto const& worker = query.workers[index];
        for (auto const& shift : merged(worker.shifts)) {
            auto const first = std::max(shift.from + query.before, query.now + query.notice);
            auto const last = shift.to - query.after - query.length;
            if (first > last) continue;
            auto start = query.zone.first_on_grid(first, query.grid);
            for (; start <= last; start = query.zone.first_on_grid(start + Length{1}, query.grid)) {
                if (!is_free(query, worker, start)) continue;
                auto& here = served[start];
                ++here.workers;
                here.has_leader |= index == query.leader;
            }
        }
    }
    std::vector<Instant> starts;
    for (auto const& [start, here] : served) {
        if (is_enough(query, here)) starts.push_back(start);
    }
    return starts;
}

std::vector<Instant> nearest_starts(std::vector<Instant> const& starts, Instant wanted,
                                    std::size_t count) {
    auto sorted = starts;
    std::ranges::stable_sort(sorted, {}, [&](Instant start) {
        return start < wanted ? wanted - start : start - wanted;
    });
    sorted.resize(std::min(count, sorted.size()));
    return sorted;
}

} // namespace hearth::planner
