// The desk of the register, its file, and what the public reads of it.
#include "base/zone.h"
#include "platform/api/route.h"
#include "platform/personal/transfers.h"
#include "rooms/identity/identity.h"
#include "rooms/processing/views.h"
#include "rooms/rights/rights.h"

namespace hearth::processing {
namespace {

constexpr std::size_t most_kinds = 20;
constexpr std::size_t most_entries = 60;

/// The company's own matter: not of who has the right in one store alone.
Result<void> check_right(Tx& tx, char const* permission) {
    if (!identity::reach_of(tx.actor(), permission)) return {};
    return Error{Refusal::Forbidden, "platform.not_allowed", {{"permission", permission}}};
}

Result<Register> read_register(Tx& tx) {
    TRY(check_right(tx, "processing.read"));
    return make_register(tx, tx.actor().locale);
}

Result<api::File> fetch_register(Tx& tx) {
    TRY(check_right(tx, "processing.read"));
    auto const day = to_text(local_day(tx.now(), identity::Store{}.zone));
    return api::File{"text/csv; charset=utf-8",
                     make_file(make_register(tx, tx.actor().locale), tx.actor().locale),
                     "register-" + day + ".csv"};
}

Result<Annex> read_annex(Tx& tx) {
    return make_annex(tx, tx.actor().locale);
}

struct EntryPath {
    Text<1, 40> entry;
};
BOOST_DESCRIBE_STRUCT(EntryPath, (), (entry))
struct PurposeForm {
    Text<4, 600> zh;
    Text<4, 600> en;
};
BOOST_DESCRIBE_STRUCT(PurposeForm, (), (zh, en))
Result<Purpose> put_purpose(Tx& tx, api::Path<EntryPath> const& at, api::IfMatch const& match,
                            api::Body<PurposeForm> const& in) {
    TRY(check_right(tx, "processing.write"));
    return write_purpose(tx, at.entry, in.zh, in.en, match.version);
}

struct RecipientForm {
    Text<2, 80> name;
    Text<2, 200> contact;
    Channel channel = Channel::Sms;
    Role role = Role::Processor;
    Text<1, 80> contract;
    Day signed_on;
    std::optional<Day> valid_to;
    Text<4, 400> purpose;
    List<personal::DataKind, most_kinds, 1> kinds;
    List<Text<1, 40>, most_entries, 1> entries;
    Day next_check;
};
BOOST_DESCRIBE_STRUCT(RecipientForm, (),
                      (name, contact, channel, role, contract, signed_on, valid_to, purpose, kinds,
                       entries, next_check))

Recipient draft_of(RecipientForm const& in) {
    Recipient draft{.name = in.name,
                    .contact = in.contact,
                    .channel = in.channel,
                    .role = in.role,
                    .contract = in.contract,
                    .signed_on = in.signed_on,
                    .valid_to = in.valid_to,
                    .purpose = in.purpose,
                    .kinds = in.kinds,
                    .next_check = in.next_check};
    draft.entries.assign(in.entries.begin(), in.entries.end());
    return draft;
}

Result<RecipientView> post_recipient(Tx& tx, api::Body<RecipientForm> const& in) {
    TRY(check_right(tx, "processing.write"));
    return to_view(tx, TRY(save_recipient(tx, draft_of(in))));
}

struct RecipientPath {
    Id<Recipient> id;
};
BOOST_DESCRIBE_STRUCT(RecipientPath, (), (id))
Result<RecipientView> put_recipient(Tx& tx, api::Path<RecipientPath> const& at,
                                    api::IfMatch const& match, api::Body<RecipientForm> const& in) {
    TRY(check_right(tx, "processing.write"));
    auto draft = draft_of(in);
    draft.id = at.id;
    draft.version = match.version;
    return to_view(tx, TRY(save_recipient(tx, std::move(draft))));
}

struct EndForm {
    Day ended_on;
    Text<4, 400> what_became;
};
BOOST_DESCRIBE_STRUCT(EndForm, (), (ended_on, what_became))
Result<RecipientView> post_end(Tx& tx, api::Path<RecipientPath> const& at,
                               api::Body<EndForm> const& in) {
    TRY(check_right(tx, "processing.write"));
    return to_view(tx, TRY(end_recipient(tx, at.id, in.ended_on, in.what_became)));
}

struct CheckForm {
    Day checked_on;
    CheckResult result = CheckResult::Fine;
    Text<2, 1000> findings;
    Day next_on;
};
BOOST_DESCRIBE_STRUCT(CheckForm, (), (checked_on, result, findings, next_on))
Result<RecipientView> post_check(Tx& tx, api::Path<RecipientPath> const& at,
                                 api::Body<CheckForm> const& in) {
    TRY(check_right(tx, "processing.write"));
    Check const check{.checked_on = in.checked_on,
                      .result = in.result,
                      .findings = in.findings,
                      .next_on = in.next_on};
    return to_view(tx, TRY(add_check(tx, at.id, check)));
}

struct CheckView {
    int sequence;
    Day checked_on;
    CheckResult result;
    std::string findings;
    Day next_on;
    std::optional<std::string> written_by;
};
BOOST_DESCRIBE_STRUCT(CheckView, (), (sequence, checked_on, result, findings, next_on, written_by))
struct CheckList {
    std::vector<CheckView> items;
};
BOOST_DESCRIBE_STRUCT(CheckList, (), (items))
Result<CheckList> read_checks(Tx& tx, api::Path<RecipientPath> const& at) {
    TRY(check_right(tx, "processing.read"));
    TRY(load_recipient(tx, at.id));
    CheckList list;
    for (auto const& one : list_checks(tx, at.id))
        list.items.push_back({one.sequence, one.checked_on, one.result, one.findings, one.next_on,
                              identity::find_name(tx, one.written_by)});
    return list;
}

constexpr std::chrono::days longest_asked{400};

struct GivenQuery {
    Day from;
    Day until; ///< last day
};
BOOST_DESCRIBE_STRUCT(GivenQuery, (), (from, until))
struct GivenList {
    std::vector<GivenView> items;
};
BOOST_DESCRIBE_STRUCT(GivenList, (), (items))
Result<GivenList> read_given(Tx& tx, api::Query<GivenQuery> const& in) {
    TRY(check_right(tx, "processing.read"));
    auto const span = std::chrono::sys_days{in.until} - std::chrono::sys_days{in.from};
    if (span < std::chrono::days{0} || span > longest_asked)
        return invalid_field("/query/until", "processing.days_wrong");
    GivenList list;
    for (auto const& one : list_given(tx, in.from, in.until))
        list.items.push_back(to_view(one, tx.actor().locale));
    return list;
}

/// As long as the law wants it, by the row that is in force; without one it is kept for good.
Result<void> forget_given(Tx& tx) {
    auto const months = rights::load_retention(tx);
    auto const found = months.find("transfer");
    if (found == months.end()) return {};
    auto const before = personal::months_after(tx.now(), -found->second);
    personal::forget_transfers(tx, local_day(before, identity::Store{}.zone));
    return {};
}

} // namespace

void install(Room& room) {
    room.permissions = {{"processing.read"}, {"processing.write"}};
    room.chores = {{"processing.forget_given", hours{24}, forget_given}};
    auto& r = room.routes;
    auto const readers = api::staff("processing.read");
    auto const writers = api::staff("processing.write");
    r.read("/processing", "read_processing_register", readers, read_register);
    r.read("/processing/file", "fetch_processing_register", readers, fetch_register);
    r.read("/data-transfers", "list_data_transfers", readers, read_given);
    r.read("/privacy-annex", "read_privacy_annex", api::anyone(), read_annex).per_minute = 120;
    r.write("PUT", "/processing/{entry}/purpose", "write_processing_purpose", writers, put_purpose);
    r.write("POST", "/data-recipients", "add_data_recipient", writers, post_recipient);
    r.write("PUT", "/data-recipients/{id}", "save_data_recipient", writers, put_recipient);
    r.write("POST", "/data-recipients/{id}/end", "end_data_recipient", writers, post_end);
    r.read("/data-recipients/{id}/checks", "list_data_recipient_checks", readers, read_checks);
    r.write("POST", "/data-recipients/{id}/checks", "check_data_recipient", writers, post_check);
}

} // namespace hearth::processing
