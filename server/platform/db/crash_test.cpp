// kill -9 in the middle of writing: what was acknowledged is there, and nothing is there by half.
#include "platform/db/testing.h"
#include "platform/events/testing.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace hearth::db {
namespace {

constexpr int rounds = 3;
constexpr int writers = 8;
constexpr int enough = 150; ///< acknowledged jobs before the kill
constexpr char pair_table[] = R"(
CREATE TABLE test_pair (
    company BLOB NOT NULL, number INTEGER NOT NULL, half INTEGER NOT NULL,
    PRIMARY KEY (company, number, half)
) STRICT;
)";

Scope scope() {
    return {TestDatabase::company(), Actor::system(), "crash"};
}

Result<void> save_pair(Tx& tx, std::int64_t number) {
    for (int half = 0; half < 2; ++half)
        tx.run("INSERT INTO test_pair (company, number, half) VALUES (?1, ?2, ?3)", number, half);
    tx.publish(events::TestHappened{{Uuid{{1}}}, number});
    return {};
}

/// Writes pairs until it is killed; each acknowledged number goes into the pipe.
[[noreturn]] void write_until_killed(TestDatabase const& files, int pipe, std::int64_t first) {
    FakeClock clock;
    SeededRandom random(static_cast<std::uint64_t>(first));
    auto const database = files.open(clock, random);
    std::vector<std::thread> threads;
    for (int t = 0; t < writers; ++t)
        threads.emplace_back([&, t] {
            for (std::int64_t number = first + t;; number += writers)
                if (database->write(scope(), [&](Tx& tx) { return save_pair(tx, number); }))
                    (void)!::write(pipe, &number, sizeof number);
        });
    for (auto& thread : threads)
        thread.join();
    std::abort();
}

class Crash : public testing::TestWithParam<Engine> {};

TEST_P(Crash, LosesNothingThatWasAcknowledgedAndLeavesNoHalf) { // SY-05
    TestDatabase const files(GetParam());
    FakeClock clock;
    SeededRandom random;
    EXPECT_TRUE(files.open(clock, random)->write(scope(), [&](Tx& tx) -> Result<void> {
        tx.raw().script(to_dialect(pair_table, GetParam() == Engine::Postgres));
        return {};
    }));
    std::vector<std::int64_t> acknowledged;
    for (int round = 0; round < rounds; ++round) {
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        int const child = ::fork();
        if (child == 0) write_until_killed(files, ends[1], 1'000'000 * (round + 1));
        ::close(ends[1]);
        std::int64_t number = 0;
        for (int i = 0; i<enough&& ::read(ends[0], &number, sizeof number)> 0; ++i)
            acknowledged.push_back(number);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        while (::read(ends[0], &number, sizeof number) > 0)
            acknowledged.push_back(number);
        ::close(ends[0]);
    }
    EXPECT_GE(acknowledged.size(), static_cast<std::size_t>(rounds * enough));

    auto const database = files.open(clock, random);
    events::Pump pump(*database, {}, {});
    events::run_to_end(pump);
    EXPECT_TRUE(events::verify(*database).empty());
    EXPECT_TRUE(database->read(scope(), [&](Tx& tx) -> Result<void> {
        auto const whole = tx.all<std::int64_t>("SELECT number FROM test_pair WHERE company = ?1 "
                                                "GROUP BY number HAVING count(*) = 2 "
                                                "ORDER BY number");
        auto const all = tx.one<std::int64_t>("SELECT count(DISTINCT number) FROM test_pair "
                                              "WHERE company = ?1");
        EXPECT_EQ(static_cast<std::int64_t>(whole.size()), all);
        EXPECT_EQ(static_cast<std::int64_t>(events::list_after(tx, 0, 1'000'000).size()), all);
        for (auto const number : acknowledged)
            EXPECT_TRUE(std::binary_search(whole.begin(), whole.end(), number)) << number;
        return {};
    }));
}
HEARTH_BOTH_ENGINES(Crash);

} // namespace
} // namespace hearth::db
