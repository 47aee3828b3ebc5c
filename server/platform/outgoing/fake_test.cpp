#include <gtest/gtest.h>

#include "platform/outgoing/fake.h"

namespace hearth::outgoing {
namespace {

struct Case {
    Fault fault;
    Reach reach;
    int status;
    std::size_t arrived;
    MailReply::Fate fate;
};
Case const cases[] = {
    {Fault::None, Reach::Answered, 200, 1, MailReply::Fate::Taken},
    {Fault::NotSent, Reach::NotSent, 0, 0, MailReply::Fate::Later},
    {Fault::LostReply, Reach::Unknown, 0, 1, MailReply::Fate::Unknown},
    {Fault::LostBefore, Reach::Unknown, 0, 0, MailReply::Fate::Unknown},
    {Fault::Twice, Reach::Answered, 200, 2, MailReply::Fate::Taken},
    {Fault::Busy, Reach::Answered, 503, 0, MailReply::Fate::Later},
    {Fault::Refused, Reach::Answered, 403, 0, MailReply::Fate::Refused},
};

TEST(FakeOutgoing, FailsAsItWasToldAndRecordsWhatArrived) {
    for (auto const& one : cases) {
        FakeOutgoing fake;
        fake.plan(one.fault);
        fake.plan(one.fault);
        auto const reply = fake.call({.url = "https://example.com"});
        EXPECT_EQ(reply.reach, one.reach);
        EXPECT_EQ(reply.status, one.status);
        EXPECT_EQ(fake.calls().size(), one.arrived);
        EXPECT_EQ(fake.send_mail({.subject = "a"}).fate, one.fate);
        EXPECT_EQ(fake.mails().size(), one.arrived);
        EXPECT_EQ(fake.call({}).reach, Reach::Answered); // the faults are used up
    }
}

TEST(FakeOutgoing, LetsTheOtherEndAnswerAndTimePass) {
    FakeOutgoing fake;
    int delays = 0;
    int seen = 0;
    fake.on_delay([&] { ++delays; });
    fake.on_call([&](HttpRequest const& request) {
        ++seen;
        return HttpReply{Reach::Answered, 201, {}, request.body};
    });
    fake.plan(Fault::Twice);
    EXPECT_EQ(fake.call({.body = "x"}).body, "x");
    EXPECT_EQ(seen, 2);
    EXPECT_EQ(delays, 1);
}

} // namespace
} // namespace hearth::outgoing
