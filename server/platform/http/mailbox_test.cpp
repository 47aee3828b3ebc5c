#include <gtest/gtest.h>

#include "base/ensure.h"
#include "platform/http/mailbox.h"

namespace hearth::http {
namespace {

struct Box {
    int wakes = 0;
    std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>([this] { ++wakes; });
};

TEST(Mailbox, WakesOnceForManyAnswers) {
    Box box;
    for (std::uint64_t i = 0; i < 100; ++i)
        make_responder(box.mailbox, i, 10)->send({200});
    EXPECT_EQ(box.wakes, 1);
    EXPECT_EQ(box.mailbox->take().size(), 100U);
    make_responder(box.mailbox, 1, 10)->send({200});
    EXPECT_EQ(box.wakes, 2);
}

TEST(Mailbox, TellsOfAResponderThatWasDropped) {
    Box box;
    make_responder(box.mailbox, 7, 10).reset();
    auto const mails = box.mailbox->take();
    ASSERT_EQ(mails.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<Unanswered>(mails[0].what));
}

TEST(Mailbox, LetsARequestBeAnsweredOnce) {
    Box box;
    auto const responder = make_responder(box.mailbox, 7, 10);
    responder->send({200});
    EXPECT_THROW(responder->send({200}), Broken);
    EXPECT_THROW(responder->open_stream({200}), Broken);
    EXPECT_EQ(box.mailbox->take().size(), 1U);
}

TEST(Mailbox, ClosesAStreamWhoseReaderFallsBehindAndOneThatIsDropped) {
    Box box;
    auto stream = make_responder(box.mailbox, 7, 10)->open_stream({200});
    EXPECT_TRUE(stream->send("12345"));
    EXPECT_TRUE(stream->send("12345"));
    EXPECT_FALSE(stream->send("1")); // 11 > 10
    EXPECT_FALSE(stream->send(""));
    auto mails = box.mailbox->take();
    ASSERT_EQ(mails.size(), 4U); // open, two chunks, close
    EXPECT_EQ(std::get<CloseStream>(mails[3].what), CloseStream::AtOnce);
    stream = make_responder(box.mailbox, 8, 10)->open_stream({200});
    stream.reset();
    mails = box.mailbox->take();
    ASSERT_EQ(mails.size(), 2U);
    EXPECT_EQ(std::get<CloseStream>(mails[1].what), CloseStream::AfterSending);
}

TEST(Mailbox, CallsBackOnceWhenTheReaderIsGoneAlsoWhenAskedTooLate) {
    Box box;
    auto const stream = make_responder(box.mailbox, 7, 10)->open_stream({200});
    int calls = 0;
    stream->on_close([&] { ++calls; });
    auto const state = std::get<OpenStream>(box.mailbox->take()[0].what).state;
    state->gone();
    state->gone();
    EXPECT_EQ(calls, 1);
    EXPECT_FALSE(stream->send("x"));
    stream->on_close([&] { ++calls; });
    for (auto const& mail : box.mailbox->take())
        drop_mail(mail);
    EXPECT_EQ(calls, 2);
    box.mailbox->close();
    stream->on_close([&] { ++calls; });
    EXPECT_EQ(calls, 3);
}

} // namespace
} // namespace hearth::http
