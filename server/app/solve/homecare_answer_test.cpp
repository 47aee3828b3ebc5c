#include "app/solve/homecare_answer.h"

#include "app/solve/homecare_judge.h"
#include "app/solve/homecare_testing.h"

#include <gtest/gtest.h>

namespace hearth::app::solve {
namespace {

std::string small() {
    return text_of(own_homecare() / "i-116.json");
}

TEST(HomecareAnswer, IsAPlanThatTheJudgeAccepts) { // DP-03
    auto const answer = answer_homecare(small(), {.iterations = 100'000});
    ASSERT_TRUE(std::holds_alternative<std::string>(answer));
    auto const verdict = judge_homecare(small(), std::get<std::string>(answer));
    EXPECT_TRUE(verdict.faults.empty());
    EXPECT_LE(verdict.cost, 17'117); // the best that was published
}

TEST(HomecareAnswer, IsTheSameEachTime) { // DP-03
    HomecareEffort const effort{.iterations = 5'000, .seed = 4, .is_text = true};
    EXPECT_EQ(std::get<std::string>(answer_homecare(small(), effort)),
              std::get<std::string>(answer_homecare(small(), effort)));
}

TEST(HomecareAnswer, NamesTheFault) { // DP-01
    auto const answer = answer_homecare("{\"patients\":[],\"caregivers\":3}", {.iterations = 1});
    ASSERT_TRUE(std::holds_alternative<HomecareFault>(answer));
    EXPECT_EQ(std::get<HomecareFault>(answer).place, "/metadata");
}

TEST(HomecareAnswer, OnlyItsOwnFormatsAreRecognised) { // DP-03
    EXPECT_TRUE(is_homecare(small()));
    EXPECT_FALSE(is_homecare("{\"vehicles\":[],\"jobs\":[]}"));
    EXPECT_FALSE(is_homecare("VEHICLE\nNUMBER CAPACITY"));
}

} // namespace
} // namespace hearth::app::solve
