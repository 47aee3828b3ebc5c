#include "base/id.h"
#include "base/money.h"
#include "base/names.h"
#include "base/result.h"
#include "base/text.h"
#include "base/time.h"
#include "base/zone.h"

#include <gtest/gtest.h>
// gtest goes first: rapidcheck's bridge wants it
#include <rapidcheck/gtest.h>

namespace hearth {
namespace {

struct CountingRandom : Random {
    std::uint8_t next_byte = 0;
    void fill(std::span<std::byte> out) override {
        for (auto& byte : out)
            byte = std::byte{next_byte++};
    }
};

TEST(Money, RoundsHalfAwayFromZero) {          // PY-02
    EXPECT_EQ(Money{5}.percent(10), Money{1}); // 0.5 fen
    EXPECT_EQ(Money{4}.percent(10), Money{0});
    EXPECT_EQ(Money{-5}.percent(10), Money{-1});
    EXPECT_EQ(Money{100}.times(1, 3), Money{33});
    EXPECT_EQ(Money{200}.times(1, 3), Money{67});
}

RC_GTEST_PROP(Money, RoundingIsNeverOffByMoreThanHalf, (std::int32_t fen)) {
    auto const denominator = *rc::gen::inRange<std::int64_t>(1, 1'000);
    auto const numerator = *rc::gen::inRange<std::int64_t>(0, 1'000);
    auto const rounded = Money{fen}.times(numerator, denominator).fen();
    auto const error = rounded * denominator - fen * numerator;
    RC_ASSERT(2 * std::abs(error) <= denominator);
}

TEST(Time, ReadsInstantsWithTheirOffsetAndNothingElse) {
    EXPECT_EQ(to_text(*parse_instant("2026-11-21T09:00:00+08:00")), "2026-11-21T01:00:00Z");
    EXPECT_EQ(to_text(*parse_instant("2026-11-21T01:00:00.5Z")), "2026-11-21T01:00:00.500000Z");
    for (auto const* const wrong :
         {"2026-11-21", "2026-02-30T00:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T09:00:00",
          "2026-11-21T09:00:00.Z", "2026-11-21T09:00:00Zx"})
        EXPECT_FALSE(parse_instant(wrong)) << wrong;
}

RC_GTEST_PROP(Time, PrintedInstantsAreReadBack, ()) {
    auto const at = from_micros(
        *rc::gen::inRange<std::int64_t>(-60'000'000'000'000'000, 250'000'000'000'000'000));
    RC_ASSERT(parse_instant(to_text(at)) == at);
}

TEST(Zone, KnowsShanghaiAndClockChanges) {
    auto const at = *parse_instant("2026-11-20T16:30:00Z");
    EXPECT_EQ(to_local_text(at, "Asia/Shanghai"), "2026-11-21 00:30");
    EXPECT_EQ(local_weekday(at, "Asia/Shanghai"), 6);
    EXPECT_EQ(at_local(*parse_day("2026-11-21"), 30, "Asia/Shanghai"), at);
    // Berlin skips 02:00…03:00 on 2026-03-29: 02:30 is the first instant after.
    EXPECT_EQ(to_text(at_local(*parse_day("2026-03-29"), 150, "Europe/Berlin")),
              "2026-03-29T01:00:00Z");
    // and has 02:30 twice on 2026-10-25: the earlier one.
    EXPECT_EQ(to_text(at_local(*parse_day("2026-10-25"), 150, "Europe/Berlin")),
              "2026-10-25T00:30:00Z");
    EXPECT_FALSE(is_zone("Nowhere/City"));
}

TEST(Uuid, IsTimeOrderedAndOfVersionSeven) {
    CountingRandom random;
    auto const now = *parse_instant("2026-11-21T01:00:00Z");
    auto const first = make_uuid(now, random);
    auto const second = make_uuid(now + Duration{300}, random);
    EXPECT_LT(first, second) << "ordered within a millisecond too";
    EXPECT_EQ(to_text(first)[14], '7');
    EXPECT_EQ(parse_uuid(to_text(first)), first);
    EXPECT_FALSE(parse_uuid("00000000-0000-0000-0000-00000000000g"));
    EXPECT_FALSE(parse_uuid("00000000x0000-0000-0000-000000000000"));
}

TEST(Uuid, KeepsTheOrderInWhichOneMomentMadeThem) {
    CountingRandom random;
    auto const now = *parse_instant("2026-11-21T01:00:00Z");
    Uuid last;
    for (int i = 0; i < 1000; ++i) {
        auto const next = make_uuid(now, random, last);
        ASSERT_LT(last, next);
        EXPECT_EQ(to_text(next)[14], '7');
        EXPECT_EQ(next.bytes[8] & 0xc0, 0x80) << "the variant";
        last = next;
    }
    EXPECT_LT(last, make_uuid(now + Duration{1000}, random, last));
}

TEST(Text, CountsCharactersAndRefusesBrokenOnes) {
    EXPECT_EQ(count_characters("保洁a"), 3U);
    EXPECT_TRUE(is_clean_utf8("保洁 🧹"));
    EXPECT_FALSE(is_clean_utf8("\xc0\xaf"));        // overlong
    EXPECT_FALSE(is_clean_utf8("\xed\xa0\x80"));    // surrogate
    EXPECT_FALSE(is_clean_utf8("\xe4\xbf"));        // cut
    EXPECT_FALSE(is_clean_utf8(std::string(1, 0))); // U+0000
    EXPECT_EQ(trim("　 保洁\t"), "保洁");
    EXPECT_EQ(to_half_width("１３８　ＡＢ保"), "138 AB保");
    EXPECT_EQ(to_base64url(std::string("\xfb\xff", 2)), "-_8");
    EXPECT_EQ(to_hex("\x01\xab"), "01ab");
}

enum class Mood { VeryGood, Bad };
BOOST_DESCRIBE_ENUM(Mood, VeryGood, Bad)

TEST(Names, SpellEnumsInSnakeCase) {
    EXPECT_EQ(to_text(Mood::VeryGood), "very_good");
    EXPECT_EQ(parse_enum<Mood>("bad"), Mood::Bad);
    EXPECT_FALSE(parse_enum<Mood>("Bad"));
}

Result<int> half(int number) {
    if (number % 2 != 0) return Error{Refusal::Invalid, "test.odd"};
    return number / 2;
}
Result<int> quarter(int number) {
    auto const one = TRY(half(number));
    return half(one);
}

TEST(Result, TryGivesTheValueOrReturnsTheError) {
    EXPECT_EQ(*quarter(8), 2);
    EXPECT_EQ(quarter(6).error().code, "test.odd");
    EXPECT_EQ(quarter(3).error().code, "test.odd");
}

} // namespace
} // namespace hearth
