#include "platform/log/day_files.h"

#include "platform/log/log.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <sstream>
#include <unistd.h>

namespace hearth::log {
namespace {

namespace fs = std::filesystem;

class LogFolder : public testing::Test {
protected:
    LogFolder() : folder_(fs::temp_directory_path() / ("log" + std::to_string(::getpid()))) {
        fs::remove_all(folder_);
    }
    ~LogFolder() override { fs::remove_all(folder_); }
    std::set<std::string> names() const {
        std::set<std::string> all;
        for (auto const& one : fs::directory_iterator(folder_))
            all.insert(one.path().filename().string());
        return all;
    }
    std::string text(std::string const& name) const {
        std::ifstream in(folder_ / name);
        return (std::stringstream() << in.rdbuf()).str();
    }
    void have(std::string const& name) const { std::ofstream(folder_ / name) << "old\n"; }
    fs::path folder_;
};
using Names = std::set<std::string>;

TEST(LogDays, GoBackByMonthsOfTheCalendar) { // LD-20
    EXPECT_EQ(first_kept("2026-11-23", 24), "2024-11-23");
    EXPECT_EQ(first_kept("2026-08-31", 6), "2026-02-28") << "its last day";
    EXPECT_EQ(first_kept("2026-01-05", 6), "2025-07-05");
}

TEST_F(LogFolder, HoldsAFileADayAndKeepsItForItsMonths) { // LD-20
    DayFiles files;
    ASSERT_EQ(files.open(folder_, 6, "2026-05-20"), "");
    files.write("a\n", "2026-05-20");
    files.write("b\n", "2026-05-21");
    EXPECT_EQ(text("hearth-2026-05-20.log"), "a\n");
    EXPECT_EQ(text("hearth-2026-05-21.log"), "b\n");
    files.write("c\n", "2026-11-20");
    EXPECT_EQ(names(),
              (Names{"hearth-2026-05-20.log", "hearth-2026-05-21.log", "hearth-2026-11-20.log"}))
        << "six months are not over on their last day";
    files.write("d\n", "2026-11-21");
    EXPECT_EQ(names(),
              (Names{"hearth-2026-05-21.log", "hearth-2026-11-20.log", "hearth-2026-11-21.log"}));
}

TEST_F(LogFolder, LosesNothingThatIsNotItsOwnAndGoesOnWithADaysFile) { // LD-20
    fs::create_directories(folder_);
    for (auto const* name : {"hearth-2020-01-01.txt", "other.log", "hearth-2020-01-01.log"})
        have(name);
    DayFiles files;
    ASSERT_EQ(files.open(folder_, 24, "2026-11-23"), "");
    files.write("a\n", "2026-11-23");
    ASSERT_EQ(files.open(folder_, 24, "2026-11-23"), "") << "the program was started again";
    files.write("b\n", "2026-11-23");
    EXPECT_EQ(names(), (Names{"hearth-2020-01-01.txt", "other.log", "hearth-2026-11-23.log"}));
    EXPECT_EQ(text("hearth-2026-11-23.log"), "a\nb\n");
}

TEST_F(LogFolder, SaysWhyItCannotBeWritten) { // LD-20
    fs::create_directories(folder_);
    have("file");
    DayFiles files;
    EXPECT_NE(files.open((folder_ / "file").string() + "/logs", 24, "2026-11-23"), "");
    files.write("nowhere\n", "2026-11-23");
}

TEST_F(LogFolder, HasWhatStandardErrorHas) { // LD-20
    ASSERT_EQ(keep_in(folder_, 24), "");
    warn("kept_for_the_law", {{"order", "7"}});
    flush();
    ASSERT_EQ(keep_in("", 24), "");
    auto const all = names();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_NE(text(*all.begin()).find(R"("event":"kept_for_the_law","order":"7")"),
              std::string::npos);
}

} // namespace
} // namespace hearth::log
