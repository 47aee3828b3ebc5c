#include <gtest/gtest.h>

#include "rooms/orders/rules.h"

#include <rapidcheck/gtest.h>

namespace hearth::orders {
namespace {

using S = VisitState;

template <typename E>
std::vector<E> all() {
    std::vector<E> values;
    for (auto const& one : names_of<E>())
        values.push_back(one.value);
    return values;
}

struct StageCase {
    char const* what;
    std::vector<S> visits;
    Stage stage;
};

TEST(Stages, FollowFromTheStatesOfTheVisits) {
    StageCase const cases[] = {
        {"nobody yet", {S::Unassigned}, Stage::Placed},
        {"somebody", {S::Assigned}, Stage::Assigned},
        {"under way", {S::EnRoute}, Stage::Assigned},
        {"at the door", {S::Arrived}, Stage::Assigned},
        {"one of two has nobody", {S::Accepted, S::Unassigned}, Stage::Placed},
        {"trouble before", {S::Problem}, Stage::Placed},
        {"working", {S::InService}, Stage::InService},
        {"one done, one to come", {S::Done, S::Unassigned}, Stage::InService},
        {"one to accept, one to come", {S::ToAccept, S::Accepted}, Stage::InService},
        {"to accept", {S::ToAccept}, Stage::ToAccept},
        {"done and to accept", {S::Done, S::ToAccept}, Stage::ToAccept},
        {"done", {S::Done}, Stage::Done},
        {"the rest called off", {S::Done, S::Cancelled}, Stage::Done},
        {"all called off one by one", {S::Cancelled, S::Cancelled}, Stage::Placed},
    };
    for (auto const& one : cases)
        EXPECT_EQ(stage_of(one.visits), one.stage) << one.what;
}

TEST(Stages, DoneAndCancelledAreTheEnd) {
    for (auto const to : all<Stage>()) {
        EXPECT_FALSE(can_move(Stage::Done, to));
        EXPECT_FALSE(can_move(Stage::Cancelled, to));
    }
    for (auto const to : all<S>()) {
        EXPECT_FALSE(can_move(S::Done, to));
        EXPECT_FALSE(can_move(S::Cancelled, to));
    }
}

TEST(Stages, EveryVisitStateCanBeReachedAndLeft) {
    for (auto const state : all<S>()) {
        bool is_reached = state == S::Unassigned;
        bool is_left = is_over(state);
        for (auto const other : all<S>()) {
            is_reached |= can_move(other, state);
            is_left |= can_move(state, other);
        }
        EXPECT_TRUE(is_reached) << to_text(state);
        EXPECT_TRUE(is_left) << to_text(state);
    }
}

// Whatever happens to up to four visits, the order only moves along its table, and it is over when
// and only when they are.
RC_GTEST_PROP(Stages, NoActionLeavesTheTable, ()) {
    auto const count = *rc::gen::inRange<std::size_t>(1, 5);
    std::vector<S> visits(count, S::Unassigned);
    auto stage = Stage::Placed;
    auto const steps = *rc::gen::inRange(0, 60);
    for (int i = 0; i < steps; ++i) {
        auto& visit = visits[*rc::gen::inRange<std::size_t>(0, count)];
        auto const to = *rc::gen::elementOf(all<S>());
        if (!can_move(visit, to)) continue;
        visit = to;
        auto const next = next_stage(stage, visits);
        RC_ASSERT(next == stage || can_move(stage, next));
        stage = next;
        RC_ASSERT((stage == Stage::Done) == (stage_of(visits) == Stage::Done));
        if (check_cancel(stage, visits)) RC_ASSERT(can_move(stage, Stage::Cancelled));
    }
}

TEST(Cancelling, IsRefusedOnceServiceHasBegun) {
    EXPECT_TRUE(check_cancel(Stage::Placed, std::vector{S::Unassigned}));
    EXPECT_TRUE(check_cancel(Stage::Assigned, std::vector{S::Arrived}));
    EXPECT_EQ(check_cancel(Stage::InService, std::vector{S::InService}).error().code,
              "orders.too_late_to_cancel");
    EXPECT_EQ(check_cancel(Stage::InService, std::vector{S::Done, S::Unassigned}).error().code,
              "orders.too_late_to_cancel");
    EXPECT_EQ(check_cancel(Stage::Done, std::vector{S::Done}).error().code, "orders.already_over");
}

TEST(Changing, IsForOneVisitThatNobodyHasSetOutFor) { // BK-11
    EXPECT_TRUE(check_change(Stage::Placed, std::vector{S::Unassigned}));
    EXPECT_TRUE(check_change(Stage::Assigned, std::vector{S::Accepted}));
    EXPECT_TRUE(check_change(Stage::Assigned, std::vector{S::Cancelled, S::Assigned}));
    EXPECT_EQ(check_change(Stage::Assigned, std::vector{S::EnRoute}).error().code,
              "orders.too_late_to_change");
    EXPECT_EQ(check_change(Stage::Placed, std::vector{S::Unassigned, S::Unassigned}).error().code,
              "orders.change_visits_singly");
    EXPECT_EQ(check_change(Stage::Cancelled, std::vector{S::Cancelled}).error().code,
              "orders.already_over");
}

TEST(Parts, AddUpToThePrice) { // BE-10
    std::vector<Part> parts{{1, "厨房", Money{6'000}, PartState::Accepted},
                            {2, "卫生间", Money{4'000}, PartState::Disputed}};
    EXPECT_TRUE(check_parts(parts, Money{10'000}));
    EXPECT_EQ(check_parts(parts, Money{10'001}).error().fields[0].code,
              "orders.parts_do_not_add_up");
    parts[1].sequence = 3;
    EXPECT_EQ(check_parts(parts, Money{10'000}).error().fields[0].pointer, "/parts/1/sequence");
}

TEST(Terms, RunFromOrderingAndNotForWhatIsMadeForOne) { // AS-01
    auto const now = *parse_instant("2026-11-21T09:00:00+08:00");
    EXPECT_EQ(terms_at(now, {48, 10}, false), (Terms{now + hours{48}, 10, false}));
    EXPECT_EQ(terms_at(now, {48, 10}, true), (Terms{now, 10, true}));
}

TEST(Numbers, AreStoreDayAndTimeAndReadBack) {
    // 9:30:15.123450 in Shanghai: 34,215.12345 s since midnight, in 10 µs.
    auto const at = *parse_instant("2026-11-21T01:30:15.12345Z");
    auto const number = make_number("HD01", at, "Asia/Shanghai", 0);
    EXPECT_EQ(number.text, "HD01-261121-3421512345");
    EXPECT_EQ(number.tail, "5432151243");
    for (auto const* text :
         {"HD01-261121-3421512345", "hd01 261121 3421512345",
          "ＨＤ０１２６１１２１３４２１５１２３４５", "HD01261121-34215 12345"}) {
        auto const read = parse_number(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(read->text, number.text);
        EXPECT_EQ(read->day, number.day);
        EXPECT_EQ(read->tail, number.tail);
    }
    for (auto const* text :
         {"", "2345", "2611213421512345", "HD01-269921-3421512345", "HD01-261121-342151234x"})
        EXPECT_FALSE(parse_number(text)) << text;
}

TEST(Numbers, AreFoundByTheirLastDigits) {
    EXPECT_EQ(parse_tail("2345"), "5432");
    EXPECT_EQ(parse_tail(" １２３４５ "), "54321");
    EXPECT_FALSE(parse_tail("345"));
    EXPECT_FALSE(parse_tail("23a5"));
    EXPECT_FALSE(parse_tail("12345678901"));
}

RC_GTEST_PROP(Numbers, GrowWithTimeWithinADay, ()) {
    auto const midnight = *parse_instant("2026-11-21T00:00:00+08:00");
    auto const first = *rc::gen::inRange<std::int64_t>(0, 86'399'999'990);
    auto const later = *rc::gen::inRange<std::int64_t>(first + 10, 86'400'000'000);
    auto const a = make_number("S", midnight + Duration{first}, "Asia/Shanghai", 0);
    auto const b = make_number("S", midnight + Duration{later}, "Asia/Shanghai", 0);
    RC_ASSERT(a.text < b.text);
    RC_ASSERT(parse_number(a.text)->tail == a.tail);
}

} // namespace
} // namespace hearth::orders
