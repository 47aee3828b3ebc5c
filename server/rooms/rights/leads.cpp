#include "rooms/rights/leads.h"

#include "platform/events/trail.h"
#include "platform/merging/holdings.h"
#include "platform/personal/wiping.h"
#include "platform/settings/settings.h"

namespace hearth::rights {
namespace {

constexpr int looked_at_once = 100;
constexpr int most_months = 120;

Instant cut_off(Tx& tx) {
    return personal::months_after(tx.now(), -settings::load<Forgetting>(tx).lead_months);
}

bool has_ordered(Tx& tx, Uuid file) {
    return std::get<0>(tx.one<std::tuple<std::int64_t>>(
               "SELECT count(*) FROM orders_v_timeline WHERE company_id = ?1 AND customer_id = ?2",
               file)) > 0;
}

/// Talked with, signed in, changed: anything that the log knows of them since then.
bool is_heard_of(Tx& tx, Uuid file, Instant since) {
    return !events::list_trail(tx, {.subject = file, .from = since}, 1).empty() ||
           !events::list_trail(tx, {.actor = file, .from = since}, 1).empty();
}

/// What stands for whoever never ordered: nothing of theirs is a trade document, and what they said
/// is kept for as long as the file is.
personal::Retention retention_of_leads(Tx& tx) {
    auto retention = load_retention(tx);
    auto const months = settings::load<Forgetting>(tx).lead_months;
    for (auto const* name : {"lead", "message", "consent"})
        retention[name] = months;
    return retention;
}

void set_place(Tx& tx, Uuid last) {
    tx.run("INSERT INTO rights_lead_place (company_id, last_id) VALUES (?1, ?2) "
           "ON CONFLICT (company_id) DO UPDATE SET last_id = excluded.last_id",
           last);
}

Uuid find_place(Tx& tx) {
    auto const found =
        tx.find<std::tuple<Uuid>>("SELECT last_id FROM rights_lead_place WHERE company_id = ?1");
    return found ? std::get<0>(*found) : Uuid{};
}

Result<void> forget(Tx& tx, Id<customers::Customer> customer) {
    auto const retention = retention_of_leads(tx);
    for (auto const file : files_of(tx, customer.uuid)) {
        personal::erase(tx, Person::Customer, file, retention);
        personal::wipe(tx, Person::Customer, file);
        personal::free_handles(tx, Person::Customer, file);
    }
    TRY(personal::restrict(tx, customer.uuid, personal::Frozen::Closed, tx.now()));
    identity::end_sessions_of(tx, customer.uuid);
    tx.publish(LeadForgotten{customer, settings::load<Forgetting>(tx).lead_months});
    return {};
}

} // namespace

Result<void> check_forgetting(Forgetting const& wish) {
    auto const check = [](int months, char const* field) -> Result<void> {
        if (months >= 1 && months <= most_months) return {};
        return invalid_field(field, "platform.out_of_range",
                             {{"min", "1"}, {"max", std::to_string(most_months)}});
    };
    TRY(check(wish.lead_months, "/lead_months"));
    return check(wish.applicant_months, "/applicant_months");
}

std::optional<Stays> stays(Tx& tx, Id<customers::Customer> customer) {
    auto const before = cut_off(tx);
    if (personal::find_restriction(tx, customer.uuid)) return Stays::Frozen;
    if (!list_obstacles(tx, customer).empty()) return Stays::Open;
    auto const retention = retention_of_leads(tx);
    for (auto const file : files_of(tx, customer.uuid)) {
        if (has_ordered(tx, file)) return Stays::Ordered;
        if (is_heard_of(tx, file, before)) return Stays::HeardOf;
        if (!personal::list_kept(tx, Person::Customer, file, retention).empty()) return Stays::Kept;
    }
    return {};
}

Result<void> forget_leads(Tx& tx) {
    auto const files = tx.all<std::tuple<Id<customers::Customer>, Instant>>(
        "SELECT id, created_at FROM customers_v_file WHERE company_id = ?1 AND id > ?2 "
        "ORDER BY id LIMIT ?3",
        find_place(tx), looked_at_once);
    auto const before = cut_off(tx);
    for (auto const& [customer, created_at] : files) {
        // What was given up for another goes with that one.
        if (created_at >= before || merging::follow(tx, customer.uuid) != customer.uuid) continue;
        if (!stays(tx, customer)) TRY(forget(tx, customer));
    }
    bool const is_over = static_cast<int>(files.size()) < looked_at_once;
    set_place(tx, is_over ? Uuid{} : std::get<0>(files.back()).uuid);
    return {};
}

} // namespace hearth::rights
