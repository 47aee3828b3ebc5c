#include "rooms/workforce/disclosure.h"

#include <gtest/gtest.h>

namespace hearth::workforce::disclosure_test {
namespace {

Day day(char const* text) {
    return *parse_day(text);
}

Paper health(PaperResult result, char const* valid_to) {
    Paper paper;
    paper.kind = catalog::PaperKind::Health;
    paper.result = result;
    paper.valid_to = day(valid_to);
    return paper;
}

} // namespace

TEST(WorkerAnswers, WhatWasNotAskedStaysNotAskedAndTheOthersStay) { // LH-11
    WorkerFacts first;
    first.smokes = false;
    std::vector<WorkerQuestion> changed;
    auto const said = added({}, first, ActorKind::Staff, Instant{hours{1}}, changed);
    EXPECT_EQ(changed, std::vector{WorkerQuestion::Smoking});
    EXPECT_FALSE(is_answered(said.facts, WorkerQuestion::Drinking));

    WorkerFacts then;
    then.experience_years = 6;
    then.smokes = false;
    changed.clear();
    auto const more = added(said, then, ActorKind::Worker, Instant{hours{2}}, changed);
    EXPECT_EQ(changed, std::vector{WorkerQuestion::Experience}) << "the same no is no change";
    ASSERT_EQ(more.told.size(), 2u);
    EXPECT_EQ(more.told[1].by, ActorKind::Worker) << "but it was said again, by the worker";
    EXPECT_EQ(more.told[1].at, Instant{hours{2}});
}

TEST(WorkerAnswers, ACustomerSeesNoIllnessAndNoBirthday) { // LH-11, PR-03, LW-14
    Worker worker;
    worker.born_on = day("1980-11-25");
    WorkerDisclosure said;
    said.facts.experience_years = 6;
    said.facts.health_limits = "腰椎间盘突出，不能搬重物";
    said.told = {{WorkerQuestion::Experience, Instant{}, ActorKind::Worker},
                 {WorkerQuestion::HealthLimits, Instant{}, ActorKind::Worker}};
    auto const shown = shown_to_customer(worker, said, {health(PaperResult::Passed, "2026-12-01")},
                                         day("2026-11-24"));
    EXPECT_EQ(shown.age, 45) << "46 tomorrow";
    EXPECT_EQ(shown.experience_years, 6);
    EXPECT_TRUE(shown.has_health_paper);
    ASSERT_EQ(shown.told.size(), 1u) << "not even that limits were spoken of";
    EXPECT_EQ(json::to_text(shown).find("腰椎"), std::string::npos);
    EXPECT_EQ(json::to_text(shown).find("1980"), std::string::npos);
}

TEST(WorkerAnswers, TheNewestHealthCheckCountsUntilItsLastDay) { // LH-11, LH-08
    auto const has = [](std::vector<Paper> const& papers, char const* on) {
        return shown_to_customer({}, {}, papers, day(on)).has_health_paper;
    };
    EXPECT_TRUE(has({health(PaperResult::Passed, "2026-12-01")}, "2026-12-01"));
    EXPECT_FALSE(has({health(PaperResult::Passed, "2026-12-01")}, "2026-12-02"));
    EXPECT_FALSE(
        has({health(PaperResult::Failed, "2027-01-01"), health(PaperResult::Passed, "2026-12-01")},
            "2026-11-24"));
    EXPECT_FALSE(has({}, "2026-11-24"));
}

} // namespace hearth::workforce::disclosure_test
