#include "rooms/calls/rules.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hearth::calls {
namespace {

constexpr char shanghai[] = "Asia/Shanghai";

ProviderEvent event(Happened what, int second, std::optional<int> rings = {}) {
    return {.what = what, .at = Instant{seconds{second}}, .call = "c1", .rings = rings};
}

TEST(CallEvent, IsReadAndAnUnknownTypeIsLeftAlone) { // BK-01
    auto const read = read_event(R"({"type":"call.answered","timestamp":"2026-11-24T01:00:05Z",)"
                                 R"("data":{"call":"c1","caller":"13800138000","rings":2,)"
                                 R"("agent":"801"}})");
    ASSERT_TRUE(read && *read);
    EXPECT_EQ((*read)->what, Happened::Answered);
    EXPECT_EQ((*read)->rings, 2);
    EXPECT_EQ((*read)->caller, "13800138000");
    auto const later =
        read_event(R"({"type":"call.transferred","timestamp":"2026-11-24T01:00:05Z",)"
                   R"("data":{"call":"c1"}})");
    EXPECT_TRUE(later && !*later);
}

TEST(Call, BecomesAnInquiryWhileItIsSpokenOrShortlyAfter) { // BK-01
    auto const at = [](int second) { return Instant{seconds{second}}; };
    Call call{.rang_at = at(0), .answered_at = at(7)};
    EXPECT_TRUE(grew_from(call, {}, at(60)));
    EXPECT_FALSE(grew_from(call, {}, at(6))) << "before anybody had answered";
    call.ended_at = at(120);
    EXPECT_TRUE(grew_from(call, {}, at(120 + 600))) << "written down afterwards";
    EXPECT_FALSE(grew_from(call, {}, at(120 + 601))) << "about something else";
    Id<customers::Customer> one, other;
    other.uuid.bytes[0] = 1;
    call.customer = one;
    EXPECT_TRUE(grew_from(call, one, at(60)));
    EXPECT_FALSE(grew_from(call, other, at(60)));
    call.answered_at.reset();
    EXPECT_FALSE(grew_from(call, one, at(60)));
}

TEST(CallEvent, ThatSaysNothingIsRefused) {
    for (auto const* const body :
         {"", "{}", "[]", R"({"type":"call.ringing"})",
          R"({"type":"call.ringing","timestamp":"yesterday","data":{"call":"c1"}})",
          R"({"type":"call.ringing","timestamp":"2026-11-24T01:00:05Z","data":{}})"})
        EXPECT_FALSE(read_event(body)) << body;
}

TEST(Call, KeepsTheTimeToTheAnswerAndTheRings) { // BK-01
    auto call = apply({}, event(Happened::Ringing, 10, 1));
    EXPECT_EQ(call.state, CallState::Ringing);
    call = apply(call, event(Happened::Answered, 17, 2));
    EXPECT_EQ(call.state, CallState::Answered);
    EXPECT_EQ(seconds_to_answer(call), 7);
    EXPECT_EQ(call.rings, 2);
    call = apply(call, event(Happened::Ended, 90));
    EXPECT_EQ(call.state, CallState::Ended);
    EXPECT_EQ(apply(apply({}, event(Happened::Ringing, 10)), event(Happened::Ended, 40)).state,
              CallState::Missed);
}

RC_GTEST_PROP(Call, ComesToTheSameInWhateverOrderItsEventsCome, ()) {
    std::vector<ProviderEvent> events{event(Happened::Ringing, 10, 1),
                                      event(Happened::Ringing, 15, 2),
                                      event(Happened::Answered, 17, 3), event(Happened::Ended, 90)};
    auto const whole = [&] {
        Call call;
        for (auto const& one : events)
            call = apply(call, one);
        return call;
    };
    auto const straight = whole();
    auto const order = *rc::gen::container<std::vector<int>>(4, rc::gen::inRange(0, 1'000));
    std::vector<std::pair<int, ProviderEvent>> keyed;
    for (std::size_t i = 0; i < events.size(); ++i)
        keyed.emplace_back(order[i], events[i]);
    std::ranges::stable_sort(keyed, {}, [](auto const& one) { return one.first; });
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i] = keyed[i].second;
    auto const shuffled = whole();
    RC_ASSERT(shuffled.state == straight.state);
    RC_ASSERT(seconds_to_answer(shuffled) == std::optional(7));
    RC_ASSERT(shuffled.rings == straight.rings);
}

TEST(RelayNumber, IsThereFromTheEveningBeforeUntilTwoHoursAfter) { // PR-02, LS-02
    auto const start = *parse_instant("2026-11-24T09:00:00+08:00");
    auto const time = relay_time(start, start + hours{3}, shanghai, {});
    EXPECT_EQ(time.from, *parse_instant("2026-11-23T18:00:00+08:00"));
    EXPECT_EQ(time.to, *parse_instant("2026-11-24T14:00:00+08:00"));
}

TEST(RelayAnswer, SaysWhetherToTryAgain) {
    using outgoing::Reach;
    using Fate = Bound::Fate;
    EXPECT_EQ(read_binding({Reach::Unknown}).fate, Fate::Later);
    EXPECT_EQ(read_binding({Reach::Answered, 503}).fate, Fate::Later);
    EXPECT_EQ(read_binding({Reach::Answered, 409}).fate, Fate::Later) << "no free number now";
    EXPECT_EQ(read_binding({Reach::Answered, 422}).error, "422");
    EXPECT_EQ(read_binding({Reach::Answered, 200, {}, R"({"number":"+862188880001"})"}).number,
              "+862188880001");
    EXPECT_EQ(read_binding({Reach::Answered, 200, {}, "{}"}).fate, Fate::Refused);
    EXPECT_EQ(read_unbinding({Reach::Answered, 404}).fate, Fate::Done);
    EXPECT_EQ(read_unbinding({Reach::Answered, 401}).fate, Fate::Later) << "never simply forgotten";
    EXPECT_EQ(relay_pause(1), seconds{5});
    EXPECT_EQ(relay_pause(20), seconds{600});
}

} // namespace
} // namespace hearth::calls
