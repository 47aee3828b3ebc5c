#include "platform/settings/settings.h"

#include "platform/db/testing.h"
#include "platform/live/live.h"

namespace hearth::settings_test {

struct Ring {
    static constexpr std::string_view setting_name = "test.ring";
    int times = 3;
    int seconds = 20;
};
BOOST_DESCRIBE_STRUCT(Ring, (), (times, seconds))

class Settings : public StoreTest {};

TEST_P(Settings, OfAStoreGoBeforeTheCompanysAndDefaults) {
    Id<identity::Store> const store{Uuid{{1}}};
    write([&](Tx& tx) -> Result<void> {
        EXPECT_EQ(settings::load<Ring>(tx, store).times, 3);
        settings::save(tx, Ring{4, 20});
        EXPECT_EQ(settings::load<Ring>(tx, store).times, 4);
        settings::save(tx, Ring{5, 20}, store);
        EXPECT_EQ(settings::load<Ring>(tx, store).times, 5);
        EXPECT_EQ(settings::load<Ring>(tx).times, 4);
        return {};
    });
}

HEARTH_BOTH_ENGINES(Settings);

TEST(Live, TellsEachOnlyWhatIsTheirs) { // PR-01
    Id<identity::Store> const here{Uuid{{1}}};
    Id<identity::Store> const there{Uuid{{2}}};
    Id<customers::Customer> const lin{Uuid{{3}}};
    Audience const event{here, lin, {}};
    EXPECT_TRUE(live::may_hear(Actor{.kind = ActorKind::Customer, .id = lin.uuid}, event));
    EXPECT_FALSE(live::may_hear(Actor{.kind = ActorKind::Customer, .id = Uuid{{4}}}, event));
    EXPECT_FALSE(live::may_hear(Actor{.kind = ActorKind::Worker, .id = lin.uuid}, event));
    EXPECT_FALSE(live::may_hear(Actor{}, event));
    Actor clerk{.kind = ActorKind::Staff};
    clerk.grants["orders.read"] = Reach{false, {here}};
    EXPECT_TRUE(live::may_hear(clerk, event));
    clerk.grants["orders.read"] = Reach{false, {there}};
    EXPECT_FALSE(live::may_hear(clerk, event));
}

} // namespace hearth::settings_test
