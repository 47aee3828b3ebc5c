// After a kill: what was acknowledged is there, what was not is there wholly or not at all.
#include "tools/crash/crash.h"

#include "app/testing_whole.h"
#include "platform/clocks/system_clock.h"
#include "platform/events/testing.h"
#include "platform/vault/system_random.h"

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

void look_for_halves(db::Database& database, Tally& tally) {
    db::Scope const scope{TestDatabase::company(), Actor::system(), "crash"};
    auto const looked = database.read(scope, [&](Tx& tx) -> Result<void> {
        for (auto const& found : {find_halves(tx), find_overlaps(tx)})
            tally.check(found.empty(), found.empty() ? "" : found.front());
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
