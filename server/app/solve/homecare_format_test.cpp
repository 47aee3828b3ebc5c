#include "app/solve/homecare_format.h"

#include "app/solve/homecare_testing.h"
#include "planner/search/random.h"

#include <gtest/gtest.h>

namespace hearth::app::solve {
namespace {

using planner::homecare::Punctual;
using planner::homecare::Tie;

HomecareTask read(std::string const& name) {
    auto found = read_homecare(text_of(own_homecare() / (name + ".json")));
    if (auto const* fault = std::get_if<HomecareFault>(&found)) {
        ADD_FAILURE() << fault->place << ": " << fault->what;
        return {};
    }
    return std::get<HomecareTask>(std::move(found));
}

/// The fault after one change of a good text: "place: what", or "fine".
std::string fault_after(std::string what, std::string with, std::string const& name = "i-116") {
    auto text = text_of(own_homecare() / (name + ".json"));
    std::erase(what, ' '); // as the file is written
    std::erase(with, ' ');
    auto const at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    text.replace(at, what.size(), with);
    auto const found = read_homecare(text);
    auto const* fault = std::get_if<HomecareFault>(&found);
    return fault ? fault->place + ": " + fault->what : "fine";
}

TEST(HomecareFormat, ReadsTheRichSet) { // DP-01
    auto const task = read("i-116");
    auto const& problem = task.problem;
    EXPECT_EQ(problem.ticks_in_minute, 1);
    EXPECT_EQ(problem.patients.size(), 10U);
    EXPECT_EQ(problem.services.size(), 13U);
    EXPECT_EQ(problem.carers.size(), 4U);
    EXPECT_EQ(problem.punctual, Punctual::AtEnd);
    EXPECT_EQ(problem.weights.idle, 72);
    EXPECT_EQ(problem.lunch.duration, 30);
    auto const& sixth = problem.patients[6];
    EXPECT_EQ(sixth.tie, Tie::OneAfterOther);
    EXPECT_EQ(sixth.least, 15);
    EXPECT_EQ(sixth.most, 90);
    EXPECT_TRUE(sixth.is_optional);
    EXPECT_EQ(problem.patients[5].tie, Tie::None); // independent
    EXPECT_EQ(problem.partner(problem.patients[6].first), problem.patients[6].first + 1);
    EXPECT_EQ(problem.partner(problem.patients[5].first), -1);
    // p8 wants s4, which only c2 can; she is also the one it likes.
    auto const& eighth = problem.services[problem.patients[8].first];
    EXPECT_EQ(eighth.carers, std::vector<std::int32_t>{1});
    EXPECT_EQ(eighth.is_unliked, (std::vector<bool>{true, false, true, true}));
    EXPECT_EQ(problem.carers[0].to, 390);
    EXPECT_FALSE(problem.carers[0].has_lunch);
    EXPECT_TRUE(problem.carers[2].has_lunch);
}

TEST(HomecareFormat, ReadsThePlainSetInThousandths) { // DP-01
    auto const task = read("InstanzCPLEX_HCSRP_10_1");
    auto const& problem = task.problem;
    EXPECT_EQ(problem.ticks_in_minute, 1'000);
    EXPECT_EQ(problem.way(0, 1), 38'471);
    EXPECT_EQ(problem.patients[7].tie, Tie::AtOnce);
    EXPECT_EQ(problem.patients[8].least, 51'000);
    EXPECT_DOUBLE_EQ(problem.weights.latest, 1.0 / 3);
    EXPECT_EQ(problem.weights.idle, 0);
}

TEST(HomecareFormat, NamesThePlaceOfTheFault) { // DP-01
    EXPECT_EQ(fault_after(R"("start": 210, "end": 330)", R"("start": 340, "end": 330)"),
              "/patients/0/time_windows/0: the window is reversed");
    EXPECT_EQ(fault_after(R"("abilities": ["s1")", R"("abilities": ["s99")"),
              "/caregivers/0/abilities/0: this ability is not known");
    EXPECT_EQ(fault_after(R"("distances": [[)", R"("distances": [[5,)"),
              "/distances/0: 11 numbers are wanted, as many as there are rows");
    EXPECT_EQ(fault_after(R"("start": 210)", R"("start": 1e300)"),
              "/patients/0/time_windows/0/start: a number from 0 to 1000000 is wanted");
    EXPECT_EQ(fault_after(R"("start": 210)", R"("start": -5)"),
              "/patients/0/time_windows/0/start: a number from 0 to 1000000 is wanted");
    EXPECT_EQ(fault_after(R"("id": "p1")", R"("id": "p0")"),
              "/patients/1/id: this name stands twice");
    EXPECT_EQ(fault_after(R"("distance": {"min": 15, "max": 90})",
                          R"("distance": {"min": 95, "max": 90})"),
              "/patients/6/synchronization/distance: the distance is reversed");
    EXPECT_EQ(fault_after(R"("optional": false)", R"("colour": false)"),
              "/patients/0/colour: this is not supported");
    EXPECT_EQ(fault_after(R"("max_idle_time": 72)", R"("max_idle_time": -1)"),
              "/metadata/cost_components/max_idle_time: a number from 0 to 1000000 is wanted");
    EXPECT_EQ(fault_after(R"("max_idle_time": 72)", R"("max_idle_time": null)"), "fine");
    EXPECT_EQ(fault_after(R"("lunch_breaks")", R"("lunch")"), "/lunch: this is not supported");
}

TEST(HomecareFormat, RefusesWhomNobodyCanServe) { // DP-04
    // s3 is p0's second service, and only c1 can give it.
    EXPECT_EQ(fault_after(R"("abilities": ["s1", "s0", "s3", "s2"])",
                          R"("abilities": ["s1", "s0", "s2"])"),
              "/patients/0/required_services/1: no caregiver has this ability and is welcome");
}

TEST(HomecareFormat, RefusesSumsThatWouldNotFit) { // DP-01
    auto text = text_of(own_homecare() / "InstanzCPLEX_HCSRP_10_1.json");
    auto const found = [&] {
        auto const at = text.find("\"distances\":[[0.0,38.471");
        return read_homecare(std::string{text}.replace(at, 24, "\"distances\":[[0.0,999999.5"));
    }();
    ASSERT_TRUE(std::holds_alternative<HomecareFault>(found));
    EXPECT_EQ(std::get<HomecareFault>(found).what, "the numbers are too large for one day");
}

TEST(HomecareFormat, AnyBrokenTextIsReadOrRefused) { // DP-01
    planner::search::Random random{7};
    std::string const noise = "{}[]\",:0123456789.-eEnulltruefals s1";
    int fine = 0;
    for (int round = 0; round < 3'000; ++round) {
        auto text =
            text_of(own_homecare() / (round % 2 ? "i-116.json" : "InstanzCPLEX_HCSRP_10_1.json"));
        for (auto changes = 1 + random.below(4); changes > 0; --changes) {
            auto const at = random.below(static_cast<std::uint32_t>(text.size()));
            auto const letter = noise[random.below(static_cast<std::uint32_t>(noise.size()))];
            switch (random.below(4)) {
            case 0:
                text[at] = letter;
                break;
            case 1:
                text.insert(at, 1, letter);
                break;
            case 2:
                text.erase(at, 1 + random.below(30));
                break;
            default:
                text.resize(at);
                break;
            }
            if (text.empty()) text = "{";
        }
        auto const found = read_homecare(text);
        if (auto const* fault = std::get_if<HomecareFault>(&found)) {
            EXPECT_FALSE(fault->place.empty() && fault->what.empty());
        } else {
            ++fine;
        }
    }
    EXPECT_GT(fine, 0);
    for (auto const* text : {"", "[]", "{}", "null", "{\"patients\":1}", "\xff"})
        EXPECT_TRUE(std::holds_alternative<HomecareFault>(read_homecare(text))) << text;
}

} // namespace
} // namespace hearth::app::solve
