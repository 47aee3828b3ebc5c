#include <gtest/gtest.h>

#include "rooms/changes/rules.h"

namespace hearth::changes {
namespace {

Instant const now = *parse_instant("2026-11-23T10:00:00+08:00");

TEST(ChangeQuestion, StandsForItsHoursAndNeverPastAStart) { // BK-11
    EXPECT_EQ(answer_until(now, now + hours{72}, now + hours{96}, {24}), now + hours{24});
    EXPECT_EQ(answer_until(now, now + hours{5}, now + hours{96}, {24}), now + hours{5});
    EXPECT_EQ(answer_until(now, now + hours{72}, now + hours{3}, {24}), now + hours{3});
}

TEST(ChangeQuestion, LapsesAndIsOvertaken) { // BK-11
    orders::Order order;
    order.quote = Id<pricing::Quote>{Uuid{{1}}};
    Request request{.quote_before = order.quote, .answer_until = now + hours{1}};
    EXPECT_EQ(state_now(request, order, now), State::Waiting);
    EXPECT_EQ(state_now(request, order, now + hours{1}), State::Lapsed);
    order.stage = orders::Stage::InService;
    EXPECT_EQ(state_now(request, order, now), State::Overtaken);
    order.stage = orders::Stage::Assigned;
    order.quote = Id<pricing::Quote>{Uuid{{2}}};
    EXPECT_EQ(state_now(request, order, now), State::Overtaken);
    request.state = State::Refused; // what was said stays said
    EXPECT_EQ(state_now(request, order, now + hours{9}), State::Refused);
}

} // namespace
} // namespace hearth::changes
