#include "rooms/processing/rules.h"

#include <gtest/gtest.h>

namespace hearth::processing::rules_test {
namespace {

using personal::DataKind;

Day day(char const* text) {
    return *parse_day(text);
}
std::vector<personal::Processing> const entries{
    {"orders",
     personal::Ground::Contract,
     personal::Security::Guarded,
     {},
     personal::parse_fields("orders_order", "number:facts note:words price:money")},
    {"home_facts",
     personal::Ground::Consent,
     personal::Security::Sensitive,
     {},
     personal::parse_fields("customers_address", "home:health=health,minor")}};

Recipient gateway() {
    return {.name = "某短信平台",
            .channel = Channel::Sms,
            .signed_on = day("2026-01-01"),
            .valid_to = day("2026-12-31"),
            .kinds = {DataKind::Words},
            .entries = {"orders"},
            .next_check = day("2026-12-01")};
}
std::string code_of(Recipient const& one) {
    auto const said = check_recipient(one, entries, day("2026-11-23"));
    return said ? "" : said.error().fields.at(0).pointer + " " + said.error().fields.at(0).code;
}

} // namespace

TEST(DataFields, AreReadAsTheyAreWritten) { // LD-01 LD-05
    auto const fields = personal::parse_fields("t", " name:name\n  home:health=health,minor ");
    ASSERT_EQ(fields.size(), 2u);
    EXPECT_EQ(fields[0].kind, DataKind::Name);
    EXPECT_TRUE(fields[0].sensitive.empty());
    EXPECT_EQ(fields[1].column, "home");
    EXPECT_EQ(fields[1].sensitive,
              (std::vector{personal::Sensitive::Health, personal::Sensitive::Minor}));
}

TEST(DataRecipients, GetOnlyWhatTheirEntriesHold) { // LD-12
    EXPECT_EQ(code_of(gateway()), "");
    auto one = gateway();
    one.kinds.push_back(DataKind::Health);
    EXPECT_EQ(code_of(one), "/kinds processing.kind_not_there");
    one.entries.push_back("home_facts");
    EXPECT_EQ(code_of(one), "");
    one.entries = {"elsewhere"};
    EXPECT_EQ(code_of(one), "/entries processing.no_such_entry");
    one = gateway();
    one.valid_to = day("2025-12-31");
    EXPECT_EQ(code_of(one), "/valid_to processing.contract_ends_first");
    one = gateway();
    one.next_check = day("2027-12-24"); // 396 days on
    EXPECT_EQ(code_of(one), "");
    one.next_check = day("2027-12-25");
    EXPECT_EQ(code_of(one), "/next_check processing.next_too_far");
}

TEST(DataRecipients, AreLookedAtAgainAndAgain) { // LD-12
    auto const today = day("2026-11-23");
    Check check{.checked_on = today, .next_on = day("2027-11-23")};
    EXPECT_TRUE(check_check(check, today));
    check.next_on = today;
    EXPECT_EQ(check_check(check, today).error().fields.at(0).code, "processing.next_not_after");
    check.checked_on = day("2026-11-24");
    EXPECT_EQ(check_check(check, today).error().fields.at(0).code, "processing.not_yet");

    auto one = gateway();
    EXPECT_EQ(troubles_of(one, today), std::vector{Trouble::NeverChecked});
    one.checked_on = day("2026-06-01");
    EXPECT_TRUE(troubles_of(one, today).empty());
    EXPECT_TRUE(troubles_of(one, day("2026-11-30")).empty());
    EXPECT_EQ(troubles_of(one, day("2026-12-01")), std::vector{Trouble::CheckDue}) << "that day";
    EXPECT_EQ(troubles_of(one, day("2027-01-01")),
              (std::vector{Trouble::ContractOver, Trouble::CheckDue}));
    one.ended_on = day("2026-12-31");
    EXPECT_TRUE(troubles_of(one, day("2027-01-01")).empty()) << "nothing goes there any more";
}

TEST(DataRecipients, AreThoseWhoHadAContractThatDay) { // LD-12
    auto one = gateway();
    auto const on = [&](char const* text) {
        return receivers_of({one}, Channel::Sms, day(text)).size();
    };
    EXPECT_EQ(on("2025-12-31"), 0u) << "before it was signed";
    EXPECT_EQ(on("2026-01-01"), 1u);
    EXPECT_EQ(on("2026-12-31"), 1u) << "its last day";
    EXPECT_EQ(on("2027-01-01"), 0u);
    one.ended_on = day("2026-06-01");
    EXPECT_EQ(on("2026-05-31"), 1u);
    EXPECT_EQ(on("2026-06-01"), 0u) << "nothing goes there from that day on";
    EXPECT_TRUE(receivers_of({gateway()}, Channel::Mail, day("2026-06-01")).empty());
}

TEST(DataFile, HasCellsThatNoSpreadsheetTakesForFormulas) { // LD-01
    EXPECT_EQ(csv_cell("短信"), "短信");
    EXPECT_EQ(csv_cell("a,b"), "\"a,b\"");
    EXPECT_EQ(csv_cell("说\"好\""), "\"说\"\"好\"\"\"");
    EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
    EXPECT_EQ(csv_cell("+86 21"), "'+86 21");
}

} // namespace hearth::processing::rules_test
