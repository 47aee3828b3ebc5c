#include "rooms/identity/testing.h"

#include "platform/outgoing/fake.h"
#include "rooms/notify/rules.h"
#include "rooms/notify/store.h"

namespace hearth::notify {
namespace {

using outgoing::Fault;

class PostStore : public identity::PeopleTest {
protected:
    Post post() {
        Providers providers{.gateway = HttpGateway{"https://sms.example/send", "secret"},
                            .mail = MailSender{{"office@home.example", "暖家"}, "home.example"}};
        return Post(db(), clock(), random(), world, providers,
                    [this] { return std::vector{company()}; });
    }
    Id<Message> put(std::string const& dedupe, NewMessage what = {}) {
        if (!what.address) what.address = "+8613800138000";
        what.template_name = "code";
        what.slots = {{"code", "123456"}, {"minutes", "5"}};
        what.dedupe = dedupe;
        return *write([&](Tx& tx) { return enqueue(tx, what); });
    }
    Message load(Id<Message> id) {
        return *read([&](Tx& tx) { return store::find_message(tx, id); });
    }

    outgoing::FakeOutgoing world;
};

TEST_P(PostStore, SendsWhatIsDueOnce) { // SY-03
    auto const id = put("one");
    auto sender = post();
    EXPECT_EQ(sender.step(), 1);
    EXPECT_EQ(sender.step(), 0);
    auto const calls = world.calls();
    ASSERT_EQ(calls.size(), 1u);
    EXPECT_NE(calls[0].body.find("123456"), std::string::npos);
    EXPECT_NE(calls[0].body.find(to_text(id)), std::string::npos);
    auto const kept = load(id);
    EXPECT_EQ(kept.state, MessageState::Sent);
    EXPECT_EQ(kept.sent_at, clock().now());
}

TEST_P(PostStore, SendsACallForHelpBeforeAllThatWaits) { // BE-12
    for (int i = 0; i < 30; ++i)
        put("code-" + std::to_string(i));
    clock().advance(seconds{5});
    auto const alarm = *write([&](Tx& tx) {
        return enqueue(tx, {.address = "+8613700000001",
                            .template_name = "safety_alarm",
                            .slots = {{"number", "S1"},
                                      {"who", "王"},
                                      {"store", "东"},
                                      {"kind", "跌倒"},
                                      {"link", "x"}},
                            .dedupe = "alarm"});
    });
    auto sender = post();
    EXPECT_EQ(sender.step(), 1 + 20) << "the call for help and one batch";
    EXPECT_NE(world.calls().at(0).body.find(to_text(alarm)), std::string::npos);
    EXPECT_EQ(load(alarm).state, MessageState::Sent);
    EXPECT_EQ(sender.step(), 10);
    EXPECT_EQ(world.calls().size(), 31u) << "each once";
}

TEST_P(PostStore, WritesOneMessageForOneCause) {
    put("same");
    auto const again = write([&](Tx& tx) {
        return enqueue(tx,
                       {.address = "+8613800138000", .template_name = "code", .dedupe = "same"});
    });
    EXPECT_FALSE(again);
}

TEST_P(PostStore, TriesAgainUnderTheSameKeyWhenTheAnswerIsLost) {
    auto const id = put("lost");
    auto sender = post();
    world.plan(Fault::LostReply);
    sender.step();
    EXPECT_EQ(load(id).state, MessageState::Queued);
    EXPECT_EQ(sender.step(), 0); // not before its time
    clock().advance(seconds{10});
    EXPECT_EQ(sender.step(), 1);
    auto const calls = world.calls();
    ASSERT_EQ(calls.size(), 2u);
    auto const key = [](outgoing::HttpRequest const& call) {
        for (auto const& field : call.fields)
            if (field.name == "Idempotency-Key") return field.value;
        return std::string();
    };
    EXPECT_EQ(key(calls[0]), to_text(id));
    EXPECT_EQ(key(calls[1]), key(calls[0]));
    EXPECT_EQ(load(id).state, MessageState::Sent);
    EXPECT_EQ(load(id).tries, 2);
}

TEST_P(PostStore, GoesOnAfterACrashBetweenClaimAndMark) {
    auto const id = put("crash");
    // A process claims it and dies.
    write([&](Tx& tx) {
        return store::claim_due(tx, store::Lane::Others, tx.now() + minutes{3}, 10).size();
    });
    restart();
    auto sender = post();
    EXPECT_EQ(sender.step(), 0); // still the other's
    clock().advance(minutes{3});
    EXPECT_EQ(sender.step(), 1);
    EXPECT_EQ(load(id).state, MessageState::Sent);
}

TEST_P(PostStore, DoesNotMarkForAClaimThatRanOut) {
    auto const id = put("late");
    write([&](Tx& tx) {
        return store::claim_due(tx, store::Lane::Others, tx.now() + minutes{3}, 10).size();
    });
    clock().advance(minutes{3});
    write([&](Tx& tx) {
        return store::claim_due(tx, store::Lane::Others, tx.now() + minutes{3}, 10).size();
    });
    auto const first = write([&](Tx& tx) {
        return store::mark(tx, {id, 1, MessageState::Failed, tx.now(), "", "late"});
    });
    EXPECT_FALSE(first);
    EXPECT_EQ(load(id).state, MessageState::Sending);
}

TEST_P(PostStore, GivesUpInTheEndAndSaysWhy) {
    auto const id = put("never");
    auto sender = post();
    auto const most = Habits{}.most_tries;
    for (int i = 0; i < most; ++i) {
        EXPECT_EQ(load(id).state, MessageState::Queued) << "given up after " << i << " tries";
        world.plan(Fault::NotSent);
        sender.step();
        clock().advance(hours{1});
    }
    EXPECT_GE(most, 24) << "a provider that is away for a day loses nothing";
    auto const kept = load(id);
    EXPECT_EQ(kept.state, MessageState::GivenUp);
    EXPECT_EQ(kept.tries, most);
    EXPECT_EQ(kept.error, "not_sent");
    EXPECT_EQ(sender.step(), 0);
}

TEST_P(PostStore, FailsWhatTheProviderWillNeverTake) {
    auto const id = put("refused");
    auto sender = post();
    world.plan(Fault::Refused);
    sender.step();
    EXPECT_EQ(load(id).state, MessageState::Failed);
    EXPECT_EQ(load(id).error, "403");
}

TEST_P(PostStore, ForgetsACodeOnceItIsOnItsWay) { // LS-01
    NewMessage secret;
    secret.is_secret = true;
    auto const id = put("secret", secret);
    EXPECT_EQ(load(id).slots.size(), 2u);
    auto sender = post();
    sender.step();
    EXPECT_TRUE(load(id).slots.empty());
}

TEST_P(PostStore, SendsMailUnderOneMessageId) {
    NewMessage mail;
    mail.channel = Channel::Email;
    mail.address = "someone@example.com";
    auto const id = put("mail", mail);
    auto sender = post();
    world.plan(Fault::LostReply);
    sender.step();
    clock().advance(seconds{10});
    sender.step();
    auto const mails = world.mails();
    ASSERT_EQ(mails.size(), 2u);
    EXPECT_EQ(mails[0].message_id, to_text(id) + "@home.example");
    EXPECT_EQ(mails[1].message_id, mails[0].message_id);
}

TEST_P(PostStore, KeepsInAppMessagesForTheirReader) {
    NewMessage note;
    note.channel = Channel::InApp;
    note.recipient = Uuid{{7}};
    auto const id = put("note", note);
    auto const mine = read([&](Tx& tx) { return store::list_of(tx, Uuid{{7}}, std::nullopt, 10); });
    ASSERT_EQ(mine.size(), 1u);
    EXPECT_EQ(mine[0].state, MessageState::Delivered);
    EXPECT_FALSE(write([&](Tx& tx) { return store::mark_read(tx, Uuid{{8}}, id); }));
    EXPECT_TRUE(write([&](Tx& tx) { return store::mark_read(tx, Uuid{{7}}, id); }));
    EXPECT_EQ(load(id).read_at, clock().now());
}

TEST_P(PostStore, TakesTheProvidersReportOnce) {
    auto const id = put("report");
    world.on_call([](outgoing::HttpRequest const&) {
        return outgoing::HttpReply{
            .reach = outgoing::Reach::Answered, .status = 200, .body = R"({"id":"sms-77"})"};
    });
    auto sender = post();
    sender.step();
    EXPECT_EQ(load(id).provider_ref, "sms-77");
    write([&](Tx& tx) { return report_delivery(tx, "sms-77", true, ""); });
    EXPECT_EQ(load(id).state, MessageState::Delivered);
    write([&](Tx& tx) { return report_delivery(tx, "sms-77", false, "late"); });
    EXPECT_EQ(load(id).state, MessageState::Delivered);
}

HEARTH_BOTH_ENGINES(PostStore);

} // namespace
} // namespace hearth::notify
