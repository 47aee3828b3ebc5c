// SY-05, PR-03: an operator whose master key may be known to others makes it anew.
#include "app/commands.h"
#include "app/world.h"
#include "platform/db/testing.h"
#include "platform/vault/fields.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace hearth::app {
namespace {

namespace fs = std::filesystem;

class MasterKey : public testing::Test {
protected:
    MasterKey() {
        config.database.folder = folder.path() + "/data";
        EXPECT_EQ(quietly([&] { return init(config, "nuanjia", "暖家", "Asia/Shanghai"); }), 0);
    }
    template <typename Work>
    int quietly(Work const& work) {
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        auto const code = work();
        out = testing::internal::GetCapturedStdout() + testing::internal::GetCapturedStderr();
        return code;
    }
    static std::string read(std::string const& path) {
        return (std::stringstream() << std::ifstream(path).rdbuf()).str();
    }
    /// With the house as its key opens it, in the one company.
    template <typename Work>
    void within(Work const& work) {
        World world(config);
        auto const house = open_house(world, config, MayMakeKey::No);
        while (house->pump().step() > 0) {
        }
        auto const company = list_companies(house->database()).front().first;
        auto const done = house->database().write({company, Actor::system(), "test"},
                                                  [&](Tx& tx) -> Result<void> {
                                                      work(tx);
                                                      return {};
                                                  });
        ASSERT_TRUE(done);
    }
    std::string file() const { return config.master_key_file(); }
    std::string kept() const {
        for (auto const& one : fs::directory_iterator(config.database.folder))
            if (one.path().string().starts_with(file() + ".until-")) return one.path();
        return {};
    }

    TemporaryFolder folder;
    Config config;
    std::string out;
    vault::Place const place{"test.name", Uuid{{7}}};
};

TEST_F(MasterKey, IsMadeAnewAndWhatWasSealedStillOpens) { // PR-03 SY-05
    db::Bytes sealed;
    within([&](Tx& tx) { sealed = vault::seal(tx, vault::FieldClass::Name, place, "林静"); });
    auto const old = read(file());
    ASSERT_EQ(quietly([&] { return renew_key(config); }), 0) << out;
    EXPECT_NE(read(file()), old);
    EXPECT_EQ(read(kept()), old) << "for the backups of before";
    EXPECT_FALSE(fs::exists(file() + ".next"));
    within([&](Tx& tx) {
        EXPECT_EQ(vault::open(tx, vault::FieldClass::Name, place, sealed), "林静");
        auto const fresh = vault::seal(tx, vault::FieldClass::Name, place, "林静");
        EXPECT_NE(fresh.data.front(), sealed.data.front()) << "under a key of its own";
    });
    EXPECT_EQ(quietly([&] { return verify_audit(config); }), 0) << out;
    EXPECT_EQ(quietly([&] { return examine(config); }), 0) << out;

    fs::remove(file());
    fs::copy_file(kept(), file());
    EXPECT_EQ(quietly([&] { return verify_audit(config); }), 1) << "the old key is out";
}

TEST_F(MasterKey, GoesOnWhereItWasCutShort) { // SY-05
    within([](Tx&) {});
    auto const before = folder.path() + "/before";
    fs::copy_file(file(), before);
    ASSERT_EQ(quietly([&] { return renew_key(config); }), 0) << out;
    // As if it had died between the last company and the files.
    fs::rename(file(), file() + ".next");
    fs::copy_file(before, file());
    ASSERT_EQ(quietly([&] { return renew_key(config); }), 0) << out;
    EXPECT_EQ(quietly([&] { return verify_audit(config); }), 0) << out;
}

TEST_F(MasterKey, IsNotMadeAnewOverATrailThatIsNotWhole) { // SY-02
    within([](Tx&) {});
    {
        std::fstream other(file(), std::ios::in | std::ios::out | std::ios::binary);
        other << std::string(32, 'x'); // not the key of this data
    }
    EXPECT_EQ(quietly([&] { return renew_key(config); }), 1);
    EXPECT_NE(out.find("hearth audit verify"), std::string::npos) << out;
    EXPECT_FALSE(fs::exists(file() + ".next"));
}

} // namespace
} // namespace hearth::app
