#include "app/solve/command.h"

#include "planner/search/random.h"

#include <gtest/gtest.h>

namespace hearth::app::solve {
namespace {

std::string place_of(std::string const& text) {
    auto const read = read_task(text, Format::Detect);
    auto const* fault = std::get_if<Fault>(&read);
    return fault ? fault->place : "fine";
}

std::string solved(std::string const& text, bool is_text = true) {
    Wish wish{.iterations = 2'000};
    wish.is_text = is_text;
    return answer(std::get<Task>(read_task(text, Format::Detect)), wish);
}

std::string const line = R"("matrices":{"car":{"durations":[[0,10,20,30],[10,0,10,20],
    [20,10,0,10],[30,20,10,0]]}})";

TEST(Solve, PlansAVroomProblem) { // DP-03
    // One car from row 0 and back: out to 3 and home again is 60, whatever lies on the way.
    auto const text = R"({"vehicles":[{"id":7,"start_index":0,"end_index":0}],"jobs":[
        {"id":31,"location_index":3},{"id":11,"location_index":1},{"id":21,"location_index":2}],)" +
                      line + "}";
    EXPECT_TRUE(solved(text).ends_with("\nCost 60\n")) << solved(text);
    EXPECT_EQ(solved(text), solved(text));
}

TEST(Solve, KeepsSkillsWindowsAndHours) { // DP-03 DP-04
    auto const text = R"({"vehicles":[{"id":1,"start_index":0,"end_index":0},
        {"id":2,"start_index":3,"skills":[5],"time_window":[0,100]}],"jobs":[
        {"id":10,"location_index":1,"skills":[5],"time_windows":[[0,5],[50,60]],"service":4},
        {"id":20,"location_index":2,"skills":[6],"priority":3},
        {"id":30,"location_index":3,"time_windows":[[200,300]]}],)" +
                      line + "}";
    // 2 goes 3 → 1 (20), too late for [0, 5], so it waits for 50; 1 serves 30; nobody has skill 6.
    EXPECT_EQ(solved(text), "Route #1: 30\nRoute #2: 10\nUnserved: 20\nCost 80\n");
    auto const answer = json::parse(solved(text, false), {64, 1 << 20});
    ASSERT_TRUE(answer);
    auto const& left = answer->find("unassigned")->as<json::Array>()->front();
    EXPECT_EQ(*left.find("reason")->as<std::string>(), "nobody has the skills");
    EXPECT_EQ(*answer->find("summary")->find("cost")->as<std::int64_t>(), 80);
    auto const& second = answer->find("routes")->as<json::Array>()->back();
    auto const& steps = *second.find("steps")->as<json::Array>();
    EXPECT_EQ(*steps[0].find("arrival")->as<std::int64_t>(), 30); // leaves so as not to wait
    EXPECT_EQ(*steps[1].find("arrival")->as<std::int64_t>(), 50);
}

TEST(Solve, ThePriorityDecidesWhoIsLeftOut) { // DP-04
    auto const problem = [](int first, int second) {
        return R"({"vehicles":[{"id":1,"start_index":0,"end_index":0,"capacity":[1]}],"jobs":[
            {"id":10,"location_index":1,"delivery":[1],"priority":)" +
               std::to_string(first) +
               R"(},{"id":20,"location_index":2,"delivery":[1],"priority":)" +
               std::to_string(second) + "}]," + line + "}";
    };
    EXPECT_EQ(solved(problem(0, 9)), "Route #1: 20\nUnserved: 10\nCost 40\n");
    EXPECT_EQ(solved(problem(9, 0)), "Route #1: 10\nUnserved: 20\nCost 20\n");
}

TEST(Solve, NamesThePlaceOfAFault) { // DP-03
    auto const with = [](std::string const& job, std::string const& car = "") {
        return R"({"vehicles":[{"id":1,"start_index":0)" + car + R"(}],"jobs":[{"id":1)" + job +
               "}]," + line + "}";
    };
    EXPECT_EQ(place_of(with(R"(,"location_index":3)")), "fine");
    EXPECT_EQ(place_of(with(R"(,"location_index":4)")), "/jobs/0/location_index");
    EXPECT_EQ(place_of(with(R"(,"location_index":1,"service":-1)")), "/jobs/0/service");
    EXPECT_EQ(place_of(with(R"(,"location_index":1,"time_windows":[[9,8]])")),
              "/jobs/0/time_windows/0");
    EXPECT_EQ(place_of(with(R"(,"location_index":1,"setup":5)")), "/jobs/0/setup");
    EXPECT_EQ(place_of(with(R"(,"location_index":1,"service":99999999999)")), "/jobs/0/service");
    EXPECT_EQ(place_of(with(R"(,"location_index":1)", R"(,"breaks":[])")), "/vehicles/0/breaks");
    EXPECT_EQ(place_of(with("")), "/jobs/0");
    EXPECT_EQ(place_of(R"({"vehicles":[{"id":1,"start_index":0}],"jobs":[{"id":1,
        "location_index":0}],"matrices":{"car":{"durations":[[0,1],[0]]}}})"),
              "fine"); // the crooked row is not asked for
    EXPECT_EQ(place_of(R"({"vehicles":[{"id":1,"start_index":0}],"jobs":[{"id":1,
        "location_index":1}],"matrices":{"car":{"durations":[[0,1],[0]]}}})"),
              "/matrices/car/durations/1");
    EXPECT_EQ(place_of(R"({"jobs":[],"vehicles":[]})"), "/vehicles");
    EXPECT_TRUE(place_of("{").starts_with("JSON"));
    EXPECT_EQ(place_of("C101\n25 200\nnonsense\n"), "line 3");
}

TEST(Solve, ServesWhatIsFarAway) { // DP-03
    auto const text = R"({"vehicles":[{"id":1,"start_index":0,"end_index":0}],"jobs":[{"id":1,
        "location_index":1}],"matrices":{"car":{"durations":[[0,90000000],[90000000,0]]}}})";
    EXPECT_EQ(solved(text), "Route #1: 1\nCost 180000000\n");
}

TEST(Solve, NeverFallsOverBrokenText) { // DP-03
    auto const whole = R"({"vehicles":[{"id":1,"start_index":0,"end_index":0,"capacity":[3],
        "skills":[1]},{"id":2,"end_index":3,"time_window":[0,90]}],"jobs":[
        {"id":31,"location_index":3,"delivery":[2],"time_windows":[[1,9],[20,40]]},
        {"id":11,"location_index":1,"skills":[1],"service":7,"priority":5}],)" +
                       line + "}";
    planner::search::Random random{3};
    int planned = 0;
    for (int round = 0; round < 5'000; ++round) {
        auto text = whole;
        for (auto hits = 1 + random.below(3); hits > 0; --hits) {
            auto const digits = std::string_view("0123456789-[]{},\"9e");
            text[random.below(static_cast<std::uint32_t>(text.size()))] =
                digits[random.below(static_cast<std::uint32_t>(digits.size()))];
        }
        auto const read = read_task(text, Format::Detect);
        if (auto const* task = std::get_if<Task>(&read)) {
            EXPECT_NE(answer(*task, {.iterations = 20}).find("\"summary\""), std::string::npos);
            ++planned;
        }
    }
    EXPECT_GT(planned, 100); // not all of it is refused at the door
}

TEST(Solve, EstimatesWaysWithoutAMatrixAndSaysSo) { // DP-08
    auto const text = R"({"vehicles":[{"id":1,"start":[121.47,31.23],"end":[121.47,31.23]}],
        "jobs":[{"id":1,"location":[121.50,31.24]}]})";
    auto const task = std::get<Task>(read_task(text, Format::Detect));
    EXPECT_EQ(task.notes.size(), 1U);
    EXPECT_GT(task.instance.duration(task.instance.vehicles[0].start, 1), 60);
    EXPECT_TRUE(solved(text).starts_with("Route #1: 1\n"));
}

} // namespace
} // namespace hearth::app::solve
