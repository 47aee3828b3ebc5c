#include "platform/db/testing.h"
#include "platform/events/history.h"
#include "platform/events/testing.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace hearth::events {
namespace {

Id<orders::Order> thing(std::uint8_t last) {
    return {Uuid{{1, 2, 3, last}}};
}

class Events : public StoreTest {
protected:
    void publish(int number, Id<orders::Order> about = thing(1)) {
        write([&](Tx& tx) { tx.publish(TestHappened{about, number}); });
    }
    std::vector<LoggedEvent> sealed(std::int64_t after = 0) {
        return read([&](Tx& tx) { return list_after(tx, after, 1000); });
    }
    static std::int64_t number_in(LoggedEvent const& event) {
        return json::from_text<TestHappened>(event.payload).number;
    }
    /// Everything a listener of TestHappened was told.
    std::vector<std::int64_t> heard;
    Listener listener(std::string name = "test.hear") {
        return listen<TestHappened>(std::move(name), [this](Tx&, TestHappened const& event) {
            heard.push_back(event.number);
            return Result<void>{};
        });
    }
};

TEST_P(Events, AreSealedInTheOrderInWhichTheyHappened) { // SY-02
    publish(1);
    write([](Tx& tx) {
        tx.publish(TestHappened{thing(1), 2});
        tx.publish(TestHappened{thing(2), 3}); // the same transaction, the same moment
    });
    publish(4);
    EXPECT_TRUE(sealed().empty());
    Pump pump(db(), {}, {});
    EXPECT_EQ(run_to_end(pump), 4);
    auto const events = sealed();
    ASSERT_EQ(events.size(), 4u);
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(events[i].number, i + 1);
        EXPECT_EQ(number_in(events[i]), i + 1);
        EXPECT_EQ(events[i].request_id, "test");
        EXPECT_EQ(events[i].actor_kind, ActorKind::System);
        EXPECT_EQ(events[i].at, clock().now());
    }
    EXPECT_EQ(sealed(3).size(), 1u);
}

TEST_P(Events, ThatAreHistoryAreSealedAndNotHeard) {
    Pump pump(db(), {listener()}, {});
    publish(1);
    run_to_end(pump);
    publish(2);
    publish(3);
    write([&](Tx& tx) { pass_over(tx, {listener()}); });
    Pump other(db(), {listener()}, {}); // of the process that then begins to serve
    publish(4);
    run_to_end(other);
    EXPECT_EQ(heard, (std::vector<std::int64_t>{1, 4}));
    EXPECT_EQ(sealed().size(), 4u);
}

TEST_P(Events, OfAChangeThatIsRolledBackNeverHappened) {
    EXPECT_FALSE(db().write(scope(), [](Tx& tx) -> Result<void> {
        tx.publish(TestHappened{thing(1), 1});
        return Error{Refusal::Conflict, "test.no"};
    }));
    Pump pump(db(), {}, {});
    EXPECT_EQ(run_to_end(pump), 0);
}

TEST_P(Events, TellTheTrailOfOneThingAlsoBeforeSealing) { // SY-02
    publish(1, thing(1));
    publish(2, thing(2));
    Pump pump(db(), {}, {});
    run_to_end(pump);
    publish(3, thing(1));
    publish(4, thing(1));
    auto const trail = read([](Tx& tx) { return list_about(tx, thing(1).uuid, 10); });
    ASSERT_EQ(trail.size(), 3u);
    EXPECT_EQ(number_in(trail[0]), 1);
    EXPECT_EQ(number_in(trail[1]), 3);
    EXPECT_EQ(number_in(trail[2]), 4);
    EXPECT_EQ(trail[0].number, 1);
    EXPECT_EQ(trail[2].number, 0);
}

TEST_P(Events, OfAnotherCompanyAreNotSeen) { // SY-07
    publish(1);
    Pump pump(db(), {}, {});
    run_to_end(pump);
    auto const other = db().read(other_scope(), [](Tx& tx) -> Result<void> {
        EXPECT_TRUE(list_after(tx, 0, 10).empty());
        EXPECT_TRUE(list_about(tx, thing(1).uuid, 10).empty());
        return {};
    });
    EXPECT_TRUE(other);
}

TEST_P(Events, CannotBeChangedOrRemoved) { // SY-02
    publish(1);
    Pump pump(db(), {}, {});
    run_to_end(pump);
    write([](Tx& tx) {
        for (std::string const table : {"platform_event", "platform_event_seal"}) {
            EXPECT_EQ(tx.attempt("DELETE FROM " + table + " WHERE company = ?1"),
                      db::Violation::Check);
            EXPECT_EQ(tx.attempt("UPDATE " + table + " SET company = ?1 WHERE company = ?1"),
                      db::Violation::Check);
        }
    });
}

TEST_P(Events, AreHeardOnceInOrderAlsoAfterARestart) {
    {
        Pump pump(db(), {listener()}, {});
        publish(1);
        publish(2);
        run_to_end(pump);
        EXPECT_EQ(heard, (std::vector<std::int64_t>{1, 2}));
        publish(3);
    }
    reopen();
    Pump pump(db(), {listener()}, {});
    run_to_end(pump);
    EXPECT_EQ(heard, (std::vector<std::int64_t>{1, 2, 3}));
}

TEST_P(Events, ANewListenerHearsThePastOnlyIfItAsks) {
    Pump first(db(), {}, {});
    publish(1);
    run_to_end(first);
    Pump second(db(), {listener("test.new")}, {});
    publish(2);
    run_to_end(second);
    EXPECT_EQ(heard, (std::vector<std::int64_t>{2}));
    heard.clear();
    auto past = listener("test.past");
    past.hears_the_past = true;
    Pump third(db(), {past}, {});
    run_to_end(third);
    EXPECT_EQ(heard, (std::vector<std::int64_t>{1, 2}));
}

TEST_P(Events, WhatAListenerCausesIsHeardToo) {
    auto const relay = listen<TestHappened>("test.relay", [](Tx& tx, TestHappened const& event) {
        if (event.number < 3) tx.publish(TestHappened{event.about, event.number + 1});
        return Result<void>{};
    });
    Pump pump(db(), {relay, listener()}, {});
    publish(1);
    run_to_end(pump);
    EXPECT_EQ(heard, (std::vector<std::int64_t>{1, 2, 3}));
}

TEST_P(Events, WhatCannotBeHeardIsRetriedThenParkedAndHoldsUpNobodyElse) {
    bool is_ill = true;
    int tries = 0;
    auto const picky = listen<TestHappened>("test.picky", [&](Tx&, TestHappened const& event) {
        if (event.number != 1 || !is_ill) return Result<void>{};
        ++tries;
        if (tries % 2 == 0) throw std::runtime_error("broken");
        return Result<void>(Error{Refusal::Conflict, "test.no"});
    });
    Pump pump(db(), {picky, listener()}, {});
    publish(1);
    publish(2);
    run_to_end(pump);
    EXPECT_EQ(tries, 1);
    EXPECT_EQ(heard, (std::vector<std::int64_t>{1, 2}));
    for (int i = 0; i < 10; ++i) {
        clock().advance(minutes{2});
        run_to_end(pump);
    }
    EXPECT_EQ(tries, max_tries);
    auto const parked = read([](Tx& tx) { return list_parked(tx, 10); });
    ASSERT_EQ(parked.size(), 1u);
    EXPECT_EQ(parked[0].listener, "test.picky");
    EXPECT_EQ(parked[0].number, 1);
    EXPECT_EQ(parked[0].tries, max_tries);
    EXPECT_EQ(parked[0].error, "broken");

    EXPECT_FALSE(pump.retry(company(), "test.picky", 1));
    is_ill = false;
    EXPECT_TRUE(pump.retry(company(), "test.picky", 1));
    EXPECT_FALSE(pump.retry(company(), "test.picky", 1));
    EXPECT_TRUE(read([](Tx& tx) { return list_parked(tx, 10); }).empty());
}

TEST_P(Events, TheFacesAreToldEachOnceInOrder) {
    std::vector<std::int64_t> told;
    publish(1);
    Pump early(db(), {}, {});
    run_to_end(early);
    Pump pump(db(), {}, [&](LoggedEvent const& event) { told.push_back(event.number); });
    publish(2);
    publish(3);
    run_to_end(early); // another process seals
    run_to_end(pump);
    EXPECT_EQ(told, (std::vector<std::int64_t>{2, 3}));
}

TEST_P(Events, AreHeardSoonWhileThePumpRuns) {
    std::atomic<int> count = 0;
    Pump pump(db(), {}, [&](LoggedEvent const&) { ++count; });
    pump.start();
    auto const begin = std::chrono::steady_clock::now();
    publish(1);
    while (count == 0 && std::chrono::steady_clock::now() - begin < seconds{5})
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    pump.stop();
    EXPECT_EQ(count, 1);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, seconds{1}); // SY-02: at most 1 s behind
}

TEST_P(Events, AreSealedWhileListenersAreFarBehind) {
    // SY-02, BE-12: whoever has to look at a screen does not wait for everybody's bookkeeping.
    constexpr int many = 400;
    std::atomic<int> heard = 0, told = 0;
    auto slow = listen<TestHappened>("slow", [&](Tx&, TestHappened const&) -> Result<void> {
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
        ++heard;
        return {};
    });
    Pump pump(db(), {slow}, [&](LoggedEvent const&) { ++told; });
    write([&](Tx& tx) {
        for (int i = 0; i < many; ++i)
            tx.publish(TestHappened{thing(1), i});
    });
    pump.start();
    while (heard == 0)
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    publish(many);
    while (told <= many)
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    EXPECT_LT(heard, many);
    pump.stop();
}
HEARTH_BOTH_ENGINES(Events);

} // namespace
} // namespace hearth::events
