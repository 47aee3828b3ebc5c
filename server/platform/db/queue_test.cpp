#include "platform/db/queue.h"

#include <gtest/gtest.h>

namespace hearth::db {
namespace {

Work work_of(Actor actor, std::string request) {
    return {.scope = {CompanyId{}, std::move(actor), std::move(request)},
            .job = [](Tx&) -> Result<void> { return {}; },
            .done = [](Outcome) {}};
}

struct Queue {
    Tally tally;
    WorkQueue queue{tally};

    void post(Actor actor, std::string request) {
        queue.post(work_of(std::move(actor), std::move(request)));
    }
    std::string take(std::size_t limit) {
        std::string names;
        for (auto& work : queue.take(limit)) {
            names += work.scope.request_id + " ";
            queue.answer(work, {});
        }
        return names;
    }
};

TEST(WorkQueue, TakesWhatSomebodyWaitsForBeforeWhatTheSystemDoesByItself) {
    Queue lanes;
    lanes.post(Actor::system(), "seal");
    lanes.post(Actor{}, "order1");
    lanes.post(Actor::system(), "hear");
    lanes.post(Actor{}, "order2");
    EXPECT_EQ(lanes.take(8), "order1 order2 ");
    EXPECT_EQ(lanes.take(8), "seal hear ");
}

TEST(WorkQueue, NeverLetsTheSystemWaitForMoreThanSomeTurns) { // SY-02: sealed in time
    Queue lanes;
    lanes.post(Actor::system(), "seal");
    for (int i = 0; i < 3 * WorkQueue::most_passed_over; ++i)
        lanes.post(Actor{}, "order");
    for (int i = 0; i < WorkQueue::most_passed_over; ++i)
        EXPECT_EQ(lanes.take(1), "order ");
    EXPECT_EQ(lanes.take(1), "seal ");
    EXPECT_EQ(lanes.take(1), "order ");
}

TEST(WorkQueue, KeepsTheOrderWithinALane) {
    Queue lanes;
    for (int i = 0; i < 5; ++i)
        lanes.post(Actor::system(), std::to_string(i));
    EXPECT_EQ(lanes.take(3), "0 1 2 ");
    EXPECT_EQ(lanes.take(3), "3 4 ");
}

} // namespace
} // namespace hearth::db
