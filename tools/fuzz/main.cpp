/// hearth_fuzz [--minutes N] [--seed S]: the planner's readers and searches on random problems, for
/// as long as asked, built with the address and undefined-behaviour sanitizers.
///   small problems: the plan against the best of all plans; large ones: against the judge;
///   spoilt ones: a clear refusal, or a plan that the judge accepts; broken texts: never a fall.
/// Ends at the first fault with 1 and prints what made it.
#include "app/solve/command.h"
#include "app/solve/testing_judge.h"
#include "app/solve/testing_problems.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace {

using namespace hearth;
using namespace hearth::app::solve;
using testing::Random;

double now_s() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::string say(std::string const& code, int) {
    return code;
}

struct Tally {
    std::int64_t small = 0, missed = 0, large = 0, given = 0, spoilt = 0, refused = 0, planned = 0,
                 broken = 0;
};

[[noreturn]] void stop(char const* what, std::string const& detail, std::string const& text) {
    std::fprintf(stderr, "FAULT %s: %s\n%s\n", what, detail.c_str(), text.c_str());
    std::exit(1);
}

json::Value solved(Case const& task, std::string const& text, std::int64_t iterations,
                   std::uint64_t seed) {
    Effort effort;
    effort.iterations = iterations;
    effort.seed = seed;
    auto const planned = plan(task, effort);
    if (std::holds_alternative<Fault>(planned)) stop("plan", std::get<Fault>(planned).what, text);
    // Through the text, as whoever reads it would.
    return *json::parse(json::to_text(to_solution(task, std::get<Answer>(planned), say)),
                        {64, 64 << 20});
}

void judged(json::Value const& problem, json::Value const& solution, std::string const& text) {
    auto const faults = testing::judge(problem, solution);
    if (!faults.empty()) stop("judge", faults[0], text + "\n" + json::to_text(solution));
}

void small(Random& random, Tally& tally) {
    testing::Size size;
    size.shipments = static_cast<int>(random.below(3));
    size.jobs = static_cast<int>(random.below(6u - 2u * static_cast<unsigned>(size.shipments)));
    if (size.jobs + size.shipments == 0) size.jobs = 1;
    size.vehicles = 1 + static_cast<int>(random.below(3));
    auto const problem = testing::random_problem(random, size);
    auto const text = json::to_text(problem);
    auto const read = read_vroom(problem, Objective::Usual);
    if (auto const* fault = std::get_if<Fault>(&read))
        stop("reader", fault->place + " " + fault->what, text);
    auto const solution = solved(std::get<Case>(read), text, 600, random.next());
    judged(problem, solution, text);
    auto const best = testing::best_of_all(problem);
    auto const& summary = *solution.find("summary");
    auto const value = [&](char const* name) { return *summary.find(name)->as<std::int64_t>(); };
    auto const tasks =
        static_cast<std::int64_t>(testing::Rulebook{problem}.stops.size()) - value("unassigned");
    auto const cost = static_cast<double>(value("cost"));
    auto const slack = 0.5 * static_cast<double>(size.vehicles) + 1e-6;
    if (std::pair{value("priority"), tasks} > std::pair{best.priority, best.tasks} ||
        (std::pair{value("priority"), tasks} == std::pair{best.priority, best.tasks} &&
         cost < best.cost - slack))
        stop("better than the best of all", std::to_string(best.cost), text);
    auto const is_best =
        value("priority") == best.priority && tasks == best.tasks && cost <= best.cost + slack;
    ++tally.small;
    if (is_best) return;
    ++tally.missed;
    if (std::getenv("HEARTH_FUZZ_SHOW"))
        std::fprintf(stderr, "missed: %lld/%lld/%.1f of %lld/%lld/%.1f\n%s\n",
                     (long long)value("priority"), (long long)tasks, cost, (long long)best.priority,
                     (long long)best.tasks, best.cost, text.c_str());
}

void large(Random& random, Tally& tally) {
    testing::Size size;
    size.is_rich = random.below(4) != 0;
    size.jobs = static_cast<int>(random.below(120));
    size.shipments = size.is_rich ? static_cast<int>(random.below(40)) : 0;
    if (size.jobs + size.shipments == 0) size.jobs = 1;
    size.vehicles = 1 + static_cast<int>(random.below(20));
    auto const problem = testing::random_problem(random, size);
    auto const text = json::to_text(problem);
    auto const read = read_vroom(problem, Objective::Usual);
    if (auto const* fault = std::get_if<Fault>(&read))
        stop("reader", fault->place + " " + fault->what, text);
    judged(problem, solved(std::get<Case>(read), text, 60, random.next()), text);
    ++tally.large;
}

void spoilt(Random& random, Tally& tally) {
    testing::Size size;
    size.jobs = 1 + static_cast<int>(random.below(5));
    size.shipments = static_cast<int>(random.below(3));
    size.is_rich = random.below(3) != 0;
    auto problem = testing::random_problem(random, size);
    for (auto times = 1 + random.below(3); times > 0; --times)
        testing::spoil(problem, random);
    auto const text = json::to_text(problem);
    auto const read = read_case(text, Format::Detect);
    ++tally.spoilt;
    if (auto const* fault = std::get_if<Fault>(&read)) {
        if (fault->what.empty()) stop("a refusal without words", fault->place, text);
        ++tally.refused;
        return;
    }
    auto const whole = *json::parse(text, {64, 64 << 20});
    judged(whole, solved(std::get<Case>(read), text, 40, random.next()), text);
    ++tally.planned;
}

/// Its own plan handed in as steps must come out without violations and at the same cost.
void given(Random& random, Tally& tally) {
    testing::Size size;
    size.jobs = 1 + static_cast<int>(random.below(8));
    size.shipments = static_cast<int>(random.below(4));
    auto problem = testing::random_problem(random, size);
    auto const text = json::to_text(problem);
    auto const read = read_vroom(problem, Objective::Usual);
    auto const solution = solved(std::get<Case>(read), text, 40, random.next());
    problem = testing::with_routes(std::move(problem), solution);
    auto const again = read_vroom(problem, Objective::Usual);
    if (auto const* fault = std::get_if<Fault>(&again))
        stop("own plan refused", fault->place + " " + fault->what, json::to_text(problem));
    auto const same = solved(std::get<Case>(again), text, 0, 1);
    for (auto const* name : {"cost", "priority", "violations", "setup", "service", "duration"})
        if (json::to_text(*same.find("summary")->find(name)) !=
            json::to_text(*solution.find("summary")->find(name)))
            stop("own plan as steps", name, json::to_text(problem));
    ++tally.given;
}

void broken(Random& random, Tally& tally) {
    std::string text =
        "R101\n\nVEHICLE\nNUMBER CAPACITY\n 5 200\n\nCUSTOMER\nCUST NO. X Y D R D S\n\n"
        "0 35 35 0 0 230 0\n1 41 49 10 161 171 10\n2 35 17 7 50 60 10\n";
    if (random.below(2) == 0) text = json::to_text(testing::random_problem(random, {2, 1, 1}));
    for (auto times = 1 + random.below(4); times > 0; --times) {
        auto const at = random.below(static_cast<std::uint32_t>(text.size()));
        auto const what = random.below(4);
        if (what == 0)
            text.erase(at, 1 + random.below(8));
        else if (what == 1)
            text.insert(at, 1, static_cast<char>(random.below(256)));
        else if (what == 2)
            text[at] = "0123456789-.,[]{}\" \n"[random.below(20)];
        else
            text = text.substr(0, at + 1);
        if (text.empty()) text = " ";
    }
    auto const read = read_case(text, Format::Detect);
    if (auto const* task = std::get_if<Case>(&read)) {
        Effort effort;
        effort.iterations = 20;
        auto const planned = plan(*task, effort);
        if (auto const* answer = std::get_if<Answer>(&planned)) to_lines(*task, *answer);
    }
    ++tally.broken;
}

} // namespace

int main(int count, char** words) {
    double minutes = 1;
    std::uint64_t seed = 1;
    for (int at = 1; at + 1 < count; at += 2) {
        if (std::strcmp(words[at], "--minutes") == 0) minutes = std::atof(words[at + 1]);
        if (std::strcmp(words[at], "--seed") == 0) seed = std::strtoull(words[at + 1], nullptr, 10);
    }
    Random random{seed};
    Tally tally;
    auto const begin = now_s();
    for (std::int64_t round = 0; now_s() - begin < minutes * 60; ++round) {
        small(random, tally);
        small(random, tally);
        given(random, tally);
        for (int times = 0; times < 10; ++times) {
            spoilt(random, tally);
            broken(random, tally);
        }
        if (round % 8 == 0) large(random, tally);
    }
    std::printf("%.0f s, seed %llu, no fault: %lld small against the best of all (%lld not quite), "
                "%lld large and %lld given routes judged, %lld spoilt (%lld refused, %lld planned "
                "and judged), %lld broken texts\n",
                now_s() - begin, static_cast<unsigned long long>(seed), (long long)tally.small,
                (long long)tally.missed, (long long)tally.large, (long long)tally.given,
                (long long)tally.spoilt, (long long)tally.refused, (long long)tally.planned,
                (long long)tally.broken);
    return 0;
}
