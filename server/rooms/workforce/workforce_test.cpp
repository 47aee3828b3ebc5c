#include "rooms/workforce/workforce.h"

#include "rooms/identity/testing.h"
#include "rooms/workforce/leave.h"
// gtest goes first: rapidcheck's bridge wants it
#include <rapidcheck/gtest.h>

namespace hearth::workforce::workforce_test {

using catalog::PaperKind;

Day day(char const* text) {
    return *parse_day(text);
}

Paper paper(PaperKind kind, char const* issued, std::optional<Day> valid_to,
            PaperResult result = PaperResult::Passed) {
    Paper one;
    one.kind = kind;
    one.issued_on = day(issued);
    one.valid_to = valid_to;
    one.result = result;
    one.seen_at = Instant{std::chrono::sys_days{one.issued_on}};
    return one;
}

Worker active() {
    Worker worker;
    worker.state = State::Active;
    return worker;
}

bool is_open_with(std::vector<Paper> const& papers, catalog::Needs const& needs, char const* on) {
    return is_open(judge_gates(active(), papers, needs, day(on)));
}

TEST(Gates, CloseOnTheDayAfterTheLastDay) { // WF-01, LH-07, LH-08
    catalog::Needs needs;
    needs.papers = {PaperKind::Health};
    std::vector<Paper> const papers{paper(PaperKind::Identity, "2020-01-01", {}),
                                    paper(PaperKind::Health, "2026-01-01", day("2026-11-20"))};
    EXPECT_TRUE(is_open_with(papers, needs, "2026-11-20"));
    EXPECT_FALSE(is_open_with(papers, needs, "2026-11-21"));
    EXPECT_FALSE(is_open_with({papers[1]}, needs, "2026-11-20"))
        << "nobody without an identity paper";
}

TEST(Gates, AFailedNewCheckClosesWhatAnOldOneOpened) { // LH-08
    catalog::Needs needs;
    needs.papers = {PaperKind::Health};
    EXPECT_FALSE(is_open_with(
        {paper(PaperKind::Identity, "2020-01-01", {}),
         paper(PaperKind::Health, "2026-01-01", day("2026-12-31")),
         paper(PaperKind::Health, "2026-06-01", day("2027-05-31"), PaperResult::Failed)},
        needs, "2026-11-20"));
}

TEST(Gates, ASkillCountsFromItsLevel) { // DP-01
    auto worker = active();
    worker.skills = {{"cooking", 3}};
    std::vector<Paper> const papers{paper(PaperKind::Identity, "2020-01-01", {})};
    catalog::Needs needs;
    needs.skills = {{"cooking", 3}};
    EXPECT_TRUE(is_open(judge_gates(worker, papers, needs, day("2026-11-20"))));
    needs.skills = {{"cooking", 4}};
    EXPECT_FALSE(is_open(judge_gates(worker, papers, needs, day("2026-11-20"))));
}

TEST(Door, IsYellowAWeekBeforeSomethingRunsOutAndRedAfter) { // BE-04
    auto const colour = [&](char const* on) {
        std::vector<Paper> papers;
        for (auto const kind : {PaperKind::Identity, PaperKind::Background, PaperKind::Insurance})
            papers.push_back(paper(kind, "2026-01-01", {}));
        papers.push_back(paper(PaperKind::Health, "2026-01-01", day("2026-11-30")));
        return colour_of(judge_gates(active(), papers, door_needs(), day(on)), day(on));
    };
    EXPECT_EQ(colour("2026-11-22"), DoorColour::Green);
    EXPECT_EQ(colour("2026-11-23"), DoorColour::Yellow);
    EXPECT_EQ(colour("2026-12-01"), DoorColour::Red);
}

TEST(Papers, OfTheBackgroundCountForAYearWhateverTheySay) { // LH-16, LH-09
    auto const until = [](PaperKind kind, char const* issued, std::optional<Day> says,
                          PaperTerms const& terms = {}) {
        auto const last = last_day(kind, day(issued), says, terms);
        return last ? to_text(*last) : "";
    };
    EXPECT_EQ(until(PaperKind::Background, "2026-03-01", {}), "2027-02-28");
    EXPECT_EQ(until(PaperKind::Background, "2024-02-29", {}), "2025-02-28");
    EXPECT_EQ(until(PaperKind::Background, "2026-03-01", day("2030-01-01")), "2027-02-28");
    EXPECT_EQ(until(PaperKind::Background, "2026-03-01", day("2026-09-01")), "2026-09-01");
    EXPECT_EQ(until(PaperKind::Background, "2026-03-01", {}, {6, 12}), "2026-08-31");
    EXPECT_EQ(until(PaperKind::Health, "2026-03-01", {}), "2027-02-28");
    EXPECT_EQ(until(PaperKind::Identity, "2026-03-01", {}), "") << "no end of its own";
}

TEST(Reminders, ComeThirtySevenAndOneDayBeforeOnce) { // WF-02
    auto const last = day("2026-12-31");
    EXPECT_EQ(reminder_due(last, day("2026-11-30"), {}), std::nullopt); // 31 days
    EXPECT_EQ(reminder_due(last, day("2026-12-01"), {}), 30);
    EXPECT_EQ(reminder_due(last, day("2026-12-10"), {30}), std::nullopt);
    EXPECT_EQ(reminder_due(last, day("2026-12-24"), {30}), 7);
    EXPECT_EQ(reminder_due(last, day("2026-12-30"), {30, 7}), 1);
    EXPECT_EQ(reminder_due(last, day("2027-01-01"), {}), std::nullopt);
}

TEST(Hours, ASingleDayReplacesTheWeek) { // WF-03
    std::vector<WeekSpan> const week{{6, 540, 1080}};
    auto const saturday = day("2026-11-21");
    using Hours = std::vector<std::pair<int, int>>;
    EXPECT_EQ(hours_of(6, saturday, week, {}), (Hours{{540, 1080}}));
    EXPECT_EQ(hours_of(6, saturday, week, {{saturday, 600, 720}}), (Hours{{600, 720}}));
    EXPECT_EQ(hours_of(6, saturday, week, {{saturday, 0, 0}}), Hours{});
}

RC_GTEST_PROP(Hours, LeaveTakesOutExactlyItsOwnTime, ()) { // WF-03
    auto const minute = [](int at) { return Instant{minutes{at}}; };
    auto const from = *rc::gen::inRange(0, 1000);
    auto const length = *rc::gen::inRange(1, 1000);
    std::vector<Span> const shift{{minute(from), minute(from + length)}};
    std::vector<Span> holes;
    for (int i = 0; i < 4; ++i) {
        auto const start = *rc::gen::inRange(0, 2000);
        holes.push_back({minute(start), minute(start + *rc::gen::inRange(1, 300))});
    }
    auto const rest = subtract(shift, holes);
    for (int at = 0; at < 2400; ++at) {
        Span const one{minute(at), minute(at + 1)};
        bool const is_left =
            std::any_of(rest.begin(), rest.end(), [&](Span s) { return overlap(s, one); });
        bool const is_in_shift = overlap(shift[0], one);
        bool const is_hole =
            std::any_of(holes.begin(), holes.end(), [&](Span s) { return overlap(s, one); });
        RC_ASSERT(is_left == (is_in_shift && !is_hole));
    }
}

class Workers : public identity::PeopleTest {
protected:
    Workers() : PeopleTest({{"identity", identity::install}, {"workforce", workforce::install}}) {
        store_ = write([&](Tx& tx) {
                     identity::Store store;
                     store.code = "S1";
                     store.name = "店";
                     return identity::save_store(tx, store);
                 }).id;
    }
    Result<Worker> add(std::string const& phone, std::optional<std::string> id_number) {
        Worker worker;
        worker.name = "王秀英";
        worker.phone = phone;
        worker.id_number = std::move(id_number);
        worker.store = store_;
        return db().write(scope(), [&](Tx& tx) { return add_worker(tx, worker); });
    }
    Id<identity::Store> store_;
};

TEST_P(Workers, AreCheckedBeforeTheirFileIsMade) { // WF-01, LW-02
    EXPECT_EQ(add("+8613900000001", "11010519491231002X")->born_on, day("1949-12-31"));
    EXPECT_EQ(add("+8613900000002", "110105194912310021").error().fields.at(0).code,
              "workforce.id_number_checksum");
    EXPECT_EQ(add("+8613900000002", "11010519491231002X").error().code,
              "workforce.id_number_taken");
    EXPECT_EQ(add("+8613900000001", {}).error().code, "workforce.phone_taken");
}

TEST_P(Workers, AreActiveOnlyWithAnIdentityPaper) { // LH-07
    auto worker = *add("+8613900000001", {});
    worker.state = State::Active;
    auto const early = db().write(scope(), [&](Tx& tx) { return save_worker(tx, worker); });
    EXPECT_EQ(early.error().code, "workforce.identity_first");
    write([&](Tx& tx) {
        auto one = paper(PaperKind::Identity, "2026-01-01", {});
        one.worker = worker.id;
        one.issuer = "公安局";
        return add_paper(tx, one);
    });
    write([&](Tx& tx) { return save_worker(tx, worker); });
    read([&](Tx& tx) -> Result<void> {
        auto const token = find_door_token(tx, worker.id);
        EXPECT_TRUE(token);
        EXPECT_EQ(find_by_door_token(tx, *token), worker.id); // BE-04
        return {};
    });
}

TEST_P(Workers, TakeTheirOwnLeaveBackUntilItIsDecided) { // WF-03
    auto const worker = *add("+8613900000001", {});
    auto const other = *add("+8613900000002", {});
    Span const noon{*parse_instant("2026-11-21T12:00:00+08:00"),
                    *parse_instant("2026-11-21T13:00:00+08:00")};
    write([&](Tx& tx) -> Result<void> {
        auto const slip = TRY(ask_leave(tx, worker.id, LeaveKind::Personal, noon));
        EXPECT_EQ(withdraw_leave(tx, other.id, slip.id).error().code, "workforce.leave_not_found");
        EXPECT_EQ(TRY(withdraw_leave(tx, worker.id, slip.id)).state, LeaveState::Withdrawn);
        EXPECT_EQ(decide_leave(tx, slip.id, LeaveState::Approved).error().code,
                  "workforce.leave_decided")
            << "nobody approves what is no longer wanted";
        auto const wanted = TRY(ask_leave(tx, worker.id, LeaveKind::Personal, noon));
        TRY(decide_leave(tx, wanted.id, LeaveState::Approved));
        EXPECT_EQ(withdraw_leave(tx, worker.id, wanted.id).error().code, "workforce.leave_decided");
        return {};
    });
}

TEST_P(Workers, ShiftsComeFromTheWeekWithoutApprovedLeave) { // WF-03
    auto const worker = *add("+8613900000001", {});
    Span const saturday{*parse_instant("2026-11-21T00:00:00+08:00"),
                        *parse_instant("2026-11-22T00:00:00+08:00")};
    write([&](Tx& tx) -> Result<void> {
        save_week(tx, worker, {{6, 540, 1080}});
        Span const noon{*parse_instant("2026-11-21T12:00:00+08:00"),
                        *parse_instant("2026-11-21T13:00:00+08:00")};
        auto const leave = TRY(ask_leave(tx, worker.id, LeaveKind::Personal, noon));
        EXPECT_EQ(list_shifts(tx, worker.id, saturday, "Asia/Shanghai").size(), 1U)
            << "not approved yet";
        TRY(decide_leave(tx, leave.id, LeaveState::Approved));
        EXPECT_EQ(decide_leave(tx, leave.id, LeaveState::Refused).error().code,
                  "workforce.leave_decided");
        auto const shifts = list_shifts(tx, worker.id, saturday, "Asia/Shanghai");
        EXPECT_EQ(shifts.size(), 2U);
        EXPECT_EQ(to_text(shifts.at(0).from), "2026-11-21T01:00:00Z");
        return {};
    });
}

// Whoever plans with a copy asks the mark alone whether it is still true (WF-03, DP-02).
TEST_P(Workers, EveryChangeThatPlanningReadsIsSeenInTheirMark) {
    auto const worker = *add("+8613900000003", {});
    write([&](Tx& tx) -> Result<void> {
        auto known = find_mark(tx, worker.id);
        EXPECT_TRUE(known.has_value());
        auto const expect_new = [&](char const* what) {
            auto const now = find_mark(tx, worker.id);
            EXPECT_NE(now, known) << what;
            known = now;
        };
        save_week(tx, worker, {{6, 540, 1080}});
        expect_new("week");
        save_day(tx, worker, *parse_day("2026-11-28"), {});
        expect_new("day");
        TRY(add_paper(tx, {.worker = worker.id,
                           .kind = catalog::PaperKind::Background,
                           .issuer = "上海市公安局",
                           .issued_on = *parse_day("2026-11-01")}));
        expect_new("paper");
        Span const noon{*parse_instant("2026-11-28T12:00:00+08:00"),
                        *parse_instant("2026-11-28T13:00:00+08:00")};
        auto const leave = TRY(ask_leave(tx, worker.id, LeaveKind::Personal, noon));
        EXPECT_EQ(find_mark(tx, worker.id), known) << "asked for, not yet granted";
        TRY(decide_leave(tx, leave.id, LeaveState::Approved));
        expect_new("leave");
        auto file = TRY(load_worker(tx, worker.id));
        file.reach_m = 3'000;
        TRY(save_worker(tx, file));
        expect_new("file");
        EXPECT_FALSE(find_mark(tx, Id<Worker>{make_uuid(tx.now(), tx.random())}));
        return {};
    });
}

HEARTH_BOTH_ENGINES(Workers);

} // namespace hearth::workforce::workforce_test
