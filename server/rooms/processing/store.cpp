#include "rooms/processing/store.h"

#include "base/names.h"

#include <algorithm>
#include <map>

namespace hearth::processing::store {
namespace {

constexpr int most_recipients = 500;
constexpr int most_checks = 200;

/// A row as it lies there; the lists are words by spaces.
struct RecipientRow {
    Id<Recipient> id;
    std::int64_t version;
    std::string name;
    std::string contact;
    Channel channel;
    Role role;
    std::string contract;
    Day signed_on;
    std::optional<Day> valid_to;
    std::string purpose;
    std::string kinds;
    std::string entries;
    Day next_check;
    Instant written_at;
    std::optional<Day> ended_on;
    std::optional<std::string> what_became;
};
BOOST_DESCRIBE_STRUCT(RecipientRow, (),
                      (id, version, name, contact, channel, role, contract, signed_on, valid_to,
                       purpose, kinds, entries, next_check, written_at, ended_on, what_became))

std::vector<std::string> split(std::string const& text) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < text.size();) {
        auto const to = std::min(text.find(' ', from), text.size());
        if (to > from) parts.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

std::string join(std::vector<std::string> const& parts) {
    std::string text;
    for (auto const& one : parts)
        text += (text.empty() ? "" : " ") + one;
    return text;
}

std::string join(std::vector<personal::DataKind> const& kinds) {
    std::vector<std::string> names;
    names.reserve(kinds.size());
    for (auto const kind : kinds)
        names.emplace_back(to_text(kind));
    return join(names);
}

std::vector<personal::DataKind> kinds_of(std::string const& text) {
    std::vector<personal::DataKind> kinds;
    auto const words = split(text);
    for (auto const& one : names_of<personal::DataKind>())
        if (std::find(words.begin(), words.end(), one.name) != words.end())
            kinds.push_back(one.value);
    return kinds;
}

Recipient to_recipient(RecipientRow const& row) {
    return {.id = row.id,
            .version = row.version,
            .name = row.name,
            .contact = row.contact,
            .channel = row.channel,
            .role = row.role,
            .contract = row.contract,
            .signed_on = row.signed_on,
            .valid_to = row.valid_to,
            .purpose = row.purpose,
            .kinds = kinds_of(row.kinds),
            .entries = split(row.entries),
            .next_check = row.next_check,
            .written_at = row.written_at,
            .ended_on = row.ended_on,
            .what_became = row.what_became};
}

} // namespace

std::vector<Purpose> list_written_purposes(Tx& tx) {
    return tx.all<Purpose>(
        "SELECT p.entry, p.version, p.zh, p.en, p.written_at FROM processing_purpose p WHERE "
        "p.company_id = ?1 AND p.version = (SELECT max(n.version) FROM processing_purpose n WHERE "
        "n.company_id = ?1 AND n.entry = p.entry) ORDER BY p.entry");
}

void insert_purpose(Tx& tx, Purpose const& one) {
    tx.run("INSERT INTO processing_purpose (company_id, entry, version, zh, en, written_at, "
           "written_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
           one.entry, one.version, one.zh, one.en, tx.now(), tx.actor().id);
}

std::vector<Recipient> list_recipients(Tx& tx) {
    using Checked = std::tuple<Uuid, Day, Day, Instant>;
    std::map<Uuid, Checked> checked; // the last of each
    for (auto const& one : tx.all<Checked>(
             "SELECT recipient_id, checked_on, next_on, written_at FROM processing_check WHERE "
             "company_id = ?1 ORDER BY recipient_id, sequence"))
        checked[std::get<Uuid>(one)] = one;
    std::vector<Recipient> all;
    for (auto const& row : tx.all<RecipientRow>(
             "SELECT r.id, r.version, r.name, r.contact, r.channel, r.role, r.contract, "
             "r.signed_on, r.valid_to, r.purpose, r.kinds, r.entries, r.next_check, r.written_at, "
             "e.ended_on, e.what_became FROM processing_recipient r LEFT JOIN "
             "processing_recipient_end e ON e.company_id = r.company_id AND e.recipient_id = r.id "
             "WHERE r.company_id = ?1 AND r.version = (SELECT max(n.version) FROM "
             "processing_recipient n WHERE n.company_id = ?1 AND n.id = r.id) ORDER BY r.name, "
             "r.id "
             "LIMIT ?2",
             most_recipients)) {
        auto one = to_recipient(row);
        if (auto const found = checked.find(one.id.uuid); found != checked.end()) {
            auto const& [id, on, next, at] = found->second;
            one.checked_on = on;
            if (at >= one.written_at) one.next_check = next; // the last word of the two
        }
        all.push_back(std::move(one));
    }
    std::stable_partition(all.begin(), all.end(),
                          [](Recipient const& one) { return !one.ended_on; });
    return all;
}

void insert_recipient(Tx& tx, Recipient const& one) {
    tx.run("INSERT INTO processing_recipient (company_id, id, version, name, contact, channel, "
           "role, contract, signed_on, valid_to, purpose, kinds, entries, next_check, written_at, "
           "written_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
           "?16)",
           one.id, one.version, one.name, one.contact, one.channel, one.role, one.contract,
           one.signed_on, one.valid_to, one.purpose, join(one.kinds), join(one.entries),
           one.next_check, tx.now(), tx.actor().id);
}

void insert_end(Tx& tx, Id<Recipient> id, Day on, std::string const& what_became) {
    tx.run("INSERT INTO processing_recipient_end (company_id, recipient_id, ended_on, what_became, "
           "written_at, written_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
           id, on, what_became, tx.now(), tx.actor().id);
}

void insert_check(Tx& tx, Id<Recipient> id, Check const& check) {
    tx.run("INSERT INTO processing_check (company_id, recipient_id, sequence, checked_on, result, "
           "findings, next_on, written_at, written_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
           id, check.sequence, check.checked_on, check.result, check.findings, check.next_on,
           tx.now(), tx.actor().id);
}

std::vector<Check> list_checks(Tx& tx, Id<Recipient> id) {
    return tx.all<Check>("SELECT sequence, checked_on, result, findings, next_on, written_at, "
                         "written_by FROM processing_check WHERE company_id = ?1 AND recipient_id "
                         "= ?2 ORDER BY sequence DESC LIMIT ?3",
                         id, most_checks);
}

} // namespace hearth::processing::store
