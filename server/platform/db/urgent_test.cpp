// The order in which a real database serves what waits: a call for help does not stand behind a
// group that is being written, nor behind readers who take long.
#include "platform/db/testing.h"
#include "platform/db/urgent.h"

#include <future>
#include <latch>

namespace hearth::db {
namespace {

/// Holds whoever waits at it until it is opened.
struct Gate {
    std::promise<void> open;
    std::shared_future<void> is_open = open.get_future().share();
};

class Rush : public StoreTest {
protected:
    static constexpr int crowd = 16; ///< more than there are connections or readers

    enum class What { Write, Read };
    void post(What what, Job job, Done done) {
        if (what == What::Write)
            db().post_write({company(), Actor{}, "rush"}, std::move(job), std::move(done));
        else
            db().post_read({company(), Actor{}, "rush"}, std::move(job), std::move(done));
    }
    /// Whether it is done while everybody else is held at the gate.
    bool passes(What what) {
        Gate gate;
        std::latch all_done{crowd};
        for (int i = 0; i < crowd; ++i)
            post(
                what,
                [is_open = gate.is_open](Tx&) -> Result<void> {
                    is_open.wait();
                    return {};
                },
                [&](Outcome) { all_done.count_down(); });
        std::promise<void> passed;
        {
            Urgently const urgently{true};
            post(
                what, [](Tx&) -> Result<void> { return {}; }, [&](Outcome) { passed.set_value(); });
        }
        auto has_passed = passed.get_future();
        bool const is_first = has_passed.wait_for(seconds{30}) == std::future_status::ready;
        gate.open.set_value();
        all_done.wait();
        has_passed.wait();
        return is_first;
    }
};

} // namespace

TEST_P(Rush, AnUrgentReadPassesReadersWhoTakeLong) { // BE-12
    EXPECT_TRUE(passes(What::Read));
}

TEST_P(Rush, AnUrgentChangePassesWhereEveryConnectionIsBusy) { // BE-12
    if (files().engine() == Engine::Sqlite) GTEST_SKIP() << "has one writer: see below";
    EXPECT_TRUE(passes(What::Write));
}

HEARTH_BOTH_ENGINES(Rush);

namespace {

/// One writer: what runs is finished, then the urgent, then the rest of the group.
std::string order_of_service(bool has_refusal) {
    FakeClock clock;
    SeededRandom random;
    TestDatabase files{Engine::Sqlite};
    auto const database = files.open(clock, random);
    db::Scope const scope{TestDatabase::company(), Actor{}, "rush"};
    std::string order;
    std::latch all_done{6};
    auto const done = [&](Outcome) { all_done.count_down(); };
    Gate gate;
    std::latch has_begun{1}; // alone, so that the others are one group
    database->post_write(
        scope,
        [&has_begun, is_open = gate.is_open](Tx&) -> Result<void> {
            has_begun.count_down();
            is_open.wait();
            return {};
        },
        done);
    has_begun.wait();
    auto const note = [&order](std::string name) {
        return [&order, name](Tx& tx) -> Result<void> {
            tx.after_commit([&order, name] { order += name; });
            return {};
        };
    };
    database->post_write(scope, note("a"), done);
    database->post_write(
        scope,
        [&, has_called = false](Tx& tx) mutable -> Result<void> {
            if (!has_called) {
                Urgently const urgently{true};
                database->post_write(scope, note("SOS"), done);
            }
            has_called = true;
            if (has_refusal) return Error{Refusal::Conflict, "test.no"};
            return note("b")(tx);
        },
        done);
    database->post_write(scope, note("c"), done);
    database->post_write(scope, note("d"), done);
    gate.open.set_value();
    all_done.wait();
    return order;
}

} // namespace

TEST(RushOnOneWriter, ACallForHelpEndsTheGroupThatIsBeingWritten) { // BE-12
    EXPECT_EQ(order_of_service(false), "abSOScd");
}

TEST(RushOnOneWriter, AlsoWhereOneOfTheGroupIsRefused) { // BE-12
    EXPECT_EQ(order_of_service(true), "aSOScd");
}

} // namespace hearth::db
