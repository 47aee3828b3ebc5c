// Many people want the same hour at the same moment, over the real edge (DP-01, WF-03, BE-07).
#include "app/testing_day.h"
#include "app/testing_whole.h"
#include "platform/http/test_client.h"

#include <latch>
#include <thread>

namespace hearth::app::fight_test {
namespace {

constexpr int clients = 64;
constexpr int workers = 3;
constexpr int patience = 24; ///< times five seconds
constexpr char wanted[] = "2026-11-24T09:00:00+08:00";

class Fight : public testing::TestWithParam<Engine> {
protected:
    Fight() {
        auto filled = house.db().write(house.scope(), [](Tx& tx) -> Result<TestCompany> {
            return fill_company(tx, {.stores = 1, .workers = workers, .families = clients});
        });
        company = std::move(*filled);
        staff_token = house.sign_in_staff("dianzhang", {"store_manager"});
        for (auto const& family : company.families)
            tokens.push_back(house.sign_in(ActorKind::Customer, family.customer.uuid));
        house.house().start();
    }
    std::string body_of(std::size_t index, std::string const& start) {
        auto const& family = company.families[index];
        auto const quote = house.post(
            "/quotes", quote_body(company, family, *parse_instant(start), 3), staff_token);
        EXPECT_EQ(quote.status, 201) << quote.body;
        return R"({"address":")" + to_text(family.address) + R"(","quote":")" + quote.at("id") +
               R"(","start":")" + start + R"(","allows_same_day":true})";
    }
    /// Over a connection of its own.
    Answer order(std::size_t index, std::string const& body, std::latch& all_ready) {
        http::test::Client client(house.house().port());
        auto const wire = "POST /api/v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                          "application/json\r\nAuthorization: Bearer " +
                          tokens[index] + "\r\nIdempotency-Key: fight-" + std::to_string(index) +
                          "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
        all_ready.arrive_and_wait();
        Answer answer;
        if (!client.send(wire)) return answer;
        auto got = client.read_answer();
        // A busy machine may want more time than a caller has.
        for (int more = 0; got.status == 0 && !client.is_ended() && more < patience; ++more)
            got = client.read_answer();
        answer.status = got.status;
        answer.body = got.body;
        if (auto parsed = json::parse(got.body)) answer.json = std::move(*parsed);
        return answer;
    }
    std::vector<Answer> fight(std::vector<std::string> const& bodies) {
        std::vector<Answer> answers(clients);
        std::latch all_ready{clients};
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < clients; ++i)
            threads.emplace_back([&, i] { answers[i] = order(i, bodies[i], all_ready); });
        for (auto& thread : threads)
            thread.join();
        return answers;
    }
    std::vector<std::string> find_wrong() {
        auto found = house.db().read(house.scope(), [](Tx& tx) {
            auto all = find_overlaps(tx);
            for (auto& one : find_halves(tx))
                all.push_back(std::move(one));
            return Result<std::vector<std::string>>(std::move(all));
        });
        return *found;
    }

    FakeClock clock;
    SeededRandom random;
    TestDatabase files{GetParam()};
    TestHouse house{files, clock, random};
    TestCompany company;
    std::vector<std::string> tokens; ///< of the families
    std::string staff_token;
};

TEST_P(Fight, EndsWithOneHomeAWorkerAndTellsEveryoneElseWhenInstead) { // DP-01, WF-03, BE-07
    std::vector<std::string> bodies;
    for (std::size_t i = 0; i < clients; ++i)
        bodies.push_back(body_of(i, wanted));
    auto const answers = fight(bodies);

    int won = 0;
    for (auto const& answer : answers) {
        won += answer.status == 201;
        if (answer.status == 201) continue;
        EXPECT_EQ(answer.status, 409) << answer.body;
        EXPECT_EQ(answer.code(), "dispatch.slot_taken") << answer.body;
        std::set<std::string> next;
        for (auto const* const place : {"next/0/start", "next/1/start", "next/2/start"})
            next.insert(answer.at(place));
        EXPECT_EQ(next.size(), 3u) << answer.body;
        EXPECT_FALSE(next.contains("")) << answer.body;
    }
    EXPECT_EQ(won, workers);
    for (auto const& wrong : find_wrong())
        ADD_FAILURE() << wrong;

    // What is named to the last one is true: it can be had.
    std::latch alone{1};
    auto const index = std::size_t{0};
    auto const late = order(index, bodies[index], alone);
    if (late.status == 201) return; // the first was among the winners, and is told so again
    auto const start = late.at("next/0/start");
    auto const second = house.post("/orders", body_of(index, start), tokens[index]);
    EXPECT_EQ(second.status, 201) << start << " " << second.body;
}

TEST_P(Fight, FillsADayWithoutATouchingPair) { // WF-03
    constexpr char const* starts[] = {"08:30", "09:00", "10:00", "12:30",
                                      "13:00", "14:00", "16:00", "16:30"};
    std::vector<std::string> bodies;
    for (std::size_t i = 0; i < clients; ++i)
        bodies.push_back(body_of(i, std::string("2026-11-24T") + starts[i % 8] + ":00+08:00"));
    int won = 0;
    for (auto const& answer : fight(bodies)) {
        won += answer.status == 201;
        EXPECT_TRUE(answer.status == 201 || answer.code() == "dispatch.slot_taken") << answer.body;
    }
    EXPECT_GE(won, workers);
    for (auto const& wrong : find_wrong())
        ADD_FAILURE() << wrong;
}

HEARTH_BOTH_ENGINES(Fight);

} // namespace
} // namespace hearth::app::fight_test
