#include "platform/events/vouch.h"

#include <gtest/gtest.h>

#include "platform/db/testing.h"
#include "platform/events/testing.h"

namespace hearth::events {
namespace {

class Vouching : public StoreTest {
protected:
    void say(int number) {
        Pump pump(db(), {}, {}, "old");
        write([&](Tx& tx) { tx.publish(TestHappened{{Uuid{{1}}}, number}); });
        run_to_end(pump);
    }
    bool move(std::string const& from, std::string const& to) {
        bool is_moved = false;
        write([&](Tx& tx) { is_moved = vouch_anew(tx, from, to); });
        return is_moved;
    }
};

TEST_P(Vouching, MovesAChainToAnotherKeyOnceAndNeverOneThatIsNotOurs) { // SY-02 PR-03
    EXPECT_TRUE(move("old", "new")) << "nothing is sealed yet";
    say(1);
    EXPECT_FALSE(move("strange", "new"));
    EXPECT_TRUE(verify(db(), "old").empty());
    EXPECT_TRUE(move("old", "new"));
    EXPECT_TRUE(verify(db(), "new").empty());
    EXPECT_FALSE(verify(db(), "old").empty());
    EXPECT_TRUE(move("old", "new")) << "done again after it was cut short";
    EXPECT_TRUE(verify(db(), "new").empty());
}

HEARTH_BOTH_ENGINES(Vouching);

} // namespace
} // namespace hearth::events
