// The register of what belongs to an order: complete, readable, in words, and longer than any
// erasing.
#include "platform/record/pack.h"

#include "platform/db/testing.h"
#include "platform/personal/personal.h"
#include "platform/services.h"
#include "platform/words/words.h"

#include <algorithm>
#include <map>
#include <set>

namespace hearth::record {
namespace {

class OrderRecord : public StoreTest {
protected:
    vault::Keeper keeper{std::string(32, 'k')};
    Services services{.keys = &keeper};
    void SetUp() override { db().services = &services; }

    std::vector<Kept> all() {
        return read([](Tx& tx) -> Result<std::vector<Kept>> { return list_kept(tx); });
    }
    /// Tables with a column that names an order or a visit.
    std::set<std::string> tables_of_orders() {
        constexpr char names[] = "('order_id', 'visit_id')";
        auto const sqlite = std::string("SELECT DISTINCT m.name FROM sqlite_master m JOIN "
                                        "pragma_table_info(m.name) p WHERE m.type = 'table' AND "
                                        "length(?1) = 16 AND p.name IN ") +
                            names;
        auto const postgres =
            std::string("SELECT DISTINCT CAST(c.table_name AS TEXT) FROM "
                        "information_schema.columns c JOIN information_schema.tables t ON "
                        "t.table_schema = c.table_schema AND t.table_name = c.table_name WHERE "
                        "t.table_type = 'BASE TABLE' AND c.table_schema = current_schema() AND "
                        "length(?1) = 16 AND c.column_name IN ") +
            names;
        std::set<std::string> found;
        auto const rows = read([&](Tx& tx) -> Result<std::vector<std::tuple<std::string>>> {
            return tx.all<std::tuple<std::string>>(GetParam() == Engine::Sqlite ? sqlite
                                                                                : postgres);
        });
        for (auto const& [one] : rows)
            found.insert(one);
        return found;
    }
};

/// Tables that name an order or a visit and hold nothing a dispute needs, and why. Whoever makes
/// one that names an order declares it in its migration (INSERT INTO platform_record) or says here
/// why not.
std::map<std::string, std::string> const left_out{
    {"care_letter", "the thank-you letter; nothing demands keeping it"},
    {"deals_deal", "what the same was sold for, of all customers"},
    {"dispatch_conflict", "a worker's clash of hours, seen by the dispatcher"},
    {"dispatch_reservation", "hours kept free for an hour at most"},
    {"intake_credit", "which store is credited with the order"},
    {"safety_question", "whether the worker is well"},
};

TEST_P(OrderRecord, MissesNoTableThatNamesAnOrder) { // LC-12
    std::set<std::string> declared;
    for (auto const& kept : all())
        declared.insert(kept.table);
    auto const named = tables_of_orders();
    ASSERT_GE(named.size(), 25u);
    for (auto const& table : named)
        EXPECT_NE(declared.contains(table), left_out.contains(table))
            << table << ": in the order's record, or left out for a reason that is written above";
    for (auto const& [table, why] : left_out)
        EXPECT_TRUE(named.contains(table)) << table;
}

TEST_P(OrderRecord, ReadsEveryTableThatTheRoomsDeclared) { // LC-12
    Uuid const nobody{{7}};
    read([&](Tx& tx) -> Result<void> {
        EXPECT_TRUE(gather(tx, nobody, Persons::Full).empty());
        EXPECT_TRUE(gather(tx, nobody, Persons::Masked).empty());
        EXPECT_TRUE(list_files(tx, nobody).empty());
        EXPECT_EQ(about_order(tx, nobody, Persons::Full).subjects.size(), 1u);
        for (auto const& kept : list_kept(tx))
            EXPECT_FALSE(needed_until(tx, kept.table, "t." + kept.column + " = ?2", nobody));
        return {};
    });
}

TEST_P(OrderRecord, HasWordsForAllItShows) { // LC-12
    for (auto const& locale : {"zh-CN", "en"})
        for (auto const& kept : all()) {
            EXPECT_TRUE(words::has(locale, "rights.held_" + kept.name)) << kept.name;
            for (auto const& one : personal::parse_shows(kept.shows))
                EXPECT_TRUE(!one.is_shown || words::has(locale, "rights.col_" + one.column))
                    << locale << " " << kept.table << "." << one.column;
        }
}

TEST_P(OrderRecord, ErasingAsksForItInEveryTableItNeeds) { // LC-12, LD-11
    read([&](Tx& tx) -> Result<void> {
        EXPECT_GE(months_kept(tx), 36) << "E-Commerce Law 31";
        std::set<std::string> needed;
        for (auto const& kept : list_kept(tx))
            needed.insert(kept.table);
        int erased = 0;
        for (auto const person : {personal::Person::Customer, personal::Person::Worker})
            for (auto const& held : personal::list_held(tx, person)) {
                if (held.ends == personal::Ends::Stays || !needed.contains(held.table)) continue;
                ++erased;
                EXPECT_NE(no_longer_needed(tx, held.table).find("ended_at IS NULL"),
                          std::string::npos)
                    << held.table;
            }
        EXPECT_GE(erased, 10);
        EXPECT_EQ(no_longer_needed(tx, "care_letter"), "1 = 1");
        return {};
    });
}

TEST_P(OrderRecord, ItsKeyIsMadeOnceAndOpensOnlyInItsCompany) { // LC-12
    auto const first = write([](Tx& tx) -> Result<Signer> { return load_signer(tx); });
    auto const again = read([](Tx& tx) -> Result<Signer> { return load_signer(tx); });
    EXPECT_EQ(first.seed, again.seed);
    EXPECT_EQ(first.public_key.size(), 32u);
}

HEARTH_BOTH_ENGINES(OrderRecord);

} // namespace
} // namespace hearth::record
