#include <gtest/gtest.h>

#include "rooms/intake/rules.h"

#include <rapidcheck/gtest.h>

namespace hearth::intake {
namespace {

Wish whole_wish() {
    return {.name = "王芳",
            .phone = "+8613800138000",
            .address = "上海市徐汇区漕溪路1号",
            .item = Id<catalog::Item>{Uuid{{1}}},
            .wanted_at = Instant{}};
}

TEST(InquiryTable, EndsOrderedOrClosed) {
    using S = InquiryState;
    for (auto const& to : names_of<S>()) {
        EXPECT_FALSE(can_move(S::Ordered, to.value));
        EXPECT_FALSE(can_move(S::Closed, to.value));
    }
    EXPECT_TRUE(can_move(S::Open, S::Unclear));
    EXPECT_FALSE(can_move(S::Unclear, S::Ordered)); // BK-03: asked again first
    EXPECT_FALSE(can_move(S::Unclear, S::Proposed));
}

TEST(MissingFields, AreThoseAnOrderNeeds) { // BK-03
    EXPECT_TRUE(missing_fields(whole_wish()).empty());
    EXPECT_EQ(missing_fields({}),
              (std::vector{Field::Phone, Field::Name, Field::Item, Field::Time, Field::Address}));
}

TEST(Ordering, WantsEverythingClearReadBackAndSignedOff) { // BK-03, BK-06
    Inquiry inquiry{.channel = Channel::Phone, .is_verified = true};
    EXPECT_TRUE(check_order(inquiry, false));
    inquiry.unclear = {Field::Time};
    EXPECT_EQ(check_order(inquiry, false).error().code, "intake.still_unclear");
    inquiry.unclear.clear();
    inquiry.is_verified = false;
    EXPECT_EQ(check_order(inquiry, false).error().code, "intake.not_verified");
    inquiry.is_verified = true;
    inquiry.channel = Channel::Referral;
    EXPECT_EQ(check_order(inquiry, false).error().code, "intake.not_signed_off");
    EXPECT_TRUE(check_order(inquiry, true));
    inquiry.state = InquiryState::Closed;
    EXPECT_EQ(check_order(inquiry, true).error().code, "intake.already_over");
}

StoreChoice choice(std::uint8_t id, double km, int visits, int able, bool is_in_area = true) {
    return {Id<identity::Store>{Uuid{{id}}}, km, visits, able, is_in_area};
}

TEST(Routing, WeighsAreaThenAbilityThenDistanceAndLoad) { // ST-01
    auto const first = [](std::vector<StoreChoice> choices) {
        return rank(std::move(choices)).front().store.uuid.bytes[0];
    };
    EXPECT_EQ(first({choice(1, 3, 0, 5), choice(2, 2, 0, 5)}), 2);
    EXPECT_EQ(first({choice(1, 3, 0, 5), choice(2, 2, 0, 0)}), 1); // nobody able there
    EXPECT_EQ(first({choice(1, 14, 9, 1), choice(2, 16, 0, 9, false)}), 1);
    // 2 km nearer, but 10 visits for 2 people weigh 10 km.
    EXPECT_EQ(first({choice(1, 3, 10, 2), choice(2, 5, 0, 2)}), 2);
    EXPECT_EQ(first({choice(2, 3, 0, 5), choice(1, 3, 0, 5)}), 1); // ties: the lower id
}

RC_GTEST_PROP(Routing, NeverPutsAnUnableStoreBeforeAnAbleOneOfItsArea, ()) {
    std::vector<StoreChoice> choices;
    auto const count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i)
        choices.push_back(choice(static_cast<std::uint8_t>(i + 1), *rc::gen::inRange(0, 40),
                                 *rc::gen::inRange(0, 50), *rc::gen::inRange(0, 4),
                                 *rc::gen::arbitrary<bool>()));
    auto const ranked = rank(choices);
    RC_ASSERT(ranked.size() == choices.size());
    for (std::size_t i = 1; i < ranked.size(); ++i)
        if (ranked[i - 1].is_in_area == ranked[i].is_in_area)
            RC_ASSERT(ranked[i - 1].able_workers > 0 || ranked[i].able_workers == 0);
}

TEST(Ladders, ClimbFromTheStoreToHeadquarters) { // ST-01, BK-10
    Promises const promises;
    auto const accept = accept_ladder(promises);
    ASSERT_EQ(accept.size(), 2u);
    EXPECT_EQ(accept[0].after, minutes{10});
    EXPECT_EQ(accept[1].after, minutes{20});
    auto const now = *parse_instant("2026-11-21T09:00:00+08:00");
    auto const callback = callback_ladder(promises, now, now + hours{72});
    EXPECT_EQ(callback[0].name, "due");
    EXPECT_EQ(callback[0].after, hours{72});
    EXPECT_EQ(callback[2].after, hours{76});
}

TEST(PromisedAnswers, AreForWhatIsNotAnsweredByTakingIt) { // BK-01
    Promises const promises;
    EXPECT_FALSE(promised_answer(Channel::Phone, promises));
    EXPECT_FALSE(promised_answer(Channel::WalkIn, promises));
    EXPECT_EQ(promised_answer(Channel::Chat, promises), minutes{2});
    EXPECT_EQ(promised_answer(Channel::Web, promises), minutes{30});
}

} // namespace
} // namespace hearth::intake
