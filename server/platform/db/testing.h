/// Store tests: each test runs on SQLite and on PostgreSQL, with all migrations done and one
/// company there.
///
///     class OrderStore : public StoreTest {};
///     TEST_P(OrderStore, KeepsWhatWasPromised) {
///         auto const id = write([&](Tx& tx) { return place_order(tx, …); });
///         read([&](Tx& tx) { EXPECT_EQ(load_order(tx, id)->price, Money{200}); });
///     }
///     HEARTH_BOTH_ENGINES(OrderStore);
///
/// PostgreSQL is started once for the whole test program, in a temporary folder, by the first test
/// that needs it, and stopped at the end. A test's database is a copy of a migrated template.
#pragma once

#include <gtest/gtest.h> // before rapidcheck's

#include "platform/db/database.h"
#include "platform/db/fakes.h"

#include <memory>
#include <string>

namespace hearth {

enum class Engine { Sqlite, Postgres };
std::string to_text(Engine engine);

/// A database of its own with all migrations done and the companies `test` and `other` in it; the
/// data goes when this does.
class TestDatabase {
public:
    explicit TestDatabase(Engine engine);
    ~TestDatabase();
    TestDatabase(TestDatabase const&) = delete;

    /// Opens it; on PostgreSQL several may be open at a time, on SQLite one.
    std::unique_ptr<db::Database> open(Clock& clock, Random& random) const;
    Engine engine() const { return engine_; }
    /// SQLite: the data folder. PostgreSQL: the connection string.
    std::string const& place() const { return place_; }

    /// The companies that are there: codes "test" and "other", zone Asia/Shanghai.
    static CompanyId company();
    static CompanyId other_company();

private:
    Engine engine_;
    std::string place_;
    std::string name_;
};

class StoreTest : public testing::TestWithParam<Engine> {
protected:
    db::Database& db() { return *database_; }
    FakeClock& clock() { return clock_; }
    SeededRandom& random() { return random_; }
    CompanyId company() const { return TestDatabase::company(); }
    db::Scope scope(Actor actor = Actor::system()) const {
        return {company(), std::move(actor), "test"};
    }
    db::Scope other_scope() const {
        return {TestDatabase::other_company(), Actor::system(), "test"};
    }
    /// In a transaction of the company, by the system. `work` gives a Result, a value or nothing;
    /// out comes the value. A refusal throws, and so fails the test.
    template <typename F>
    auto write(F&& work) {
        return unwrap(db().write(scope(), as_job(work)));
    }
    template <typename F>
    auto read(F&& work) {
        return unwrap(db().read(scope(), as_job(work)));
    }
    /// Stops the database and opens it again, as after a restart.
    void reopen();
    /// A second server on the same data (PostgreSQL only).
    std::unique_ptr<db::Database> open_second() { return files_.open(clock_, random_); }
    TestDatabase const& files() const { return files_; }

private:
    template <typename F>
    static auto as_job(F& work) {
        using R = std::invoke_result_t<F&, Tx&>;
        return [&work](Tx& tx) {
            if constexpr (std::is_void_v<R>)
                return work(tx), Result<void>{};
            else if constexpr (requires(R result) { result.error(); })
                return work(tx);
            else
                return Result<R>(work(tx));
        };
    }
    template <typename T>
    static T unwrap(Result<T> result) {
        if (!result) throw std::runtime_error("refused: " + result.error().code);
        return hearth::detail::take(result);
    }

    FakeClock clock_;
    SeededRandom random_;
    TestDatabase files_{GetParam()};
    std::unique_ptr<db::Database> database_ = files_.open(clock_, random_);
};

/// Where tests put their data: memory (/dev/shm) when it has 2 GiB free, else the temporary folder.
std::string test_root();

/// A folder of its own, removed with all that is in it.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    std::string const& path() const { return path_; }

private:
    std::string path_;
};

#define HEARTH_BOTH_ENGINES(Suite)                                                                 \
    INSTANTIATE_TEST_SUITE_P(                                                                      \
        , Suite, testing::Values(::hearth::Engine::Sqlite, ::hearth::Engine::Postgres),            \
        [](auto const& info) { return ::hearth::to_text(info.param); })

} // namespace hearth
