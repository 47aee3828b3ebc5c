// An import that is killed over and over, as a command and as a request, and begun again each time:
// in the end there is what one undisturbed import brings, and nothing twice (SY-04, SY-05).
#include "tools/crash/crash.h"

#include "app/import/testing_messy.h"
#include "app/invented.h"
#include "app/testing_whole.h"
#include "base/zone.h"
#include "platform/clocks/system_clock.h"
#include "platform/http/test_client.h"
#include "platform/vault/system_random.h"
#include "rooms/pricing/pricing.h"

#include <csignal>
#include <iostream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace hearth::crash {
namespace {

using import::Choice;

constexpr import::MessySize size{.workers = 40, .customers = 600, .orders = 1'200};
constexpr char const* written[] = {"customers_customer", "customers_address", "workforce_worker",
                                   "workforce_paper",    "orders_order",      "orders_visit",
                                   "pricing_book",       "books_row"};
constexpr std::chrono::milliseconds shortest_round{30};

struct Opened {
    SystemClock clock;
    vault::SystemRandom random;
    outgoing::FakeOutgoing outgoing;
    std::unique_ptr<House> house;
    explicit Opened(Place const& place) : house(open_house(place, clock, random, outgoing)) {}
};

db::Scope scope() {
    return {TestDatabase::company(), Actor::system(), "crash"};
}

import::MessyBooks messy_books(){
    return import::make_messy_books(11, local_day(SystemClock().now(), "Asia/Shanghai"), size);
} // namespace

std::vector<books::Book> read_all(import::MessyBooks const& messy) {
    std::vector<books::Book> all;
    for (auto const& file : messy.files)
        all.push_back(books::read_book(file.bytes, file.name).value());
    return all;
}

std::string const* find_customers(import::MessyBooks const& messy) {
    for (auto const& file : messy.files)
        if (file.name.find("客户") != std::string::npos) return &file.bytes;
    throw std::runtime_error("no book of customers");
}

/// Shops, catalogue and prices; a manager's token for the request.
std::string open_shops(House& house) {
    std::string token;
    auto const done = house.database().write(scope(), [&](Tx& tx) -> Result<void> {
        for (auto const& one : invented_stores) {
            identity::Store store;
            store.code = one.code;
            store.name = one.name;
            store.city = "上海市";
            store.district = one.district;
            store.latitude = one.latitude;
            store.longitude = one.longitude;
            TRY(identity::save_store(tx, store));
        }
        TRY(catalog::add_demonstration(tx));
        TRY(pricing::add_demonstration(tx));
        auto const account = TRY(identity::create_account(
            tx, {.login = "zong", .name = "zong", .grants = {{"general_manager"}}}));
        token = identity::start_session(tx, ActorKind::Staff, account.id.uuid,
                                        api::Client{"127.0.0.1", "crash"})
                    .token;
        return {};
    });
    if (!done) throw std::runtime_error("refused: " + done.error().code);
    return token;
}

std::map<std::string, std::int64_t> count_rows(House& house) {
    std::map<std::string, std::int64_t> rows;
    auto const looked = house.database().read(scope(), [&](Tx& tx) -> Result<void> {
        for (auto const* const table : written)
            rows[table] = tx.one<std::int64_t>(std::string("SELECT count(*) FROM ") + table +
                                               " WHERE company_id = ?1");
        return {};
    });
    if (!looked) throw std::runtime_error("the database refuses to be read");
    return rows;
}

std::string to_line(std::map<std::string, std::int64_t> const& rows) {
    std::string line;
    for (auto const& [table, count] : rows)
        line += (line.empty() ? "" : ", ") + std::to_string(count) + " " + table;
    return line;
}

/// This program again, with other arguments.
pid_t run_self(std::vector<std::string> const& words) {
    std::vector<char*> arguments{const_cast<char*>("hearth_crash")};
    for (auto const& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    auto const child = ::fork();
    if (child != 0) return child;
    ::execv("/proc/self/exe", arguments.data());
    ::_exit(127);
}

/// False where it had come to its end by itself.
bool kill_after(pid_t child, std::chrono::milliseconds wait) {
    std::this_thread::sleep_for(wait);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    return !WIFEXITED(status);
}

/// The customers' book by POST to a serving process, which is killed meanwhile.
bool kill_request(Place const& place, std::string const& token, std::string const& book,
                  std::chrono::milliseconds wait) {
    auto const child = start_server(place);
    std::thread caller([&] {
        http::test::Client client(child.port);
        client.send("POST /api/v1/imports?choice=good_rows HTTP/1.1\r\nHost: localhost\r\n"
                    "Content-Type: text/csv\r\nIdempotency-Key: import\r\nAuthorization: Bearer " +
                    token + "\r\nContent-Length: " + std::to_string(book.size()) + "\r\n\r\n" +
                    book);
        client.read_answer();
    });
    std::this_thread::sleep_for(wait);
    kill_server(child);
    caller.join();
    return true;
}

void look(House& house, Tally& tally) {
    auto const looked = house.database().read(scope(), [&](Tx& tx) -> Result<void> {
        // What the books tell of the past happened elsewhere: it has no events here.
        for (auto const& found : {find_halves(tx, tx.now() - hours{1}), find_overlaps(tx)})
            tally.check(found.empty(), found.empty() ? "" : "after an import: " + found.front());
        return {};
    });
    tally.check(looked.has_value(), "the database refuses to be read");
    tally.check(house.verify_audit().empty(), "the audit trail is not whole after an import");
}

import::Report import_whole(House& house, std::vector<books::Book> const& all){
    return import::import_books(house.database(), scope(), all, {Choice::GoodRows}).value();
} // namespace hearth::crash

} // namespace

int import_alone(Place const& place) {
    Opened opened(place);
    import_whole(*opened.house, read_all(messy_books()));
    return 0;
}

void run_imports(Engine engine, int rounds, Tally& tally) {
    if (rounds == 0) return;
    auto const messy = messy_books();
    auto const all = read_all(messy);
    auto const* const customers = find_customers(messy);
    TestDatabase const calm_files(engine);
    TemporaryFolder const calm_blobs;
    Place const calm{engine, calm_files.place(),
                     engine == Engine::Sqlite ? calm_files.place() : calm_blobs.path()};
    auto const began = std::chrono::steady_clock::now();
    Opened undisturbed(calm);
    open_shops(*undisturbed.house);
    import_whole(*undisturbed.house, all);
    auto const wanted = count_rows(*undisturbed.house);
    auto const took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - began);

    TestDatabase const files(engine);
    TemporaryFolder const blobs;
    Place const place{engine, files.place(),
                      engine == Engine::Sqlite ? files.place() : blobs.path()};
    auto const token = open_shops(*Opened(place).house);
    std::mt19937 dice(static_cast<unsigned>(rounds));
    int killed = 0;
    std::int64_t before = 0;
    for (int round = 0; round < rounds; ++round) {
        // Later and later into the books, and never far behind where it was cut off before.
        auto const share = took * (1 + round) / rounds;
        auto const wait = shortest_round + share / 2 + share * (dice() % 100) / 200;
        bool const is_request = round % 3 == 2;
        killed += is_request ? kill_request(place, token, *customers, wait)
                             : kill_after(run_self({"--import", to_text(engine), "--database",
                                                    place.database, "--folder", place.folder}),
                                          wait);
        Opened opened(place);
        look(*opened.house, tally);
        auto const rows = count_rows(*opened.house);
        tally.check(rows.at("books_row") >= before, "rows of before are gone");
        for (auto const& [table, count] : rows)
            tally.check(count <= wanted.at(table), table + " has more than it should");
        before = rows.at("books_row");
        std::cout << to_text(engine) << " import " << round + 1 << ": "
                  << (is_request ? "request" : "command") << " killed after " << wait.count()
                  << " ms, " << before << " of " << wanted.at("books_row") << " rows are there"
                  << std::endl;
    }
    tally.check(killed > rounds / 2, "most imports ended before they were killed");
    Opened opened(place);
    import_whole(*opened.house, all);
    auto const rows = count_rows(*opened.house);
    tally.check(rows == wanted, "the import that was cut off brought " + to_line(rows) +
                                    " instead of " + to_line(wanted));
    auto const again = import_whole(*opened.house, all);
    for (auto const& sheet : again.sheets)
        tally.check(sheet.added == 0, sheet.sheet + " was taken twice");
    tally.check(count_rows(*opened.house) == wanted, "importing again brought something");
    look(*opened.house, tally);
}

} // namespace hearth::crash
