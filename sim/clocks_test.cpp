// The checkers of promises and clocks can fail: each sees the fault that is planted for it.
#include "sim/clocks.h"
#include "sim/testing.h"

#include "platform/clocks/clocks.h"
#include "rooms/complaints/complaints.h"

namespace hearth::sim {
namespace {

class ClockChecks : public SmallWorld {
protected:
    ClockChecks() {
        complaint = world.write([&](Tx& tx) {
            return complaints::open(tx, {.channel = complaints::Channel::Phone,
                                         .kind = complaints::Kind::Attitude,
                                         .customer = people.company().families[0].customer,
                                         .store = people.company().stores[0],
                                         .words = "迟到"});
        });
    }
    std::vector<std::string> found() {
        return *world.read([](Tx& tx) { return Result<Sentences>(find_bad_clocks(tx)); });
    }
    std::vector<std::string> hanging() {
        return *world.read(
            [](Tx& tx) { return Result<Sentences>(find_hanging_clocks(tx, tx.now() + hours{1})); });
    }
    using Sentences = std::vector<std::string>;
    complaints::Complaint complaint;
};

} // namespace

TEST_F(ClockChecks, SayNothingWhereEveryPromiseHasItsClock) {
    EXPECT_EQ(found(), Sentences{});
}

TEST_F(ClockChecks, NameAPromiseWithoutAClock) {
    run("DELETE FROM platform_clock WHERE company = ?1 AND kind = 'complaints.response'");
    EXPECT_EQ(found(), Sentences{"1 promises have no clock: complaints.response"});
}

TEST_F(ClockChecks, NameAClockThatRunsOnForWhatIsOver) {
    run("UPDATE complaints_complaint SET state = 'withdrawn' WHERE company_id = ?1");
    EXPECT_EQ(found(), (Sentences{"1 clocks run on for what is over: complaints.response",
                                  "1 clocks run on for what is over: complaints.examination"}));
}

TEST_F(ClockChecks, NameTwoForOnePromise) {
    world.write([&](Tx& tx) -> Result<void> {
        clocks::start(tx, {.kind = "complaints.response",
                           .subject = complaint.id.uuid,
                           .ladder = {{"due", minutes{15}}}});
        return {};
    });
    EXPECT_EQ(found(),
              Sentences{"two clocks at once: complaints.response of " + to_text(complaint.id)});
}

TEST_F(ClockChecks, NameOneThatStandsStillWithRungsLeft) {
    run("UPDATE platform_clock SET next_at = NULL, wake_at = NULL WHERE company = ?1 AND kind = "
        "'complaints.response'");
    EXPECT_EQ(found(),
              Sentences{"a clock stands still: complaints.response of " + to_text(complaint.id)});
}

TEST_F(ClockChecks, NameAKindThatNobodyLooksAfter) {
    world.write([&](Tx& tx) -> Result<void> {
        clocks::start(
            tx,
            {.kind = "kitchen.egg", .subject = complaint.id.uuid, .ladder = {{"due", minutes{7}}}});
        return {};
    });
    EXPECT_EQ(found(), Sentences{"a kind of clock that nobody looks after: kitchen.egg of " +
                                 to_text(complaint.id)});
}

TEST_F(ClockChecks, HangUntilTheyAreMetStoppedOrHaveClimbedToTheTop) {
    EXPECT_EQ(hanging().size(), 2u); // the answer and the facts
    world.write([&](Tx& tx) -> Result<void> {
        clocks::meet(tx, "complaints.response", complaint.id.uuid);
        return {};
    });
    ASSERT_EQ(hanging().size(), 1u);
    EXPECT_EQ(hanging()[0],
              "a clock has no end: complaints.examination of " + to_text(complaint.id));
    world.let_stand(hours{24}); // past the manager and headquarters
    EXPECT_EQ(hanging(), Sentences{});
    EXPECT_EQ(*world.read([](Tx& tx) { return Result<std::string>(tell_clocks(tx)); }),
              "1 climbed to the top, 1 met, 1 running"); // the last is the week's report
}

} // namespace hearth::sim
