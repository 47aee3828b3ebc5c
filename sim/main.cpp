// hearth_sim [--seed N ...] [--days N] [--engine sqlite|postgres] [--twice] [--both] [--keep
// FOLDER]
//
// Runs a company through its days for each seed, and closes with `N passed, N failed`.
#include "sim/actors.h"
#include "sim/checks.h"
#include "sim/clocks.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace hearth::sim {
namespace {

struct Summary {
    std::string hash;
    std::string head; ///< of the company's chain
    long passed = 0;
    long failed = 0;
};

void print(World& world, People const& people, Options const& options, Summary const& summary,
           double seconds) {
    auto& counts = world.counts();
    auto const of = [&](std::string const& kind) { return std::to_string(counts.of[kind]); };
    std::cout << "seed " << options.seed << ", " << options.days << " days on "
              << to_text(options.engine) << ": trace " << summary.hash << " of "
              << world.trace().lines() << " lines\n  chain of " << summary.head << "\n  "
              << of("orders.placed") << " orders, " << of("orders.cancelled") << " called off, "
              << of("orders.done") << " done, " << of("dispatch.assigned") << " asked, "
              << of("dispatch.candidate_missed") << " missed, " << of("ledger.payment_taken")
              << " payments, " << of("intake.inquiry_opened") << " inquiries, "
              << of("intake.routing_escalated") << " of them climbed, "
              << world.provider().delivered().size() << " short messages\n  " << of("reads")
              << " reads, " << of("writes") << " writes; faults: " << counts.crashes << " crashes, "
              << counts.broken_inside << " broken inside, " << counts.doubles << " doubled, "
              << counts.late_doubles << " doubled late, " << world.provider().faults()
              << " on the line; " << people.races() << " starts wanted by two, "
              << people.lost_races() << " turned away\n  " << of("complaints.opened")
              << " complaints, " << of("complaints.promise_overdue") << " times a promise ran out, "
              << of("aftersales.repair_moved") << " steps of repairs, " << of("intake.race_ended")
              << " races of stores, " << of("safety.alarm") << " alarms, " << of("series.placed")
              << " days of series, " << of("series.renewal_due") << " notices of renewal, "
              << of("series.renewal_moved") << " words on it, " << of("calls.rang") << " calls, "
              << world.provider().in_vain() << " times a line was down\n  " << summary.passed
              << " checks held, " << summary.failed << " did not; " << seconds << " s" << std::endl;
}

/// The files as they are at the end, for `hearth audit verify` and whoever wants to look.
void keep(World& world, std::string const& folder) {
    std::filesystem::create_directories(folder);
    world.house().database().backup(folder + "/hearth.db");
    auto const key = folder + "/master.key";
    std::ofstream(key, std::ios::binary) << World::master_key();
    std::filesystem::permissions(key, std::filesystem::perms::owner_read);
    std::cout << "  kept in " << folder << std::endl;
}

constexpr hours quiet{24 * 18}; ///< a letter, its second contact, and the manager after it
constexpr hours ladder{24 * 3}; ///< from the due time to headquarters, at the longest

/// Nobody does anything more.
std::string see_the_end(World& world) {
    world.let_stand(quiet);
    check_messages(world);
    check_renewals(world);
    auto const seen = world.read([&](Tx& tx) -> Result<std::string> {
        auto const hanging = find_hanging_clocks(tx, tx.now() - ladder);
        for (auto const& one : hanging)
            world.check(false, one);
        if (hanging.empty()) world.check(true, "");
        return tell_clocks(tx);
    });
    return *seen;
}

Summary run(Options const& options, std::string const& keep_in) {
    auto const began = std::chrono::steady_clock::now();
    World world(options);
    People people(world);
    people.move_in();
    Troupe const troupe(world, people);
    world.run([&] { check_step(world); }, [&] { check_day(world, people); });
    check_day(world, people);
    world.check(people.deals().size() > 0, "nothing was ordered");
    auto const clocks = see_the_end(world);
    auto const heads = events::list_heads(world.house().database());
    Summary summary;
    for (auto const& head : heads)
        if (head.company == TestDatabase::company())
            summary.head = std::to_string(head.count) + " events, ends " + head.hash;
    world.trace().add(summary.head);
    summary.hash = world.trace().hash();
    summary.passed = world.tally().passed;
    summary.failed = world.tally().failed;
    std::chrono::duration<double> const took = std::chrono::steady_clock::now() - began;
    print(world, people, options, summary, took.count());
    std::cout << "  clocks: " << clocks << std::endl;
    if (!keep_in.empty()) keep(world, keep_in);
    return summary;
}

} // namespace
} // namespace hearth::sim

int main(int argc, char** argv) try {
    using namespace hearth;
    using namespace hearth::sim;
    CLI::App app{"A company in a false world, for some days", "hearth_sim"};
    std::vector<std::uint64_t> seeds{1};
    std::string engine = "sqlite";
    std::string keep_in;
    bool is_twice = false;
    bool is_on_both = false;
    bool has_no_faults = false;
    Options options;
    app.add_option("--seed", seeds, "one or more")->capture_default_str();
    app.add_option("--days", options.days)->capture_default_str();
    app.add_option("--engine", engine)->check(CLI::IsMember({"sqlite", "postgres"}));
    app.add_option("--trace", options.trace_file, "write every request and event to this file");
    app.add_option("--keep", keep_in, "copy of the database at the end of the last seed");
    app.add_flag("--twice", is_twice, "run each seed again: the trace must be the same");
    app.add_flag("--both", is_on_both, "each seed on the other engine too: the same trace");
    app.add_flag("--no-faults", has_no_faults);
    CLI11_PARSE(app, argc, argv);
    options.engine = engine == "postgres" ? Engine::Postgres : Engine::Sqlite;
    options.has_faults = !has_no_faults;
    long passed = 0;
    long failed = 0;
    for (auto const seed : seeds) {
        options.seed = seed;
        auto const first = run(options, seed == seeds.back() ? keep_in : "");
        passed += first.passed;
        failed += first.failed;
        if (first.failed > 0) std::cout << "seed " << seed << " failed" << std::endl;
        auto const repeat = [&](Options const& again, char const* complaint) {
            auto const second = run(again, "");
            bool const is_same = second.hash == first.hash;
            passed += is_same;
            failed += !is_same + second.failed;
            if (!is_same) std::cout << "seed " << seed << complaint << std::endl;
        };
        if (is_twice) repeat(options, " does not repeat");
        if (!is_on_both) continue;
        auto other = options;
        other.engine = options.engine == Engine::Sqlite ? Engine::Postgres : Engine::Sqlite;
        repeat(other, " goes another way on the other engine");
    }
    std::cout << passed << " passed, " << failed << " failed" << std::endl;
    return failed == 0 ? 0 : 1;
} catch (std::exception const& error) {
    std::cerr << "hearth_sim: " << error.what() << '\n';
    return 2;
}
