// What an operator types, right and wrong: each says what is the matter, and leaves nothing half.
#include "app/commands.h"
#include "app/world.h"
#include "platform/clocks/clocks.h"
#include "platform/db/testing.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace hearth::app {
namespace {

namespace fs = std::filesystem;

class Operations : public testing::Test {
protected:
    Operations() { config.database.folder = folder.path() + "/data"; }
    template <typename Work>
    int quietly(Work const& work) {
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        int code = -1;
        try {
            code = work();
        } catch (std::exception const& error) { // as main does
            complaint = error.what();
        }
        out = testing::internal::GetCapturedStdout();
        complaint += testing::internal::GetCapturedStderr();
        return code;
    }
    int start() {
        return quietly([&] { return init(config, "nuanjia", "暖家", "Asia/Shanghai"); });
    }
    Config elsewhere() const {
        Config other;
        other.database.folder = folder.path() + "/other";
        return other;
    }
    std::string backup() const { return folder.path() + "/backup"; }

    TemporaryFolder folder;
    Config config;
    std::string out;
    std::string complaint;
};

TEST_F(Operations, ACompanyBeginsWithAGoodCodeAndAZoneThatThereIs) { // SY-07
    for (auto const* const code : {"", "Nuanjia", "-x", "x-", "bad code!", "暖家", "9lives"})
        EXPECT_EQ(quietly([&] { return init(config, code, "暖家", "Asia/Shanghai"); }), 2) << code;
    EXPECT_EQ(quietly([&] { return init(config, "nuanjia", "暖家", "Mars/Base"); }), 2);
    EXPECT_NE(complaint.find("Mars/Base is no time zone"), std::string::npos) << complaint;
    EXPECT_FALSE(fs::exists(config.database.folder)) << "nothing was begun";
    EXPECT_EQ(start(), 0);
    EXPECT_NE(out.find("set-up code"), std::string::npos);
    EXPECT_EQ(start(), 1) << "it is there already";
}

TEST_F(Operations, ABackupComesBackWithItsKey) { // SY-05
    ASSERT_EQ(start(), 0);
    EXPECT_EQ(quietly([&] { return back_up(config, backup()); }), 0);
    EXPECT_EQ(quietly([&] { return back_up(config, backup()); }), 1) << "never over another";
    EXPECT_EQ(quietly([&] { return restore(config, backup()); }), 1) << "never over a company";

    auto const other = elsewhere();
    EXPECT_EQ(quietly([&] { return restore(other, backup()); }), 1);
    EXPECT_NE(out.find("put the company's own master key"), std::string::npos) << out;
    fs::copy_file(config.master_key_file(), other.master_key_file());
    EXPECT_EQ(quietly([&] { return verify_audit(other); }), 0) << out << complaint;
    EXPECT_EQ(quietly([&] { return examine(other); }), 0) << out << complaint;
}

TEST_F(Operations, ABrokenBackupIsNotPutInPlace) { // SY-05
    auto const other = elsewhere();
    EXPECT_EQ(quietly([&] { return restore(other, backup()); }), 1);
    fs::create_directories(backup());
    std::ofstream(backup() + "/hearth.db") << "this is no database, however long it may be";
    EXPECT_EQ(quietly([&] { return restore(other, backup()); }), -1);
    EXPECT_FALSE(complaint.empty());
    EXPECT_TRUE(fs::is_empty(other.database.folder)) << "so that the right one can be restored";
}

TEST_F(Operations, ABackupThatFailsLeavesNothingThatLooksLikeOne) { // SY-05
    ASSERT_EQ(start(), 0);
    fs::rename(config.database.folder + "/hearth.db", config.database.folder + "/hearth.kept");
    EXPECT_EQ(quietly([&] { return back_up(config, backup()); }), -1);
    EXPECT_FALSE(fs::exists(backup()));
    fs::rename(config.database.folder + "/hearth.kept", config.database.folder + "/hearth.db");
    EXPECT_EQ(quietly([&] { return back_up(config, backup()); }), 0) << complaint;
}

TEST_F(Operations, TheDoctorSaysWhatIsAmiss) { // SY-05
    ASSERT_EQ(start(), 0);
    EXPECT_EQ(quietly([&] { return examine(config); }), 0) << out;
    fs::permissions(config.master_key_file(), fs::perms::others_read, fs::perm_options::add);
    EXPECT_EQ(quietly([&] { return examine(config); }), 1);
    EXPECT_NE(out.find("CHECK others can read the master key"), std::string::npos) << out;
}

/// Somebody has given up on the company's first event, and a clock stands still.
void spoil(Config const& config) {
    World world(config);
    auto const house = open_house(world, config, MayMakeKey::No);
    while (house->pump().step() > 0) {
    }
    auto const company = list_companies(house->database()).front().first;
    auto const done =
        house->database().write({company, Actor::system(), "test"}, [&](Tx& tx) -> Result<void> {
            auto const listener = tx.one<std::string>(
                "SELECT name FROM platform_event_listener WHERE length(?1) = 16 "
                "ORDER BY name LIMIT 1");
            tx.run("INSERT INTO platform_event_trouble (company, listener, number, tries, error, "
                   "retry_at, parked_at) VALUES (?1, ?2, 1, 9, 'no row', ?3, ?3)",
                   listener, tx.now());
            clocks::start(
                tx, {.kind = "test.clock", .subject = Uuid{{5}}, .ladder = {{"due", seconds{1}}}});
            tx.run("UPDATE platform_clock SET wake_at = ?2 WHERE company = ?1",
                   tx.now() - hours{1});
            return {};
        });
    ASSERT_TRUE(done);
}

TEST_F(Operations, TheDoctorNamesWhoGaveUpAndTheyAreAskedAgain) { // SY-05
    ASSERT_EQ(start(), 0);
    spoil(config);
    EXPECT_EQ(quietly([&] { return examine(config); }), 1);
    EXPECT_NE(out.find("CHECK 1 events that a listener gave up on"), std::string::npos) << out;
    EXPECT_NE(out.find("company nuanjia, event 1: no row"), std::string::npos) << out;
    EXPECT_NE(out.find("test.clock: 1"), std::string::npos) << out;
    // What was written by hand cannot be heard: it stays, and what is wrong is said.
    EXPECT_EQ(quietly([&] { return tell_again(config); }), 1) << out;
    EXPECT_NE(out.find("company nuanjia, event 1: "), std::string::npos) << out;
    EXPECT_NE(out.find("0 events heard now, 1 refused again"), std::string::npos) << out;
    quietly([&] { return examine(config); });
    EXPECT_NE(out.find("CHECK 1 events that a listener gave up on"), std::string::npos) << out;
}

} // namespace
} // namespace hearth::app
