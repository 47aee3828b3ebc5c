#include "planner/search/solomon.h"

#include <gtest/gtest.h>

#include "planner/search/testing_cases.h"

namespace hearth::planner::search {
namespace {

int fault_line(std::string_view text) {
    auto const read = parse_solomon(text);
    auto const* fault = std::get_if<SolomonFault>(&read);
    return fault ? fault->line : 0;
}

TEST(Solomon, ReadsTenths) { // DP-03
    auto const read =
        parse_solomon("C1\n\nVEHICLE\nNUMBER CAPACITY\n 25 200\n\nCUSTOMER\nCUST NO.\n\n"
                      " 0 40 50 0 0 1236 0\r\n 1 45 68 10 912 967 90\n");
    auto const& in = std::get<Instance>(read);
    EXPECT_EQ(in.size, 2);
    EXPECT_EQ(in.fleet, 25);
    EXPECT_EQ(in.capacity, 200);
    EXPECT_EQ(in.distance(0, 1), 186); // √(25 + 324) = 18.68
    EXPECT_EQ(in.ready[1], 9120);
    EXPECT_EQ(in.due[1], 9670);
    EXPECT_EQ(in.service[1], 900);
    EXPECT_EQ(in.demand[1], 10);
}

TEST(Solomon, NamesTheLineOfAFault) { // DP-03
    std::string const head = "C1\n25 200\n0 40 50 0 0 1236 0\n";
    EXPECT_EQ(fault_line(head + "1 45 68 10 912 967"), 4);
    EXPECT_EQ(fault_line(head + "2 45 68 10 912 967 90"), 4);
    EXPECT_EQ(fault_line(head + "1 45 68 10 967 912 90"), 4);
    EXPECT_EQ(fault_line(head + "1 45 68 -1 912 967 90"), 4);
    EXPECT_EQ(fault_line(head + "1 45 68 10 912 99999999999999999999 90"), 4);
    EXPECT_EQ(fault_line(head + "1 45 68 10 912 967 9x"), 4);
    EXPECT_EQ(fault_line(head), 3);
    EXPECT_EQ(fault_line("C1\n0 200\n"), 2);
    EXPECT_EQ(fault_line("C1\n0 40 50 0 0 1236 0\n"), 2);
    EXPECT_EQ(fault_line(""), 1);
}

TEST(Solomon, NeverFallsOverBrokenText) { // DP-03
    auto const whole = testing::solomon_text(1, 6);
    Random random{7};
    for (int round = 0; round < 20'000; ++round) {
        auto text = whole.substr(0, random.below(static_cast<std::uint32_t>(whole.size() + 1)));
        for (auto hits = random.below(4); hits > 0 && !text.empty(); --hits) {
            text[random.below(static_cast<std::uint32_t>(text.size()))] =
                static_cast<char>(random.below(256));
        }
        auto const read = parse_solomon(text);
        if (auto const* in = std::get_if<Instance>(&read)) {
            EXPECT_GT(in->size, 1);
            EXPECT_GT(in->fleet, 0);
        }
    }
}

} // namespace
} // namespace hearth::planner::search
