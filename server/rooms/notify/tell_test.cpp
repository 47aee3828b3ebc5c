#include "rooms/identity/testing.h"

#include "platform/outgoing/fake.h"
#include "platform/settings/settings.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/reach_store.h"
#include "rooms/notify/store.h"

namespace hearth::notify {
namespace {

using outgoing::Fault;

class TellStore : public identity::PeopleTest {
protected:
    Post post() {
        Providers providers{.gateway = HttpGateway{"https://sms.example/send", "secret"},
                            .mail = MailSender{{"office@home.example", "暖家"}, "home.example"}};
        return Post(db(), clock(), random(), world, providers,
                    [this] { return std::vector{company()}; });
    }
    void SetUp() override {
        identity::PeopleTest::SetUp();
        clock().set(*parse_instant("2026-11-24T10:00:00+08:00"));
        write([&](Tx& tx) {
            customers::Customer draft;
            draft.phone = "+8613800138000";
            draft.name = "林静";
            person.id = customers::add_customer(tx, draft)->id.uuid;
        });
    }
    /// An address the person has shown to be theirs.
    void open_email(std::string const& address = "lin@example.cn") {
        auto const way = write([&](Tx& tx) { return add_email(tx, person, address); });
        auto sender = post();
        sender.step();
        auto const text = world.mails().back().text;
        auto const at = text.find_first_of("0123456789");
        write([&](Tx& tx) { return prove_way(tx, person, way.id, text.substr(at, 6)); });
    }
    void choose(MessageKind kind, std::vector<Channel> channels) {
        write([&](Tx& tx) {
            auto const known = wishes_of(tx, person);
            return save_wishes(tx, person, {.choices = {{kind, channels}}}, known.version);
        });
    }
    void say(std::string const& what, std::string const& cause, Urgency urgency = Urgency::Now) {
        write([&](Tx& tx) {
            tell(tx,
                 {.recipient = person.id,
                  .template_name = what,
                  .slots = {{"name", "林静"}},
                  .dedupe = what + ":" + cause,
                  .urgency = urgency},
                 "+8613800138000");
        });
    }
    /// "email sent" …, sorted; the codes are left out.
    std::vector<std::string> told() {
        std::vector<std::string> all;
        auto const messages = read([&](Tx& tx) { return store::list_messages(tx, {}, {}, 100); });
        for (auto const& one : messages)
            if (one.template_name != "way_code")
                all.push_back(to_text(one.channel) + " " + to_text(one.state));
        std::sort(all.begin(), all.end());
        return all;
    }

    Person person{ActorKind::Customer, {}};
    outgoing::FakeOutgoing world;
};
using Told = std::vector<std::string>;

TEST_P(TellStore, GoesByTheChannelThatWasChosenAndIntoTheApp) { // SY-03
    open_email();
    choose(MessageKind::Visit, {Channel::Email, Channel::Sms});
    say("visit_moved", "1");
    say("visit_moved", "1"); // the same cause
    auto sender = post();
    sender.step();
    EXPECT_EQ(told(), (Told{"email sent", "in_app delivered"}));
    EXPECT_EQ(world.mails().back().to.at(0).address, "lin@example.cn");
}

TEST_P(TellStore, GoesOnByTheNextChannelWhereOneRefuses) { // SY-03
    open_email();
    choose(MessageKind::Visit, {Channel::Email, Channel::Sms});
    say("visit_moved", "1");
    auto sender = post();
    world.plan(Fault::Refused);
    sender.step();
    sender.step();
    EXPECT_EQ(told(), (Told{"email failed", "in_app delivered", "sms sent"}));
    EXPECT_EQ(sender.step(), 0);
}

TEST_P(TellStore, GoesOnWhereAChannelIsDownButNeverWhereItMayHaveArrived) { // SY-03
    open_email();
    choose(MessageKind::Visit, {Channel::Email, Channel::Sms});
    say("visit_moved", "down");
    auto sender = post();
    for (int i = 0; i < 4; ++i) {
        world.plan(Fault::Busy);
        sender.step();
        clock().advance(minutes{5});
    }
    sender.step();
    EXPECT_EQ(told(), (Told{"email given_up", "in_app delivered", "sms sent"}));

    say("visit_moved", "unclear");
    world.plan(Fault::LostReply);
    sender.step();
    for (int i = 0; i < 40; ++i) {
        clock().advance(hours{1});
        world.plan(Fault::Busy);
        sender.step();
    }
    auto const all = told();
    EXPECT_EQ(std::count(all.begin(), all.end(), "email given_up"), 2);
    EXPECT_EQ(std::count(all.begin(), all.end(), "sms sent"), 1);
}

TEST_P(TellStore, TreatsAClaimThatRanOutAsPerhapsSent) { // SY-03
    open_email();
    choose(MessageKind::Visit, {Channel::Email, Channel::Sms});
    say("visit_moved", "crash");
    // A process takes it, sends it, and dies before it marks it.
    write([&](Tx& tx) {
        return store::claim_due(tx, store::Lane::Others, tx.now() + minutes{3}, 10).size();
    });
    clock().advance(minutes{3});
    auto sender = post();
    world.plan(Fault::Refused);
    sender.step();
    sender.step();
    EXPECT_EQ(told(), (Told{"email failed", "in_app delivered"}));
}

TEST_P(TellStore, TellsAPoliteWordOnlySoOftenADay) { // SY-03
    for (int i = 0; i < 5; ++i)
        say("thank_you", std::to_string(i), Urgency::Polite);
    say("visit_moved", "1");
    auto const all = told();
    EXPECT_EQ(std::count(all.begin(), all.end(), "in_app delivered"), 6);
    EXPECT_EQ(std::count(all.begin(), all.end(), "sms queued"), 4); // three and the changed visit
    clock().advance(hours{24});
    say("thank_you", "tomorrow", Urgency::Polite);
    auto const then = told();
    EXPECT_EQ(std::count(then.begin(), then.end(), "sms queued"), 5);
}

TEST_P(TellStore, KeepsThePersonsOwnQuietHours) { // SY-03
    write([&](Tx& tx) { return save_wishes(tx, person, {.quiet = Quiet{9 * 60, 12 * 60}}, 0); });
    say("thank_you", "1", Urgency::Polite);
    say("visit_moved", "1");
    auto const due =
        read([&](Tx& tx) { return store::list_messages(tx, MessageState::Queued, {}, 10); });
    ASSERT_EQ(due.size(), 2u);
    for (auto const& one : due)
        EXPECT_EQ(one.next_at, one.template_name == "thank_you"
                                   ? *parse_instant("2026-11-24T12:00:00+08:00")
                                   : clock().now());
}

TEST_P(TellStore, StaysInTheAppWhereThatWasChosen) {
    choose(MessageKind::Care, {});
    say("thank_you", "1", Urgency::Polite);
    EXPECT_EQ(told(), Told{"in_app delivered"});
}

TEST_P(TellStore, OpensAnAddressOnlyByItsCode) {
    auto const way = write([&](Tx& tx) { return add_email(tx, person, "lin@example.cn"); });
    auto const prove = [&](std::string const& code) {
        return write([&](Tx& tx) { return prove_way(tx, person, way.id, code).has_value(); });
    };
    auto sender = post();
    sender.step();
    auto const text = world.mails().back().text;
    auto const code = text.substr(text.find_first_of("0123456789"), 6);
    auto const wrong = code == "000000" ? "000001" : "000000";
    for (int i = 0; i < 5; ++i)
        EXPECT_FALSE(prove(wrong));
    EXPECT_FALSE(prove(code)); // guessed at too often
    choose(MessageKind::Visit, {Channel::Email});
    say("visit_moved", "1");
    // Not a way yet, and it must go.
    EXPECT_EQ(told(), (Told{"in_app delivered", "sms queued"}));
    for (auto const* odd : {"lin", "@example.cn", "lin@", "lin@cn", "l n@example.cn", "a@b@c.cn"}) {
        auto const is_taken = write([&](Tx& tx) { return add_email(tx, person, odd).has_value(); });
        EXPECT_FALSE(is_taken) << odd;
    }
}

HEARTH_BOTH_ENGINES(TellStore);

} // namespace
} // namespace hearth::notify
