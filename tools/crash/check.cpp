// After a kill: what was acknowledged is there, what was not is there wholly or not at all.
#include "tools/crash/crash.h"

#include "platform/clocks/system_clock.h"
#include "platform/events/testing.h"
#include "platform/vault/system_random.h"
#include "rooms/ledger/ledger.h"

#include <iostream>

namespace hearth::crash {
namespace {

std::string id_of(std::string const& body) {
    Answer answer;
    if (auto parsed = json::parse(body, {.depth = 32, .bytes = 1 << 20}))
        answer.json = std::move(*parsed);
    return answer.at("id");
}

/// The same request once more, with its key: an acknowledged one is answered as before.
void ask_again(House& house, Sent& sent, Tally& tally) {
    auto const answer = ask_house(house, sent.ask);
    auto const what = sent.ask.path + " " + sent.ask.key + ": ";
    if (sent.status == 201) {
        tally.check(answer.status == 201 && answer.body == sent.body &&
                        answer.header("Idempotent-Replayed") == "true",
                    what + "acknowledged, but now " + answer.body.substr(0, 200));
        return;
    }
    // Nobody knows what became of it: done before, done now, or refused for good; never broken.
    tally.check(answer.status == 201 || (answer.status >= 400 && answer.status < 500),
                what + "asked again: " + answer.body.substr(0, 200));
    sent.status = answer.status;
    sent.body = answer.body;
}

struct Halves {
    char const* what;
    char const* sql; ///< counts what must not be
};
constexpr Halves halves[] = {
    {"orders without a visit",
     "SELECT count(*) FROM orders_order o WHERE o.company_id = ?1 AND NOT EXISTS (SELECT 1 FROM "
     "orders_visit v WHERE v.company_id = o.company_id AND v.order_id = o.id)"},
    {"orders without exactly one event of being placed",
     "SELECT count(*) FROM orders_order o WHERE o.company_id = ?1 AND (SELECT count(*) FROM "
     "platform_event e WHERE e.company = o.company_id AND e.subject = o.id AND e.kind = "
     "'orders.placed') <> 1"},
    {"events of orders that are not there",
     "SELECT count(*) FROM platform_event e WHERE e.company = ?1 AND e.kind = 'orders.placed' AND "
     "NOT EXISTS (SELECT 1 FROM orders_order o WHERE o.company_id = e.company AND o.id = "
     "e.subject)"},
    {"orders without their quote",
     "SELECT count(*) FROM orders_order o WHERE o.company_id = ?1 AND NOT EXISTS (SELECT 1 FROM "
     "pricing_quote q WHERE q.company_id = o.company_id AND q.id = o.quote_id)"},
    {"orders without a bill of their price",
     "SELECT count(*) FROM orders_order o WHERE o.company_id = ?1 AND o.price <> (SELECT "
     "coalesce(sum(c.amount), 0) FROM ledger_charge c WHERE c.company_id = o.company_id AND "
     "c.order_id = o.id)"},
    {"payments without an entry",
     "SELECT count(*) FROM ledger_payment p WHERE p.company_id = ?1 AND (SELECT count(*) FROM "
     "ledger_posting g WHERE g.company_id = p.company_id AND g.entry_id = p.entry_id) < 2"},
    {"payments without a receipt",
     "SELECT count(*) FROM ledger_payment p WHERE p.company_id = ?1 AND NOT EXISTS (SELECT 1 FROM "
     "ledger_receipt r WHERE r.company_id = p.company_id AND r.payment_id = p.id)"},
    {"postings without an entry",
     "SELECT count(*) FROM ledger_posting g WHERE g.company_id = ?1 AND NOT EXISTS (SELECT 1 FROM "
     "ledger_entry e WHERE e.company_id = g.company_id AND e.id = g.entry_id)"},
    {"visits that are done without a signature",
     "SELECT count(*) FROM orders_visit v WHERE v.company_id = ?1 AND v.state = 'done' AND NOT "
     "EXISTS (SELECT 1 FROM visits_signature s WHERE s.company_id = v.company_id AND s.visit_id = "
     "v.id)"},
    {"signatures on visits that are not done",
     "SELECT count(*) FROM visits_signature s WHERE s.company_id = ?1 AND NOT EXISTS (SELECT 1 "
     "FROM orders_visit v WHERE v.company_id = s.company_id AND v.id = s.visit_id AND v.state = "
     "'done')"},
};

void look_for_halves(db::Database& database, Tally& tally) {
    db::Scope const scope{TestDatabase::company(), Actor::system(), "crash"};
    auto const looked = database.read(scope, [&](Tx& tx) -> Result<void> {
        for (auto const& half : halves) {
            auto const count = tx.one<std::int64_t>(half.sql);
            tally.check(count == 0, std::to_string(count) + " " + half.what);
        }
        tally.check(ledger::find_unbalanced(tx).empty(), "an entry does not balance");
        Money sum;
        for (auto const& line : ledger::trial_balance(tx, {}))
            sum += line.balance;
        tally.check(sum == Money{}, "the books do not balance");
        return {};
    });
    tally.check(looked.has_value(), "the database refuses to be read");
}

/// Each acknowledged thing by its id, in its table.
void look_for_acknowledged(db::Database& database, std::vector<Sent> const& all, std::size_t from,
                           Tally& tally) {
    static std::map<std::string, std::string> const tables{
        {"/quotes", "pricing_quote"}, {"/orders", "orders_order"}, {"/payments", "ledger_payment"}};
    db::Scope const scope{TestDatabase::company(), Actor::system(), "crash"};
    auto const looked = database.read(scope, [&](Tx& tx) -> Result<void> {
        for (auto i = from; i < all.size(); ++i) {
            if (all[i].status != 201) continue;
            auto const known = tables.find(all[i].ask.path);
            auto const table = known == tables.end() ? "visits_signature" : known->second;
            auto const id = parse_uuid(id_of(all[i].body));
            bool const is_there =
                id && tx.one<std::int64_t>("SELECT count(*) FROM " + table +
                                               " WHERE company_id = ?1 AND id = ?2",
                                           *id) == 1;
            tally.check(is_there, all[i].ask.path + " was acknowledged and is gone: " +
                                      all[i].body.substr(0, 120));
        }
        return {};
    });
    tally.check(looked.has_value(), "the database refuses to be read");
}

} // namespace

void Tally::check(bool is_so, std::string const& what) {
    is_so ? ++passed : ++failed;
    if (!is_so && failed <= 40) std::cout << "FAILED " << what << std::endl;
}

void check_round(Place const& place, Memory& memory, std::size_t from, Tally& tally) {
    SystemClock clock;
    vault::SystemRandom random;
    outgoing::FakeOutgoing outgoing;
    auto const house = open_house(place, clock, random, outgoing);
    look_for_acknowledged(house->database(), memory.all, from, tally);
    look_for_halves(house->database(), tally);
    for (auto i = from; i < memory.all.size(); ++i)
        ask_again(*house, memory.all[i], tally);
    look_for_halves(house->database(), tally);
    events::run_to_end(house->pump());
    tally.check(house->verify_audit().empty(), "the audit trail is not whole");
}

} // namespace hearth::crash
