// The live stream as the faces hear it, over the real edge (UX section 9).
#include "app/testing.h"
#include "platform/http/test_client.h"

#include <gtest/gtest.h>

namespace hearth::app::live_stream_test {
namespace {

class LiveStream : public testing::TestWithParam<Engine> {
protected:
    LiveStream() {
        token = house.sign_in_staff("kefu", {"call_agent"});
        house.settle();
        house.house().start();
    }
    /// What a face sends; `last` is the number it heard last, empty for none.
    std::string ask_for(std::string const& last) const {
        auto const from = last.empty() ? "" : "Last-Event-ID: " + last + "\r\n";
        return "GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token +
               "\r\n" + from + "\r\n";
    }
    void happen(std::string const& kind) {
        auto done = house.db().write(house.scope(), [&](Tx& tx) -> Result<void> {
            events::append(tx, kind, tx.new_id<LoggedEvent>().uuid, {}, "{}");
            return {};
        });
        ASSERT_TRUE(done.has_value());
        house.settle();
    }
    std::string newest() {
        auto const read = house.db().read(
            house.scope(), [](Tx& tx) -> Result<std::int64_t> { return events::last_number(tx); });
        return std::to_string(*read);
    }

    FakeClock clock;
    SeededRandom random;
    TestDatabase files{GetParam()};
    TestHouse house{files, clock, random};
    std::string token;
};

TEST_P(LiveStream, ANewcomerIsToldToReadAnewAndGoesOnFromThere) { // SY-03
    http::test::Client first(house.house().port());
    ASSERT_TRUE(first.send(ask_for("")));
    auto const place = newest();
    auto const head = first.receive_until("event: reset");
    EXPECT_NE(head.find("id: " + place + "\nevent: reset\n"), std::string::npos) << head;

    // The line breaks before anything was told: from that place on nothing is missed.
    happen("test.rang");
    http::test::Client again(house.house().port());
    ASSERT_TRUE(again.send(ask_for(place)));
    auto const missed = again.receive_until("test.rang");
    EXPECT_NE(missed.find("test.rang"), std::string::npos) << missed;
    EXPECT_EQ(missed.find("event: reset"), std::string::npos) << missed;
}

TEST_P(LiveStream, WhoKnowsWhereItWasHearsOnlyWhatCameAfter) { // SY-03
    auto const place = newest();
    http::test::Client face(house.house().port());
    ASSERT_TRUE(face.send(ask_for(place)));
    face.receive_until("retry: 3000");
    happen("test.moved");
    auto const told = face.receive_until("test.moved");
    EXPECT_NE(told.find("test.moved"), std::string::npos) << told;
    EXPECT_EQ(told.find("event: reset"), std::string::npos) << told;
}

HEARTH_BOTH_ENGINES(LiveStream);

} // namespace
} // namespace hearth::app::live_stream_test
