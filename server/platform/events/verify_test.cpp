#include <gtest/gtest.h>

#include "platform/db/testing.h"
#include "platform/events/chain.h"
#include "platform/events/testing.h"

#include <rapidcheck/gtest.h>

namespace hearth::events {
namespace {

constexpr char key[] = "a key only the server knows";

/// Somebody with the database in their hands: triggers are no obstacle.
class Chain : public StoreTest {
protected:
    void SetUp() override {
        Pump pump(db(), {}, {}, key);
        for (int i = 1; i <= 6; ++i)
            write([&](Tx& tx) { tx.publish(TestHappened{{Uuid{{1}}}, i}); });
        run_to_end(pump);
        if (db().is_postgres())
            tamper("ALTER TABLE platform_event DISABLE TRIGGER ALL;"
                   "ALTER TABLE platform_event_seal DISABLE TRIGGER ALL");
        else
            tamper("DROP TRIGGER platform_event_no_update; DROP TRIGGER platform_event_no_delete;"
                   "DROP TRIGGER platform_event_seal_no_update;"
                   "DROP TRIGGER platform_event_seal_no_delete");
    }
    void tamper(std::string const& sql) {
        write([&](Tx& tx) { tx.raw().script(sql); });
    }
    /// "2 changed, 5 removed"
    std::string findings(std::string const& with_key = key) {
        std::string all;
        for (auto const& one : verify(db(), with_key)) {
            EXPECT_EQ(one.company, company());
            all += (all.empty() ? "" : ", ") + std::to_string(one.number) + " " + one.what;
        }
        return all;
    }
    static std::string event_number(int number) {
        return "(SELECT event FROM platform_event_seal WHERE number = " + std::to_string(number) +
               ")";
    }
};

TEST_P(Chain, IsFoundWholeWhenNobodyTouchedIt) { // SY-02
    EXPECT_EQ(findings(), "");
    auto const heads = list_heads(db());
    ASSERT_EQ(heads.size(), 1u);
    EXPECT_EQ(heads[0].count, 6);
    EXPECT_EQ(heads[0].hash.size(), 64u);
}

TEST_P(Chain, IsNotContinuedFromWhereItHasNoLongerItsEnd) { // SY-02: two servers, one log
    for (int i = 7; i <= 9; ++i)
        write([&](Tx& tx) { tx.publish(TestHappened{{Uuid{{1}}}, i}); });
    auto const plan = [&](int limit) {
        Links planned;
        read([&](Tx& tx) { planned = plan_links(tx, limit); });
        return planned;
    };
    auto const by_one = plan(2), by_other = plan(3);
    ASSERT_EQ(by_other.links.size(), 3u);
    auto const put = [&](Links const& links) {
        int count = 0;
        write([&](Tx& tx) { count = write_links(tx, key, links); });
        return count;
    };
    EXPECT_EQ(put(by_one), 2);
    EXPECT_EQ(put(by_other), 0);
    EXPECT_EQ(put(plan(3)), 1);
    EXPECT_EQ(put(plan(3)), 0);
    EXPECT_EQ(findings(), "");
    EXPECT_EQ(list_heads(db())[0].count, 9);
}

TEST_P(Chain, ShowsAChangedField) {
    for (std::string const change :
         {"at = at + 1", "kind = 'test.other'", "request_id = ''", "payload = payload || ' '",
          "actor_kind = 'staff'", "actor_kind = 'nobody'", "store = id", "subject = id"}) {
        auto const where = " WHERE id = " + event_number(3);
        tamper("CREATE TABLE kept AS SELECT * FROM platform_event" + where);
        tamper("UPDATE platform_event SET " + change + where);
        EXPECT_EQ(findings(), "3 changed") << change;
        tamper("UPDATE platform_event SET at = kept.at, kind = kept.kind, "
               "request_id = kept.request_id, payload = kept.payload, "
               "actor_kind = kept.actor_kind, store = NULL, subject = kept.subject "
               "FROM kept WHERE platform_event.id = kept.id; DROP TABLE kept");
    }
    EXPECT_EQ(findings(), "");
}

TEST_P(Chain, ShowsARemovedEventAndARemovedLink) {
    tamper("DELETE FROM platform_event_seal WHERE number = 2");
    EXPECT_EQ(findings().substr(0, 9), "2 removed");
}

TEST_P(Chain, ShowsThatItsEndWasCutOff) {
    tamper("DELETE FROM platform_event_seal WHERE number >= 5");
    EXPECT_EQ(findings().substr(0, 20), "5 removed, 6 removed");
    // Also when the head was brought in line: its key's word is missing.
    tamper("UPDATE platform_event_head SET count = 4, "
           "hash = (SELECT hash FROM platform_event_seal WHERE number = 4)");
    EXPECT_EQ(findings().substr(0, 9), "4 changed");
}

TEST_P(Chain, ShowsAReordering) {
    tamper("UPDATE platform_event_seal SET number = -2 WHERE number = 2;"
           "UPDATE platform_event_seal SET number = 2 WHERE number = 4;"
           "UPDATE platform_event_seal SET number = 4 WHERE number = -2");
    EXPECT_EQ(findings(), "2 reordered, 4 reordered");
}

TEST_P(Chain, ShowsAnEventThatWasSlippedIn) {
    write([&](Tx& tx) { tx.publish(TestHappened{{Uuid{{1}}}, 7}); });
    EXPECT_EQ(findings(), ""); // it waits for its number
    tamper("DELETE FROM platform_event_unsealed");
    EXPECT_EQ(findings(), "0 added");
}

TEST_P(Chain, ShowsAForeignKey) {
    EXPECT_EQ(findings("another key"), "6 changed");
}
HEARTH_BOTH_ENGINES(Chain);

/// Flips one bit of one byte of one value of a link or its event, wherever.
std::string flip(std::string value, std::size_t at, int bit) {
    value[at % value.size()] = static_cast<char>(value[at % value.size()] ^ (1 << bit));
    return value;
}

RC_GTEST_PROP(ChainProperty, AnyChangedByteIsFound, ()) { // SY-02
    static TestDatabase const files(Engine::Sqlite);
    static FakeClock clock;
    static SeededRandom random;
    static auto const database = files.open(clock, random);
    static bool const is_filled = [] {
        db::Scope const scope{TestDatabase::company(), Actor::system(), "request"};
        for (int i = 1; i <= 8; ++i)
            (void)database->write(scope, [&](Tx& tx) -> Result<void> {
                append(tx, "test.happened", Uuid{{1}}, {Id<identity::Store>{Uuid{{9}}}},
                       "{\"number\":" + std::to_string(i) + "}");
                return {};
            });
        Pump pump(*database, {}, {}, key);
        run_to_end(pump);
        (void)database->write(scope, [](Tx& tx) -> Result<void> {
            tx.raw().script("DROP TRIGGER platform_event_no_update;"
                            "DROP TRIGGER platform_event_seal_no_update");
            return {};
        });
        return true;
    }();
    RC_ASSERT(is_filled && verify(*database, key).empty());

    auto const [table, column] = *rc::gen::elementOf(
        std::vector<std::pair<std::string, std::string>>{{"platform_event", "kind"},
                                                         {"platform_event", "subject"},
                                                         {"platform_event", "actor"},
                                                         {"platform_event", "request_id"},
                                                         {"platform_event", "payload"},
                                                         {"platform_event", "store"},
                                                         {"platform_event_seal", "hash"},
                                                         {"platform_event_head", "hash"},
                                                         {"platform_event_head", "mac"}});
    auto const number = *rc::gen::inRange<std::int64_t>(1, 9);
    auto const at = *rc::gen::inRange<std::size_t>(0, 64);
    auto const bit = *rc::gen::inRange(0, 7); // text stays text
    auto const where = table == "platform_event"
                           ? " WHERE company = ?1 AND id = (SELECT event FROM platform_event_seal "
                             "WHERE company = ?1 AND number = ?2)"
                           : (table == "platform_event_seal" ? " WHERE company = ?1 AND number = ?2"
                                                             : " WHERE company = ?1 AND ?2 > 0");
    std::string before;
    auto const set = [&](bool is_tampering) {
        auto const done = database->write(
            {TestDatabase::company(), Actor::system()}, [&](Tx& tx) -> Result<void> {
                if (is_tampering)
                    before =
                        tx.one<std::string>("SELECT " + column + " FROM " + table + where, number);
                auto const value = is_tampering ? flip(before, at, bit) : before;
                bool const is_text =
                    column == "kind" || column == "request_id" || column == "payload";
                auto const sql = "UPDATE " + table + " SET " + column + " = ?3" + where;
                if (is_text)
                    tx.run(sql, number, value);
                else
                    tx.run(sql, number, db::Bytes{value});
                return {};
            });
        RC_ASSERT(done.has_value());
    };
    set(true);
    auto const is_found = !verify(*database, key).empty();
    set(false);
    RC_ASSERT(is_found);
    RC_ASSERT(verify(*database, key).empty());
}

/// Whatever comes in whatever order, nothing is lost or heard twice and the chain holds.
RC_GTEST_PROP(EventsProperty, NothingIsLostOrDoubledInAnyOrderOfSteps, ()) { // SY-02
    TestDatabase const files(Engine::Sqlite);
    FakeClock clock;
    SeededRandom random;
    auto database = files.open(clock, random);
    std::map<std::string, std::vector<std::int64_t>> heard;
    int chance = 0;
    auto const listener = [&](std::string const& name, bool is_flaky) {
        return listen<TestHappened>(
            name,
            [&heard, &chance, name, is_flaky](Tx& tx, TestHappened const& event) -> Result<void> {
                if (is_flaky && ++chance % 3 == 0) return Error{Refusal::Conflict, "test.no"};
                tx.after_commit(
                    [&heard, name, number = event.number] { heard[name].push_back(number); });
                return {};
            });
    };
    auto const make_pump = [&] {
        return std::make_unique<Pump>(*database,
                                      std::vector{listener("a", false), listener("b", true)},
                                      [&](LoggedEvent const&) {});
    };
    auto pump = make_pump();
    auto second = make_pump();
    std::int64_t published = 0;
    for (int const action : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 7))) {
        if (action <= 2) {
            auto const company =
                action == 2 ? TestDatabase::other_company() : TestDatabase::company();
            bool const is_refused = action == 1;
            auto const done =
                database->write({company, Actor::system()}, [&](Tx& tx) -> Result<void> {
                    tx.publish(TestHappened{{Uuid{{1}}}, published + 1});
                    if (is_refused) return Error{Refusal::Conflict, "test.no"};
                    return {};
                });
            published += done ? 1 : 0;
        } else if (action == 3) {
            pump->step();
        } else if (action == 4) {
            second->step();
        } else if (action == 5) {
            clock.advance(seconds{30});
        } else {
            pump = make_pump(); // a restart
        }
    }
    auto const is_complete = [&] {
        return heard["a"].size() + heard["b"].size() == static_cast<std::size_t>(2 * published);
    };
    for (int i = 0; i < 20 && !is_complete(); ++i) {
        run_to_end(*pump);
        run_to_end(*second);
        clock.advance(minutes{5});
    }
    for (std::string const name : {"a", "b"}) {
        auto numbers = heard[name]; // of two companies, so in order only within each
        std::sort(numbers.begin(), numbers.end());
        RC_ASSERT(numbers.size() == static_cast<std::size_t>(published));
        for (std::int64_t i = 0; i < published; ++i)
            RC_ASSERT(numbers[static_cast<std::size_t>(i)] == i + 1);
    }
    RC_ASSERT(verify(*database).empty());
}

} // namespace
} // namespace hearth::events
