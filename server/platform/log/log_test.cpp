#include <gtest/gtest.h>

#include "platform/log/log.h"

#include <boost/json.hpp>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <thread>
#include <unistd.h>

namespace hearth::log {
namespace {

// What is written to standard error while it lives.
class Caught {
public:
    Caught() {
        flush();
        kept_ = ::dup(2);
        ::dup2(::fileno(file_), 2);
    }
    ~Caught() {
        if (kept_ >= 0) lines();
        std::fclose(file_);
    }
    std::vector<std::string> lines() {
        flush();
        ::dup2(kept_, 2);
        ::close(std::exchange(kept_, -1));
        std::vector<std::string> all;
        std::rewind(file_);
        std::string line;
        for (int c = std::fgetc(file_); c != EOF; c = std::fgetc(file_)) {
            if (c != '\n')
                line += static_cast<char>(c);
            else
                all.push_back(std::exchange(line, {}));
        }
        return all;
    }

private:
    std::FILE* file_ = std::tmpfile();
    int kept_ = -1;
};

TEST(Log, WritesALineOfJsonWhateverTheFieldsHold) {
    Caught caught;
    warn("order_late", {{"order", "7"}, {"odd", "\"\\\n\t\x01家"}, {"bytes", "\xff\xfe"}});
    auto const lines = caught.lines();
    ASSERT_EQ(lines.size(), 1U);
    auto const object = boost::json::parse(lines[0]).as_object();
    EXPECT_EQ(object.at("level").as_string(), "warn");
    EXPECT_EQ(object.at("event").as_string(), "order_late");
    EXPECT_EQ(object.at("order").as_string(), "7");
    EXPECT_EQ(object.at("odd").as_string(), "\"\\\n\t\x01家");
    EXPECT_EQ(object.at("bytes").as_string(), "hex:fffe");
    EXPECT_EQ(object.at("time").as_string().size(), 27U); // 2026-11-21T22:58:20.086228Z
}

TEST(Log, LeavesOutWhatIsBelowItsLevel) {
    Caught caught;
    write(Level::Debug, "quiet");
    set_level(Level::Debug);
    write(Level::Debug, "loud");
    set_level(Level::Info);
    EXPECT_EQ(caught.lines().size(), 1U);
}

TEST(Log, KeepsTheLinesOfManyThreadsWholeAndFlushesThemAll) {
    Caught caught;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([i] {
            for (int j = 0; j < 500; ++j)
                info("line", {{"thread", std::to_string(i)}, {"number", std::to_string(j)}});
        });
    threads.clear();
    auto const lines = caught.lines();
    EXPECT_EQ(lines.size(), 2000U);
    for (auto const& line : lines)
        EXPECT_TRUE(boost::json::parse(line).is_object());
}

} // namespace
} // namespace hearth::log
