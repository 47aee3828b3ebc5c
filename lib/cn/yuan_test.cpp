#include "cn/yuan.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <limits>

namespace hearth::cn::yuan_test {

TEST(Yuan, ReadsUpToTwoDecimals) {
    EXPECT_EQ(yuan_to_fen("0.01"), 1);
    EXPECT_EQ(yuan_to_fen("159"), 159'00);
    EXPECT_EQ(yuan_to_fen("159.9"), 159'90);
    EXPECT_EQ(yuan_to_fen("999999999999999.99"), 99'999'999'999'999'999);
}

TEST(Yuan, RefusesEverythingElse) {
    for (auto const* text : {"", ".", "1.", ".5", "-1.00", "+1", "1.234", "1,000.00", " 1", "1 ",
                             "1e2", "１", "1.2.3", "1000000000000000"})
        EXPECT_FALSE(yuan_to_fen(text)) << text;
}

TEST(Yuan, PrintsTheSmallestAmountThereIs) {
    EXPECT_EQ(fen_to_yuan(-5), "-0.05");
    EXPECT_EQ(fen_to_yuan(std::numeric_limits<std::int64_t>::min()), "-92233720368547758.08");
}

RC_GTEST_PROP(Yuan, ReadingUndoesPrinting, ()) {
    auto const fen = *rc::gen::inRange<std::int64_t>(0, 99'999'999'999'999'999);
    RC_ASSERT(yuan_to_fen(fen_to_yuan(fen)) == fen);
}

} // namespace hearth::cn::yuan_test
