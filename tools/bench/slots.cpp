// GET /slots over HTTP: a store of 10,000 workers with 50,000 booked visits, seven days.
#include "base/zone.h"
#include "platform/http/test_client.h"
#include "tools/bench/bench.h"

#include <iostream>
#include <random>

namespace hearth::bench {
namespace {

constexpr char zone[] = "Asia/Shanghai";
constexpr int a_transaction = 2'000;

/// A visit with its assignment for every worker in turn, two hours each.
void book(Stand& stand, int visits) {
    vault::SystemRandom random;
    auto const today = local_day(stand.now(), zone);
    auto const& company = stand.company();
    auto const store = company.stores.front();
    for (int from = 0; from < visits; from += a_transaction)
        stand.write([&](Tx& tx) -> Result<void> {
            for (int i = from; i < std::min(visits, from + a_transaction); ++i) {
                auto const& worker =
                    company.workers[static_cast<std::size_t>(i) % company.workers.size()];
                auto const& family =
                    company.families[static_cast<std::size_t>(i) % company.families.size()];
                auto const turn = i / static_cast<int>(company.workers.size());
                auto const day =
                    Day{std::chrono::sys_days{today} + std::chrono::days{1 + (turn + i) % 7}};
                auto const start = at_local(day, 8 * 60 + 30 * (i % 12), zone);
                auto const end = start + hours{2};
                auto const visit = make_uuid(stand.now(), random);
                auto const order = make_uuid(stand.now(), random);
                auto const digits = std::to_string(10'000'000 + i);
                tx.run("INSERT INTO orders_order (company_id, id, number, number_day, number_tail, "
                       "customer_id, address_id, store_id, item_id, options, quantity, quote_id, "
                       "price, stage, channel, relation, free_until, fee_percent, is_special, "
                       "placed_at, placed_by_kind, placed_by, version) VALUES (?1, ?2, ?3, 1, ?4, "
                       "?5, ?6, ?7, ?8, '[]', 200, ?9, 16800, 'assigned', 'web', 'employee', ?10, "
                       "10, 0, ?10, 'customer', ?5, 1)",
                       order, "B" + digits, std::string(digits.rbegin(), digits.rend()),
                       family.customer, family.address, store, company.cleaning,
                       make_uuid(stand.now(), random), stand.now());
                tx.run("INSERT INTO orders_visit (company_id, id, order_id, store_id, customer_id, "
                       "item_id, sequence, starts_at, ends_at, duration_min, crew_size, latitude, "
                       "longitude, state, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, ?7, ?8, 120, "
                       "1, ?9, ?10, 'assigned', 1)",
                       visit, order, store, family.customer, company.cleaning, start, end,
                       family.latitude, family.longitude);
                tx.run("INSERT INTO dispatch_assignment (company_id, id, visit_id, order_id, "
                       "customer_id, store_id, worker_id, role, mode, state, busy_from, busy_to, "
                       "asked_at, is_pinned, latitude, longitude) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
                       "?7, 'leader', 'automatic', 'confirmed', ?8, ?9, ?8, FALSE, ?10, ?11)",
                       make_uuid(stand.now(), random), visit, order, family.customer, store,
                       worker.id, start, end, family.latitude, family.longitude);
            }
            return {};
        });
}

} // namespace

void measure_slots(bool is_quick) {
    int const workers = is_quick ? 500 : 10'000;
    int const visits = workers * 5;
    Stand stand({.stores = 1, .workers = workers, .families = 500}, 256);
    book(stand, visits);
    auto const& company = stand.company();
    std::mt19937 dice(7);
    http::test::Client client(stand.port());
    std::string token;
    int asked = 0;
    auto const ask = [&] {
        if (asked++ % 100 == 0) token = stand.new_session();
        auto const& family = company.families[dice() % company.families.size()];
        auto const request =
            "GET /api/v1/slots?item=" + to_text(company.cleaning) +
            "&quantity=" + std::to_string(2 + dice() % 3) + "&address=" + to_text(family.address) +
            "&days=7 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        return 1e3 * seconds_of([&] {
                   client.send(request);
                   auto const answer = client.read_answer();
                   if (answer.status != 200) throw std::runtime_error("slots: " + answer.body);
               });
    };
    auto const first = ask(); // reads the whole store once
    std::vector<double> took;
    for (int i = 0; i < (is_quick ? 200 : 2'000); ++i)
        took.push_back(ask());
    auto const spread = spread_of(took);
    auto const size = std::to_string(workers) + " workers, " + std::to_string(visits) + " visits";
    print_line("GET /slots, 7 days, " + size + ", median", fixed(spread.median, 2) + " ms");
    print_line("  p99", fixed(spread.p99, 2) + " ms", "<= 10 ms");
    print_line("  first after start, reads the store", fixed(first, 0) + " ms");
    print_line("  memory", fixed(resident_mb(), 0) + " MB");
}

} // namespace hearth::bench
