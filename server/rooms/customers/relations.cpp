// Leanings towards workers, blocks, consents.
#include "rooms/customers/relations.h"

#include "base/zone.h"
#include "platform/merging/holdings.h"
#include "platform/personal/restriction.h"
#include "platform/vault/fields.h"
#include "rooms/identity/identity.h"

#include <algorithm>

namespace hearth::customers {

std::vector<Leaning> list_leanings(Tx& tx, Id<Customer> customer) {
    return tx.all<Leaning>("SELECT worker_id, kind, since FROM customers_leaning "
                           "WHERE company_id = ?1 AND customer_id = ?2 ORDER BY kind, since",
                           customer);
}

void save_leaning(Tx& tx, Id<Customer> customer, Id<workforce::Worker> worker, LeaningKind kind) {
    tx.run("INSERT INTO customers_leaning (company_id, customer_id, worker_id, kind, since) "
           "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (company_id, customer_id, worker_id) "
           "DO UPDATE SET kind = excluded.kind, since = excluded.since",
           customer, worker, kind, tx.now());
    tx.publish(LeaningChanged{customer, worker, kind});
}

void forget_leaning(Tx& tx, Id<Customer> customer, Id<workforce::Worker> worker) {
    auto const rows = tx.run("DELETE FROM customers_leaning "
                             "WHERE company_id = ?1 AND customer_id = ?2 AND worker_id = ?3",
                             customer, worker);
    if (rows > 0) tx.publish(LeaningChanged{customer, worker, {}});
}

namespace {

vault::Place reason_of(Uuid id) {
    return {"customers_block.reason", id};
}

struct BlockRow {
    Uuid id;
    db::Bytes reason;
    Uuid decided_by;
    Instant since;
    Instant until;
    std::optional<Instant> lifted_at;
};
BOOST_DESCRIBE_STRUCT(BlockRow, (), (id, reason, decided_by, since, until, lifted_at))

} // namespace

std::vector<Block> list_blocks(Tx& tx, Id<Customer> customer) {
    std::vector<Block> all;
    for (auto const& row : tx.all<BlockRow>(
             "SELECT id, reason, decided_by, since, until, lifted_at FROM customers_block "
             "WHERE company_id = ?1 AND customer_id = ?2 AND lifted_at IS NULL AND until > ?3 "
             "ORDER BY since",
             customer, tx.now()))
        all.push_back({row.id,
                       vault::open(tx, vault::FieldClass::Note, reason_of(row.id), row.reason),
                       row.decided_by, row.since, row.until, row.lifted_at});
    return all;
}

Result<Block> add_block(Tx& tx, Id<Customer> customer, std::string const& reason, Instant until) {
    TRY(load_customer(tx, customer));
    if (until <= tx.now()) return invalid_field("/until", "customers.must_be_later");
    Block const block{make_uuid(tx.now(), tx.random()), reason, tx.actor().id, tx.now(), until, {}};
    tx.run("INSERT INTO customers_block (company_id, id, customer_id, reason, decided_by, since, "
           "until) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
           block.id, customer,
           vault::seal(tx, vault::FieldClass::Note, reason_of(block.id), std::string_view(reason)),
           block.decided_by, block.since, until);
    tx.publish(BlockChanged{customer, true});
    return block;
}

Result<void> lift_blocks(Tx& tx, Id<Customer> customer) {
    tx.run("UPDATE customers_block SET lifted_at = ?3 "
           "WHERE company_id = ?1 AND customer_id = ?2 AND lifted_at IS NULL",
           customer, tx.now());
    tx.publish(BlockChanged{customer, false});
    return {};
}

Result<void> check_may_order(Tx& tx, Id<Customer> customer) {
    if (personal::find_restriction(tx, customer.uuid))
        return Error{Refusal::Conflict, "customers.frozen"};
    auto const blocks = list_blocks(tx, customer);
    if (blocks.empty()) return {};
    auto const last =
        std::max_element(blocks.begin(), blocks.end(),
                         [](Block const& a, Block const& b) { return a.until < b.until; });
    auto const store = TRY(load_customer(tx, customer)).store;
    auto const zone = store ? TRY(identity::store_zone(tx, *store)) : identity::Store{}.zone;
    return Error{
        Refusal::Conflict, "customers.blocked", {{"until", to_local_text(last->until, zone)}}};
}

std::vector<Consent> list_consents(Tx& tx, Id<Customer> customer) {
    return tx.all<Consent>(
        "SELECT id, purpose, text_version, text_hash, channel, given_by_kind, given_by, "
        "given_at, withdrawn_at FROM customers_consent "
        "WHERE company_id = ?1 AND customer_id = ?2 ORDER BY given_at, id",
        customer);
}

bool has_consent(Tx& tx, Id<Customer> customer, ConsentPurpose purpose) {
    auto const given = tx.find<std::tuple<Instant>>(
        "SELECT given_at FROM customers_consent WHERE company_id = ?1 AND customer_id = ?2 AND "
        "purpose = ?3 AND withdrawn_at IS NULL ORDER BY given_at DESC LIMIT 1",
        customer, purpose);
    if (!given) return false;
    // The last word counts, whichever file of theirs it was said in (LC-09).
    auto const given_up = merging::list_given_up_for(tx, customer.uuid);
    return std::none_of(given_up.begin(), given_up.end(), [&](Uuid const& file) {
        return tx
            .find<std::tuple<Uuid>>("SELECT id FROM customers_consent WHERE company_id = ?1 AND "
                                    "customer_id = ?2 AND purpose = ?3 AND withdrawn_at > ?4",
                                    file, purpose, std::get<0>(*given))
            .has_value();
    });
}

Consent give_consent(Tx& tx, Id<Customer> customer, ConsentWords const& words) {
    Consent const consent{make_uuid(tx.now(), tx.random()),
                          words.purpose,
                          words.text_version,
                          words.text_hash,
                          words.channel,
                          tx.actor().kind,
                          tx.actor().id,
                          tx.now(),
                          {}};
    tx.run("INSERT INTO customers_consent (company_id, id, customer_id, purpose, text_version, "
           "text_hash, channel, "
           "given_by_kind, given_by, given_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
           consent.id, customer, consent.purpose, consent.text_version, consent.text_hash,
           consent.channel, consent.given_by_kind, consent.given_by, consent.given_at);
    tx.publish(ConsentChanged{customer, words.purpose, true});
    return consent;
}

int withdraw_consent(Tx& tx, Id<Customer> customer, ConsentPurpose purpose) {
    auto const rows =
        tx.run("UPDATE customers_consent SET withdrawn_at = ?4 WHERE company_id = ?1 AND "
               "customer_id = ?2 AND purpose = ?3 AND withdrawn_at IS NULL",
               customer, purpose, tx.now());
    if (rows > 0) tx.publish(ConsentChanged{customer, purpose, false});
    return static_cast<int>(rows);
}

} // namespace hearth::customers
