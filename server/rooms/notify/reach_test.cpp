#include <gtest/gtest.h>

#include "rooms/notify/reach.h"

#include "platform/words/words.h"

#include <algorithm>
#include <rapidcheck/gtest.h>

namespace hearth::notify {
namespace {

using Channels = std::vector<Channel>;
using Kind = MessageKind;

std::set<Channel> const everything{Channel::Sms, Channel::Email, Channel::Push, Channel::Wechat};
Reaching const company;

Wishes wish(Kind kind, Channels channels) {
    return {.choices = {{kind, std::move(channels)}}};
}

TEST(KindOf, KnowsWhatMayNotBeChosen) { // SY-03
    struct {
        char const* name;
        Kind kind;
    } const cases[] = {
        {"code", Kind::Code},
        {"code_extra", Kind::Code},
        {"way_code", Kind::Code},
        {"safety_alarm", Kind::Safety},
        {"safety_over", Kind::Safety},
        {"visit_moved", Kind::Visit},
        {"reminder", Kind::Visit},
        {"accept_due", Kind::Visit},
        {"worker_confirmed", Kind::Visit},
        {"order_cancelled", Kind::Visit},
        {"order_done", Kind::Care},
        {"birthday_offer", Kind::Care},
        {"complaint_decided", Kind::Case},
        {"refund_paid", Kind::Case},
        {"complaint_about_you", Kind::Work},
        {"work_offered", Kind::Work},
        {"webhook_gone", Kind::Office},
        {"code_alarm", Kind::Safety}, // LS-01: no quiet hour holds it back
        {"something_new", Kind::Visit},
    };
    for (auto const& one : cases)
        EXPECT_EQ(kind_of(one.name), one.kind) << one.name;
}

TEST(Channels, AreReadAsAList) {
    EXPECT_EQ(parse_channels("push,sms"), (Channels{Channel::Push, Channel::Sms}));
    EXPECT_EQ(parse_channels(""), Channels{});
    for (auto const* wrong : {"fax", "sms,", ",sms", "sms,sms", "in_app", "sms push"})
        EXPECT_FALSE(parse_channels(wrong)) << wrong;
    EXPECT_TRUE(check_reaching(company));
    Reaching odd;
    odd.worker = "pigeon";
    EXPECT_EQ(check_reaching(odd).error().fields.at(0).pointer, "/worker");
}

TEST(Wishes, AreRefusedWhereTheyLeaveAHole) { // SY-03
    auto const code = [](Wishes const& wishes, ActorKind person) {
        auto const checked = check_wishes(wishes, person);
        return checked ? std::string() : checked.error().fields.at(0).code;
    };
    auto const customer = ActorKind::Customer;
    EXPECT_EQ(code(wish(Kind::Visit, {}), customer), "notify.channel_needed");
    EXPECT_EQ(code(wish(Kind::Care, {}), customer), "");
    EXPECT_EQ(code(wish(Kind::Safety, {Channel::Sms}), customer), "notify.kind_not_yours");
    EXPECT_EQ(code(wish(Kind::Work, {}), customer), "notify.kind_not_yours");
    EXPECT_EQ(code(wish(Kind::Work, {}), ActorKind::Worker), "");
    EXPECT_EQ(code(wish(Kind::Visit, {Channel::InApp}), customer), "notify.channels_wrong");
    EXPECT_EQ(code(wish(Kind::Visit, {Channel::Sms, Channel::Sms}), customer),
              "notify.channels_wrong");
    Wishes twice = wish(Kind::Visit, {Channel::Sms});
    twice.choices.push_back(twice.choices.front());
    EXPECT_EQ(code(twice, customer), "notify.kind_not_yours");
}

TEST(WaysOut, FollowThePersonsOrderThenTheCompanys) { // SY-03
    auto const mine = wish(Kind::Visit, {Channel::Email, Channel::Sms});
    EXPECT_EQ(ways_out(Kind::Visit, mine, company, everything),
              (Channels{Channel::Email, Channel::Sms}));
    EXPECT_EQ(ways_out(Kind::Case, mine, company, everything),
              (Channels{Channel::Sms, Channel::Push, Channel::Wechat, Channel::Email}));
    EXPECT_EQ(ways_out(Kind::Care, mine, company, {Channel::Sms}), Channels{Channel::Sms});
    // Their e-mail is gone: a changed visit goes all the same, a birthday does not.
    auto const by_mail = wish(Kind::Visit, {Channel::Email});
    EXPECT_EQ(ways_out(Kind::Visit, by_mail, company, {Channel::Sms}), Channels{Channel::Sms});
    EXPECT_EQ(ways_out(Kind::Care, wish(Kind::Care, {Channel::Email}), company, {Channel::Sms}),
              Channels{});
    EXPECT_EQ(ways_out(Kind::Code, {}, company, everything), Channels{Channel::Sms});
    EXPECT_EQ(ways_out(Kind::Work, {}, company, {Channel::Sms}), Channels{});
}

TEST(OneTooMany, IsOnlyAPoliteWord) {
    EXPECT_FALSE(is_too_many(Kind::Care, 2, {}, company));
    EXPECT_TRUE(is_too_many(Kind::Care, 3, {}, company));
    EXPECT_FALSE(is_too_many(Kind::Visit, 300, {}, company));
    EXPECT_TRUE(is_too_many(Kind::Care, 0, {.most_a_day = Whole<0, 50>{0}}, company));
    EXPECT_FALSE(is_too_many(Kind::Care, 3, {.most_a_day = Whole<0, 50>{4}}, company));
}

TEST(HandingOver, WaitsForCertaintyAndAFewTries) {
    EXPECT_FALSE(hands_over(Fate::Later, 3, false, 4));
    EXPECT_TRUE(hands_over(Fate::Later, 4, false, 4));
    EXPECT_FALSE(hands_over(Fate::Later, 9, true, 4)); // it may have arrived
    EXPECT_FALSE(hands_over(Fate::Unclear, 9, false, 4));
}

std::vector<Channel> any_order() {
    Channels all(everything.begin(), everything.end());
    Channels order;
    for (auto const channel : all)
        if (*rc::gen::arbitrary<bool>())
            order.insert(order.begin() + *rc::gen::inRange(0, static_cast<int>(order.size()) + 1),
                         channel);
    return order;
}

RC_GTEST_PROP(WaysOut, LoseNothingThatMustGoAndRepeatNothing, ()) { // SY-03
    auto const kind = *rc::gen::element(Kind::Code, Kind::Safety, Kind::Visit, Kind::Case,
                                        Kind::Care, Kind::Work, Kind::Office);
    auto const reached = any_order();
    std::set<Channel> const reachable(reached.begin(), reached.end());
    auto const mine = *rc::gen::arbitrary<bool>() ? wish(kind, any_order()) : Wishes{};
    Reaching says;
    says.urgent = channels_text(any_order());
    says.polite = channels_text(any_order());
    auto const ways = ways_out(kind, mine, says, reachable);
    RC_ASSERT(std::set<Channel>(ways.begin(), ways.end()).size() == ways.size());
    for (auto const channel : ways)
        RC_ASSERT(reachable.contains(channel));
    if (kind == Kind::Code)
        RC_ASSERT(ways.size() == reachable.count(Channel::Sms));
    else if (must_go(kind))
        RC_ASSERT(ways.empty() == reachable.empty());
}

RC_GTEST_PROP(WaysOut, EndAfterEachChannelHasHadItsTurn, ()) {
    // As send_on does it: the first leaves the list, the rest takes over.
    auto ways = ways_out(Kind::Visit, {}, company, everything);
    std::set<Channel> tried;
    while (!ways.empty()) {
        RC_ASSERT(tried.insert(ways.front()).second);
        ways.erase(ways.begin());
    }
    RC_ASSERT(tried == everything);
}

RC_GTEST_PROP(OwnHours, AreKeptByWhatCanWaitAndOnlyByThat, ()) {
    Quiet const quiet{*rc::gen::inRange(0, 1440), *rc::gen::inRange(0, 1440)};
    auto const habits = with_own_hours({}, quiet);
    auto const now =
        *parse_instant("2026-11-21T00:00:00+08:00") + minutes{*rc::gen::inRange(0, 1440)};
    RC_ASSERT(send_time(now, Urgency::Now, habits, "Asia/Shanghai") == now);
    auto const goes = send_time(now, Urgency::Polite, habits, "Asia/Shanghai");
    RC_ASSERT(goes >= now && goes <= now + hours{24});
    RC_ASSERT(send_time(goes, Urgency::Polite, habits, "Asia/Shanghai") == goes);
}

} // namespace
} // namespace hearth::notify
