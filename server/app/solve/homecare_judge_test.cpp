#include "app/solve/homecare_judge.h"

#include "app/solve/homecare_testing.h"

#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <vector>

namespace hearth::app::solve {
namespace {

HomecareVerdict judged(std::string const& instance, std::string const& plan) {
    auto const folder = own_homecare();
    return judge_homecare(text_of(folder / (instance + ".json")), text_of(folder / plan));
}

std::string replaced(std::string text, std::string const& what, std::string const& with) {
    auto const at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), with);
}

std::string first_fault(std::string const& what, std::string const& with) {
    auto const folder = own_homecare();
    auto const plan = replaced(text_of(folder / "InstanzCPLEX_HCSRP_10_1.best.json"), what, with);
    auto const found = judge_homecare(text_of(folder / "InstanzCPLEX_HCSRP_10_1.json"), plan);
    return found.faults.empty() ? "" : found.faults.front();
}

TEST(HomecareJudge, AgreesWithStoredPlans) { // DP-03
    auto const plain = judged("InstanzCPLEX_HCSRP_10_1", "InstanzCPLEX_HCSRP_10_1.best.json");
    EXPECT_TRUE(plain.faults.empty());
    EXPECT_NEAR(plain.cost, 218.199, 1e-3);
    EXPECT_NEAR(plain.travel, 654.596, 1e-3);
    // The components as the authors published them, each divided by its weight.
    auto const rich = judged("i-116", "i-116.sa.json");
    EXPECT_TRUE(rich.faults.empty());
    EXPECT_DOUBLE_EQ(rich.latest, 815.0 / 5);
    EXPECT_DOUBLE_EQ(rich.idle, 12'240.0 / 72);
    EXPECT_DOUBLE_EQ(rich.lateness, 3'528.0 / 8);
    EXPECT_EQ(rich.unserved, 2);
    EXPECT_DOUBLE_EQ(rich.cost, 17'393);
    EXPECT_DOUBLE_EQ(judged("i-116", "i-116.cpsat.json").cost, 17'117);
    EXPECT_DOUBLE_EQ(judged("i-235", "i-235.cpsat.json").cost, 4'702);
    EXPECT_DOUBLE_EQ(judged("i-235", "i-235.sa.json").cost, 6'021);
}

TEST(HomecareJudge, AgreesWithEveryPublishedPlan) { // DP-03
    auto const folder = all_homecare();
    if (folder.empty()) GTEST_SKIP() << "the published set does not lie beside the checkout";
    std::istringstream table{text_of(folder / "best_known.csv")};
    int plans = 0;
    for (std::string line; std::getline(table, line);) {
        std::vector<std::string> cells;
        std::istringstream row{line};
        for (std::string cell; std::getline(row, cell, ',');)
            cells.push_back(cell);
        if (cells[0] == "set") continue;
        auto const name = folder / cells[0] / cells[1];
        auto const check = [&](char const* kind, std::string const& cost) {
            auto const plan = text_of(name.string() + kind);
            if (plan.empty() || cost.empty()) return;
            SCOPED_TRACE(name.string() + kind);
            auto const found = judge_homecare(text_of(name.string() + ".json"), plan);
            EXPECT_TRUE(found.faults.empty()) << name << kind << found.faults.front();
            // Six digits are given of the first set.
            EXPECT_NEAR(found.cost, std::stod(cost), 5e-6 * found.cost) << name << kind;
            ++plans;
        };
        check(".best.json", cells[2]);
        check(".cpsat.json", cells[6]);
        check(".sa.json", cells[7]);
    }
    EXPECT_EQ(plans, 22);
}

TEST(HomecareJudge, SeesEachBrokenRule) { // DP-04
    EXPECT_EQ(first_fault(R"("arrival_time":148.0,"departure_time":162.0,"patient":"p10")",
                          R"("arrival_time":147.0,"departure_time":161.0,"patient":"p10")"),
              "p10: before the window opens");
    EXPECT_EQ(first_fault(R"("service":"s2")", R"("service":"s6")"),
              "p3: not as long as wanted"); // and what follows from it
    EXPECT_EQ(first_fault(R"("arrival_time":434.0,"departure_time":448.0)",
                          R"("arrival_time":434.0,"departure_time":447.0)"),
              "p7: not as long as wanted");
    EXPECT_EQ(
        first_fault(
            R"({"arrival_time":247.0,"departure_time":261.0,"patient":"p3","service":"s2"},)", ""),
        "p3 is left out");
    EXPECT_EQ(first_fault(R"("arrival_time":314.151,"departure_time":328.151)",
                          R"("arrival_time":262.151,"departure_time":276.151)"),
              "p5: before the caregiver is there");
    // p8's pair starts together: one of them an hour later is out of step.
    EXPECT_EQ(
        first_fault(R"("arrival_time":46.0,"departure_time":60.0,"patient":"p8","service":"s6")",
                    R"("arrival_time":106.0,"departure_time":120.0,"patient":"p8","service":"s6")"),
        "p8: not in step");
    EXPECT_EQ(first_fault(R"("caregiver_id":"c2")", R"("caregiver_id":"c9")"),
              "a caregiver whom nobody knows");
}

} // namespace
} // namespace hearth::app::solve
