#include "app/import/command.h"

#include "app/commands.h"
#include "app/world.h"
#include "platform/db/testing.h"
#include "rooms/identity/identity.h"

#include <fstream>

namespace hearth::app {
namespace {

class ImportCommand : public testing::Test {
protected:
    ImportCommand() {
        config.database.folder = folder.path() + "/data";
        testing::internal::CaptureStdout();
        EXPECT_EQ(init(config, "nuanjia", "暖家", "Asia/Shanghai"), 0);
        testing::internal::GetCapturedStdout();
        World world(config);
        auto const house = open_house(world, config, MayMakeKey::No);
        auto const company = list_companies(house->database()).front().first;
        auto const made = house->database().write(
            {company, Actor::system(), "test"}, [](Tx& tx) -> Result<identity::Store> {
                return identity::save_store(
                    tx, {.code = "XH01", .name = "徐汇店", .city = "上海市", .district = "徐汇区"});
            });
        EXPECT_TRUE(made);
    }
    std::string file(std::string const& name, std::string const& text) {
        auto const path = folder.path() + "/" + name;
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    int run(std::vector<std::string> files, import::Choice choice, std::string locale = "zh-CN") {
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        auto const code = import_files(config, {std::move(files), "", {choice}, locale});
        out = testing::internal::GetCapturedStdout();
        complaint = testing::internal::GetCapturedStderr();
        return code;
    }
    bool says(std::string const& text) const { return out.find(text) != std::string::npos; }

    TemporaryFolder folder;
    Config config;
    std::string out;
    std::string complaint;
};

TEST_F(ImportCommand, SaysHowItWentByItsExitCode) { // SY-04
    using import::Choice;
    auto const good = file("客户.csv", "姓名,手机\n林静,13800000001\n");
    auto const bad = file("坏.csv", "姓名,手机\n何伟,1380\n沈佳怡,13800000003\n");
    EXPECT_EQ(run({good}, Choice::Preview), 0);
    EXPECT_TRUE(says("新增 1")) << out;
    EXPECT_TRUE(says("没有写入任何数据。")) << out;
    EXPECT_EQ(run({good, bad}, Choice::AllOrNothing), 1);
    EXPECT_TRUE(says("B2     错误  电话号码不对。")) << out;
    EXPECT_EQ(run({good, bad}, Choice::GoodRows, "en"), 1);
    EXPECT_TRUE(says("2 rows, 1 new, 0 changed, 0 as before, 1 with faults")) << out;
    EXPECT_TRUE(says("Imported. The row with a fault was left out.")) << out;
    EXPECT_EQ(run({good}, Choice::GoodRows, "en"), 0);
    EXPECT_TRUE(says("1 rows, 0 new, 0 changed, 1 as before")) << out;
    EXPECT_TRUE(says("Imported. No faults.")) << out;

    EXPECT_EQ(run({folder.path() + "/nothing.csv"}, Choice::Preview), 2);
    EXPECT_NE(complaint.find("文件打不开。"), std::string::npos) << complaint;
    EXPECT_EQ(run({file("a.pdf", "%PDF-1.4")}, Choice::Preview, "en"), 2);
    EXPECT_NE(complaint.find("a.pdf"), std::string::npos) << complaint;
}

TEST(ReaderLocale, FollowsTheTerminal) {
    EXPECT_EQ(reader_locale({"", "", "zh_CN.UTF-8"}), "zh-CN");
    EXPECT_EQ(reader_locale({"en_GB.UTF-8", "", "zh_CN.UTF-8"}), "en");
    EXPECT_EQ(reader_locale({"", "", "C.UTF-8"}), "zh-CN");
    EXPECT_EQ(reader_locale({"", "", ""}), "zh-CN");
}

} // namespace
} // namespace hearth::app
