// What other programs get wrong, one row each: a clear refusal at its place, or a right answer;
// never a crash, and nobody left out in silence.
#include "app/solve/command.h"

#include "app/solve/homecare_testing.h"
#include "app/solve/testing_judge.h"
#include "app/solve/testing_problems.h"

#include <gtest/gtest.h>

namespace hearth::app::solve {
namespace {

using testing::Random;

std::string const good = R"({"vehicles":[{"id":1,"start_index":0,"end_index":0,"capacity":[9]}],
 "jobs":[{"id":1,"location_index":1,"service":5,"delivery":[1]},{"id":2,"location_index":2}],
 "matrices":{"car":{"durations":[[0,10,20],[10,0,10],[20,10,0]]}}})";

struct Row {
    std::string what, with; ///< in the good problem
    std::string place;      ///< of the fault; empty: it is planned
    std::string lines = {}; ///< and what comes out then
};

std::string changed(std::string text, Row const& row) {
    auto const at = text.find(row.what);
    EXPECT_NE(at, std::string::npos) << row.what;
    return text.replace(at, row.what.size(), row.with);
}

void expect(std::string const& text, Row const& row) {
    auto const read = read_case(text, Format::Detect);
    if (auto const* fault = std::get_if<Fault>(&read)) {
        EXPECT_EQ(fault->place, row.place) << text << "\n" << fault->what;
        EXPECT_FALSE(fault->what.empty()) << text;
        return;
    }
    EXPECT_EQ(row.place, "") << "this was taken: " << text;
    Wish wish;
    wish.effort.iterations = 100;
    wish.is_text = true;
    EXPECT_EQ(std::get<std::string>(answer(std::get<Case>(read), wish)), row.lines) << text;
}

TEST(BadInput, OfWindowsAndTimes) { // DP-03
    for (Row const& row : std::vector<Row>{
             {R"("service":5)", R"("service":5,"time_windows":[[9,8]])", "/jobs/0/time_windows/0"},
             {R"("service":5)", R"("time_windows":[[0,50],[40,60]])", "/jobs/0/time_windows/1"},
             {R"("service":5)", R"("time_windows":[[0]])", "/jobs/0/time_windows/0"},
             {R"("service":5)", R"("time_windows":[[-9,8]])", "/jobs/0/time_windows/0/0"},
             {R"("capacity":[9])", R"("time_window":[100,50])", "/vehicles/0/time_window"},
             {R"("capacity":[9])", R"("breaks":[{"id":1,"time_windows":[[9,8]]}])",
              "/vehicles/0/breaks/0/time_windows/0"},
             {R"("service":5)", R"("service":-1)", "/jobs/0/service"},
             {R"("service":5)", R"("setup":-1)", "/jobs/0/setup"},
             {R"("service":5)", R"("service":1.5)", "/jobs/0/service"},
             {R"("service":5)", R"("service":"5")", "/jobs/0/service"},
             // A window that nobody can keep is no fault: the job is named as left out.
             {R"("service":5)", R"("service":5,"time_windows":[[0,5]])", "",
              "Route #1: 2\nUnserved: 1\nCost 40\n"},
         })
        expect(changed(good, row), row);
}

TEST(BadInput, OfSkillsAmountsAndIds) { // DP-03
    for (Row const& row : std::vector<Row>{
             {R"("service":5)", R"("skills":[77])", "", "Route #1: 2\nUnserved: 1\nCost 40\n"},
             {R"("service":5)", R"("skills":[-1])", "/jobs/0/skills/0"},
             {R"("service":5)", R"("skills":["cook"])", "/jobs/0/skills/0"},
             {R"("service":5)", R"("priority":101)", "/jobs/0/priority"},
             {R"("delivery":[1])", R"("delivery":[-1])", "/jobs/0/delivery/0"},
             {R"("delivery":[1])", R"("delivery":[1,1])", "/jobs/0/delivery"},
             {R"("delivery":[1])", R"("delivery":[10])", "", "Route #1: 2\nUnserved: 1\nCost 40\n"},
             {R"("capacity":[9])", R"("capacity":[-9])", "/vehicles/0/capacity/0"},
             {R"("capacity":[9])", R"("capacity":[9],"max_tasks":0)", "",
              "Unserved: 1\nUnserved: 2\nCost 0\n"},
             {R"("id":2)", R"("id":1)", "/jobs/1/id"},
             {R"("id":2)", R"("id":-2)", "/jobs/1/id"},
             {R"("location_index":2)", R"("location_index":3)", "/jobs/1/location_index"},
             {R"("location_index":2)", R"("location_index":0.5)", "/jobs/1/location_index"},
             {R"("location_index":2)", R"("location":[121,91])", "/jobs/1/location"},
             {R"("vehicles":[)", R"("colour":1,"vehicles":[)", "/colour"},
         })
        expect(changed(good, row), row);
}

TEST(BadInput, OfMatrices) { // DP-08
    for (Row const& row : std::vector<Row>{
             {"[20,10,0]", "[20,10]", "/matrices/car/durations/2"},
             {",[20,10,0]", "", "/matrices/car/durations/0"},
             {"[20,10,0]]", R"([20,10,0]],"distances":[[0,1],[1,0]])", "/matrices/car/distances"},
             {"[[0,10,20],[10,0,10],[20,10,0]]", "[]", "/matrices/car/durations"},
             {"[10,0,10]", "[10,0,-1]", "/matrices/car/durations/1/2"},
             {"[10,0,10]", "[10,0,true]", "/matrices/car/durations/1/2"},
             // Nobody comes to 1, or nobody back from there: told, and the others are served.
             {"[[0,10,20],[10,0,10],[20,10,0]]", "[[0,null,20],[10,0,10],[20,null,0]]", "",
              "Route #1: 2\nUnserved: 1\nCost 40\n"},
             {"[[0,10,20],[10,0,10],[20,10,0]]", "[[0,10,20],[null,0,null],[20,10,0]]", "",
              "Route #1: 2\nUnserved: 1\nCost 40\n"},
             // The straight way is the longer one: ways are driven as they are told.
             {"[[0,10,20],[10,0,10],[20,10,0]]", "[[0,1000,10],[900,0,10],[10,10,0]]", "",
              "Route #1: 2 1\nCost 920\n"},
         })
        expect(changed(good, row), row);
}

TEST(BadInput, OfNumbersThatOverflow) { // DP-03
    for (auto const* number : {"9223372036854775807", "18446744073709551615", "1e300",
                               "99999999999999999999999", "-9223372036854775808"}) {
        std::string const one = number;
        for (Row const& row : std::vector<Row>{
                 {R"("service":5)", R"("service":)" + one, "/jobs/0/service"},
                 {R"("service":5)", R"("time_windows":[[0,)" + one + "]]",
                  "/jobs/0/time_windows/0/1"},
                 {R"("delivery":[1])", R"("delivery":[)" + one + "]", "/jobs/0/delivery/0"},
                 {R"("capacity":[9])", R"("capacity":[)" + one + "]", "/vehicles/0/capacity/0"},
                 {R"("capacity":[9])", R"("costs":{"fixed":)" + one + "}",
                  "/vehicles/0/costs/fixed"},
                 {R"("capacity":[9])", R"("speed_factor":)" + one, "/vehicles/0/speed_factor"},
                 {R"("location_index":2)", R"("location_index":)" + one, "/jobs/1/location_index"},
                 {"[10,0,10]", "[10,0," + one + "]", "/matrices/car/durations/1/2"},
             })
            expect(changed(good, row), row);
    }
}

/// The largest that are taken, all at once: sums stay right, nothing wraps around.
TEST(BadInput, TheLargestNumbersThatAreTakenAddUp) { // DP-03
    std::string const text = R"({"vehicles":[{"id":1,"start_index":0,"end_index":0,
        "capacity":[1000000000000]}],"jobs":[
        {"id":1,"location_index":1,"service":1000000000,"delivery":[500000000000]},
        {"id":2,"location_index":1,"service":1000000000,"delivery":[500000000000]},
        {"id":3,"location_index":1,"service":1000000000,"delivery":[1000000000000]}],
        "matrices":{"car":{"durations":[[0,1000000000],[1000000000,0]]}}})";
    auto const read = read_case(text, Format::Detect);
    ASSERT_TRUE(std::holds_alternative<Case>(read)) << std::get<Fault>(read).what;
    Wish wish;
    wish.effort.iterations = 200;
    auto const solution =
        *json::parse(std::get<std::string>(answer(std::get<Case>(read), wish)), {64, 1 << 20});
    auto const& summary = *solution.find("summary");
    EXPECT_EQ(*summary.find("cost")->as<std::int64_t>(), 2'000'000'000);
    EXPECT_EQ(*summary.find("service")->as<std::int64_t>(), 2'000'000'000);
    EXPECT_EQ(*summary.find("unassigned")->as<std::int64_t>(), 1);
    EXPECT_TRUE(testing::judge(*json::parse(text, {64, 1 << 20}), solution).empty());
}

TEST(BadInput, OfTextsOfSolomon) { // DP-03
    std::string const text = "C1\n\nVEHICLE\nNUMBER CAPACITY\n2 10\n\nCUSTOMER\n"
                             "CUST NO. XCOORD. YCOORD. DEMAND READY DUE SERVICE\n"
                             "0 0 0 0 0 100 0\n1 3 4 1 0 50 5\n";
    for (Row const& row : std::vector<Row>{
             {"0 50 5", "0 50 -5", "line 10"},
             {"0 50 5", "60 50 5", "line 10"},
             {"3 4 1", "3 4 99999999999999999999", "line 10"},
             {"3 4 1", "1e300 4 1", "line 10"},
             {"3 4 1", "3 4 -1", "line 10"},
             {"2 10", "0 10", "line 5"},
         })
        expect(changed(text, row), row);
}

/// Every plan that is given is taken back as given routes, breaks no rule and costs the same.
TEST(GivenBack, IsEveryPlanWeEverGave) { // DP-04 DP-05
    Random random{21};
    int routes = 0;
    for (int round = 0; round < 120; ++round) {
        auto const problem = testing::random_problem(
            random, {1 + static_cast<int>(random.below(12)), static_cast<int>(random.below(4)),
                     1 + static_cast<int>(random.below(4)), round % 3 != 0});
        auto const code = [](std::string const& key, int) { return key; };
        auto const planned = [&](json::Value const& what, std::int64_t iterations) {
            auto const read = read_vroom(what, Objective::Usual);
            EXPECT_TRUE(std::holds_alternative<Case>(read)) << json::to_text(what);
            Effort effort;
            effort.iterations = iterations;
            auto const& task = std::get<Case>(read);
            return to_solution(task, std::get<Answer>(plan(task, effort)), code);
        };
        auto const solution = planned(problem, 5 + random.below(60));
        auto const again = planned(testing::with_routes(problem, solution), 0);
        routes += static_cast<int>(solution.find("routes")->as<json::Array>()->size());
        for (auto const* name : {"cost", "priority", "violations", "setup", "service", "duration"})
            EXPECT_EQ(json::to_text(*again.find("summary")->find(name)),
                      json::to_text(*solution.find("summary")->find(name)))
                << name << " " << json::to_text(problem);
    }
    EXPECT_GT(routes, 100);
}

} // namespace
} // namespace hearth::app::solve
