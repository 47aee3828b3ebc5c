// What is looked up for the writer before it is asked (decision 0004): a help and never a
// condition.
#include "app/testing_job.h"
#include "rooms/dispatch/foresee.h"

#include <atomic>

namespace hearth::app {
namespace {

class LookAhead : public JobTest {
protected:
    /// `instead` is asked where the dispatch room would be.
    void look_with(orders::Foreseer instead) {
        orders::foresee_with([this, instead = std::move(instead)](Tx& tx, auto const& what) {
            ++looks;
            return instead(tx, what);
        });
    }
    void TearDown() override { orders::foresee_with(dispatch::foresee); }

    std::atomic<int> looks = 0;
};

TEST_P(LookAhead, IsAskedBesideTheOneWriterAlone) { // DP-02
    look_with(dispatch::foresee);
    auto const job = place();
    EXPECT_TRUE(find_offer(job.visit)) << "somebody is asked to come";
    EXPECT_EQ(looks, GetParam() == Engine::Sqlite ? 1 : 0);
}

TEST_P(LookAhead, MayBreakAndTheOrderIsPlaced) {
    look_with([](Tx&, orders::Planned const&) -> std::shared_ptr<db::Foreseen const> {
        throw std::runtime_error("a look that breaks");
    });
    EXPECT_TRUE(find_offer(place().visit));
    look_with([](Tx&, orders::Planned const&) { return nullptr; });
    EXPECT_TRUE(find_offer(place(1).visit));
}

TEST_P(LookAhead, LeavesRefusalsToTheWrite) {
    look_with(dispatch::foresee);
    auto const answer = post("/orders", R"({"customer":null})", families[0]);
    EXPECT_EQ(answer.status, 422) << answer.body;
    EXPECT_EQ(post("/orders", "{}", "").status, 401);
    EXPECT_EQ(looks, 0);
}

HEARTH_BOTH_ENGINES(LookAhead);

} // namespace
} // namespace hearth::app
