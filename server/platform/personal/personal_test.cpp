#include "platform/personal/personal.h"

#include "platform/db/testing.h"
#include "platform/personal/pictures.h"
#include "platform/personal/wiping.h"
#include "platform/words/words.h"

#include <algorithm>
#include <set>

namespace hearth::personal {
namespace {

class Personal : public StoreTest {
protected:
    Uuid const anna{{1}};
    Uuid const bea{{2}};

    /// Columns of that sort of all tables, "table.column".
    std::vector<std::string> columns_like(std::string const& condition) {
        auto const sqlite = "SELECT m.name || '.' || p.name FROM sqlite_master m JOIN "
                            "pragma_table_info(m.name) p WHERE m.type = 'table' AND p.type = "
                            "'BLOB' AND length(?1) = 16 AND (" +
                            condition + ") ORDER BY 1";
        auto const postgres =
            "SELECT CAST(p.table_name || '.' || p.name AS TEXT) FROM (SELECT c.table_name, "
            "c.column_name AS name, c.data_type, c.table_schema FROM information_schema.columns c) "
            "p JOIN information_schema.tables t ON t.table_schema = p.table_schema AND "
            "t.table_name = p.table_name WHERE t.table_type = 'BASE TABLE' AND p.table_schema = "
            "current_schema() AND p.data_type = 'bytea' AND length(?1) = 16 AND (" +
            condition + ") ORDER BY 1";
        std::vector<std::string> all;
        auto const found = read([&](Tx& tx) -> Result<std::vector<std::tuple<std::string>>> {
            return tx.all<std::tuple<std::string>>(GetParam() == Engine::Sqlite ? sqlite
                                                                                : postgres);
        });
        for (auto const& [one] : found)
            all.push_back(one);
        return all;
    }
    std::vector<Held> all_held() {
        return read([](Tx& tx) -> Result<std::vector<Held>> {
            auto all = list_held(tx, Person::Customer);
            auto const workers = list_held(tx, Person::Worker);
            all.insert(all.end(), workers.begin(), workers.end());
            return all;
        });
    }
};

/// Columns that name a person and are not given to them, and why. Whoever makes a table that names
/// one declares it in its migration (INSERT INTO platform_personal) or says here why not.
std::map<std::string, std::string> const left_out{
    {"platform_event.customer", "the sealed log: ids and kinds of what stands in the rooms"},
    {"platform_event.worker", "the sealed log: ids and kinds of what stands in the rooms"},
    {"platform_frozen.person", "read in the place it came from"},
    {"ledger_posting.customer_id", "the other side of bills and payments, which are given"},
    {"customers_leaning.worker_id", "a customer's liking, theirs alone"},
    {"complaints_worker.worker_id", "a link; complaints are told to the worker on their own page"},
    {"dispatch_hold.holder", "gone in minutes"},
    {"dispatch_reservation.worker_id", "hours kept free for an hour at most, or an assignment"},
    {"safety_contact.worker_id", "others' numbers, entered by the worker on their own page"},
    {"safety_word.worker_id", "a secret against force: it is never shown to anybody"},
    {"standins_key_move.from_worker", "both sides are one section"},
};

TEST_P(Personal, MissesNoTableThatNamesAPerson) { // LD-10, PR-04
    std::set<std::string> declared;
    for (auto const& held : all_held())
        declared.insert(held.table + "." + held.column);
    declared.erase("standins_key_move.from_worker");
    auto const named = columns_like("p.name LIKE '%customer%' OR p.name LIKE '%worker%' OR p.name "
                                    "IN ('recipient', 'person', 'holder')");
    ASSERT_GE(named.size(), 60u);
    for (auto const& column : named)
        EXPECT_NE(declared.contains(column), left_out.contains(column))
            << column << ": given to the person, or left out for a reason that is written above";
    for (auto const& [column, why] : left_out)
        EXPECT_EQ(std::count(named.begin(), named.end(), column), 1) << column;
}

TEST_P(Personal, ReadsEveryTableThatTheRoomsDeclared) { // LD-10
    read([&](Tx& tx) -> Result<void> {
        for (auto const person : {Person::Customer, Person::Worker}) {
            EXPECT_TRUE(gather(tx, person, anna).empty()) << "nobody is known";
            EXPECT_TRUE(list_kept(tx, person, anna, {}).empty());
        }
        return {};
    });
    write([&](Tx& tx) -> Result<void> {
        EXPECT_EQ(freeze(tx, Person::Customer, anna), 0);
        EXPECT_EQ(erase(tx, Person::Customer, anna, {{"order", 36}}), 0);
        return {};
    });
}

TEST_P(Personal, HasWordsForAllItShows) { // LD-10
    for (auto const& locale : {"zh-CN", "en"}) {
        for (auto const& held : all_held()) {
            EXPECT_TRUE(words::has(locale, "rights.held_" + held.name)) << held.name;
            for (auto const& one : parse_shows(held.shows))
                EXPECT_TRUE(!one.is_shown || words::has(locale, "rights.col_" + one.column))
                    << locale << " " << held.table << "." << one.column;
        }
    }
}

/// Every column of pictures in the house is a person's own, or left out for a reason.
TEST_P(Personal, MissesNoPicture) { // LD-10
    using Column = std::tuple<std::string, std::string>;
    auto const [all, theirs] =
        read([&](Tx& tx) -> Result<std::pair<std::set<Column>, std::set<Column>>> {
            std::set<Column> given;
            for (auto const& one : list_picture_columns(tx, Person::Customer)) {
                given.emplace(one.table, one.column);
                EXPECT_TRUE(words::has("zh-CN", "rights.held_" + one.name)) << one.name;
            }
            EXPECT_TRUE(list_pictures(tx, Person::Customer, anna).empty()) << "nobody is known";
            std::set<Column> known;
            for (auto const& one :
                 tx.all<Column>("SELECT tab, col FROM platform_record_file WHERE length(?1) = 16"))
                known.insert(one);
            return std::pair{known, given};
        });
    EXPECT_GE(all.size(), 6u);
    EXPECT_EQ(all, theirs);
}

TEST_P(Personal, KeepsEachClassByALawThatIsKnown) { // LD-11
    std::set<std::string> classes{"none", "person"};
    auto const rows = read([](Tx& tx) -> Result<std::vector<std::tuple<std::string>>> {
        return tx.all<std::tuple<std::string>>(
            "SELECT class FROM rights_retention WHERE length(?1) = 16 AND source <> ''");
    });
    for (auto const& [one] : rows)
        classes.insert(one);
    for (auto const& held : all_held())
        EXPECT_TRUE(classes.contains(held.keep)) << held.table << " " << held.keep;
}

TEST_P(Personal, FreezesAPersonOnceAndLetsThemBackUnlessTheAccountIsClosed) { // LD-11
    write([&](Tx& tx) -> Result<void> {
        EXPECT_FALSE(find_restriction(tx, anna));
        TRY(restrict(tx, anna, Frozen::Restricted, {}));
        EXPECT_EQ(find_restriction(tx, anna)->kind, Frozen::Restricted);
        EXPECT_EQ(restrict(tx, anna, Frozen::Restricted, {}).error().code,
                  "platform.frozen_already");
        TRY(lift_restriction(tx, anna));
        EXPECT_FALSE(find_restriction(tx, anna));
        TRY(lift_restriction(tx, anna)); // twice changes nothing
        TRY(restrict(tx, bea, Frozen::Restricted, {}));
        TRY(restrict(tx, bea, Frozen::Closed, tx.now() + hours{24}));
        EXPECT_EQ(find_restriction(tx, bea)->kind, Frozen::Closed);
        EXPECT_EQ(lift_restriction(tx, bea).error().code, "platform.account_closed");
        EXPECT_EQ(list_restrictions(tx, 10).size(), 1u);
        return {};
    });
}

TEST_P(Personal, FindsEveryFrozenFileThatIsNotFinished) { // LD-11
    write([&](Tx& tx) -> Result<void> {
        for (unsigned char one = 1; one <= 7; ++one)
            TRY(restrict(tx, Uuid{{one}}, Frozen::Closed,
                         one == 3 ? std::optional(tx.now() - hours{24 * 40})
                                  : std::optional<Instant>{}));
        // A page at a time: however many closed accounts there are, the last one is looked at too.
        std::set<Uuid> seen;
        Uuid after{};
        for (auto some = list_unfinished(tx, after, 2); !some.empty();
             some = list_unfinished(tx, after, 2)) {
            for (auto const& one : some)
                seen.insert(one.person);
            after = some.back().id;
        }
        EXPECT_EQ(seen.size(), 6u);
        EXPECT_FALSE(seen.contains(Uuid{{3}})) << "whose last day is long over has nothing left";
        return {};
    });
}

TEST(PersonalShows, AreReadAsTheyAreWritten) { // LD-10
    auto const all = parse_shows("number:text  words:note? month_day:note! slots:hidden=[] "
                                 "stage:code=orders.stage_ index:index? hand:handle");
    ASSERT_EQ(all.size(), 7u);
    EXPECT_FALSE(all[0].sealed);
    EXPECT_TRUE(all[1].sealed && all[1].may_be_empty && all[1].is_moved);
    EXPECT_TRUE(all[2].sealed && !all[2].is_moved && all[2].is_shown);
    EXPECT_TRUE(!all[3].is_shown && all[3].is_moved);
    EXPECT_EQ(all[3].stands, "[]");
    EXPECT_EQ(all[4].words, "orders.stage_");
    EXPECT_TRUE(all[5].is_moved && !all[5].is_shown);
    EXPECT_TRUE(!all[6].is_moved && !all[6].is_shown);
}

HEARTH_BOTH_ENGINES(Personal);

} // namespace
} // namespace hearth::personal
