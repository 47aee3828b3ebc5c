#include "platform/db/sqlite_memory.h"

#include "platform/db/bind_text.h"
#include "platform/db/sqlite_connection.h"
#include "platform/db/testing.h"

#include <gtest/gtest.h>
#include <map>
#include <rapidcheck/gtest.h>

namespace hearth::db {
namespace {

constexpr char tables[] =
    "CREATE TABLE shop (id INTEGER PRIMARY KEY, name TEXT, rate REAL) STRICT;"
    "CREATE TABLE visit (id INTEGER PRIMARY KEY, shop INTEGER NOT NULL) STRICT;"
    "CREATE TABLE tally (shop INTEGER PRIMARY KEY, visits INTEGER NOT NULL) STRICT;"
    "CREATE TRIGGER counted AFTER INSERT ON visit BEGIN "
    "INSERT INTO tally VALUES (new.shop, 1) ON CONFLICT (shop) DO UPDATE SET visits = visits + 1; "
    "END";

class SqliteMemory : public testing::Test {
protected:
    SqliteMemory() { connection_.script(tables); }
    void run(std::string const& sql) { connection_.execute(sql, {}, {}); }
    std::string name_of(std::int64_t shop) {
        std::string name = "nobody";
        connection_.execute("SELECT name, rate FROM shop WHERE id = ?1", std::vector{to_bind(shop)},
                            [&](Row const& row) {
                                name = row.is_null(0) ? "null" : std::string(row.text(0));
                                if (!row.is_null(1)) name += " " + std::to_string(row.real(1));
                            });
        return name;
    }
    std::int64_t visits_of(std::int64_t shop) {
        std::int64_t visits = 0;
        connection_.execute("SELECT visits FROM tally WHERE shop = ?1", std::vector{to_bind(shop)},
                            [&](Row const& row) { visits = row.integer(0); });
        return visits;
    }

    TemporaryFolder folder_;
    SqliteConnection connection_{folder_.path() + "/hearth.db", SqliteConnection::Use::Write};
};

TEST_F(SqliteMemory, AnswersAsTheDatabaseWouldAfterEachKindOfChange) { // SY-06
    EXPECT_EQ(name_of(1), "nobody");
    EXPECT_EQ(name_of(1), "nobody"); // nothing is an answer, too
    run("INSERT INTO shop VALUES (1, 'Pudong', 0.5)");
    EXPECT_EQ(name_of(1), "Pudong 0.500000");
    EXPECT_EQ(name_of(1), "Pudong 0.500000");
    run("UPDATE shop SET name = NULL, rate = NULL WHERE id = 1");
    EXPECT_EQ(name_of(1), "null");
    EXPECT_EQ(name_of(1), "null");
    run("INSERT INTO shop VALUES (1, '', 2) ON CONFLICT (id) DO UPDATE SET name = excluded.name");
    EXPECT_EQ(name_of(1), "");
    run("DELETE FROM shop");
    EXPECT_EQ(name_of(1), "nobody");
    connection_.script("INSERT INTO shop VALUES (1, 'by script', NULL)");
    EXPECT_EQ(name_of(1), "by script");
}

TEST_F(SqliteMemory, LastsFromOneTransactionToTheNext) {
    run("INSERT INTO shop VALUES (1, 'Pudong', NULL)");
    EXPECT_EQ(name_of(1), "Pudong");
    {
        // What no server does, since the folder is locked: so it shows who answered.
        SqliteConnection other(folder_.path() + "/hearth.db", SqliteConnection::Use::Write);
        other.execute("UPDATE shop SET name = 'Xuhui'", {}, {});
    }
    run("BEGIN IMMEDIATE");
    EXPECT_EQ(name_of(1), "Pudong");
    run("INSERT INTO visit VALUES (1, 7)"); // another table
    run("COMMIT");
    run("BEGIN IMMEDIATE");
    EXPECT_EQ(name_of(1), "Pudong");
    run("UPDATE shop SET rate = 1");
    EXPECT_EQ(name_of(1), "Xuhui 1.000000");
    run("COMMIT");
}

TEST_F(SqliteMemory, HearsOfWhatATriggerWrites) {
    EXPECT_EQ(visits_of(7), 0);
    run("INSERT INTO visit VALUES (1, 7)");
    EXPECT_EQ(visits_of(7), 1);
    EXPECT_EQ(visits_of(7), 1);
    run("INSERT INTO visit VALUES (2, 7)");
    EXPECT_EQ(visits_of(7), 2);
}

TEST_F(SqliteMemory, ForgetsWhatIsTakenBack) {
    run("INSERT INTO shop VALUES (1, 'old', NULL)");
    EXPECT_EQ(name_of(1), "old");
    run("BEGIN IMMEDIATE");
    run("UPDATE shop SET name = 'new'");
    EXPECT_EQ(name_of(1), "new");
    run("ROLLBACK");
    EXPECT_EQ(name_of(1), "old");
    run("BEGIN IMMEDIATE");
    run("SAVEPOINT job");
    run("UPDATE shop SET name = 'newer'");
    EXPECT_EQ(name_of(1), "newer");
    run("ROLLBACK TO SAVEPOINT job");
    EXPECT_EQ(name_of(1), "old");
    run("RELEASE SAVEPOINT job");
    run("COMMIT");
    run("BEGIN IMMEDIATE");
    run("UPDATE shop SET name = 'newest'");
    EXPECT_EQ(name_of(1), "newest");
    connection_.roll_back();
    EXPECT_EQ(name_of(1), "old");
}

TEST_F(SqliteMemory, KeepsNothingThatWasReadWhileItChanged) {
    run("INSERT INTO shop VALUES (1, 'a', NULL), (2, 'b', NULL)");
    std::vector<std::string> seen;
    auto const read_all = [&](bool writes) {
        connection_.execute("SELECT name FROM shop WHERE id >= ?1 ORDER BY id",
                            std::vector{to_bind(std::int64_t{0})}, [&](Row const& row) {
                                seen.emplace_back(row.text(0));
                                if (writes) run("UPDATE shop SET name = name || '+'");
                            });
    };
    read_all(true);
    seen.clear();
    read_all(false);
    EXPECT_EQ(seen, (std::vector<std::string>{"a++", "b++"}));
}

// Any sequence of changes, savepoints and readings: what is read is what a map would say.
RC_GTEST_FIXTURE_PROP(SqliteMemory, IsNeverSeen, ()) {
    std::map<std::int64_t, std::string> truth, before_job, before_all;
    run("DELETE FROM shop");
    auto const steps = *rc::gen::container<std::vector<int>>(400, rc::gen::inRange(0, 100));
    bool is_open = false, has_job = false;
    int count = 0;
    for (auto const step : steps) {
        auto const shop = static_cast<std::int64_t>(step % 5);
        if (step < 60) {
            auto const at = truth.find(shop);
            RC_ASSERT(name_of(shop) == (at == truth.end() ? "nobody" : at->second));
        } else if (step < 75) {
            auto const name = "n" + std::to_string(++count);
            connection_.execute("INSERT INTO shop VALUES (?1, ?2, NULL) ON CONFLICT (id) "
                                "DO UPDATE SET name = excluded.name",
                                std::vector{to_bind(shop), to_bind(name)}, {});
            truth[shop] = name;
        } else if (step < 80) {
            connection_.execute("DELETE FROM shop WHERE id = ?1", std::vector{to_bind(shop)}, {});
            truth.erase(shop);
        } else if (!is_open) {
            run("BEGIN IMMEDIATE");
            before_all = truth;
            is_open = true;
        } else if (!has_job && step < 90) {
            run("SAVEPOINT job");
            before_job = truth;
            has_job = true;
        } else if (has_job) {
            if (step % 2) run("ROLLBACK TO SAVEPOINT job");
            if (step % 2) truth = before_job;
            run("RELEASE SAVEPOINT job");
            has_job = false;
        } else {
            run(step % 2 ? "ROLLBACK" : "COMMIT");
            if (step % 2) truth = before_all;
            is_open = false;
        }
    }
    connection_.roll_back();
}

TEST(Answers, RestWhereNobodyAsksTwice) {
    Answers answers;
    int asked = 0;
    for (int i = 0; i < 1'000; ++i)
        if (answers.is_worth_asking()) {
            ++asked;
            EXPECT_FALSE(answers.find(std::to_string(i), 0));
            answers.keep(std::to_string(i), 0, std::make_shared<KeptRows>());
        }
    EXPECT_EQ(asked, 255);
}

TEST(Answers, TellValuesApart) {
    std::string const a = "a", ab = "ab", b = "b", bc = "bc", c = "c";
    auto const of = [](std::vector<Bind> const& binds) { return text_of(binds); };
    EXPECT_NE(of({to_bind(ab), to_bind(c)}), of({to_bind(a), to_bind(bc)}));
    EXPECT_NE(of({to_bind(std::int64_t{1})}), of({to_bind(1.0)}));
    EXPECT_NE(of({to_bind(std::optional<std::string>{})}), of({to_bind(std::string{})}));
}

} // namespace
} // namespace hearth::db
