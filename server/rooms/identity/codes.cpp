#include "platform/settings/settings.h"
#include "platform/vault/encoding.h"
#include "platform/vault/fields.h"
#include "rooms/identity/access.h"
#include "rooms/identity/access_log.h"
#include "rooms/identity/rules.h"

namespace hearth::identity {
namespace {

db::Bytes device_of(api::Client const& client) {
    return hash_of(client.peer + "\n" + client.user_agent);
}

/// `where` names the column that is counted by; ?2 its value.
CodeCount count_codes(Tx& tx, std::string const& where, auto const& value) {
    using Row = std::tuple<std::optional<Instant>, std::int64_t, std::int64_t, std::int64_t>;
    auto const now = tx.now();
    auto const [last, minute, hour, day] =
        tx.one<Row>("SELECT max(issued_at), count(CASE WHEN issued_at > ?3 THEN 1 END), "
                    "count(CASE WHEN issued_at > ?4 THEN 1 END), count(*) FROM identity_code "
                    "WHERE company_id = ?1 AND " +
                        where + " = ?2 AND issued_at > ?5",
                    value, now - minutes{1}, now - hours{1}, now - hours{24});
    return {last, static_cast<int>(minute), static_cast<int>(hour), static_cast<int>(day)};
}

CodeCounts count_all(Tx& tx, db::Bytes const& phone_index, api::Client const& client) {
    auto const hour = tx.one<std::tuple<std::int64_t>>(
        "SELECT count(*) FROM identity_code WHERE company_id = ?1 AND issued_at > ?2",
        tx.now() - hours{1});
    return {count_codes(tx, "phone_index", phone_index),
            count_codes(tx, "device_hash", device_of(client)), count_codes(tx, "peer", client.peer),
            static_cast<int>(std::get<0>(hour))};
}

struct Challenge {
    std::string challenge;
    int bits;
};
BOOST_DESCRIBE_STRUCT(Challenge, (), (challenge, bits))

/// A new one after each code, so that an answer serves once.
Result<void> check_work(Tx& tx, CodeRequest const& request, CodeLimits const& limits,
                        CodeCount const& of_number) {
    if (of_number.hour < limits.work_after) return {};
    auto const last = std::to_string(to_micros(*of_number.last));
    auto const index = vault::blind_index(tx, "code_work", request.phone + "|" + last);
    Challenge const challenge{vault::encode_base64url(index.data), limits.work_bits};
    if (is_worked(challenge.challenge, request.work, limits.work_bits)) return {};
    Error error{Refusal::PreconditionRequired, "identity.code_work"};
    error.next_json = json::to_text(challenge);
    return error;
}

std::string six_digits(Tx& tx) {
    // The remainder of 2^64 favours no code by more than 10^-13.
    auto text = std::to_string(tx.random().next() % 1'000'000);
    return std::string(6 - text.size(), '0') + text;
}

db::Bytes code_hash(Tx& tx, Uuid row, std::string_view code) {
    return vault::blind_index(tx, "one_time_code", to_text(row) + "|" + std::string(code));
}

vault::Place message_phone(Uuid row) {
    return {"identity_code_message.phone", row};
}
vault::Place message_code(Uuid row) {
    return {"identity_code_message.code", row};
}

struct NewCode {
    Uuid id;
    std::string code;
    Instant valid_until;
};

void save_code(Tx& tx, CodeRequest const& request, db::Bytes const& phone_index,
               std::string_view ticket, NewCode const& fresh) {
    // Only the newest code of a purpose counts.
    tx.run("UPDATE identity_code SET ended_at = ?5 WHERE company_id = ?1 AND phone_index = ?2 "
           "AND purpose = ?3 AND subject = ?4 AND ended_at IS NULL",
           phone_index, request.purpose.kind, request.purpose.subject, tx.now());
    tx.run("INSERT INTO identity_code (company_id, id, phone_index, purpose, subject, "
           "ticket_hash, code_hash, peer, device_hash, wrong_tries, issued_at, valid_until) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, ?10, ?11)",
           fresh.id, phone_index, request.purpose.kind, request.purpose.subject, hash_of(ticket),
           code_hash(tx, fresh.id, fresh.code), request.client.peer, device_of(request.client),
           tx.now(), fresh.valid_until);
}

void save_message(Tx& tx, CodeRequest const& request, NewCode const& fresh) {
    tx.run("INSERT INTO identity_code_message (company_id, id, phone, code, purpose, locale, "
           "created_at, valid_until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
           fresh.id,
           vault::seal(tx, vault::FieldClass::Phone, message_phone(fresh.id), request.phone),
           vault::seal(tx, vault::FieldClass::Secret, message_code(fresh.id), fresh.code),
           request.purpose.kind, tx.actor().locale, tx.now(), fresh.valid_until);
    tx.mark_events(); // wakes whoever delivers, as an event would
}

struct LiveCode {
    Uuid id;
    db::Bytes ticket_hash;
    std::optional<db::Bytes> code_hash;
    int wrong_tries;
    std::string peer; ///< who had it sent
};
BOOST_DESCRIBE_STRUCT(LiveCode, (), (id, ticket_hash, code_hash, wrong_tries, peer))

std::optional<LiveCode> find_live(Tx& tx, CodeProof const& proof) {
    auto found = tx.find<LiveCode>(
        "SELECT id, ticket_hash, code_hash, wrong_tries, peer FROM identity_code "
        "WHERE company_id = ?1 AND phone_index = ?2 AND purpose = ?3 AND subject = ?4 "
        "AND ended_at IS NULL AND valid_until > ?5 ORDER BY issued_at DESC",
        vault::blind_index(tx, "code_phone", proof.phone), proof.purpose.kind,
        proof.purpose.subject, tx.now());
    if (!found || !found->code_hash) return {};
    bool const may_lack_ticket = proof.ticket.empty() && !proof.purpose.subject.is_nil();
    // Without its ticket nobody else can use up the tries of a code either.
    if (!may_lack_ticket && found->ticket_hash != hash_of(proof.ticket)) return {};
    return found;
}

Error wrong_code() {
    return invalid_field("/code", "identity.code_wrong");
}

Error count_wrong_try(Tx& tx, LiveCode const& live, int most) {
    bool const is_last = live.wrong_tries + 1 >= most;
    tx.run("UPDATE identity_code SET wrong_tries = wrong_tries + 1, ended_at = ?3 "
           "WHERE company_id = ?1 AND id = ?2",
           live.id, is_last ? std::optional(tx.now()) : std::optional<Instant>{});
    return is_last ? invalid_field("/code", "identity.code_used_up") : wrong_code();
}

} // namespace

Result<CodeSent> request_code(Tx& tx, CodeRequest const& request) {
    auto const limits = settings::load<CodeLimits>(tx);
    auto const phone_index = vault::blind_index(tx, "code_phone", request.phone);
    auto const counts = count_all(tx, phone_index, request.client);
    TRY(check_code_counts(limits, counts, tx.now()));
    TRY(check_work(tx, request, limits, counts.number));
    NewCode const fresh{make_uuid(tx.now(), tx.random()), six_digits(tx),
                        tx.now() + minutes{limits.valid_minutes}};
    auto const ticket = random_text(tx, 16);
    save_code(tx, request, phone_index, ticket, fresh);
    if (request.known == Known::Yes) save_message(tx, request, fresh);
    if (counts.company_hour + 1 == limits.company_per_hour)
        tx.publish(CodeBudgetReached{limits.company_per_hour});
    return CodeSent{ticket, resend_after_s(limits), fresh.valid_until};
}

Result<void> check_code(Tx& tx, CodeProof const& proof) {
    auto const limits = settings::load<CodeLimits>(tx);
    auto const live = find_live(tx, proof);
    if (!live) return wrong_code();
    if (*live->code_hash != code_hash(tx, live->id, proof.code)) {
        note_refused_access(tx, proof.purpose.kind, {}, live->peer);
        return count_wrong_try(tx, *live, limits.wrong_tries);
    }
    auto const used = tx.run("UPDATE identity_code SET ended_at = ?3 "
                             "WHERE company_id = ?1 AND id = ?2 AND ended_at IS NULL",
                             live->id, tx.now());
    if (used == 0) return wrong_code();
    return {};
}

std::vector<CodeMessage> list_code_messages(Tx& tx, int limit) {
    using Row = std::tuple<Uuid, db::Bytes, db::Bytes, std::string, std::string, Instant, Instant>;
    std::vector<CodeMessage> messages;
    for (auto const& [id, phone, code, purpose, locale, created_at, valid_until] :
         tx.all<Row>("SELECT id, phone, code, purpose, locale, created_at, valid_until "
                     "FROM identity_code_message WHERE company_id = ?1 AND valid_until > ?2 "
                     "ORDER BY id LIMIT ?3",
                     tx.now(), limit))
        messages.push_back({id, vault::open(tx, vault::FieldClass::Phone, message_phone(id), phone),
                            vault::open(tx, vault::FieldClass::Secret, message_code(id), code),
                            purpose, locale, created_at, valid_until});
    return messages;
}

void finish_code_message(Tx& tx, Uuid id) {
    tx.run("DELETE FROM identity_code_message WHERE company_id = ?1 AND id = ?2", id);
}

} // namespace hearth::identity
