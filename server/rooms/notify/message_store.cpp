#include "platform/json/codec.h"
#include "platform/services.h"
#include "platform/vault/fields.h"
#include "rooms/notify/reach.h"
#include "rooms/notify/rules.h"
#include "rooms/notify/store.h"

#include <algorithm>

namespace hearth::notify::store {
namespace {

using vault::FieldClass;

struct MessageRow {
    Id<Message> id;
    Channel channel;
    ActorKind recipient_kind;
    Uuid recipient;
    std::optional<db::Bytes> address;
    std::string template_name;
    std::string locale;
    db::Bytes slots;
    bool is_secret;
    Uuid about;
    std::string dedupe;
    MessageState state;
    int tries;
    Instant next_at;
    std::optional<Instant> valid_until;
    Instant created_at;
    std::optional<Instant> sent_at;
    std::optional<Instant> delivered_at;
    std::optional<Instant> read_at;
    std::optional<std::string> provider_ref;
    std::optional<std::string> error;
    bool is_unclear;
    bool is_polite;
    std::string other_ways;
    std::int64_t text_version;
};
BOOST_DESCRIBE_STRUCT(MessageRow, (),
                      (id, channel, recipient_kind, recipient, address, template_name, locale,
                       slots, is_secret, about, dedupe, state, tries, next_at, valid_until,
                       created_at, sent_at, delivered_at, read_at, provider_ref, error, is_unclear,
                       is_polite, other_ways, text_version))

std::string const columns =
    "id, channel, recipient_kind, recipient, address, template, locale, slots, is_secret, about, "
    "dedupe, state, tries, next_at, valid_until, created_at, sent_at, delivered_at, read_at, "
    "provider_ref, error, is_unclear, is_polite, other_ways, "
    "text_version";
std::string const select = "SELECT " + columns + " FROM notify_message WHERE company_id = ?1 ";

db::Bytes seal_slots(Tx& tx, Id<Message> id, std::vector<Slot> const& slots) {
    auto const text = json::to_text(slots);
    return vault::seal(tx, FieldClass::Note, {"notify_message.slots", id.uuid},
                       std::string_view(text));
}

Message to_message(Tx& tx, MessageRow const& row) {
    Message message{.id = row.id,
                    .channel = row.channel,
                    .recipient_kind = row.recipient_kind,
                    .recipient = row.recipient,
                    .template_name = row.template_name,
                    .locale = row.locale,
                    .is_secret = row.is_secret,
                    .about = row.about,
                    .dedupe = row.dedupe,
                    .state = row.state,
                    .tries = row.tries,
                    .next_at = row.next_at,
                    .valid_until = row.valid_until,
                    .created_at = row.created_at,
                    .sent_at = row.sent_at,
                    .delivered_at = row.delivered_at,
                    .read_at = row.read_at,
                    .provider_ref = row.provider_ref,
                    .error = row.error,
                    .is_unclear = row.is_unclear,
                    .is_polite = row.is_polite,
                    .other_ways = parse_channels(row.other_ways).value_or(std::vector<Channel>{}),
                    .text_version = row.text_version};
    message.wording = find_wording(tx, row.template_name, row.text_version, row.locale);
    message.address =
        vault::open(tx, FieldClass::Phone, {"notify_message.address", row.id.uuid}, row.address);
    message.slots = json::from_text<std::vector<Slot>>(
        vault::open(tx, FieldClass::Note, {"notify_message.slots", row.id.uuid}, row.slots));
    return message;
}

std::vector<Message> to_messages(Tx& tx, std::vector<MessageRow> const& rows) {
    std::vector<Message> all;
    for (auto const& row : rows)
        all.push_back(to_message(tx, row));
    return all;
}

Id<Message> last_id() {
    Id<Message> last;
    last.uuid.bytes.fill(0xff);
    return last;
}

/// As the partial indexes say it; ?2 is now.
std::string due_of(Lane lane) {
    return std::string("AND next_at <= ?2 AND state IN ('queued', 'sending') AND goes_first = ") +
           (lane == Lane::First ? "1" : "0");
}

std::optional<std::string> filled(std::string const& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

} // namespace

bool insert_message(Tx& tx, Message const& message) {
    static std::string const sql =
        "INSERT INTO notify_message (company_id, " + columns +
        ", goes_first) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
        "?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27) ON CONFLICT DO NOTHING";
    auto const address = vault::seal(tx, FieldClass::Phone,
                                     {"notify_message.address", message.id.uuid}, message.address);
    return tx.run(sql, message.id, message.channel, message.recipient_kind, message.recipient,
                  address, message.template_name, message.locale,
                  seal_slots(tx, message.id, message.slots), message.is_secret, message.about,
                  message.dedupe, message.state, message.tries, message.next_at,
                  message.valid_until, message.created_at, message.sent_at, message.delivered_at,
                  message.read_at, message.provider_ref, message.error, message.is_unclear,
                  message.is_polite, channels_text(message.other_ways), message.text_version,
                  goes_first(message.template_name)) == 1;
}

std::optional<Message> find_message(Tx& tx, Id<Message> id) {
    static std::string const sql = select + "AND id = ?2";
    auto const row = tx.find<MessageRow>(sql, id);
    if (!row) return {};
    return to_message(tx, *row);
}

bool has_due(Tx& tx, Lane lane) {
    return !tx.all<std::tuple<Id<Message>>>("SELECT id FROM notify_message WHERE company_id = ?1 " +
                                                due_of(lane) + " LIMIT 1",
                                            tx.now())
                .empty();
}

std::vector<Message> claim_due(Tx& tx, Lane lane, Instant until, int limit) {
    auto const sql = "UPDATE notify_message SET is_unclear = CASE WHEN state = 'sending' THEN 1 "
                     "ELSE is_unclear END, state = 'sending', tries = tries + 1, next_at = ?3 "
                     "WHERE company_id = ?1 AND state IN ('queued', 'sending') AND id IN "
                     "(SELECT id FROM notify_message WHERE company_id = ?1 " +
                     due_of(lane) + " ORDER BY next_at LIMIT ?4) RETURNING " + columns;
    auto claimed = to_messages(tx, tx.all<MessageRow>(sql, tx.now(), until, limit));
    // What was written first goes out first; rows come back in any order.
    std::sort(claimed.begin(), claimed.end(),
              [](Message const& a, Message const& b) { return a.id < b.id; });
    return claimed;
}

bool mark(Tx& tx, Mark const& mark) {
    auto const is_sent = mark.state == MessageState::Sent;
    auto const rows =
        tx.run("UPDATE notify_message SET state = ?4, next_at = ?5, provider_ref = ?6, error = ?7, "
               "sent_at = ?8, is_unclear = CASE WHEN ?9 = 1 THEN 1 ELSE is_unclear END WHERE "
               "company_id = ?1 AND id = ?2 AND tries = ?3 AND state = 'sending'",
               mark.id, mark.tries, mark.state, mark.next_at, filled(mark.provider_ref),
               filled(mark.error), is_sent ? std::optional(tx.now()) : std::nullopt,
               mark.is_unclear ? 1 : 0);
    // In the demonstration the outbox page shows the code.
    bool const keeps = tx.services().is_demonstration;
    if (rows == 1 && mark.state != MessageState::Queued && !keeps)
        tx.run("UPDATE notify_message SET slots = ?3 "
               "WHERE company_id = ?1 AND id = ?2 AND is_secret = 1",
               mark.id, seal_slots(tx, mark.id, {}));
    return rows == 1;
}

std::optional<Id<Message>> mark_delivery(Tx& tx, std::string const& provider_ref,
                                         MessageState state, std::string const& error) {
    auto const found = tx.find<std::tuple<Id<Message>>>(
        "SELECT id FROM notify_message WHERE company_id = ?1 AND provider_ref = ?2", provider_ref);
    // A process that died between sending and marking knows no reference; the gateway knows our
    // key.
    auto const key = parse_uuid(provider_ref);
    if (!found && !key) return {};
    auto const id = found ? std::get<0>(*found) : Id<Message>{*key};
    auto const rows = tx.run(
        "UPDATE notify_message SET state = ?3, delivered_at = ?4, error = ?5, sent_at = "
        "COALESCE(sent_at, ?6) WHERE company_id = ?1 AND id = ?2 AND channel <> 'in_app' AND "
        "(state IN ('sent', 'sending') OR (state = 'queued' AND tries > 0))",
        id, state, state == MessageState::Delivered ? std::optional(tx.now()) : std::nullopt,
        filled(error), tx.now());
    return rows == 1 ? std::optional(id) : std::nullopt;
}

int count_polite(Tx& tx, Uuid recipient, Span day) {
    return std::get<0>(tx.one<std::tuple<int>>(
        "SELECT count(*) FROM notify_message WHERE company_id = ?1 AND recipient = ?2 AND "
        "is_polite = 1 AND COALESCE(sent_at, next_at) >= ?3 AND COALESCE(sent_at, next_at) < ?4",
        recipient, day.from, day.to));
}

std::vector<Message> list_messages(Tx& tx, std::optional<MessageState> state,
                                   std::optional<Id<Message>> before, int limit) {
    static std::string const any = select + "AND id < ?2 ORDER BY id DESC LIMIT ?3";
    static std::string const of = select + "AND id < ?2 AND state = ?4 ORDER BY id DESC LIMIT ?3";
    auto const from = before.value_or(last_id());
    return to_messages(tx, state ? tx.all<MessageRow>(of, from, limit, *state)
                                 : tx.all<MessageRow>(any, from, limit));
}

std::vector<Message> list_about(Tx& tx, Uuid about, int limit) {
    static std::string const sql = select + "AND about = ?2 ORDER BY id LIMIT ?3";
    return to_messages(tx, tx.all<MessageRow>(sql, about, limit));
}

std::vector<Message> list_of(Tx& tx, Uuid recipient, std::optional<Id<Message>> before, int limit) {
    static std::string const sql = select + "AND recipient = ?2 AND channel = 'in_app' "
                                            "AND id < ?3 ORDER BY id DESC LIMIT ?4";
    return to_messages(tx, tx.all<MessageRow>(sql, recipient, before.value_or(last_id()), limit));
}

bool mark_read(Tx& tx, Uuid recipient, Id<Message> id) {
    return tx.run("UPDATE notify_message SET read_at = COALESCE(read_at, ?4) WHERE company_id = ?1 "
                  "AND recipient = ?2 AND id = ?3 AND channel = 'in_app'",
                  recipient, id, tx.now()) == 1;
}

} // namespace hearth::notify::store
