#include <gtest/gtest.h> // before rapidcheck's

#include "rooms/dispatch/facts.h"

#include <rapidcheck/gtest.h>

namespace hearth::dispatch {
namespace {

using catalog::HealthGrade;
using catalog::PaperKind;
using std::chrono::days;
using std::chrono::sys_days;

sys_days const base = sys_days{*parse_day("2026-11-01")};

workforce::Paper any_paper(std::vector<Instant>& seen) {
    workforce::Paper paper;
    paper.kind = *rc::gen::element(PaperKind::Identity, PaperKind::Health, PaperKind::Background,
                                   PaperKind::Insurance);
    if (paper.kind == PaperKind::Health)
        paper.health =
            *rc::gen::element(HealthGrade::General, HealthGrade::LiveIn, HealthGrade::MotherInfant);
    if (paper.kind == PaperKind::Background && *rc::gen::arbitrary<bool>())
        paper.training = "safety";
    auto const from = *rc::gen::inRange(-20, 5);
    paper.issued_on = Day{base + days{from}};
    if (*rc::gen::arbitrary<bool>())
        paper.valid_to = Day{base + days{from + *rc::gen::inRange(0, 30)}};
    if (*rc::gen::inRange(0, 5) == 0) paper.result = workforce::PaperResult::Failed;
    paper.seen_at = Instant{base} + minutes{static_cast<int>(seen.size())};
    seen.push_back(paper.seen_at);
    return paper;
}

// WF-01: whoever the slots offer is whom the gates let in, and nobody else.
RC_GTEST_PROP(Facts, OpenTheSameGatesAsTheWorkerFile, ()) {
    std::vector<Instant> seen;
    workforce::Roster roster;
    roster.worker.state = workforce::State::Active;
    for (int count = *rc::gen::inRange(0, 7); count > 0; --count)
        roster.papers.insert(roster.papers.begin(), any_paper(seen));
    if (*rc::gen::arbitrary<bool>())
        roster.worker.skills.push_back({"cleaning", *rc::gen::inRange<std::int64_t>(1, 6)});
    catalog::Needs needs;
    needs.health =
        *rc::gen::element(HealthGrade::General, HealthGrade::LiveIn, HealthGrade::ElderCare);
    for (auto const kind : {PaperKind::Health, PaperKind::Background, PaperKind::SkillCertificate})
        if (*rc::gen::arbitrary<bool>()) needs.papers.push_back(kind);
    needs.needs_cover = *rc::gen::arbitrary<bool>();
    if (*rc::gen::arbitrary<bool>()) needs.trainings.push_back("safety");
    if (*rc::gen::arbitrary<bool>()) needs.skills.push_back({"cleaning", 3});
    auto const day = base + days{*rc::gen::inRange(-5, 20)};

    Codes codes;
    auto const worker = to_planner(codes, roster, {.zone = "Asia/Shanghai"});
    planner::Visit visit;
    visit.need = need_of(codes, needs);
    auto const refused = planner::cannot_serve(worker, 0, visit, day, planner::Role::Member);
    auto const gates = workforce::judge_gates(roster.worker, roster.papers, needs, Day{day});
    RC_ASSERT(workforce::is_open(gates) == !refused.has_value());
}

TEST(Facts, KeepAnIdThroughThePlannersKey) {
    auto const uuid = *parse_uuid("0193a2f0-1234-7abc-8def-0123456789ab");
    EXPECT_EQ(to_uuid(to_key(uuid)), uuid);
}

TEST(Facts, ReadAZoneWithItsChanges) {
    auto const span =
        Span{*parse_instant("2026-03-20T00:00:00Z"), *parse_instant("2026-04-10T00:00:00Z")};
    auto const zone = make_zone("Europe/Berlin", span); // summer time from 29 March 01:00 UTC
    EXPECT_EQ(zone.offset_at(*parse_instant("2026-03-29T00:59:59Z")), hours{1});
    EXPECT_EQ(zone.offset_at(*parse_instant("2026-03-29T01:00:00Z")), hours{2});
    EXPECT_EQ(make_zone("Asia/Shanghai", span).offset_at(span.from), hours{8});
}

TEST(Codes, GoOnWithPapersWhereThePlannerHasNoMoreSkills) {
    Codes codes;
    for (int number = 0; number < 256; ++number)
        ASSERT_TRUE(codes.skill("skill" + std::to_string(number)));
    workforce::Roster roster;
    roster.worker.state = workforce::State::Active;
    roster.worker.skills = {{"rare", 2}};
    auto worker = to_planner(codes, roster, {.zone = "Asia/Shanghai"});
    worker.papers.push_back({codes.paper("identity"), sys_days{}, base + days{100}});
    catalog::Needs needs;
    needs.skills = {{"rare", 2}};
    planner::Visit visit{.need = need_of(codes, needs)};
    EXPECT_FALSE(planner::cannot_serve(worker, 0, visit, base, planner::Role::Member));
    needs.skills = {{"rare", 3}};
    visit.need = need_of(codes, needs);
    EXPECT_TRUE(planner::cannot_serve(worker, 0, visit, base, planner::Role::Member));
}

} // namespace
} // namespace hearth::dispatch
