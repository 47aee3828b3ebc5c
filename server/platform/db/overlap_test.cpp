// The pattern by which rooms keep two spans of one worker from overlapping: an exclusion constraint
// on PostgreSQL, two triggers on SQLite. Copy it, with the table's own name.
#include "platform/db/testing.h"

#include <gtest/gtest.h>
#include <thread>

namespace hearth::db {
namespace {

constexpr char booking_table[] = R"(
CREATE TABLE test_booking (
    company BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,
    worker BLOB NOT NULL,
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    is_live INTEGER NOT NULL,
    PRIMARY KEY (company, id),
    CHECK (from_at < to_at)
) STRICT;

-- only postgres
ALTER TABLE test_booking ADD CONSTRAINT test_booking_apart EXCLUDE USING gist
    (company WITH =, worker WITH =, int8range(from_at, to_at) WITH &&) WHERE (is_live = 1);
-- end

-- only sqlite
CREATE INDEX test_booking_span ON test_booking (company, worker, from_at) WHERE is_live = 1;
CREATE TRIGGER test_booking_apart_insert BEFORE INSERT ON test_booking WHEN NEW.is_live = 1
BEGIN
    SELECT RAISE(ABORT, 'overlap') FROM test_booking AS other
    WHERE other.company = NEW.company AND other.worker = NEW.worker AND other.is_live = 1
      AND other.from_at < NEW.to_at AND NEW.from_at < other.to_at;
END;
CREATE TRIGGER test_booking_apart_update BEFORE UPDATE ON test_booking WHEN NEW.is_live = 1
BEGIN
    SELECT RAISE(ABORT, 'overlap') FROM test_booking AS other
    WHERE other.company = NEW.company AND other.worker = NEW.worker AND other.is_live = 1
      AND other.from_at < NEW.to_at AND NEW.from_at < other.to_at AND other.id <> OLD.id;
END;
-- end
)";

constexpr char insert[] = "INSERT INTO test_booking (company, id, worker, from_at, to_at, is_live) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

class Overlap : public StoreTest {
protected:
    void SetUp() override {
        write([&](Tx& tx) { tx.raw().script(to_dialect(booking_table, db().is_postgres())); });
    }
    Uuid const worker{{1}};
    Uuid const other_worker{{2}};
};

TEST_P(Overlap, IsRefusedByTheDatabase) { // DP-02
    write([&](Tx& tx) {
        auto const book = [&](Uuid who, int from, int to, bool is_live = true) {
            return tx.attempt(insert, tx.new_id<Event>(), who, from, to, is_live);
        };
        EXPECT_EQ(book(worker, 10, 20), Violation::None);
        EXPECT_EQ(book(worker, 19, 30), Violation::Overlap);
        EXPECT_EQ(book(worker, 5, 11), Violation::Overlap);
        EXPECT_EQ(book(worker, 12, 13), Violation::Overlap);
        EXPECT_EQ(book(worker, 5, 30), Violation::Overlap);
        EXPECT_EQ(book(worker, 20, 30), Violation::None); // half open: one ends as the next begins
        EXPECT_EQ(book(worker, 5, 10), Violation::None);
        EXPECT_EQ(book(worker, 10, 20, false), Violation::None); // called off
        EXPECT_EQ(book(other_worker, 10, 20), Violation::None);
        EXPECT_EQ(tx.attempt("UPDATE test_booking SET to_at = 21 "
                             "WHERE company = ?1 AND worker = ?2 AND from_at = 10 AND is_live = 1",
                             worker),
                  Violation::Overlap);
        EXPECT_EQ(tx.attempt("UPDATE test_booking SET to_at = 15 "
                             "WHERE company = ?1 AND worker = ?2 AND from_at = 10 AND is_live = 1",
                             worker),
                  Violation::None);
    });
    auto const elsewhere = db().write(other_scope(), [&](Tx& tx) -> Result<void> {
        EXPECT_EQ(tx.attempt(insert, tx.new_id<Event>(), worker, 10, 20, true), Violation::None);
        return {};
    });
    EXPECT_TRUE(elsewhere);
}

TEST_P(Overlap, LetsOneOfManyWhoFightForASpanWin) { // DP-06
    std::vector<std::thread> threads;
    std::vector<Violation> said(8);
    for (auto& mine : said)
        threads.emplace_back([&] {
            mine = write([&](Tx& tx) {
                return tx.attempt(insert, tx.new_id<Event>(), worker, 10, 20, true);
            });
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(std::count(said.begin(), said.end(), Violation::None), 1);
    EXPECT_EQ(std::count(said.begin(), said.end(), Violation::Overlap), 7);
}
HEARTH_BOTH_ENGINES(Overlap);

} // namespace
} // namespace hearth::db
