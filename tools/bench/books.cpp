#include "tools/bench/books.h"

#include "base/zone.h"
#include "platform/http/test_client.h"

namespace hearth::bench {
namespace {

constexpr char zone[] = "Asia/Shanghai";
constexpr int day_visits = 1'500;
constexpr int a_transaction =
    1'000; ///< SQLite's journal of a statement is walked from its start: none too long
constexpr std::int64_t hour_us = 3'600'000'000;

} // namespace

Books::Books(Stand& stand)
    : stand_(stand), today_(local_day(stand.now(), zone)),
      day_(Day{std::chrono::sys_days{today_} + std::chrono::days{3}}) {}

void Books::fill(int orders) {
    for (int from = 0; from < orders; from += a_transaction)
        stand_.write([&](Tx& tx) -> Result<void> {
            for (int i = from; i < std::min(orders, from + a_transaction); ++i)
                add(tx, i);
            return {};
        });
}

/// The first 1,500 are the dispatch day of the first store; the others lie before today,
/// 1,000 a day over all stores.
void Books::add(Tx& tx, int i) {
    bool const is_of_day = i < day_visits;
    auto const& company = stand_.company();
    auto const& family = company.families[static_cast<std::size_t>(i) % company.families.size()];
    auto const shop = is_of_day ? store() : company.stores[static_cast<std::size_t>(i % stores)];
    auto const past = Day{std::chrono::sys_days{today_} - std::chrono::days{1 + i / 1'000}};
    // A worker of the day has 7 or 8 visits of an hour; nobody overlaps.
    auto const worker = company
                            .workers[static_cast<std::size_t>(is_of_day ? i % day_workers
                                                                        : i % 1'000 % day_workers)]
                            .id;
    int const turn = is_of_day ? i / day_workers : i % 1'000 / day_workers;
    auto const start = to_micros(at_local(is_of_day ? day_ : past, 7 * 60 + turn * 90, zone));
    auto const order = make_uuid(Instant{Duration{start - 48 * hour_us}} + Duration{i}, random_);
    auto const visit = make_uuid(Instant{Duration{start - 48 * hour_us}} + Duration{i}, random_);
    auto const assignment = make_uuid(Instant{Duration{start - 47 * hour_us}}, random_);
    auto const placed = start - 48 * hour_us;
    auto const digits = std::to_string(10'000'000 + i);
    tx.run("INSERT INTO orders_order (company_id, id, number, number_day, number_tail, "
           "customer_id, address_id, store_id, item_id, options, quantity, quote_id, price, "
           "stage, channel, relation, free_until, fee_percent, is_special, placed_at, "
           "placed_by_kind, placed_by, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
           "'[]', 200, ?10, 16800, ?11, 'web', 'employee', ?12, 10, 0, ?13, 'customer', ?6, 3)",
           order, "B" + digits, placed / (24 * hour_us),
           std::string(digits.rbegin(), digits.rend()), family.customer, family.address, shop,
           company.cleaning, make_uuid(stand_.now(), random_), is_of_day ? "assigned" : "done",
           placed + 48 * hour_us, placed);
    tx.run("INSERT INTO orders_visit (company_id, id, order_id, store_id, customer_id, "
           "item_id, sequence, starts_at, ends_at, duration_min, crew_size, latitude, "
           "longitude, state, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, ?7, ?8, 60, 1, ?9, "
           "?10, ?11, 3)",
           visit, order, shop, family.customer, company.cleaning, start, start + hour_us,
           family.latitude, family.longitude, is_of_day ? "assigned" : "done");
    tx.run("INSERT INTO dispatch_assignment (company_id, id, visit_id, order_id, customer_id, "
           "store_id, worker_id, role, mode, state, busy_from, busy_to, asked_at, answered_at, "
           "is_pinned, latitude, longitude) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'leader', "
           "'automatic', 'confirmed', ?8, ?9, ?10, ?10, FALSE, ?11, ?12)",
           assignment, visit, order, family.customer, shop, worker, start, start + hour_us, placed,
           family.latitude, family.longitude);
    for (auto const* const stage : {"assigned", "done"})
        if (!is_of_day || stage == std::string_view("assigned"))
            tx.run("INSERT INTO orders_stage (company_id, order_id, sequence, stage, at, "
                   "actor_kind, actor) VALUES (?1, ?2, ?3, ?4, ?5, 'system', ?6)",
                   order, stage == std::string_view("done") ? 3 : 2, stage, placed, Uuid{});
    add_event(tx, "orders.placed", order, placed, shop);
    add_event(tx, "orders.visit_planned", visit, placed, shop);
    if (i % 97 == 0 || is_of_day) kept_.push_back(order);
}

void Books::add_event(Tx& tx, std::string_view kind, Uuid subject, std::int64_t at,
                      Id<identity::Store> store) {
    tx.run("INSERT INTO platform_event (company, id, at, kind, subject, actor_kind, actor, "
           "request_id, payload, store) VALUES (?1, ?2, ?3, ?4, ?5, 'system', ?6, 'books', "
           "'{}', ?7)",
           make_uuid(Instant{Duration{at}}, random_), at, kind, subject, Uuid{}, store);
}

/// Milliseconds of each answer over one connection.
std::vector<double> time_reads(Stand& stand, int count, std::function<std::string()> const& path) {
    http::test::Client client(stand.port());
    std::vector<double> took;
    for (int i = 0; i < count; ++i) {
        auto const request = "GET /api/v1" + path() + " HTTP/1.1\r\nHost: localhost\r\n" +
                             "Authorization: Bearer " + stand.staff() + "\r\n\r\n";
        took.push_back(1e3 * seconds_of([&] {
                           client.send(request);
                           auto const answer = client.read_answer();
                           if (answer.status != 200)
                               throw std::runtime_error("a read: " + answer.body);
                       }));
    }
    return took;
}

} // namespace hearth::bench
