// The checkers of messages and lent numbers can fail: each sees the fault that is planted for it.
#include "sim/checks.h"
#include "sim/testing.h"

#include "rooms/notify/notify.h"

namespace hearth::sim {
namespace {

class DeliveryChecks : public SmallWorld {
protected:
    DeliveryChecks() {
        auto const& family = people.company().families[0];
        world.write([&](Tx& tx) -> Result<void> {
            notify::enqueue(tx, {.channel = notify::Channel::Sms,
                                 .recipient_kind = ActorKind::Customer,
                                 .recipient = family.customer.uuid,
                                 .address = family.phone,
                                 .template_name = "order_called_off",
                                 .about = family.customer.uuid,
                                 .dedupe = "one"});
            return {};
        });
    }
    /// What the checkers say of the world as it is.
    std::vector<std::string> found() {
        check_messages(world);
        check_bindings(world);
        std::vector<std::string> all;
        for (auto const& one : world.tally().sentences)
            all.push_back(one.substr(one.find(' ') + 1)); // without its time
        return all;
    }
    void send(std::string const& method, std::string const& url, std::string const& body) {
        world.provider().call({.method = method, .url = url, .body = body});
    }
};

} // namespace

TEST_F(DeliveryChecks, SayNothingWhereAMessageWentOutOnceAndWasReported) { // SY-03
    world.run([] {}, [] {});
    EXPECT_EQ(world.reported().size(), 1u);
    EXPECT_EQ(found(), std::vector<std::string>{});
}

TEST_F(DeliveryChecks, NameAMessageThatWasMarkedAndNeverArrived) {
    run("UPDATE notify_message SET state = 'sent' WHERE company_id = ?1");
    ASSERT_EQ(found().size(), 1u);
    EXPECT_TRUE(found()[0].starts_with("a message is marked sent and never arrived"));
}

TEST_F(DeliveryChecks, NameAReportThatWasNotHeard) {
    world.run([] {}, [] {});
    run("UPDATE notify_message SET state = 'sent' WHERE company_id = ?1");
    EXPECT_EQ(found(), std::vector<std::string>{"a message has arrived, and is said to be sent"});
}

TEST_F(DeliveryChecks, NameWhatNobodyWroteAndWhatSomebodyReadTwice) {
    world.settle();
    for (auto const* const key : {"a", "b"})
        send("POST", "https://gateway.example/messages",
             std::string(R"({"key":")") + key + R"(","to":"+8613800000000","text":"您好"})");
    EXPECT_EQ(found(), (std::vector<std::string>{"messages arrived that nobody wrote",
                                                 "somebody read twice: 您好"}));
}

TEST_F(DeliveryChecks, NameANumberThatIsLentForNobody) { // PR-01
    send("PUT", "https://pbx.example/v1/bindings/forgotten", R"({"a":"1","b":"2"})");
    world.settle();
    EXPECT_EQ(found(), std::vector<std::string>{"a number is lent for nobody: forgotten"});
}

} // namespace hearth::sim
