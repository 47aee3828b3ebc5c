#include "rooms/webhooks/rules.h"

#include "platform/json/codec.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hearth::webhooks {
namespace {

constexpr char some_id[] = "01900000-0000-7000-8000-000000000001";

LoggedEvent event(std::string payload) {
    LoggedEvent logged;
    logged.at = *parse_instant("2026-11-24T01:02:03Z");
    logged.kind = "orders.placed";
    logged.subject = *parse_uuid(some_id);
    logged.payload = std::move(payload);
    return logged;
}

TEST(WebhookBody, CarriesIdsNumbersAndKindsOnly) { // SY-04
    auto const body =
        body_of(event(R"({"order":"01900000-0000-7000-8000-000000000001","price":13500,)"
                      R"("stage":"en_route","at":"2026-11-24T01:00:00Z","day":"2026-11-24",)"
                      R"("note":"按门铃","name":"Lin Jing","phone":"+8613800138000",)"
                      R"("digits":"13800138000","who":{"name":"林静"},"words":["林静"],)"
                      R"("workers":["01900000-0000-7000-8000-000000000001"]})"));
    EXPECT_EQ(body, R"({"type":"orders.placed","timestamp":"2026-11-24T01:02:03Z","data":{)"
                    R"("subject":"01900000-0000-7000-8000-000000000001",)"
                    R"("order":"01900000-0000-7000-8000-000000000001","price":13500,)"
                    R"("stage":"en_route","at":"2026-11-24T01:00:00Z","day":"2026-11-24",)"
                    R"("workers":["01900000-0000-7000-8000-000000000001"]}})");
}

RC_GTEST_PROP(WebhookBody, NeverLetsAWordWithASpaceACapitalOrAHanCharacterOut, (int which)) {
    static std::vector<std::string> const odd{" ", "A", "林", "@", "+", "/", ":", "'"};
    auto const inside = odd[static_cast<std::size_t>(std::abs(which % 8))];
    std::string payload = R"({"note":)";
    json::write_string(payload, "ab" + inside + "cd");
    RC_ASSERT(body_of(event(payload + "}")).find("note") == std::string::npos);
}

TEST(WebhookTry, FollowsTheDelaysOfTheStandard) { // SY-04
    Instant const now{hours{1}};
    EXPECT_EQ(judge({200}, 1, now).state, DeliveryState::Delivered);
    EXPECT_EQ(judge({204}, 10, now).state, DeliveryState::Delivered);
    auto const first = judge({500}, 1, now);
    EXPECT_EQ(first.state, DeliveryState::Waiting);
    EXPECT_EQ(first.next_at, now + seconds{5});
    EXPECT_EQ(judge({301}, 2, now).next_at, now + minutes{5}); // no redirect is followed
    EXPECT_EQ(judge({0, "no_answer"}, 9, now).next_at, now + hours{24});
    EXPECT_EQ(judge({500}, 10, now).state, DeliveryState::Failed);
}

TEST(WebhookTry, WaitsLongerWhereTheOtherEndIsBusy) {
    Instant const now{};
    EXPECT_EQ(judge({429}, 2, now).next_at, now + minutes{10});
    EXPECT_EQ(judge({429, "", 3600}, 2, now).next_at, now + hours{1});
    EXPECT_EQ(judge({503, "", 1}, 2, now).next_at, now + minutes{5}) << "never sooner";
}

TEST(WebhookTry, EndsWhereTheEndpointIsGone) {
    auto const verdict = judge({410}, 1, {});
    EXPECT_TRUE(verdict.is_gone);
    EXPECT_EQ(verdict.state, DeliveryState::Failed);
}

TEST(WebhookTry, IsHopelessAfterDaysWithoutOneThatWorked) {
    Habits const habits; // 72 h
    EXPECT_FALSE(is_hopeless({}, Instant{hours{1000}}, habits));
    EXPECT_FALSE(is_hopeless(Instant{}, Instant{hours{72} - seconds{1}}, habits));
    EXPECT_TRUE(is_hopeless(Instant{}, Instant{hours{72}}, habits));
}

TEST(WebhookReply, SaysWhatCameAndHowLongToWait) {
    using outgoing::Reach;
    EXPECT_EQ(read_reply({Reach::NotSent}).error, "not_sent");
    EXPECT_EQ(read_reply({Reach::Unknown}).error, "no_answer");
    EXPECT_EQ(read_reply({Reach::Answered, 429, {{"retry-after", "120"}}}).wait_s, 120);
    EXPECT_EQ(read_reply({Reach::Answered, 429, {{"retry-after", "9999999"}}}).wait_s, 24 * 3600);
    EXPECT_FALSE(
        read_reply({Reach::Answered, 429, {{"retry-after", "Wed, 21 Oct 2026 07:28:00 GMT"}}})
            .wait_s);
}

} // namespace
} // namespace hearth::webhooks
