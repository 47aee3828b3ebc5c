// The register against the schema as it is: each personal column in exactly one entry, what is
// sensitive flagged, and words for all of it (LD-01, LD-05).
#include "platform/db/testing.h"
#include "platform/personal/personal.h"
#include "platform/personal/pictures.h"
#include "platform/words/words.h"
#include "rooms/processing/views.h"
#include "rooms/rights/rights.h"

#include <algorithm>
#include <map>
#include <set>

namespace hearth::processing::register_test {
namespace {

using personal::Processing;
using personal::Sensitive;
using Columns = std::set<std::string>; ///< "table.column"

class DataRegister : public StoreTest {
protected:
    std::vector<Processing> all() {
        return read([](Tx& tx) -> Result<std::vector<Processing>> {
            return personal::list_processing(tx);
        });
    }
    std::vector<personal::Held> held() {
        return read([](Tx& tx) -> Result<std::vector<personal::Held>> {
            auto both = personal::list_held(tx, personal::Person::Customer);
            auto const workers = personal::list_held(tx, personal::Person::Worker);
            both.insert(both.end(), workers.begin(), workers.end());
            return both;
        });
    }
    /// All of the schema; those of bytes alone where asked.
    Columns columns(bool are_bytes) {
        std::string const sqlite =
            "SELECT m.name || '.' || p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p "
            "WHERE m.type = 'table' AND length(?1) = 16";
        std::string const postgres =
            "SELECT CAST(p.table_name || '.' || p.column_name AS TEXT) FROM "
            "information_schema.columns p JOIN information_schema.tables t ON t.table_schema = "
            "p.table_schema AND t.table_name = p.table_name WHERE t.table_type = 'BASE TABLE' AND "
            "p.table_schema = current_schema() AND length(?1) = 16";
        auto const sql = GetParam() == Engine::Sqlite
                             ? sqlite + (are_bytes ? " AND p.type = 'BLOB'" : "")
                             : postgres + (are_bytes ? " AND p.data_type = 'bytea'" : "");
        return read([&](Tx& tx) -> Result<Columns> {
            Columns found;
            for (auto const& [one] : tx.all<std::tuple<std::string>>(sql))
                found.insert(one);
            return found;
        });
    }
    Columns registered() {
        Columns found;
        for (auto const& entry : all())
            for (auto const& field : entry.fields)
                found.insert(field.table + "." + field.column);
        return found;
    }
};

/// Bytes are ids, or sealed words, or of these: of nobody, and why. Whoever adds a column of bytes
/// either puts it into the register (INSERT INTO platform_processing_field, in the same migration)
/// or says here what it is.
std::map<std::string, std::string> const of_nobody{
    {"platform_idempotency.scope", "a hash of who asked what"},
    {"platform_idempotency.fingerprint", "a hash of the request"},
    {"books_row.key", "a hash of the row"},
    {"platform_clock.store", "an id"},
    {"platform_clock_pause.clock", "an id"},
    {"platform_event.store", "an id"},
    {"platform_event.customer", "an id in the sealed log"},
    {"platform_event.worker", "an id in the sealed log"},
    {"platform_event_unsealed.event", "an id"},
    {"platform_event_seal.event", "an id"},
    {"platform_event_seal.hash", "of the log"},
    {"platform_event_head.hash", "of the log"},
    {"platform_event_head.mac", "of the log"},
    {"plans_plan.answer", "routes by ids"},
    {"platform_record_key.public_key", "the house's"},
    {"platform_record_key.seed", "the house's"},
    {"platform_company_key.wrapped", "the company's"},
    {"calls_line.api_token", "the line's"},
    {"calls_line.secret", "the line's"},
    {"changes_request.quote_before", "an id"},
    {"changes_request.quote_after", "an id"},
    {"changes_request.address_after", "an id"},
    {"deals_discount.given_quote", "an id"},
    {"identity_invitation.code_hash", "a hash of chance"},
    {"identity_access.version", "of the rules"},
    {"identity_session.token_hash", "a hash of chance"},
    {"identity_code.ticket_hash", "a hash of chance"},
    {"identity_code.code_hash", "a hash of chance"},
    {"intake_contact.by_account", "an id"},
    {"intake_race.origin_store", "an id"},
    {"intake_race.winner", "an id"},
    {"notify_push_key.private_key", "the house's"},
    {"orders_change.quote_before", "an id"},
    {"orders_change.quote_after", "an id"},
    {"orders_change.address_before", "an id"},
    {"orders_change.address_after", "an id"},
    {"series_occurrence.own_address", "an id"},
    {"series_occurrence.own_quote", "an id"},
    {"standins_key.late_for", "an id"},
    {"webhooks_endpoint.secret", "the endpoint's"},
    {"webhooks_endpoint.old_secret", "the endpoint's"},
};

/// "customer_id", "opened_by", "subject": which row or who did it.
bool is_id(std::string const& column) {
    auto const name = column.substr(column.find('.') + 1);
    for (auto const* whole : {"id", "by", "actor", "company", "subject"})
        if (name == whole) return true;
    return name.ends_with("_id") || name.ends_with("_by");
}

} // namespace

TEST_P(DataRegister, HasEachPersonalColumnInExactlyOneEntry) { // LD-01
    std::map<std::string, std::string> entry_of;
    auto const there = columns(false);
    for (auto const& entry : all()) {
        EXPECT_FALSE(entry.fields.empty()) << entry.entry << ": an entry of nothing";
        for (auto const& field : entry.fields) {
            auto const column = field.table + "." + field.column;
            EXPECT_TRUE(there.contains(column)) << column << ": no such column";
            EXPECT_TRUE(entry_of.emplace(column, entry.entry).second)
                << column << ": in " << entry.entry << " and in " << entry_of[column];
        }
    }
    EXPECT_GE(entry_of.size(), 450u);
    for (auto const& one : held()) {
        if (one.column != "id") {
            EXPECT_TRUE(entry_of.contains(one.table + "." + one.column)) << one.table;
        }
        for (auto const& shown : personal::parse_shows(one.shows))
            EXPECT_TRUE(entry_of.contains(one.table + "." + shown.column))
                << one.table << "." << shown.column
                << ": a personal column without an entry in the register";
    }
}

TEST_P(DataRegister, MissesNoSealedColumnAndNoPicture) { // LD-01
    auto const known = registered();
    auto const bytes = columns(true);
    ASSERT_GE(bytes.size(), 300u);
    for (auto const& column : bytes) {
        if (is_id(column)) continue;
        EXPECT_NE(known.contains(column), of_nobody.contains(column))
            << column << ": sealed without an entry in the register, or both there and not";
    }
    for (auto const& [column, why] : of_nobody)
        EXPECT_TRUE(bytes.contains(column)) << column;
    read([&](Tx& tx) -> Result<void> {
        for (auto const& one : personal::list_picture_columns(tx, personal::Person::Customer))
            EXPECT_TRUE(known.contains(one.table + "." + one.column)) << one.table;
        return {};
    });
}

TEST_P(DataRegister, FlagsWhatIsSensitiveAndGuardsIt) { // LD-05
    std::map<std::string, std::vector<Sensitive>> flags;
    for (auto const& entry : all()) {
        EXPECT_EQ(!entry.sensitive().empty(), entry.security == personal::Security::Sensitive)
            << entry.entry << ": its class of security is that of its most sensitive column";
        for (auto const& field : entry.fields)
            flags[field.table + "." + field.column] = field.sensitive;
    }
    // What is sealed as health is flagged as health; so are papers, positions, payments, members.
    for (auto const& one : held())
        for (auto const& shown : personal::parse_shows(one.shows))
            if (shown.kind == "health") {
                auto const& has = flags[one.table + "." + shown.column];
                EXPECT_EQ(std::count(has.begin(), has.end(), Sensitive::Health), 1)
                    << one.table << "." << shown.column;
            }
    using Flags = std::vector<Sensitive>;
    EXPECT_EQ(flags["customers_address.home"], (Flags{Sensitive::Health, Sensitive::Minor}));
    EXPECT_EQ(flags["workforce_paper.number"], (Flags{Sensitive::Health, Sensitive::Status}));
    EXPECT_EQ(flags["safety_position.point"], Flags{Sensitive::Whereabouts});
    EXPECT_EQ(flags["ledger_payment.reference"], Flags{Sensitive::Financial});
    EXPECT_EQ(flags["household_member.name"], Flags{Sensitive::Minor});
    for (auto const& [column, has] : flags)
        for (auto const one : has)
            EXPECT_TRUE(one != Sensitive::Biometric && one != Sensitive::Faith)
                << column << ": the house takes neither; its notice says so";
}

TEST_P(DataRegister, GuardsWhatIsSealed) { // LD-01
    std::map<std::string, personal::Security> classes;
    for (auto const& entry : all())
        for (auto const& field : entry.fields)
            classes[field.table + "." + field.column] = entry.security;
    for (auto const& one : held())
        for (auto const& shown : personal::parse_shows(one.shows)) {
            auto const kind = shown.kind;
            if (kind == "name" || kind == "phone" || kind == "id" || kind == "address") {
                EXPECT_NE(classes[one.table + "." + shown.column], personal::Security::General)
                    << one.table << "." << shown.column;
            }
        }
}

TEST_P(DataRegister, SaysInBothLanguagesWhatAndWhyAndForHowLong) { // LD-01 LD-05
    auto const annexes = read([](Tx& tx) -> Result<std::pair<Annex, Annex>> {
        return std::pair{make_annex(tx, "zh-CN"), make_annex(tx, "en")};
    });
    ASSERT_EQ(annexes.first.sensitive.size(), 5u);
    EXPECT_EQ(annexes.second.sensitive.size(), 5u);
    for (auto const* locale : {"zh-CN", "en"}) {
        for (auto const& entry : all()) {
            EXPECT_TRUE(words::has(locale, "processing.entry_" + entry.entry)) << entry.entry;
            EXPECT_TRUE(words::has(locale, "processing.purpose_" + entry.entry)) << entry.entry;
            EXPECT_FALSE(entry.keeps.empty()) << entry.entry << ": kept for how long?";
            for (auto const& keep : entry.keeps)
                EXPECT_TRUE(words::has(locale, "processing.keep_" + keep)) << keep;
        }
        for (auto const& one : names_of<Sensitive>())
            for (auto const* part : {"sensitive_", "why_", "effect_"})
                EXPECT_TRUE(words::has(locale, "processing." + (part + one.name))) << one.name;
    }
    // The law as the words say it is the law of the row that erases.
    read([](Tx& tx) -> Result<void> {
        for (auto const& law : rights::list_retention(tx))
            EXPECT_EQ(words::text("en", "processing.law_" + law.keeps), law.source);
        return {};
    });
}

HEARTH_BOTH_ENGINES(DataRegister);

} // namespace hearth::processing::register_test
