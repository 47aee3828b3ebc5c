// Everybody wants the same visit at the same moment, over the real edge (DP-07, WF-03).
#include "app/testing_day.h"
#include "app/testing_whole.h"
#include "platform/http/test_client.h"

#include <latch>
#include <thread>

namespace hearth::app {
namespace {

constexpr int workers = 24;
constexpr int patience = 24; ///< times five seconds

/// A store that grabs, all of its workers signed in.
class GrabFight : public testing::TestWithParam<Engine> {
protected:
    GrabFight() {
        auto filled = house.db().write(house.scope(), [](Tx& tx) -> Result<TestCompany> {
            return fill_company(tx, {.stores = 1, .workers = workers, .families = 8});
        });
        company = std::move(*filled);
        for (auto const& worker : company.workers)
            tokens.push_back(house.sign_in(ActorKind::Worker, worker.id.uuid));
        staff_token = house.sign_in_staff("dianzhang", {"store_manager", "general_manager"});
        auto const set = house.ask({.method = "PUT",
                                    .path = "/settings/dispatch.mode",
                                    .body = R"({"store":")" + to_text(company.stores[0]) +
                                            R"(","value":{"mode":"grabbed"}})",
                                    .token = staff_token,
                                    .if_match = "0"});
        EXPECT_EQ(set.status, 200) << set.body;
    }
    /// The family's visit, that somebody is missing at.
    std::string put_up(std::size_t family, std::string const& start) {
        auto const& home = company.families[family];
        auto const at = *parse_instant(start);
        auto const quote = house.post("/quotes", quote_body(company, home, at, 3), staff_token);
        EXPECT_EQ(quote.status, 201) << quote.body;
        auto const order = house.post("/orders", order_body(home, quote.at("id"), at), staff_token);
        EXPECT_EQ(order.status, 201) << order.body;
        return order.at("visits/0/id");
    }
    struct Wish {
        std::size_t worker;
        std::string visit;
    };
    /// Over a connection of its own.
    Answer send(Wish const& wish, std::latch& all_ready) {
        http::test::Client client(house.house().port());
        auto const wire = "POST /api/v1/my/grabs/" + wish.visit +
                          " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                          tokens[wish.worker] + "\r\nIdempotency-Key: grab-" + wish.visit +
                          "\r\nContent-Length: 0\r\n\r\n";
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
    std::vector<Answer> send_at_once(std::vector<Wish> const& wishes) {
        house.house().start();
        std::vector<Answer> answers(wishes.size());
        std::latch all_ready{static_cast<std::ptrdiff_t>(wishes.size())};
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < wishes.size(); ++i)
            threads.emplace_back([&, i] { answers[i] = send(wishes[i], all_ready); });
        for (auto& thread : threads)
            thread.join();
        return answers;
    }
    void expect_whole() {
        auto const wrong = house.db().read(house.scope(), [](Tx& tx) {
            auto all = find_overlaps(tx);
            for (auto& one : find_halves(tx))
                all.push_back(std::move(one));
            return Result<std::vector<std::string>>(std::move(all));
        });
        for (auto const& one : *wrong)
            ADD_FAILURE() << one;
    }

    FakeClock clock;
    SeededRandom random;
    TestDatabase files{GetParam()};
    TestHouse house{files, clock, random};
    TestCompany company;
    std::vector<std::string> tokens; ///< of the workers
    std::string staff_token;
};

} // namespace

TEST_P(GrabFight, OfManyWhoGrabOneVisitExactlyOneHasIt) { // DP-07
    auto const visit = put_up(0, "2026-11-24T09:00:00+08:00");
    std::vector<Wish> wishes;
    for (std::size_t worker = 0; worker < workers; ++worker)
        wishes.push_back({worker, visit});
    auto const answers = send_at_once(wishes);
    std::size_t winner = workers;
    int won = 0;
    for (std::size_t worker = 0; worker < workers; ++worker) {
        auto const& answer = answers[worker];
        if (answer.status == 201) {
            ++won;
            winner = worker;
            EXPECT_EQ(answer.at("state"), "confirmed") << answer.body;
            continue;
        }
        EXPECT_EQ(answer.status, 409) << answer.body;
        EXPECT_EQ(answer.code(), "dispatch.grab_is_taken") << answer.body;
        EXPECT_EQ(answer.at("detail"), "这一单刚被抢走了。") << answer.body;
    }
    ASSERT_EQ(won, 1);
    expect_whole();

    std::latch alone{1};
    EXPECT_EQ(send({winner, visit}, alone).status, 201) << "asked again with its key, told again";
    for (std::size_t worker = 0; worker < workers; ++worker) {
        auto const listed = house.get("/my/grabs", tokens[worker]);
        EXPECT_EQ(listed.at("is_open"), "true") << listed.body;
        EXPECT_EQ(listed.at("items/0/visit"), "") << listed.body;
    }
}

// Every one of them wants every visit of one hour: nobody is in two homes, and none stays empty.
TEST_P(GrabFight, OfManyVisitsAtOneHourEachHasOneOfItsOwn) { // DP-07, WF-03
    std::vector<std::string> visits;
    for (std::size_t family = 0; family < 4; ++family)
        visits.push_back(put_up(family, "2026-11-24T09:00:00+08:00"));
    std::vector<Wish> wishes;
    for (std::size_t worker = 0; worker < 12; ++worker)
        for (auto const& visit : visits)
            wishes.push_back({worker, visit});
    std::map<std::string, std::size_t> taken;
    auto const answers = send_at_once(wishes);
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (answers[i].status == 201) {
            EXPECT_TRUE(taken.emplace(wishes[i].visit, wishes[i].worker).second);
            continue;
        }
        EXPECT_EQ(answers[i].status, 409) << answers[i].body;
        auto const code = answers[i].code();
        EXPECT_TRUE(code == "dispatch.grab_is_taken" || code == "dispatch.breaks_rule")
            << answers[i].body;
    }
    EXPECT_EQ(taken.size(), visits.size());
    std::set<std::size_t> winners;
    for (auto const& [visit, worker] : taken)
        winners.insert(worker);
    EXPECT_EQ(winners.size(), taken.size()) << "one home each";
    expect_whole();
}

TEST_P(GrabFight, WhoTookItIsNotAskedToConfirmIt) { // DP-07, DP-09
    auto const visit = put_up(0, "2026-11-24T09:00:00+08:00");
    auto const taken = house.post("/my/grabs/" + visit, "", tokens[0]);
    ASSERT_EQ(taken.status, 201) << taken.body;
    house.settle();
    auto const own = house.get("/messages", tokens[0]);
    EXPECT_EQ(own.status, 200) << own.body;
    EXPECT_EQ(own.at("items/0/id"), "") << own.body;
    auto const family = house.sign_in(ActorKind::Customer, company.families[0].customer.uuid);
    auto const told = house.get("/messages", family).body;
    EXPECT_NE(told.find(company.workers[0].name), std::string::npos) << told;
}

HEARTH_BOTH_ENGINES(GrabFight);

} // namespace hearth::app
