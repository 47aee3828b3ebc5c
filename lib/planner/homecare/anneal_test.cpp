#include "planner/homecare/anneal.h"

#include <gtest/gtest.h>
#include <limits>

#include "planner/homecare/testing_naive.h"

namespace hearth::planner::homecare {
namespace {

/// Tries every plan there is.
class Enumeration {
public:
    explicit Enumeration(Problem const& problem) : problem_(problem) {
        choice_.routes.resize(problem.carers.size());
        choice_.lunch.assign(problem.carers.size(), -1);
        choice_.window.assign(problem.services.size(), 0);
        patients(0);
    }
    double best() const { return best_; }

private:
    void patients(std::size_t at) {
        if (at == problem_.patients.size()) return windows(0);
        services(at, problem_.patients[at].first);
        if (problem_.patients[at].is_optional) patients(at + 1);
    }
    void services(std::size_t patient, std::int32_t service) {
        auto const& one = problem_.patients[patient];
        if (service == one.first + one.services) return patients(patient + 1);
        for (auto const carer : problem_.services[service].carers) {
            auto& route = choice_.routes[carer];
            if (one.tie != Tie::None && std::ranges::find(route, one.first) != route.end())
                continue;
            for (std::size_t at = 0; at <= route.size(); ++at) {
                route.insert(route.begin() + static_cast<std::ptrdiff_t>(at), service);
                services(patient, service + 1);
                route.erase(route.begin() + static_cast<std::ptrdiff_t>(at));
            }
        }
    }
    void windows(std::size_t service) {
        if (service == problem_.services.size()) return lunches(0);
        auto const& patient = problem_.patients[problem_.services[service].patient];
        for (std::size_t at = 0; at < patient.windows.size(); ++at) {
            choice_.window[service] = static_cast<std::int32_t>(at);
            windows(service + 1);
        }
        choice_.window[service] = 0;
    }
    void lunches(std::size_t carer) {
        if (carer == problem_.carers.size()) {
            auto const cost = naive::cost_of(problem_, choice_);
            if (cost) best_ = std::min(best_, *cost);
            return;
        }
        choice_.lunch[carer] = -1;
        lunches(carer + 1);
        if (!problem_.carers[carer].has_lunch) return;
        for (auto const one : choice_.routes[carer]) {
            choice_.lunch[carer] = one;
            lunches(carer + 1);
        }
        choice_.lunch[carer] = -1;
    }

    Problem const& problem_;
    naive::Choice choice_;
    double best_ = std::numeric_limits<double>::max();
};

TEST(HomecareAnneal, FindsTheBestOfAllInSmallCases) { // DP-03
    search::Random random{3};
    for (int round = 0; round < 40; ++round) {
        auto const patients = 2 + static_cast<int>(random.below(2));
        auto const problem =
            naive::draw_problem(random, patients, 2 + static_cast<int>(random.below(2)));
        auto const best = Enumeration{problem}.best();
        // One seed may settle beside it (3 of these 120 do).
        auto found = std::numeric_limits<double>::max();
        for (std::uint64_t seed = 1; seed <= 3; ++seed)
            found = std::min(found, anneal(problem, {.iterations = 40'000}, seed).plan.cost);
        EXPECT_NEAR(found, best, 1e-6) << round;
    }
}

TEST(HomecareAnneal, OneSeedOnePlan) { // DP-03
    search::Random random{5};
    auto const problem = naive::draw_problem(random, 30, 6);
    auto const first = anneal(problem, {.iterations = 20'000}, 9);
    auto const second = anneal(problem, {.iterations = 20'000}, 9);
    EXPECT_EQ(first.plan.cost, second.plan.cost);
    EXPECT_EQ(first.steps, 20'000);
    for (std::size_t carer = 0; carer < problem.carers.size(); ++carer) {
        auto const& a = first.plan.routes[carer];
        auto const& b = second.plan.routes[carer];
        ASSERT_EQ(a.size(), b.size());
        for (std::size_t at = 0; at < a.size(); ++at) {
            EXPECT_EQ(a[at].service, b[at].service);
            EXPECT_EQ(a[at].start, b[at].start);
            EXPECT_EQ(a[at].lunch, b[at].lunch);
        }
    }
}

TEST(HomecareAnneal, PlansEvenWithoutASingleStep) { // DP-03
    search::Random random{6};
    auto const problem = naive::draw_problem(random, 20, 4);
    auto const found = anneal(problem, {.iterations = 0}, 1);
    std::vector<int> times(problem.services.size());
    for (auto const& route : found.plan.routes) {
        for (auto const& visit : route)
            ++times[visit.service];
    }
    for (auto const& patient : problem.patients) {
        for (auto at = patient.first; at < patient.first + patient.services; ++at) {
            EXPECT_EQ(times[at], times[patient.first]);
            EXPECT_TRUE(patient.is_optional || times[at] == 1);
        }
    }
}

} // namespace
} // namespace hearth::planner::homecare
