#include "rooms/introductions/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hearth::introductions {
namespace {

using std::chrono::August;
using std::chrono::February;
using std::chrono::November;
constexpr Day shown{std::chrono::year{2026} / November / 23};

Introduction introduction() {
    return {.worker = Id<workforce::Worker>{Uuid{{7}}},
            .protect_until = months_later(shown, 6),
            .shown_at = *parse_instant("2026-11-23T10:00:00+08:00")};
}

TEST(Months, EndOnTheLastDayOfAShorterMonth) { // LX-03
    EXPECT_EQ(to_text(months_later(shown, 6)), "2027-05-23");
    EXPECT_EQ(to_text(months_later(Day{std::chrono::year{2026} / August / 31}, 6)), "2027-02-28");
}

TEST(Claims, HoldWithinTheTimeAndOnce) { // LX-03
    auto const one = introduction();
    auto const today = months_later(shown, 12);
    auto const at = [&](Day engaged, State state = State::Shown) {
        auto const checked = check_claim(one, state, shown, engaged, today);
        if (checked) return std::string();
        return checked.error().fields.empty() ? checked.error().code
                                              : checked.error().fields[0].code;
    };
    auto const next = [](Day day, int days) {
        return Day{std::chrono::sys_days{day} + std::chrono::days{days}};
    };
    EXPECT_EQ(at(shown), "");
    EXPECT_EQ(at(one.protect_until), "") << "the last day counts";
    EXPECT_EQ(at(next(one.protect_until, 1)), "introductions.out_of_time");
    EXPECT_EQ(at(next(shown, -1)), "introductions.out_of_time");
    EXPECT_EQ(at(shown, State::Claimed), "introductions.claimed_already");
    EXPECT_EQ(at(shown, State::Lost), "introductions.fee_lost");
    EXPECT_FALSE(check_claim(one, State::Shown, shown, next(shown, 2), next(shown, 1)))
        << "not ahead of its day";
}

TEST(Facts, AreHiddenOnlyWhereWeKnewAndToldLater) { // LX-03
    auto const one = introduction();
    Fact fact{
        .worker = one.worker, .known_on = shown, .told_at = one.shown_at + std::chrono::hours{1}};
    EXPECT_TRUE(was_hidden(one, fact, shown));
    fact.known_on = months_later(shown, 1);
    EXPECT_FALSE(was_hidden(one, fact, shown)) << "we learnt it later";
    fact.known_on = shown;
    fact.told_at = one.shown_at - std::chrono::hours{1};
    EXPECT_FALSE(was_hidden(one, fact, shown)) << "told before";
    fact.told_at = one.shown_at + std::chrono::hours{1};
    fact.worker = Id<workforce::Worker>{Uuid{{8}}};
    EXPECT_FALSE(was_hidden(one, fact, shown)) << "of somebody else";
}

TEST(Fingerprint, IsSha256) { // LX-03
    // FIPS 180-4, of "abc".
    EXPECT_EQ(fingerprint("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

RC_GTEST_PROP(Fingerprint, ChangesWithEveryByte, (std::string const& text)) { // LX-03
    RC_PRE(!text.empty());
    auto other = text;
    auto const at = *rc::gen::inRange<std::size_t>(0, text.size());
    other[at] = static_cast<char>(other[at] ^ 1);
    RC_ASSERT(fingerprint(text) == fingerprint(text));
    RC_ASSERT(fingerprint(text) != fingerprint(other));
}

} // namespace
} // namespace hearth::introductions
