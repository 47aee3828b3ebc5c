// Slot search at the size of DP-02: 10,000 workers, 50,000 visits over 7 days, with road, skills,
// papers, breaks and rest. A plain program: it prints p50, p99 and the worst of each round, so
// that the spread of the machine is seen beside the figure.
#include <chrono>
#include <cstdio>

#include "planner/testing_town.h"

namespace {

using namespace hearth::planner;
using namespace hearth::planner::testing;
using Clock = std::chrono::steady_clock;

constexpr int worker_count = 10'000;
constexpr int visit_count = 50'000;
constexpr int rounds = 5;
constexpr int queries_a_round = 1'000;
constexpr TownSize size{.days = 7, .radius_km = 22, .skills = 20};

double ms_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void print(char const* what, std::vector<double> times) {
    std::ranges::sort(times);
    auto const part = [&](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    std::printf("%-28s p50 %7.3f ms  p99 %7.3f ms  worst %7.3f ms  (%zu)\n", what, part(0.5),
                part(0.99), part(1), times.size());
}

void fill(SlotIndex& index, Dice& dice) {
    std::vector<Worker> workers;
    for (int number = 0; number < worker_count; ++number) {
        workers.push_back(worker(dice, size, static_cast<std::uint64_t>(number)));
        index.put_worker(workers.back());
    }
    // Each visit goes to a worker who can serve it; a town of half idle people would be too easy.
    int booked = 0;
    for (std::uint64_t number = 0; booked < visit_count; ++number) {
        auto const at = static_cast<WorkerIndex>(dice.roll(0, worker_count - 1));
        SlotAsk ask;
        ask.visit = visit(dice, size, number);
        ask.visit.need.everyone.clear();
        ask.visit.place = [&] {
            auto const& near = *workers[at].start;
            return Place{near.lat() + dice.roll(-30, 30) / 1000.0,
                         near.lon() + dice.roll(-30, 30) / 1000.0};
        }();
        auto const start = ask.visit.windows[0].earliest;
        ask.visit.windows.clear();
        ask.now = start;
        if (!index.refusal(ask, start, at)) {
            index.book(at, to_stop(ask.visit, start));
            ++booked;
        }
    }
}

SlotAsk question(Dice& dice, std::uint64_t number) {
    SlotAsk ask;
    ask.visit = visit(dice, size, number);
    ask.visit.windows.clear();
    if (dice.chance(20)) ask.visit.need.everyone.push_back({19, 1});
    if (dice.chance(20)) ask.visit.length = std::chrono::hours{dice.roll(5, 9)}; // hard to place
    ask.visit.crew = dice.chance(80) ? 1 : dice.roll(2, 3);
    ask.visit.needs_leader = ask.visit.crew > 1;
    auto const day = dice.roll(0, 6);
    ask.within = dice.chance(50) ? Span{at(0, 0), at(7, 0)} : Span{at(day, 0), at(day + 1, 0)};
    ask.now = at(0, 6);
    ask.notice = 2h;
    return ask;
}

void time_round(SlotIndex& index, Dice& dice) {
    std::vector<double> find;
    std::vector<double> why;
    std::vector<double> change;
    std::size_t starts = 0;
    for (std::uint64_t number = 0; number < queries_a_round; ++number) {
        auto const ask = question(dice, number);
        auto begin = Clock::now();
        auto const slots = index.find(ask);
        find.push_back(ms_since(begin));
        starts += slots.size();
        if (slots.empty()) continue;
        auto const& slot = slots[slots.size() / 2];
        begin = Clock::now();
        index.book(slot.crew[0], to_stop(ask.visit, slot.start));
        change.push_back(ms_since(begin));
        begin = Clock::now();
        index.cancel(slot.crew[0], ask.visit.key);
        change.push_back(ms_since(begin));
        if (number % 20 != 0) continue;
        begin = Clock::now();
        index.why_not(ask, slot.start + 15min);
        index.why_not(ask, ask.within.from + 3h);
        why.push_back(ms_since(begin));
    }
    print("find", std::move(find));
    print("book, cancel", std::move(change));
    print("why not (whole town)", std::move(why));
    std::printf("%-28s %zu\n", "starts offered per question", starts / queries_a_round);
}

void time_shifts(SlotIndex& index, Dice& dice) {
    std::vector<double> change;
    for (int number = 0; number < queries_a_round; ++number) {
        auto changed = worker(dice, size, static_cast<std::uint64_t>(number));
        auto const begin = Clock::now();
        index.put_worker(std::move(changed));
        change.push_back(ms_since(begin));
    }
    print("change of a worker's shifts", std::move(change));
}

} // namespace

int main() {
    Dice dice{7};
    SlotIndex index{{Zone{shanghai}, city_travel(), {at(0, 0), at(7, 0)}}};
    fill(index, dice);
    std::printf("%d workers, %d visits over 7 days\n", worker_count, visit_count);
    for (int round = 1; round <= rounds; ++round) {
        std::printf("round %d\n", round);
        time_round(index, dice);
    }
    time_shifts(index, dice);
}
