/// What the desk, the file and the public read of the register.
#pragma once

#include "rooms/processing/processing.h"
#include "rooms/processing/rules.h"

namespace hearth::processing {

struct RecipientView {
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
    std::vector<personal::DataKind> kinds;
    std::vector<std::string> entries;
    Day next_check;
    std::optional<Day> checked_on;
    std::optional<Day> ended_on;
    std::optional<std::string> what_became;
    std::vector<Trouble> troubles;
};
BOOST_DESCRIBE_STRUCT(RecipientView, (),
                      (id, version, name, contact, channel, role, contract, signed_on, valid_to,
                       purpose, kinds, entries, next_check, checked_on, ended_on, what_became,
                       troubles))

/// `text` says it all in the reader's language.
struct KeepView {
    std::string keep;
    std::optional<int> months;
    std::optional<int> days;
    std::optional<std::string> source;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(KeepView, (), (keep, months, days, source, text))

struct EntryView {
    std::string entry;
    std::string name; ///< in the reader's language
    personal::Ground ground;
    personal::Security security;
    std::string purpose_zh;
    std::string purpose_en;
    std::int64_t version; ///< of the purpose's words; 0: the house's own
    std::vector<personal::DataKind> kinds;
    std::vector<personal::Sensitive> sensitive;
    std::vector<KeepView> keeps;
    std::vector<std::string> recipients; ///< names of those that have not ended
    std::vector<personal::ProcessedField> fields;
};
BOOST_DESCRIBE_STRUCT(EntryView, (),
                      (entry, name, ground, security, purpose_zh, purpose_en, version, kinds,
                       sensitive, keeps, recipients, fields))

struct Register {
    std::vector<EntryView> entries;
    std::vector<RecipientView> recipients;
    std::vector<Channel> uncovered; ///< data left by these ways lately, and nobody is named
};
BOOST_DESCRIBE_STRUCT(Register, (), (entries, recipients, uncovered))

struct GivenView {
    Day day;
    Channel channel;
    std::string what; ///< in the reader's language
    std::int64_t times;
    std::vector<std::string> recipients;
};
BOOST_DESCRIBE_STRUCT(GivenView, (), (day, channel, what, times, recipients))

/// A class of sensitive data as the public reads it (LD-05): what of it, why needed, what it does.
struct SensitiveView {
    personal::Sensitive which;
    std::string name;
    std::vector<std::string> entries; ///< their names
    std::string why;
    std::string effect;
};
BOOST_DESCRIBE_STRUCT(SensitiveView, (), (which, name, entries, why, effect))
/// Who else gets data, as the public reads it (LD-02, LD-12).
struct SharedView {
    std::string name;
    std::string contact;
    std::string role;
    std::string purpose;
    std::vector<std::string> kinds; ///< their names
};
BOOST_DESCRIBE_STRUCT(SharedView, (), (name, contact, role, purpose, kinds))
struct Annex {
    std::vector<SensitiveView> sensitive;
    std::vector<SharedView> recipients;
};
BOOST_DESCRIBE_STRUCT(Annex, (), (sensitive, recipients))

RecipientView to_view(Tx& tx, Recipient const& one);
/// In the reader's language.
Register make_register(Tx& tx, std::string const& locale);
/// In the reader's language.
Annex make_annex(Tx& tx, std::string const& locale);
GivenView to_view(Given const& one, std::string const& locale);
/// The register as a table of text (CSV, UTF-8 with its mark, so that spreadsheets read it): a row
/// an entry, then the recipients.
std::string make_file(Register const& all, std::string const& locale);

} // namespace hearth::processing
