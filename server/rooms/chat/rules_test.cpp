#include "rooms/chat/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hearth::chat {
namespace {

Instant moment(std::int64_t second) {
    return Instant{seconds{1'790'000'000 + second}};
}

TEST(ChatRules, ClimbFromTheAgentToHeadquarters) { // BK-01
    auto const rungs = ladder(Promises{}, minutes{2});
    ASSERT_EQ(rungs.size(), 4u);
    EXPECT_TRUE(rungs[0].is_warning);
    EXPECT_EQ(rungs[0].after, seconds{80});
    EXPECT_EQ(rungs[1].name, "due");
    EXPECT_EQ(rungs[1].after, seconds{120});
    EXPECT_EQ(rungs[2].name, "manager");
    EXPECT_EQ(rungs[2].after, seconds{300});
    EXPECT_EQ(rungs[3].name, "hq");
    EXPECT_EQ(rungs[3].after, seconds{900});
    EXPECT_EQ(ladder(Promises{}, seconds{5}).front().name, "due") << "too short to warn";
    EXPECT_EQ(level_after("due", Level::Agent), Level::Agent);
    EXPECT_EQ(level_after("manager", Level::Agent), Level::Manager);
    EXPECT_EQ(level_after("manager", Level::Headquarters), Level::Headquarters);
    EXPECT_EQ(level_after("hq", Level::Manager), Level::Headquarters);
}

TEST(ChatRules, OnlyOneOfUsSpeaksAtATime) {
    Id<identity::Account> const lin{Uuid{{1}}};
    Id<identity::Account> const zhou{Uuid{{2}}};
    Chat chat;
    EXPECT_TRUE(check_answer(chat, lin));
    chat.owner = lin;
    EXPECT_TRUE(check_answer(chat, lin));
    EXPECT_EQ(check_answer(chat, zhou).error().code, "chat.somebody_elses");
    chat.state = State::Closed;
    EXPECT_EQ(check_answer(chat, lin).error().code, "chat.is_closed");
}

TEST(ChatRules, KeepWordsThreeYearsAndOfWhoNeverOrderedTwo) { // LD-11
    auto const closed = *parse_instant("2026-01-31T10:00:00Z");
    EXPECT_EQ(to_text(keep_until(Promises{}, closed, true)),
              to_text(*parse_instant("2029-01-31T10:00:00Z")));
    EXPECT_EQ(to_text(keep_until(Promises{}, closed, false)),
              to_text(*parse_instant("2028-01-31T10:00:00Z")));
    Promises const one{.keep_months = 1, .lead_months = 1};
    EXPECT_EQ(to_text(keep_until(one, closed, true)),
              to_text(*parse_instant("2026-02-28T10:00:00Z")));
}

TEST(ChatRules, CutBetweenCharactersNotInThem) {
    EXPECT_EQ(first_characters("擦玻璃 ok", 3), "擦玻璃");
    EXPECT_EQ(first_characters("擦玻璃", 9), "擦玻璃");
    EXPECT_EQ(first_characters("", 2), "");
}

/// However the two talk: somebody waits exactly while the customer said the last word that we have
/// not answered, and the promise counts from the first such word.
RC_GTEST_PROP(ChatRules, TheCustomerWaitsFromTheirFirstUnansweredLine, ()) { // BK-01
    auto const sides = *rc::gen::container<std::vector<bool>>(rc::gen::arbitrary<bool>());
    auto const promise = seconds{*rc::gen::inRange(1, 600)};
    Chat chat;
    std::optional<Instant> waits_since;
    int at = 0;
    int unread_office = 0;
    int unread_customer = 0;
    for (bool const is_customer : sides) {
        auto const now = moment(at += *rc::gen::inRange(0, 500));
        chat = after_line(chat, is_customer ? ActorKind::Customer : ActorKind::Staff, now, promise);
        if (!is_customer) waits_since.reset();
        if (is_customer && !waits_since) waits_since = now;
        unread_office = is_customer ? unread_office + 1 : 0;
        unread_customer = is_customer ? 0 : unread_customer + 1;
        RC_ASSERT(chat.awaiting_since == waits_since);
        RC_ASSERT(chat.promised_by.has_value() == waits_since.has_value());
        if (waits_since) RC_ASSERT(*chat.promised_by == *waits_since + promise);
        RC_ASSERT(chat.unread_office == unread_office);
        RC_ASSERT(chat.unread_customer == unread_customer);
    }
    RC_ASSERT(chat.lines == static_cast<int>(sides.size()));
}

} // namespace
} // namespace hearth::chat
