// Who may read what (PR-01, PR-02, PR-03): every answer is looked through for what names somebody.
#include "base/zone.h"
#include "sim/world.h"

namespace hearth::sim {
namespace {

constexpr char zone[] = "Asia/Shanghai";

char const* name_of(Secret::What what) {
    switch (what) {
    case Secret::What::Phone:
        return "phone";
    case Secret::What::Name:
        return "name";
    case Secret::What::Home:
        return "home";
    case Secret::What::IdNumber:
        break;
    }
    return "resident id";
}

/// Asked for outright, with a reason or in an emergency, and each time in the audit trail.
bool is_disclosure(Ask const& wish) {
    if (wish.method == "GET") return false;
    return wish.path.ends_with("/unmasking") || wish.path.ends_with("/sightings") ||
           (wish.path.starts_with("/calls/") && wish.path.ends_with("/taking"));
}

} // namespace

void World::look_for_secrets(Person const& who, Ask const& wish, Answer const& answer) {
    for (auto const& secret : secrets_) {
        if (answer.body.find(secret.text) == std::string::npos) continue;
        check(may_read(who, secret, wish), who.name + " read a " + name_of(secret.what) + " in " +
                                               wish.method + " " + wish.path);
    }
    ++tally_.passed;
}

bool World::may_read(Person const& who, Secret const& secret, Ask const& wish) {
    if (who.kind == secret.owner_kind && who.id == secret.owner) return true;
    if (who.kind == ActorKind::Staff) return is_disclosure(wish); // else masked, for every role
    if (who.kind != ActorKind::Worker || secret.owner_kind != ActorKind::Customer) return false;
    bool const is_told = secret.what == Secret::What::Home || secret.what == Secret::What::Name;
    return is_told && is_near(who, secret.owner);
}

/// The door from six in the evening of the day before until two hours after, and only to whom has
/// said yes.
bool World::is_near(Person const& worker, Uuid customer) {
    using Times = std::tuple<Instant, Instant>;
    auto const spans = read([&](Tx& tx) -> Result<std::vector<Times>> {
        return tx.all<Times>(
            "SELECT v.starts_at, v.ends_at FROM dispatch_assignment a JOIN orders_visit v ON "
            "v.company_id = a.company_id AND v.id = a.visit_id WHERE a.company_id = ?1 AND "
            "a.worker_id = ?2 AND a.customer_id = ?3 AND a.state = 'confirmed'",
            worker.id, customer);
    });
    for (auto const& [starts_at, ends_at] : *spans) {
        auto const before =
            Day{std::chrono::sys_days{local_day(starts_at, zone)} - std::chrono::days{1}};
        if (now() >= at_local(before, 18 * 60, zone) && now() <= ends_at + hours{2}) return true;
    }
    return false;
}

} // namespace hearth::sim
