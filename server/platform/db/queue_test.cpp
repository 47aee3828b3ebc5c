#include "platform/db/queue.h"

#include "platform/db/urgent.h"

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

TEST(WorkQueue, DoesWhatIsUrgentBeforeEverything) { // BE-12
    Queue lanes;
    for (int i = 0; i < 3; ++i)
        lanes.post(Actor{}, "order");
    lanes.post(Actor::system(), "seal");
    {
        Urgently const urgently{true};
        lanes.post(Actor{}, "sos1");
        {
            Urgently const not_so{false};
            lanes.post(Actor{}, "order");
        }
        lanes.post(Actor{}, "sos2");
    }
    lanes.post(Actor{}, "last");
    EXPECT_EQ(lanes.take(1), "sos1 ");
    EXPECT_EQ(lanes.take(8), "sos2 ");
    EXPECT_EQ(lanes.take(8), "order order order order last ");
    EXPECT_EQ(lanes.take(8), "seal ");
}

TEST(WorkQueue, WhatIsGivenBackKeepsItsPlace) { // BE-12
    Queue lanes;
    for (auto const* name : {"a", "b", "c"})
        lanes.post(Actor{}, name);
    auto taken = lanes.queue.take(8);
    lanes.post(Actor{}, "d");
    EXPECT_FALSE(lanes.queue.has_urgent());
    {
        Urgently const urgently{true};
        lanes.post(Actor{}, "sos");
    }
    EXPECT_TRUE(lanes.queue.has_urgent());
    lanes.queue.answer(taken[0], {});
    lanes.queue.give_back(std::span(taken).subspan(1));
    EXPECT_EQ(lanes.take(8), "sos ");
    EXPECT_FALSE(lanes.queue.has_urgent());
    EXPECT_EQ(lanes.take(8), "b c d ");
}

TEST(WorkQueue, AThreadKeptForWhatIsUrgentTakesNothingElse) { // BE-12
    Queue lanes;
    lanes.post(Actor{}, "order");
    {
        Urgently const urgently{true};
        lanes.post(Actor{}, "sos");
    }
    auto taken = lanes.queue.take_urgent();
    ASSERT_EQ(taken.size(), 1u);
    EXPECT_EQ(taken[0].scope.request_id, "sos");
    lanes.queue.answer(taken[0], {});
    lanes.queue.stop();
    EXPECT_TRUE(lanes.queue.take_urgent().empty());
    EXPECT_EQ(lanes.take(8), "order ");
}

} // namespace
} // namespace hearth::db
