#include "rooms/dispatch/dispatch.h"

#include "platform/db/testing.h"
#include "platform/services.h"

namespace hearth::dispatch::assignments_test {

/// Rows are written past the use case on purpose: the database itself is on trial (WF-03).
class AssignmentOverlap : public StoreTest {
protected:
    void SetUp() override { db().services = &services_; }
    Services services_;

    struct Waiting {
        Id<orders::Visit> visit;
        Id<orders::Order> order;
    };
    Waiting add_visit(Tx& tx) {
        auto const visit = tx.new_id<orders::Visit>();
        auto const order = tx.new_id<orders::Order>();
        tx.run(
            "INSERT INTO orders_order (company_id, id, number, number_day, number_tail, "
            "customer_id, "
            "address_id, store_id, item_id, options, quantity, quote_id, price, stage, channel, "
            "relation, "
            "free_until, fee_percent, is_special, placed_at, placed_by_kind, placed_by, version) "
            "VALUES (?1, ?2, 'n', 1, ?3, ?4, ?4, ?4, ?4, '[]', 1, ?2, 1, 'placed', 'web', "
            "'employee', 1, 1, "
            "0, 1, 'system', ?4, 1)",
            order, to_text(order), Uuid{{9}});
        tx.run("INSERT INTO orders_visit (company_id, id, order_id, store_id, customer_id, "
               "item_id, sequence, "
               "starts_at, ends_at, duration_min, crew_size, latitude, longitude, state, version) "
               "VALUES (?1, ?2, ?3, ?4, ?4, ?4, 1, 1, 2, 1, 1, 0.0, 0.0, 'unassigned', 1)",
               visit, order, Uuid{{9}});
        return {visit, order};
    }
    db::Violation put(Tx& tx, int from_hour, int to_hour,
                      AssignmentState state = AssignmentState::Proposed, std::uint8_t worker = 1) {
        Instant const day = *parse_instant("2026-11-21T00:00:00Z");
        auto const [visit, order] = add_visit(tx);
        return tx.attempt(
            "INSERT INTO dispatch_assignment (company_id, id, visit_id, order_id, customer_id, "
            "store_id, worker_id, role, mode, state, busy_from, busy_to, asked_at, is_pinned) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, 'leader', 'manual', ?7, ?8, ?9, 1, 0)",
            tx.new_id<Assignment>(), visit, order, Uuid{{9}}, Uuid{{worker}}, state,
            day + hours{from_hour}, day + hours{to_hour});
    }
};

TEST_P(AssignmentOverlap, OfOneWorkerIsRefusedByTheDatabase) { // WF-03
    write([&](Tx& tx) -> Result<void> {
        EXPECT_EQ(put(tx, 9, 12), db::Violation::None);
        EXPECT_EQ(put(tx, 11, 13), db::Violation::Overlap);
        EXPECT_EQ(put(tx, 8, 13), db::Violation::Overlap);
        EXPECT_EQ(put(tx, 10, 11), db::Violation::Overlap);
        EXPECT_EQ(put(tx, 12, 13), db::Violation::None) << "touching is not overlapping";
        EXPECT_EQ(put(tx, 9, 12, AssignmentState::Declined), db::Violation::None)
            << "history keeps no time";
        EXPECT_EQ(put(tx, 9, 12, AssignmentState::Confirmed, 2), db::Violation::None)
            << "another worker";
        return {};
    });
}

TEST_P(AssignmentOverlap, OfTwoDispatchersTheSlowerIsToldThatOthersComeNow) { // WF-03
    write([&](Tx& tx) -> Result<void> {
        auto const visit = add_visit(tx).visit;
        auto const seen = [&] { return orders::load_visit(tx, visit)->version; };
        auto const send = [&](std::uint8_t worker, std::int64_t version) {
            return assign(tx, {.visit = visit,
                               .workers = {Id<workforce::Worker>{Uuid{{worker}}}},
                               .visit_version = version});
        };
        EXPECT_TRUE(send(1, seen()));
        auto const both_saw = seen();
        EXPECT_TRUE(send(2, both_saw));
        auto const slower = send(3, both_saw);
        EXPECT_FALSE(slower);
        if (!slower) {
            EXPECT_EQ(slower.error().code, "dispatch.visit_moved_on");
        }
        auto const unchanged = seen();
        EXPECT_TRUE(send(2, unchanged));
        EXPECT_EQ(seen(), unchanged) << "the same crew is no news";
        return {};
    });
}

HEARTH_BOTH_ENGINES(AssignmentOverlap);

} // namespace hearth::dispatch::assignments_test
