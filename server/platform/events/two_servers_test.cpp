// Two servers over one PostgreSQL: everything is sealed, heard and fired once.
#include "platform/clocks/clocks.h"
#include "platform/db/testing.h"
#include "platform/events/testing.h"

#include <gtest/gtest.h>
#include <thread>

namespace hearth::events {
namespace {

constexpr char note_table[] =
    "CREATE TABLE test_heard (company BYTEA, what TEXT, number BIGINT, server BIGINT)";

class TwoServers : public StoreTest {
protected:
    void SetUp() override {
        write([](Tx& tx) { tx.raw().script(note_table); });
    }
    static void note(Tx& tx, std::string const& what, std::int64_t number, int server) {
        tx.run("INSERT INTO test_heard (company, what, number, server) VALUES (?1, ?2, ?3, ?4)",
               what, number, server);
    }
    static Listener listener(std::string name, int server) {
        return listen<TestHappened>(name, [name, server](Tx& tx, TestHappened const& event) {
            note(tx, name, event.number, server);
            return Result<void>{};
        });
    }
    static std::map<std::string, clocks::Handler> handlers(int server) {
        return {{"test.promise", [server](Tx& tx, clocks::Firing const& firing) -> Result<void> {
                     note(tx, "clock", firing.entry.subject.bytes[0], server);
                     tx.publish(TestHappened{{firing.entry.subject},
                                             1000 + firing.entry.subject.bytes[0]});
                     return {};
                 }}};
    }
    std::vector<std::int64_t> noted(std::string const& what) {
        return read([&](Tx& tx) {
            return tx.all<std::int64_t>("SELECT number FROM test_heard "
                                        "WHERE company = ?1 AND what = ?2 ORDER BY number",
                                        what);
        });
    }
};

struct Server {
    std::unique_ptr<db::Database> database;
    std::atomic<int> told = 0;
    Pump pump;
    clocks::Keeper keeper;

    Server(std::unique_ptr<db::Database> opened, std::vector<Listener> listeners,
           std::map<std::string, clocks::Handler> handlers)
        : database(std::move(opened)),
          pump(*database, std::move(listeners), [this](LoggedEvent const&) { ++told; }),
          keeper(*database, std::move(handlers)) {
        pump.start();
        keeper.start();
    }
    ~Server() {
        keeper.stop();
        pump.stop();
    }
};

TEST_P(TwoServers, HearAndFireEverythingOnce) { // SY-05, SY-06
    constexpr int clocks = 60;
    constexpr int events = 60;
    write([&](Tx& tx) {
        for (std::uint8_t i = 0; i < clocks; ++i)
            clocks::start(tx,
                          {.kind = "test.promise", .subject = Uuid{{i}}, .ladder = {{"due", {}}}});
    });
    Server one(open_second(), {listener("a", 1), listener("b", 1)}, handlers(1));
    Server two(open_second(), {listener("a", 2), listener("b", 2)}, handlers(2));
    std::vector<std::thread> threads;
    for (auto* server : {&one, &two})
        threads.emplace_back([&, server] {
            for (int i = 0; i < events; ++i) {
                auto const done = server->database->write(scope(), [&](Tx& tx) -> Result<void> {
                    tx.publish(TestHappened{{Uuid{{200}}}, i});
                    return {};
                });
                EXPECT_TRUE(done);
            }
        });
    for (auto& thread : threads)
        thread.join();
    std::size_t const total = clocks + 2 * events;
    auto const limit = std::chrono::steady_clock::now() + seconds{60};
    auto const is_done = [&] {
        return noted("a").size() >= total && noted("b").size() >= total &&
               one.told >= static_cast<int>(total) && two.told >= static_cast<int>(total);
    };
    while (!is_done() && std::chrono::steady_clock::now() < limit)
        std::this_thread::sleep_for(std::chrono::milliseconds{20});

    std::vector<std::int64_t> expected;
    for (std::int64_t i = 0; i < events; ++i)
        expected.insert(expected.end(), 2, i);
    for (std::int64_t i = 0; i < clocks; ++i)
        expected.push_back(1000 + i);
    EXPECT_EQ(noted("a"), expected);
    EXPECT_EQ(noted("b"), expected);
    EXPECT_EQ(noted("clock").size(), static_cast<std::size_t>(clocks));
    EXPECT_EQ(one.told, static_cast<int>(total)); // each server tells its own faces all
    EXPECT_EQ(two.told, static_cast<int>(total));
    EXPECT_TRUE(verify(db()).empty());
}
INSTANTIATE_TEST_SUITE_P(, TwoServers, testing::Values(Engine::Postgres),
                         [](auto const& info) { return to_text(info.param); });

} // namespace
} // namespace hearth::events
