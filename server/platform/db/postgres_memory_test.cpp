#include "platform/db/postgres_memory.h"

#include "platform/db/postgres_connection.h"
#include "platform/db/testing_postgres.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <rapidcheck/gtest.h>

namespace hearth::db {
namespace {

constexpr char database[] = "hearth_memory";
/// `asked` counts how often the server itself was asked for a shop.
constexpr char tables[] =
    "CREATE TABLE shop (id BIGINT PRIMARY KEY, name TEXT); CREATE TABLE visit (id BIGINT);"
    "CREATE SEQUENCE asked; CREATE FUNCTION note_asked() RETURNS BIGINT LANGUAGE sql VOLATILE AS "
    "'SELECT nextval(''asked'')';"
    "CREATE VIEW shop_v_name AS SELECT name FROM shop";

class PostgresMemory : public testing::Test {
protected:
    PostgresMemory() {
        auto& server = TestPostgres::instance();
        server.create(database, "template0");
        connection_ = std::make_unique<PostgresConnection>(server.conninfo(database));
        connection_->script(tables);
    }
    ~PostgresMemory() override {
        connection_.reset();
        TestPostgres::instance().drop(database);
    }
    void run(std::string const& sql) { connection_->execute(sql, {}, {}); }
    void begin() { connection_->script("BEGIN ISOLATION LEVEL SERIALIZABLE"); }
    std::string name_of(std::int64_t shop) {
        std::string name = "nobody";
        connection_->execute(
            "SELECT name, note_asked() FROM shop WHERE id = ?1", std::vector{to_bind(shop)},
            [&](Row const& row) { name = row.is_null(0) ? "null" : std::string(row.text(0)); });
        return name;
    }
    std::int64_t times_asked() {
        std::int64_t times = 0;
        connection_->execute("SELECT nextval('asked')", {},
                             [&](Row const& row) { times = row.integer(0) - 1; });
        run("SELECT setval('asked', 1, false) WHERE nextval('asked') > 0");
        return times;
    }

    std::unique_ptr<PostgresConnection> connection_;
};

TEST_F(PostgresMemory, AsksTheServerOnceInATransactionAndAgainInTheNext) { // SY-06
    run("INSERT INTO shop VALUES (1, 'Pudong')");
    begin();
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(name_of(1), "Pudong");
    run("INSERT INTO visit VALUES (1)"); // another table
    EXPECT_EQ(name_of(1), "Pudong");
    EXPECT_EQ(times_asked(), 1);
    connection_->commit();
    {
        PostgresConnection other(TestPostgres::instance().conninfo(database));
        other.execute("UPDATE shop SET name = 'Xuhui'", {}, {});
    }
    begin();
    EXPECT_EQ(name_of(1), "Xuhui");
    connection_->roll_back();
    // Outside of a transaction each question is one of its own.
    EXPECT_EQ(name_of(1), "Xuhui");
    EXPECT_EQ(name_of(1), "Xuhui");
    EXPECT_EQ(times_asked(), 3);
}

TEST_F(PostgresMemory, AnswersAsTheServerWouldAfterEachKindOfChange) { // SY-06
    begin();
    EXPECT_EQ(name_of(1), "nobody");
    run("INSERT INTO shop VALUES (1, 'a')");
    EXPECT_EQ(name_of(1), "a");
    run("INSERT INTO shop VALUES (1, 'b') ON CONFLICT (id) DO UPDATE SET name = excluded.name");
    EXPECT_EQ(name_of(1), "b");
    run("UPDATE shop SET name = NULL WHERE id = 1");
    EXPECT_EQ(name_of(1), "null");
    run("SAVEPOINT job");
    run("WITH moved AS (UPDATE shop SET name = 'c' RETURNING id) SELECT id FROM moved");
    EXPECT_EQ(name_of(1), "c");
    run("ROLLBACK TO SAVEPOINT job");
    EXPECT_EQ(name_of(1), "null");
    run("DELETE FROM shop");
    EXPECT_EQ(name_of(1), "nobody");
    connection_->script("INSERT INTO shop VALUES (1, 'by script')");
    EXPECT_EQ(name_of(1), "by script");
}

TEST_F(PostgresMemory, KeepsNothingThatWasReadWhileItChanged) {
    run("INSERT INTO shop VALUES (1, 'a'), (2, 'b')");
    begin();
    std::vector<std::string> seen;
    auto const read_all = [&](bool writes) {
        connection_->execute("SELECT name FROM shop ORDER BY id", {}, [&](Row const& row) {
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
RC_GTEST_FIXTURE_PROP(PostgresMemory, IsNeverSeen, ()) {
    std::map<std::int64_t, std::string> truth, before_job;
    auto const steps = *rc::gen::container<std::vector<int>>(80, rc::gen::inRange(0, 100));
    begin();
    run("DELETE FROM shop");
    bool has_job = false;
    int count = 0;
    for (auto const step : steps) {
        auto const shop = static_cast<std::int64_t>(step % 5);
        if (step < 60) {
            auto const at = truth.find(shop);
            RC_ASSERT(name_of(shop) == (at == truth.end() ? "nobody" : at->second));
        } else if (step < 78) {
            auto const name = "n" + std::to_string(++count);
            connection_->execute("INSERT INTO shop VALUES (?1, ?2) ON CONFLICT (id) "
                                 "DO UPDATE SET name = excluded.name",
                                 std::vector{to_bind(shop), to_bind(name)}, {});
            truth[shop] = name;
        } else if (step < 84) {
            connection_->execute("DELETE FROM shop WHERE id = ?1", std::vector{to_bind(shop)}, {});
            truth.erase(shop);
        } else if (!has_job) {
            run("SAVEPOINT job");
            before_job = truth;
            has_job = true;
        } else {
            if (step % 2) run("ROLLBACK TO SAVEPOINT job");
            if (step % 2) truth = before_job;
            run("RELEASE SAVEPOINT job");
            has_job = false;
        }
    }
    connection_->roll_back();
}

TEST(Touch, TellsWhatAStatementDoes) {
    using What = Touch::What;
    EXPECT_EQ(touch_of("SELECT value FROM platform_setting WHERE name = ?2").what, What::Asks);
    EXPECT_EQ(touch_of("SELECT id FROM orders_v_timeline WHERE company_id = ?1").what, What::Looks);
    EXPECT_EQ(touch_of("SELECT id FROM orders_order WHERE id = ?2 FOR UPDATE").what, What::Looks);
    EXPECT_EQ(touch_of("SELECT pg_advisory_xact_lock(1)").what, What::Looks);
    EXPECT_EQ(touch_of("SAVEPOINT job").what, What::Looks);
    EXPECT_EQ(touch_of("RELEASE SAVEPOINT job").what, What::Looks);
    EXPECT_EQ(touch_of("ROLLBACK TO SAVEPOINT job").what, What::Unknown);
    EXPECT_EQ(touch_of("DELETE FROM orders_order WHERE id = ?2").what, What::Unknown);
    EXPECT_EQ(touch_of("WITH a AS (SELECT 1) INSERT INTO b SELECT 1").what, What::Unknown);
    EXPECT_EQ(touch_of("").what, What::Unknown);
    auto const insert = touch_of("INSERT INTO orders_order (id) VALUES (?2)");
    EXPECT_EQ(insert.what, What::Changes);
    EXPECT_EQ(insert.names, std::vector<std::string>{"orders_order"});
    EXPECT_EQ(touch_of("UPDATE orders_order SET stage = 'x'").names,
              std::vector<std::string>{"orders_order"});
}

TEST(Touch, NamesEveryTableOfAQuestionAndNoWordInQuotes) {
    auto const names = touch_of("SELECT a FROM one_table t JOIN two_table ON t.a = 'three_table' "
                                "WHERE EXISTS (SELECT 1 FROM four_table)")
                           .names;
    for (auto const* const name : {"one_table", "two_table", "four_table"})
        EXPECT_TRUE(std::ranges::binary_search(names, name)) << name;
    EXPECT_FALSE(std::ranges::binary_search(names, "three_table"));
}

} // namespace
} // namespace hearth::db
