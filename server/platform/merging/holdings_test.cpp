#include "platform/merging/holdings.h"

#include "platform/db/testing.h"

#include <algorithm>
#include <map>
#include <set>

namespace hearth::merging {
namespace {

class Merging : public StoreTest {
protected:
    Uuid const anna{{1}};
    Uuid const bea{{2}};
    Uuid const cora{{3}};
    /// A table that names somebody in a column, as any room's does.
    Holding const rows{"row", "platform_forward", "into_id", "from_id", false};
};

TEST_P(Merging, FollowsWhoWasGivenUpThroughSeveralToWhoStands) { // CR-01
    write([&](Tx& tx) -> Result<void> {
        forward(tx, anna, bea);
        forward(tx, bea, cora);
        EXPECT_EQ(follow(tx, anna), cora);
        EXPECT_EQ(follow(tx, cora), cora) << "nobody gave that one up";
        EXPECT_EQ(list_given_up_for(tx, cora), (std::vector{bea, anna}));
        stop_forwarding(tx, bea);
        EXPECT_EQ(follow(tx, anna), bea);
        EXPECT_TRUE(list_given_up_for(tx, cora).empty());
        return {};
    });
}

TEST_P(Merging, MovesTheRowsThatAreNamedAndNoOther) { // CR-01
    Uuid const first{{11}};
    Uuid const second{{12}};
    write([&](Tx& tx) -> Result<void> {
        forward(tx, first, anna);
        forward(tx, second, anna);
        EXPECT_EQ(list_movable(tx, rows, anna, bea), (std::vector{first, second}));
        EXPECT_EQ(TRY(move(tx, rows, anna, bea, {first})), 1);
        EXPECT_EQ(TRY(move(tx, rows, anna, bea, {first})), 0) << "it is not there any more";
        EXPECT_EQ(list_movable(tx, rows, anna, bea), std::vector{second});
        EXPECT_EQ(TRY(move(tx, rows, bea, anna, {first})), 1) << "and back";
        EXPECT_EQ(list_movable(tx, rows, anna, bea), (std::vector{first, second}));
        return {};
    });
}

/// Columns that name a customer and may not move, and why. Whoever makes a table that names one
/// declares it in its migration (INSERT INTO platform_holding) or says here why not.
std::map<std::string, std::string> const staying{
    {"platform_event.customer", "the sealed log never changes"},
    {"customers_consent.customer_id", "proof of who agreed to what; the last word of all counts"},
    {"customers_called.customer_id", "sealed for that file; customers asks all files of a person"},
    {"customers_personal_choice.customer_id", "customers asks all files; the last word counts"},
    {"care_opt_out.customer_id", "care asks all files of a person"},
    {"care_birthday.customer_id", "sealed for that file; care asks all files of a person"},
    {"household_member.customer_id", "followed to the file that stands"},
    {"segments_customer.customer_id", "worked out anew for either file"},
    {"ledger_posting.customer_id", "money stays booked where it was booked"},
    {"ledger_charge.customer_id", "money stays booked where it was booked"},
    {"ledger_payment.customer_id", "money stays booked where it was booked"},
    {"ledger_refund.customer_id", "money stays booked where it was booked"},
    {"pricing_quote.customer_id", "an offer stays made out to whom it was made"},
};

TEST_P(Merging, MissesNoTableThatNamesACustomer) { // CR-01
    std::set<std::string> declared;
    auto const named = read([&](Tx& tx) -> Result<std::vector<std::tuple<std::string>>> {
        for (auto const& holding : list_holdings(tx))
            declared.insert(holding.table + "." + holding.column);
        auto const* const sql =
            GetParam() == Engine::Sqlite
                ? "SELECT m.name || '.' || p.name FROM sqlite_master m JOIN "
                  "pragma_table_info(m.name) p WHERE m.type = 'table' AND p.type = 'BLOB' AND "
                  "(p.name LIKE '%customer%' OR p.name = 'recipient') AND length(?1) = 16"
                : "SELECT CAST(c.table_name || '.' || c.column_name AS TEXT) FROM "
                  "information_schema.columns c JOIN information_schema.tables t ON "
                  "t.table_schema = c.table_schema AND t.table_name = c.table_name WHERE "
                  "t.table_type = 'BASE TABLE' AND c.table_schema = current_schema() AND "
                  "c.data_type = 'bytea' AND (c.column_name LIKE '%customer%' OR c.column_name = "
                  "'recipient') AND length(?1) = 16";
        return tx.all<std::tuple<std::string>>(sql);
    });
    ASSERT_GE(named.size(), 30u);
    for (auto const& [column] : named)
        EXPECT_NE(declared.contains(column), staying.contains(column))
            << column << ": moves with the person, or stays for a reason that is written above";
    for (auto const& [column, why] : staying)
        EXPECT_EQ(std::count(named.begin(), named.end(), std::tuple{column}), 1) << column;
}

TEST_P(Merging, KnowsWhatTheRoomsHold) { // CR-01
    read([&](Tx& tx) -> Result<void> {
        for (auto const& holding : list_holdings(tx))
            EXPECT_NO_THROW(list_movable(tx, holding, anna, bea)) << holding.table;
        EXPECT_GE(list_holdings(tx).size(), 10u);
        return {};
    });
}

HEARTH_BOTH_ENGINES(Merging);

} // namespace
} // namespace hearth::merging
