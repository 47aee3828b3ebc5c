#include "rooms/workforce/applicants.h"

#include "platform/events/trail.h"
#include "platform/personal/wiping.h"
#include "platform/settings/settings.h"
#include "rooms/identity/identity.h"
#include "rooms/workforce/store.h"

#include <algorithm>
#include <array>

namespace hearth::workforce {
namespace {

constexpr std::size_t most_a_turn = 50;

/// The group is of the rights desk, which names its other half.
struct Forgetting {
    static constexpr std::string_view setting_name = "rights.forgetting";
    int applicant_months = 6;
};
BOOST_DESCRIBE_STRUCT(Forgetting, (), (applicant_months))

/// What an application is made of. A visit, an alarm, an introduction make more of them: then a
/// person decides.
bool is_mere_application(Tx& tx, Id<Worker> worker) {
    static constexpr std::array<std::string_view, 10> known = {
        "worker", "skill", "paper",   "hours", "hours_day",
        "leave",  "told",  "message", "wish",  "way"};
    auto const names = personal::list_sections(tx, personal::Person::Worker, worker.uuid);
    return std::all_of(names.begin(), names.end(), [](std::string const& name) {
        return std::find(known.begin(), known.end(), name) != known.end();
    });
}

bool is_heard_of(Tx& tx, Worker const& worker, Instant since) {
    return worker.created_at >= since ||
           !events::list_trail(tx, {.subject = worker.id.uuid, .from = since}, 1).empty();
}

void erase(Tx& tx, Worker const& worker) {
    personal::wipe(tx, personal::Person::Worker, worker.id.uuid);
    identity::end_sessions_of(tx, worker.id.uuid);
    tx.run("DELETE FROM workforce_reminder WHERE company_id = ?1 AND paper_id IN (SELECT id FROM "
           "workforce_paper WHERE company_id = ?1 AND worker_id = ?2)",
           worker.id);
    for (auto const* table : {"workforce_skill", "workforce_paper", "workforce_week",
                              "workforce_day", "workforce_leave", "workforce_disclosure"})
        tx.run(std::string("DELETE FROM ") + table + " WHERE company_id = ?1 AND worker_id = ?2",
               worker.id);
    tx.run("DELETE FROM workforce_worker WHERE company_id = ?1 AND id = ?2", worker.id);
}

} // namespace

Result<void> forget_applicants(Tx& tx) {
    auto const months = settings::load<Forgetting>(tx).applicant_months;
    auto const before = personal::months_after(tx.now(), -months);
    std::size_t forgotten = 0;
    for (auto const& worker : list_workers(tx, {}, State::Applicant)) {
        if (forgotten == most_a_turn) break;
        // A badge is made with the first day at work.
        if (worker.hired_on || find_door_token(tx, worker.id)) continue;
        if (is_heard_of(tx, worker, before) || !is_mere_application(tx, worker.id)) continue;
        erase(tx, worker);
        tx.publish(ApplicantForgotten{worker.id, worker.store, months});
        ++forgotten;
    }
    return {};
}

} // namespace hearth::workforce
