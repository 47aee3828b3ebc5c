#include "platform/json/memo.h"

#include <gtest/gtest.h>

namespace hearth::json {
namespace {

struct Size {
    int height = 0;
};
BOOST_DESCRIBE_STRUCT(Size, (), (height))

TEST(Memo, DecodesATextOnce) {
    Memo<Size> memo;
    auto const first = memo.read(R"({"height": 3})");
    EXPECT_EQ(first->height, 3);
    EXPECT_EQ(memo.read(R"({"height": 3})"), first);
    EXPECT_EQ(memo.read(R"({"height": 4})")->height, 4);
}

TEST(Memo, BeginsAnewWhenItIsFullAndWhatWasGivenOutStays) {
    Memo<Size> memo(2);
    auto const one = memo.read(R"({"height": 1})");
    memo.read(R"({"height": 2})");
    memo.read(R"({"height": 3})");
    EXPECT_EQ(one->height, 1);
    EXPECT_EQ(memo.read(R"({"height": 1})")->height, 1);
}

TEST(Memo, KeepsNothingOfWhatDoesNotFit) {
    Memo<Size> memo;
    EXPECT_THROW(memo.read("{}"), std::runtime_error);
    EXPECT_THROW(memo.read("{}"), std::runtime_error);
}

} // namespace
} // namespace hearth::json
