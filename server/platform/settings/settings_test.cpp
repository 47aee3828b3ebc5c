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

TEST_P(Settings, AMemberOfALaterReleaseHasItsDefault) {
    Id<identity::Store> const store{Uuid{{1}}};
    write([&](Tx& tx) -> Result<void> {
        settings::save_text(tx, "test.ring", {}, R"({"times":7,"of_an_older_release":1})");
        settings::save_text(tx, "test.ring", store, R"({"seconds":9})");
        auto const ring = settings::load<Ring>(tx, store);
        EXPECT_EQ(ring.times, 7);
        EXPECT_EQ(ring.seconds, 9);
        EXPECT_EQ(settings::load<Ring>(tx).seconds, 20);
        settings::remove(tx, "test.ring", {});
        EXPECT_EQ(settings::load<Ring>(tx, store).times, 3);
        return {};
    });
}

TEST_P(Settings, KeepOnlyWhatDiffers) {
    write([&](Tx& tx) -> Result<void> {
        settings::save(tx, Ring{3, 25});
        EXPECT_EQ(settings::find_stored(tx, "test.ring", {}).json, R"({"seconds":25})");
        EXPECT_GT(settings::find_stored(tx, "test.ring", {}).version, 0);
        EXPECT_EQ(settings::find_stored(tx, "test.other", {}).json, "{}");
        return {};
    });
}

TEST(SettingsCheck, NamesTheMemberThatDoesNotFit) {
    auto const ring = settings::describe<Ring>(true, [](Ring const& value) -> Result<void> {
        if (value.times > 10) return invalid_field("/times", "platform.out_of_range");
        return {};
    });
    auto const pointer = [&](std::string const& overrides) {
        auto const fits = ring.check(overrides);
        return fits ? "" : fits.error().fields.at(0).pointer;
    };
    EXPECT_EQ(pointer("{}"), "");
    EXPECT_EQ(pointer(R"({"times":4})"), "");
    EXPECT_EQ(pointer(R"({"times":11})"), "/times");
    EXPECT_EQ(pointer(R"({"times":-1})"), "/times");
    EXPECT_EQ(pointer(R"({"seconds":"long"})"), "/seconds");
    EXPECT_EQ(pointer(R"({"minutes":1})"), "/minutes");
    EXPECT_EQ(pointer("[]"), "/value");
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
    clerk.grants.set("orders.read", Reach{false, {here}});
    EXPECT_TRUE(live::may_hear(clerk, event));
    clerk.grants.set("orders.read", Reach{false, {there}});
    EXPECT_FALSE(live::may_hear(clerk, event));
}

} // namespace hearth::settings_test
