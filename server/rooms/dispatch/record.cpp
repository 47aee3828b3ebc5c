#include "rooms/dispatch/dispatch.h"

namespace hearth::dispatch {

void record_crew(Tx& tx, orders::Visit const& visit,
                 std::vector<Id<workforce::Worker>> const& workers) {
    for (std::size_t i = 0; i < workers.size(); ++i)
        tx.run(
            "INSERT INTO dispatch_assignment (company_id, id, visit_id, order_id, customer_id, "
            "store_id, worker_id, role, mode, state, busy_from, busy_to, asked_at, answered_at, "
            "reason, is_pinned, latitude, longitude) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?11, ?11, 'recorded', 0, "
            "?13, ?14)",
            tx.new_id<Assignment>(), visit.id, visit.order, visit.customer, visit.store, workers[i],
            i == 0 ? Role::Leader : Role::Member, Mode::Manual, AssignmentState::Released,
            visit.starts_at, visit.ends_at, visit.latitude, visit.longitude);
}

} // namespace hearth::dispatch
