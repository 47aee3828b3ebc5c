#include "platform/db/sqlite_statistics.h"

#include "platform/db/testing.h"

#include <gtest/gtest.h>

namespace hearth::db {
namespace {

class Statistics : public testing::Test {
protected:
    std::string plan_of(std::string const& sql) {
        std::string plan;
        connection_.execute("EXPLAIN QUERY PLAN " + sql, {},
                            [&](Row const& row) { plan += std::string(row.text(3)) + "\n"; });
        return plan;
    }

    TemporaryFolder folder_;
    SqliteConnection connection_{folder_.path() + "/hearth.db", SqliteConnection::Use::Write};
};

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != text.npos;
}

TEST_F(Statistics, LeadAQueryAlongItsNarrowIndexAndNotThroughTheWholeCompany) { // SY-06
    connection_.script("CREATE TABLE visit (company_id BLOB NOT NULL, id BLOB NOT NULL, "
                       "order_id BLOB NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL, "
                       "PRIMARY KEY (company_id, id)) STRICT;"
                       "CREATE INDEX visit_order ON visit (company_id, order_id);"
                       "CREATE INDEX visit_state ON visit (company_id, state, at)");
    auto const of_order =
        "SELECT id FROM visit WHERE company_id = x'01' AND order_id = x'01' ORDER BY id";
    EXPECT_FALSE(has(plan_of(of_order), "visit_order")) << "SQLite has become wiser: mend nothing";
    write_statistics(connection_);
    EXPECT_TRUE(has(plan_of(of_order), "visit_order")) << plan_of(of_order);
    auto const both =
        "SELECT id FROM visit WHERE company_id = x'01' AND order_id = x'01' AND state = 'a' "
        "AND at > 5";
    EXPECT_TRUE(has(plan_of(both), "visit_order")) << plan_of(both);
}

TEST_F(Statistics, KnowTablesWithoutRowidByTheirOwnName) {
    connection_.script("CREATE TABLE message (company_id BLOB NOT NULL, id BLOB NOT NULL, "
                       "state TEXT NOT NULL, PRIMARY KEY (company_id, id)) STRICT, WITHOUT ROWID;"
                       "CREATE INDEX message_open ON message (company_id, id) "
                       "WHERE state = 'queued'");
    write_statistics(connection_);
    auto const take = "UPDATE message SET state = 'sending' WHERE company_id = x'01' AND id IN "
                      "(SELECT id FROM message WHERE company_id = x'01' AND state = 'queued' "
                      "ORDER BY id LIMIT 5)";
    EXPECT_TRUE(has(plan_of(take), "(company_id=? AND id=?)")) << plan_of(take);
}

TEST_F(Statistics, AreWrittenOnceAndAgainForANewIndex) {
    connection_.script("CREATE TABLE one (company_id BLOB NOT NULL, id BLOB NOT NULL, "
                       "PRIMARY KEY (company_id, id)) STRICT");
    auto const count = [&] {
        std::int64_t rows = 0;
        connection_.execute("SELECT count(*) FROM sqlite_stat1", {},
                            [&](Row const& row) { rows = row.integer(0); });
        return rows;
    };
    write_statistics(connection_);
    EXPECT_EQ(count(), 1);
    connection_.script("DELETE FROM sqlite_stat1");
    write_statistics(connection_);
    EXPECT_EQ(count(), 0) << "the schema is as it was: nothing is looked at";
    connection_.script("CREATE INDEX one_id ON one (id)");
    write_statistics(connection_);
    EXPECT_EQ(count(), 2);
}

} // namespace
} // namespace hearth::db
