#include "platform/db/database.h"

#include "base/ensure.h"
#include "platform/db/testing.h"

#include <atomic>
#include <filesystem>
#include <latch>
#include <thread>

#include <gtest/gtest.h>

namespace hearth::db {
namespace {

constexpr char note_table[] = R"(
CREATE TABLE test_note (
    company BLOB NOT NULL REFERENCES platform_company (id),
    id BLOB NOT NULL,
    number INTEGER,
    share REAL,
    text TEXT CHECK (text <> 'bad'),
    bytes BLOB,
    PRIMARY KEY (company, id)
) STRICT;
CREATE UNIQUE INDEX test_note_number ON test_note (company, number);
)";

struct Note {
    Uuid id;
    std::optional<std::int64_t> number;
    std::optional<double> share;
    std::optional<std::string> text;
    std::optional<Bytes> bytes;
};
BOOST_DESCRIBE_STRUCT(Note, (), (id, number, share, text, bytes))

class Storage : public StoreTest {
protected:
    void SetUp() override {
        write([&](Tx& tx) { tx.raw().script(to_dialect(note_table, db().is_postgres())); });
    }
    static void add(Tx& tx, std::optional<std::int64_t> number,
                    std::optional<std::string> text = {}) {
        tx.run("INSERT INTO test_note (company, id, number, text) VALUES (?1, ?2, ?3, ?4)",
               tx.new_id<Event>(), number, text);
    }
    std::int64_t count() {
        return read([](Tx& tx) {
            return tx.one<std::int64_t>("SELECT count(*) FROM test_note WHERE company = ?1");
        });
    }
};

TEST_P(Storage, GivesBackExactlyWhatWasPutIn) { // SY-06
    std::string all_bytes;
    for (int i = 0; i < 256; ++i)
        all_bytes += static_cast<char>(i);
    Note const full{{}, 9'007'199'254'740'993, 0.1, "王阿姨 '?1' €", Bytes{all_bytes}};
    Note const empty{Uuid{{1}}, -1, -0.0, "", Bytes{}};
    Note const none{Uuid{{2}}, {}, {}, {}, {}};
    write([&](Tx& tx) {
        for (auto const& note : {full, empty, none})
            EXPECT_EQ(tx.run("INSERT INTO test_note (company, id, number, share, text, bytes) "
                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                             note.id, note.number, note.share, note.text, note.bytes),
                      1);
    });
    read([&](Tx& tx) {
        auto const notes = tx.all<Note>("SELECT id, number, share, text, bytes FROM test_note "
                                        "WHERE company = ?1 ORDER BY id");
        EXPECT_EQ(notes.size(), 3u);
        for (std::size_t i = 0; i < notes.size(); ++i) {
            auto const& expected = i == 0 ? full : i == 1 ? empty : none;
            EXPECT_EQ(notes[i].id, expected.id);
            EXPECT_EQ(notes[i].number, expected.number);
            EXPECT_EQ(notes[i].share, expected.share);
            EXPECT_EQ(notes[i].text, expected.text);
            EXPECT_EQ(notes[i].bytes, expected.bytes);
        }
    });
}

TEST_P(Storage, ARefusedOrBrokenJobRollsBackItselfAlone) {
    std::latch all{3};
    std::vector<Outcome> outcomes(3);
    for (int i = 0; i < 3; ++i)
        db().post_write(
            scope(),
            [i](Tx& tx) -> Result<void> {
                add(tx, i);
                if (i == 0) return Error{Refusal::Conflict, "test.no"};
                if (i == 1) throw std::runtime_error("broken");
                return {};
            },
            [&, i](Outcome outcome) {
                outcomes[i] = std::move(outcome);
                all.count_down();
            });
    all.wait();
    EXPECT_EQ(outcomes[0].refused->code, "test.no");
    EXPECT_TRUE(outcomes[1].broken);
    EXPECT_TRUE(outcomes[2].is_done());
    EXPECT_EQ(count(), 1);
}

TEST_P(Storage, NamesTheConstraintThatWasBroken) {
    write([&](Tx& tx) {
        auto const insert = "INSERT INTO test_note (company, id, number, text) "
                            "VALUES (?1, ?2, ?3, ?4)";
        auto const id = tx.new_id<Event>();
        EXPECT_EQ(tx.attempt(insert, id, 1, "a"), Violation::None);
        EXPECT_EQ(tx.attempt(insert, id, 2, "a"), Violation::Unique);
        EXPECT_EQ(tx.attempt(insert, tx.new_id<Event>(), 1, "a"), Violation::Unique);
        EXPECT_EQ(tx.attempt(insert, tx.new_id<Event>(), 2, "bad"), Violation::Check);
        EXPECT_EQ(tx.attempt(insert, std::optional<Uuid>{}, 2, "a"), Violation::Check);
        EXPECT_EQ(tx.attempt(insert, tx.new_id<Event>(), 3, "b"), Violation::None);
    });
    EXPECT_EQ(count(), 2);
    CompanyId const nobody{Uuid{{7}}};
    auto const strange = db().write({nobody, Actor::system()}, [&](Tx& tx) -> Result<void> {
        EXPECT_EQ(
            tx.attempt("INSERT INTO test_note (company, id) VALUES (?1, ?2)", tx.new_id<Event>()),
            Violation::ForeignKey);
        return {};
    });
    EXPECT_TRUE(strange);
}

TEST_P(Storage, AStatementThatDoesNotNameItsCompanyIsOurOwnBug) { // SY-07
    EXPECT_THROW(db().write(scope(),
                            [](Tx& tx) -> Result<void> {
                                tx.run("DELETE FROM test_note WHERE number = ?12");
                                return {};
                            }),
                 Broken);
}

TEST_P(Storage, AReadCannotChangeAnything) {
    EXPECT_THROW(db().read(scope(),
                           [](Tx& tx) -> Result<void> {
                               add(tx, 1);
                               return {};
                           }),
                 DatabaseError);
    EXPECT_EQ(count(), 0);
}

TEST_P(Storage, GivesTheNumberOfRowsChanged) {
    write([](Tx& tx) {
        for (int i = 0; i < 3; ++i)
            add(tx, i, "x");
        EXPECT_EQ(tx.run("UPDATE test_note SET text = 'y' WHERE company = ?1 AND number > ?2", 0),
                  2);
        EXPECT_EQ(tx.run("UPDATE test_note SET text = 'y' WHERE company = ?1 AND number > ?2", 9),
                  0);
        auto const deleted = tx.find<std::int64_t>(
            "DELETE FROM test_note WHERE company = ?1 AND number = ?2 RETURNING number", 1);
        EXPECT_EQ(deleted, 1);
    });
}

TEST_P(Storage, SpeaksOneDialect) {
    read([](Tx& tx) {
        using Columns = std::tuple<std::string, std::int64_t, std::int64_t, bool, std::int64_t>;
        auto const row = tx.one<Columns>("SELECT 'a' || CAST(?2 AS TEXT), greatest(?2, 3), "
                                         "least(NULL, ?2, 9), 'ab' LIKE 'A%', ?2 / 2 "
                                         "FROM platform_company WHERE id = ?1",
                                         5);
        EXPECT_EQ(row, Columns("a5", 5, 5, false, 2));
    });
}

TEST_P(Storage, WakesOnlyAfterTheCommit) {
    std::atomic<int> woken = 0;
    write([&](Tx& tx) {
        tx.after_commit([&] { ++woken; });
        EXPECT_EQ(woken, 0);
    });
    EXPECT_EQ(woken, 1);
    EXPECT_FALSE(db().write(scope(), [&](Tx& tx) -> Result<void> {
        tx.after_commit([&] { ++woken; });
        return Error{Refusal::Conflict, "test.no"};
    }));
    EXPECT_EQ(woken, 1);
}

TEST_P(Storage, KeepsEveryAcknowledgedRowOfManyWriters) {
    std::atomic<int> acknowledged = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 20; ++i)
                write([&](Tx& tx) { add(tx, t * 100 + i); }), ++acknowledged;
        });
    for (auto& thread : threads)
        thread.join();
    reopen();
    EXPECT_EQ(acknowledged, 160);
    EXPECT_EQ(count(), 160);
}

TEST_P(Storage, TwoWhoReadThenWriteTheSameDoNotLoseAChange) {
    write([](Tx& tx) { add(tx, 0); });
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 10; ++i)
                write([](Tx& tx) {
                    auto const found =
                        tx.one<std::int64_t>("SELECT number FROM test_note WHERE company = ?1");
                    tx.run("UPDATE test_note SET number = ?2 WHERE company = ?1", found + 1);
                });
        });
    for (auto& thread : threads)
        thread.join();
    read([](Tx& tx) {
        EXPECT_EQ(tx.one<std::int64_t>("SELECT number FROM test_note WHERE company = ?1"), 40);
    });
}

TEST_P(Storage, TakesNoMoreJobsAfterDraining) {
    db().drain();
    EXPECT_THROW(count(), DatabaseError);
}

TEST_P(Storage, BacksUpWhileRunning) {
    write([](Tx& tx) { add(tx, 1, "kept"); });
    TemporaryFolder const folder;
    auto const copy = folder.path() + "/hearth.db";
    db().backup(copy);
    EXPECT_GT(std::filesystem::file_size(copy), 1000u);
    EXPECT_THROW(db().backup(copy), DatabaseError);
    if (GetParam() == Engine::Postgres) return; // restoring is pg_restore's
    auto const restored = open_sqlite({.folder = folder.path()}, clock(), random());
    EXPECT_TRUE(restored->read(scope(), [](Tx& tx) -> Result<void> {
        EXPECT_EQ(tx.one<std::string>("SELECT text FROM test_note WHERE company = ?1"), "kept");
        return {};
    }));
}
HEARTH_BOTH_ENGINES(Storage);

TEST(Sqlite, RefusesAFolderThatAnotherServerUses) {
    TemporaryFolder const folder;
    FakeClock clock;
    SeededRandom random;
    auto const first = open_sqlite({.folder = folder.path()}, clock, random);
    EXPECT_THROW(open_sqlite({.folder = folder.path()}, clock, random), DatabaseError);
    auto const looker = open_sqlite({.folder = folder.path(), .is_read_only = true}, clock, random);
    EXPECT_THROW(looker->write({TestDatabase::company(), Actor::system()},
                               [](Tx&) -> Result<void> { return {}; }),
                 DatabaseError);
}

} // namespace
} // namespace hearth::db
