#include "rooms/visits/rules.h"

#include <gtest/gtest.h>
// gtest goes first: rapidcheck's bridge wants it
#include <rapidcheck/gtest.h>

namespace hearth::visits {
namespace {

using dispatch::AssignmentState;
using orders::VisitState;

constexpr auto zone = "Asia/Shanghai";
Instant at(char const* text) {
    return *parse_instant(text);
}

TEST(Address, IsShownFromSixTheDayBeforeUntilTwoHoursAfter) { // PR-02
    Span const visit{at("2026-11-21T09:00:00+08:00"), at("2026-11-21T12:00:00+08:00")};
    auto const shown = [&](char const* now, AssignmentState state = AssignmentState::Confirmed) {
        return may_see_address(state, visit, at(now), zone, {});
    };
    EXPECT_FALSE(shown("2026-11-20T17:59:59+08:00"));
    EXPECT_TRUE(shown("2026-11-20T18:00:00+08:00"));
    EXPECT_TRUE(shown("2026-11-21T14:00:00+08:00"));
    EXPECT_FALSE(shown("2026-11-21T14:00:01+08:00"));
    EXPECT_FALSE(shown("2026-11-21T10:00:00+08:00", AssignmentState::Proposed));
    EXPECT_FALSE(shown("2026-11-21T10:00:00+08:00", AssignmentState::Withdrawn));
}

TEST(Arrival, IsFlaggedButNeverRefused) { // VS-03, F6
    using Flags = std::vector<ArrivalFlag>;
    EXPECT_EQ(judge_arrival({200, 100, {}, {}}, {}).flags, Flags{});
    EXPECT_EQ(judge_arrival({201, 101, {}, {}}, {}).flags,
              (Flags{ArrivalFlag::FarAway, ArrivalFlag::BadAccuracy}));
    EXPECT_EQ(judge_arrival({{}, {}, minutes{6}, {}}, {}).flags,
              (Flags{ArrivalFlag::NoPosition, ArrivalFlag::ClockOff}));
}

TEST(Lateness, OfHalfAnHourIsAnnouncedHalfAnHourBefore) { // VS-03
    auto const planned = at("2026-11-21T09:00:00+08:00");
    EXPECT_FALSE(is_late_unannounced(planned, planned + minutes{29}, planned, {}));
    EXPECT_FALSE(is_late_unannounced(planned, planned + minutes{30}, planned - minutes{30}, {}));
    EXPECT_TRUE(is_late_unannounced(planned, planned + minutes{30}, planned - minutes{29}, {}));
}

Situation situation(VisitState state) {
    return {state, true, dispatch::Role::Leader, AssignmentState::Confirmed};
}

TEST(Entries, FollowTheOrderOfTheDay) { // VS-01
    EXPECT_EQ(check_entry(EntryKind::Started, situation(VisitState::Accepted)).error().code,
              "visits.not_arrived");
    auto unbriefed = situation(VisitState::Arrived);
    unbriefed.is_briefed = false;
    EXPECT_EQ(check_entry(EntryKind::Started, unbriefed).error().code, "visits.brief_first");
    EXPECT_TRUE(check_entry(EntryKind::Started, situation(VisitState::Arrived)));
    EXPECT_EQ(check_entry(EntryKind::StepDone, situation(VisitState::ToAccept)).error().code,
              "visits.not_in_service");
    EXPECT_EQ(check_entry(EntryKind::Briefed, situation(VisitState::Done)).error().code,
              "visits.over");
    EXPECT_TRUE(check_entry(EntryKind::Left, situation(VisitState::Done)))
        << "leaving comes after the signature";
    auto member = situation(VisitState::InService);
    member.role = dispatch::Role::Member;
    EXPECT_EQ(check_entry(EntryKind::Finished, member).error().code, "visits.leader_only"); // VS-07
    auto asked = situation(VisitState::Assigned);
    asked.assignment = AssignmentState::Proposed;
    EXPECT_EQ(check_entry(EntryKind::Departed, asked).error().code,
              "visits.confirm_first"); // DP-09
}

catalog::Step step(char const* code, catalog::Photo photo, bool is_required = true) {
    catalog::Step one;
    one.code = catalog::Code(code);
    one.photo = photo;
    one.is_required = is_required;
    return one;
}

TEST(Missing, NamesStepsAndPhotos) { // VS-05
    std::vector<catalog::Step> const steps{step("a", catalog::Photo::None),
                                           step("b", catalog::Photo::BeforeAndAfter),
                                           step("c", catalog::Photo::After, false)};
    Photo after{.purpose = PhotoPurpose::After, .step = "b"};
    Photo before{.purpose = PhotoPurpose::Before, .step = "b"};
    auto missing = find_missing(steps, {{"b"}}, {after});
    EXPECT_EQ(missing.steps, std::vector<std::string>{"a"});
    EXPECT_EQ(missing.photos, std::vector<std::string>{"b"});
    EXPECT_TRUE(find_missing(steps, {{"a"}, {"b"}}, {after, before}).is_nothing());
}

TEST(Acceptance, GoesThroughTheChainInOrder) { // AC-01
    std::vector<catalog::AcceptanceStep> const chain{{catalog::AcceptanceRole::OnSite},
                                                     {catalog::AcceptanceRole::Customer}};
    std::vector<GivenVerdict> given;
    EXPECT_EQ(next_place(chain, 1, given), 1);
    given.push_back({1, 1, "on_site", Verdict::Accepted});
    EXPECT_EQ(next_place(chain, 1, given), 2);
    given.push_back({1, 2, "customer", Verdict::Returned});
    EXPECT_EQ(next_place(chain, 1, given), std::nullopt) << "sent back: this round is over";
    EXPECT_EQ(next_place(chain, 2, given), 1) << "the second round begins anew (AC-03)";
}

RC_GTEST_PROP(Acceptance, NobodySpeaksOutOfTurn, ()) { // AC-01
    auto const length = *rc::gen::inRange(1, 5);
    std::vector<catalog::AcceptanceStep> const chain(static_cast<std::size_t>(length));
    std::vector<GivenVerdict> given;
    int round = 1;
    for (int i = 0; i < 20; ++i) {
        auto const place = next_place(chain, round, given);
        if (!place) {
            ++round;
            continue;
        }
        auto const said = std::count_if(given.begin(), given.end(),
                                        [&](auto const& g) { return g.round == round; });
        RC_ASSERT(*place == said + 1);
        auto const verdict = *rc::gen::element(Verdict::Accepted, Verdict::Returned);
        given.push_back({round, *place, "x", verdict});
    }
}

TEST(Damage, LiesWithWhoTheRelationSays) { // VS-08, LX-02
    EXPECT_EQ(propose_bearer(orders::Relation::Employee), Bearer::Company);
    EXPECT_EQ(propose_bearer(orders::Relation::Introduced), Bearer::Customer);
    EXPECT_EQ(propose_bearer(orders::Relation::Partner), Bearer::Partner);
}

TEST(Distance, OfADegreeOfLatitudeIs111Kilometres) {
    EXPECT_NEAR(distance_m(31, 121, 32, 121), 111'195, 5);
    EXPECT_NEAR(distance_m(31.2304, 121.4737, 31.2304, 121.4737), 0, 1e-6);
}

} // namespace
} // namespace hearth::visits
