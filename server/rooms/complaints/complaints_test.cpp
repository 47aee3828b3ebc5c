#include "rooms/complaints/complaints.h"

#include "platform/files/blobs.h"
#include "rooms/complaints/inside.h"
#include "rooms/complaints/store.h"
#include "rooms/complaints/views.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/testing.h"

#include <filesystem>

namespace hearth::complaints {
namespace {

class Complaints : public identity::PeopleTest {
protected:
    Complaints()
        : PeopleTest({{"identity", identity::install},
                      {"customers", customers::install},
                      {"complaints", complaints::install}}) {}
    void SetUp() override {
        PeopleTest::SetUp();
        store = add_store("S1");
        customers::Customer draft;
        draft.name = "林静";
        draft.phone = "+8613800000001";
        draft.store = store;
        customer = write([&](Tx& tx) { return customers::add_customer(tx, draft); }).id;
        agent = write([&](Tx& tx) {
            return identity::create_account(tx, {.login = "agent", .name = "小周"})->id;
        });
    }
    Actor staff() { return {.kind = ActorKind::Staff, .id = agent.uuid}; }
    template <typename F>
    auto as_agent(F work) {
        return db().write(scope(staff()), work);
    }
    Complaint opened(OpenComplaint what) {
        what.customer = customer;
        what.store = store;
        what.words = "厨房没擦干净，灶台还有油";
        return *as_agent([&](Tx& tx) { return open(tx, what); });
    }
    Complaint now(Id<Complaint> id) {
        return read([&](Tx& tx) { return load(tx, id); });
    }
    int fire() {
        std::map<std::string, clocks::Handler> handlers;
        for (auto const kind :
             {response_clock, examination_clock, final_clock, commitment_clock, follow_up_clock})
            handlers.emplace(kind, hear_clock);
        return clocks::Keeper(db(), handlers).step();
    }
    /// Through to a decision, by default an apology.
    Complaint decided(Id<Complaint> id,
                      Decision const& decision = {Liability::Company, {Remedy::Apology}, {}, {}}) {
        as_agent([&](Tx& tx) { return respond(tx, id, "非常抱歉"); }).value();
        as_agent([&](Tx& tx) {
            return examine(tx, id, "看了照片，属实", tx.now() + hours{48});
        }).value();
        return *as_agent([&](Tx& tx) { return decide(tx, id, decision, "安排重做并道歉"); });
    }
    std::vector<StepKind> steps(Id<Complaint> id) {
        std::vector<StepKind> kinds;
        for (auto const& step : read([&](Tx& tx) { return list_steps(tx, id); }))
            kinds.push_back(step.kind);
        return kinds;
    }

    Id<identity::Store> store;
    Id<customers::Customer> customer;
    Id<identity::Account> agent;
};

TEST_P(Complaints, HaveANumberAnOwnerAndMarkTheCustomerForSpecialCare) { // CP-01 CP-07
    auto const first = opened({.kind = Kind::Attitude});
    auto const second = opened({.kind = Kind::Damage});
    EXPECT_EQ(first.number.size(), 12u) << first.number;
    EXPECT_EQ(first.number.substr(8), "0001");
    EXPECT_EQ(second.number.substr(8), "0002");
    EXPECT_EQ(first.owner, agent);
    EXPECT_EQ(first.grade, Grade::Soft);
    EXPECT_EQ(second.grade, Grade::Hard);
    EXPECT_TRUE(
        read([&](Tx& tx) { return customers::load_customer(tx, customer); }).is_special_care);
    EXPECT_EQ(now(first.id).words, "厨房没擦干净，灶台还有油");
    auto const kept = read([&](Tx& tx) {
        return tx.one<std::tuple<db::Bytes>>(
            "SELECT words FROM complaints_complaint WHERE company_id = ?1 AND id = ?2", first.id);
    });
    EXPECT_EQ(std::get<0>(kept).data.find("灶台"), std::string::npos) << "sealed (PR-03)";
}

TEST_P(Complaints, SoftOnesAreAnsweredIn15AndExaminedIn30MinutesOrClimb) { // CP-02 CP-04
    auto const one = opened({.kind = Kind::Attitude});
    clock().advance(minutes{14});
    fire();
    EXPECT_EQ(now(one.id).breaches, 0) << "only warned";
    clock().advance(minutes{1});
    fire();
    EXPECT_EQ(now(one.id).breaches, 1);
    EXPECT_EQ(now(one.id).level, Level::Owner);
    EXPECT_EQ(steps(one.id).back(), StepKind::Overdue);
    clock().advance(minutes{15}); // the answer stands with the manager, the facts are due
    fire();
    EXPECT_EQ(now(one.id).level, Level::Manager);
    EXPECT_EQ(now(one.id).breaches, 2);
    clock().advance(minutes{60});
    fire();
    EXPECT_EQ(now(one.id).level, Level::Headquarters);

    auto const kept = opened({.kind = Kind::Late});
    as_agent([&](Tx& tx) { return respond(tx, kept.id, "马上核实"); }).value();
    as_agent([&](Tx& tx) { return examine(tx, kept.id, "堵车", {}); }).value();
    clock().advance(hours{10});
    fire();
    EXPECT_EQ(now(kept.id).breaches, 0);
}

TEST_P(Complaints, HardOnesGetAFinalDateWithin3HoursAndItIsAPromise) { // CP-03
    auto const one = opened({.kind = Kind::Damage});
    as_agent([&](Tx& tx) { return respond(tx, one.id, "已收到"); }).value();
    auto const undated = as_agent([&](Tx& tx) { return examine(tx, one.id, "划痕属实", {}); });
    EXPECT_EQ(undated.error().fields.at(0).code, "complaints.final_date_missing");
    auto const past =
        as_agent([&](Tx& tx) { return examine(tx, one.id, "划痕属实", tx.now() - hours{1}); });
    EXPECT_EQ(past.error().fields.at(0).code, "complaints.moment_has_passed");
    as_agent([&](Tx& tx) { return examine(tx, one.id, "划痕属实", tx.now() + hours{24}); }).value();
    clock().advance(hours{24});
    fire();
    EXPECT_EQ(now(one.id).breaches, 1) << "the date was not kept";
}

TEST_P(Complaints, NamesItsWorkersAlsoForWhoMayNotOpenTheirFiles) { // CP-05
    auto const worker = write([&](Tx& tx) {
        auto const store = identity::save_store(
            tx, {.code = "HD01", .name = "徐汇店", .city = "上海", .district = "徐汇"});
        return workforce::add_worker(
            tx, {.name = "李敏", .phone = "+8613900000001", .store = store->id});
    });
    auto const one = opened({.kind = Kind::Late, .workers = {worker.id}});
    auto const view = read([&](Tx& tx) { return view_of(tx, one); });
    EXPECT_EQ(view.worker_names, std::vector<std::string>{"李敏"});
}

TEST_P(Complaints, NoWorkerIsHeldLiableUnheard) { // CP-05, W17
    Id<workforce::Worker> const worker{Uuid{{7}}};
    auto const one = opened({.kind = Kind::Late, .workers = {worker}});
    as_agent([&](Tx& tx) { return respond(tx, one.id, "抱歉"); }).value();
    as_agent([&](Tx& tx) { return examine(tx, one.id, "签到晚了", {}); }).value();
    Decision const blames{Liability::Worker, {Remedy::Apology}, {}, {}};
    auto const decide_now = [&] {
        return as_agent([&](Tx& tx) { return decide(tx, one.id, blames, "向您道歉"); });
    };
    EXPECT_EQ(decide_now().error().code, "complaints.worker_not_heard");
    Actor const herself{.kind = ActorKind::Worker, .id = worker.uuid};
    *db().write(scope(herself),
                [&](Tx& tx) { return add_statement(tx, one.id, "地铁停运，打过电话"); });
    EXPECT_EQ(decide_now()->state, State::Decided);
}

TEST_P(Complaints, LargeAmountsWaitForASecondPersonAndNothingIsPromisedMeanwhile) { // CP-04 CP-05
    auto const one = opened({.kind = Kind::Damage});
    Decision const dear{
        Liability::Company, {Remedy::Apology, Remedy::Compensation}, Money{80'000}, {}};
    EXPECT_EQ(decided(one.id, dear).state, State::Asked);
    for (auto const& step : read([&](Tx& tx) { return list_steps(tx, one.id); }))
        EXPECT_FALSE(step.is_public && step.kind == StepKind::Asked);
    auto const question =
        read([&](Tx& tx) { return identity::find_approval(tx, remedy_approval, one.id.uuid); });
    ASSERT_TRUE(question);
    EXPECT_EQ(question->amount, Money{80'000});
    auto const say = [&](identity::ApprovalState state) {
        write([&](Tx& tx) {
            return hear_approval(tx, {question->id, remedy_approval, one.id.uuid, state, store});
        });
    };
    say(identity::ApprovalState::Refused);
    EXPECT_EQ(now(one.id).state, State::Examined);
    EXPECT_FALSE(now(one.id).decision);
    as_agent([&](Tx& tx) { return decide(tx, one.id, dear, "赔偿 800 元"); }).value();
    say(identity::ApprovalState::Approved);
    EXPECT_EQ(now(one.id).state, State::Decided);
    auto const told = read([&](Tx& tx) { return list_steps(tx, one.id); }).back();
    EXPECT_EQ(told.kind, StepKind::Decided);
    EXPECT_EQ(told.note, "赔偿 800 元");
}

TEST_P(Complaints, CloseWhenEveryPromiseIsKept) { // CP-04
    auto const one = opened({.kind = Kind::Quality});
    decided(one.id);
    auto const promise = *as_agent([&](Tx& tx) {
        return commit(tx, one.id, CommitmentKind::ToCustomer, "周四重做厨房", agent,
                      tx.now() + hours{24});
    });
    auto const close_now = [&] {
        return as_agent([&](Tx& tx) { return close(tx, one.id, Cause::Standard, "已重做"); });
    };
    EXPECT_EQ(close_now().error().code, "complaints.promises_open");
    clock().advance(hours{24});
    fire();
    EXPECT_EQ(now(one.id).breaches, 1) << "a commitment has its clock, too";
    as_agent([&](Tx& tx) { return keep(tx, promise.id); }).value();
    EXPECT_EQ(as_agent([&](Tx& tx) { return keep(tx, promise.id); }).error().code,
              "complaints.commitment_done");
    EXPECT_EQ(close_now()->state, State::Closed);
    EXPECT_EQ(close_now().error().code, "complaints.already_over");
}

TEST_P(Complaints, AreFollowedUpWithinADayAndOpenAgainWhereItDidNotHelp) { // CP-06
    auto const one = opened({.kind = Kind::Attitude});
    decided(one.id);
    as_agent([&](Tx& tx) { return close(tx, one.id, Cause::Attitude, "已道歉"); }).value();
    auto const call_up = [&](Satisfaction said) {
        return as_agent([&](Tx& tx) { return follow_up(tx, one.id, said, {}); });
    };
    EXPECT_EQ(call_up(Satisfaction::Unreachable)->state, State::Closed);
    clock().advance(hours{24});
    fire();
    EXPECT_EQ(now(one.id).breaches, 1) << "nobody was reached within a day";
    auto const again = call_up(Satisfaction::Unsatisfied);
    EXPECT_EQ(again->state, State::Responded);
    EXPECT_NE(again->level, Level::Owner) << "one level higher";
    as_agent([&](Tx& tx) { return examine(tx, one.id, "再次核实", tx.now() + hours{4}); }).value();
    as_agent([&](Tx& tx) {
        return decide(tx, one.id,
                      {Liability::Company, {Remedy::Apology, Remedy::Coupon}, Money{2'000}, {}},
                      "送您一张 20 元优惠券");
    }).value();
    as_agent([&](Tx& tx) { return close(tx, one.id, Cause::Attitude, "已补偿"); }).value();
    EXPECT_EQ(call_up(Satisfaction::Satisfied)->satisfaction, Satisfaction::Satisfied);
    EXPECT_EQ(call_up(Satisfaction::Satisfied).error().code, "complaints.followed_up");
    clock().advance(hours{100});
    EXPECT_EQ(fire(), 0) << "no clock without an end";
}

TEST_P(Complaints, WithdrawnOnesHaveNoClocksLeft) {
    auto const one = opened({.kind = Kind::Fees});
    as_agent([&](Tx& tx) {
        return commit(tx, one.id, CommitmentKind::ToCustomer, "明天给明细", agent,
                      tx.now() + hours{24});
    }).value();
    as_agent([&](Tx& tx) { return withdraw(tx, one.id); }).value();
    clock().advance(hours{100});
    EXPECT_EQ(fire(), 0);
    EXPECT_EQ(now(one.id).breaches, 0);
}

TEST_P(Complaints, ReportAPeriodAndWhatComesAgain) { // CP-08
    Id<workforce::Worker> const worker{Uuid{{7}}};
    auto const from = clock().now();
    auto const first = opened({.kind = Kind::Late, .workers = {worker}});
    clock().advance(minutes{5});
    as_agent([&](Tx& tx) { return respond(tx, first.id, "抱歉"); }).value();
    opened({.kind = Kind::Late, .workers = {worker}});
    auto const third = opened({.kind = Kind::Quality});
    decided(third.id, {Liability::Company, {Remedy::Apology, Remedy::Refund}, Money{3'000}, {}});
    as_agent([&](Tx& tx) { return close(tx, third.id, Cause::Skill, "已退款"); }).value();
    auto const found = read([&](Tx& tx) {
        return report(tx, store, {from, clock().now() + hours{1}});
    });
    EXPECT_EQ(found.opened, 3);
    EXPECT_EQ(found.closed, 1);
    EXPECT_EQ(found.still_open, 2);
    EXPECT_EQ(found.paid, Money{3'000});
    EXPECT_EQ(found.by_kind.at(0).name, "late");
    EXPECT_EQ(found.by_kind.at(0).count, 2);
    EXPECT_EQ(found.by_cause.at(0).name, "skill");
    ASSERT_EQ(found.by_worker.size(), 1u) << "twice is recurring";
    EXPECT_EQ(found.by_worker.at(0).name, to_text(worker));
    EXPECT_EQ(
        read([&](Tx& tx) {
            return report(tx, Id<identity::Store>{Uuid{{9}}}, {from, clock().now() + hours{1}});
        }).opened,
        0);
}

TEST_P(Complaints, AreTakenDownAndDecidedByWhoMay) { // CP-01 CP-04
    auto const desk = sign_in_as("agent");
    auto const body = R"({"kind":"damage","words":"茶几划伤了","customer":")" + to_text(customer) +
                      R"(","mood":"angry"})";
    auto const made = call("POST", "/complaints", body, {.token = desk});
    ASSERT_EQ(made.status, 201) << made.body;
    auto const parsed = json::parse(made.body);
    auto const id = *parsed->find("row")->find("id")->as<std::string>();
    EXPECT_EQ(
        call("POST", "/complaints/" + id + "/response", R"({"said":"马上处理"})", {.token = desk})
            .status,
        201);
    auto const undated =
        call("POST", "/complaints/" + id + "/findings", R"({"findings":"属实"})", {.token = desk});
    EXPECT_EQ(undated.status, 422);
    EXPECT_NE(undated.body.find("/final_by"), std::string::npos) << undated.body;
    auto const decision = R"({"liability":"company","remedies":["apology"],"said":"抱歉"})";
    EXPECT_EQ(call("POST", "/complaints/" + id + "/decision", decision, {.token = desk}).status,
              403)
        << "an agent promises nothing";
    EXPECT_EQ(call("GET", "/complaints/" + id, "",
                   {.token = sign_in_as("store_manager", add_store("S2"))})
                  .status,
              404)
        << "another store's";
    auto const list = call("GET", "/complaints", "", {.token = desk});
    EXPECT_NE(list.body.find(id), std::string::npos) << list.body;
    EXPECT_EQ(list.body.find("林静"), std::string::npos) << "masked";
    EXPECT_EQ(call("GET", "/complaints?overdue=true", "", {.token = desk}).body.find(id),
              std::string::npos);
    auto const of = [&](Uuid who) {
        return call("GET", "/complaints?customer=" + to_text(who), "", {.token = desk}).body;
    };
    EXPECT_NE(of(customer.uuid).find(id), std::string::npos) << "the caller's card shows it";
    EXPECT_EQ(of(Uuid{{9}}).find(id), std::string::npos);
    clock().advance(hours{4});
    fire();
    auto const later = sign_in_as("hq"); // the first session has run out by now
    EXPECT_NE(call("GET", "/complaints?overdue=true", "", {.token = later}).body.find(id),
              std::string::npos)
        << "overdue is visible (CP-04)";
}

TEST_P(Complaints, AReportIsOfAYearAtMostAndSaysSo) { // CP-08
    auto const boss = sign_in_as("hq");
    auto const of = [&](char const* from, char const* to) {
        return call("GET",
                    std::string("/complaint-report?from=") + from + "T00:00:00Z&to=" + to +
                        "T00:00:00Z",
                    "", {.token = boss});
    };
    EXPECT_EQ(of("2026-01-01", "2027-01-02").status, 200) << "366 days";
    auto const longer = of("2026-01-01", "2027-01-03");
    EXPECT_EQ(longer.status, 422);
    EXPECT_NE(longer.body.find("/query/to"), std::string::npos) << longer.body;
    EXPECT_NE(longer.body.find("366"), std::string::npos) << longer.body;
    EXPECT_EQ(of("2026-01-02", "2026-01-01").status, 422);
}

TEST_P(Complaints, WithdrawingTakesTheQuestionToASecondPersonBack) { // CP-05
    auto const one = opened({.kind = Kind::Damage});
    decided(one.id, {Liability::Company, {Remedy::Apology, Remedy::Refund}, Money{80'000}, {}});
    ASSERT_EQ(now(one.id).state, State::Asked);
    Actor const herself{.kind = ActorKind::Customer, .id = customer.uuid};
    db().write(scope(herself), [&](Tx& tx) { return withdraw(tx, one.id); }).value();
    auto const question =
        read([&](Tx& tx) { return identity::find_approval(tx, remedy_approval, one.id.uuid); });
    EXPECT_EQ(question->state, identity::ApprovalState::Withdrawn);
}

TEST_P(Complaints, TakePicturesOnceEachAndNineAtMost) { // CP-01
    auto const folder = std::filesystem::temp_directory_path() / ("hearth-" + to_text(customer));
    files::Blobs blobs(folder.string());
    services().blobs = &blobs;
    auto const one = opened({.kind = Kind::Damage});
    auto const add = [&](std::string const& key, std::string const& bytes) {
        return as_agent([&](Tx& tx) { return add_photo(tx, one, {key, "image/png", bytes}); });
    };
    auto const picture = std::string("\x89PNG\r\n\x1a\n") + "dots";
    auto const first = add("a", picture);
    Actor const family{.kind = ActorKind::Customer, .id = customer.uuid};
    auto const seen_by_family = [&](Tx& tx) -> Result<std::size_t> {
        return list_photos(tx, one.id).size();
    };
    EXPECT_EQ(*db().read(scope(family), seen_by_family), 0u) << "the office's is evidence";
    ASSERT_TRUE(first) << first.error().code;
    EXPECT_EQ(add("a", picture)->id, first->id) << "the same twice is one";
    EXPECT_EQ(add("b", "<svg/>").error().code, "platform.body_must_be_file");
    db().write(scope(family),
               [&](Tx& tx) {
                   return add_photo(tx, one, {"own", "image/png", picture});
               })
        .value();
    EXPECT_EQ(*db().read(scope(family), seen_by_family), 1u);
    for (int i = 2; i < most_photos; ++i)
        add("more-" + std::to_string(i), picture).value();
    EXPECT_EQ(add("tenth", picture).error().code, "complaints.too_many_photos");
    EXPECT_EQ(read([&](Tx& tx) { return list_photos(tx, one.id); }).size(), 9u);
    services().blobs = nullptr;
    std::filesystem::remove_all(folder);
}

HEARTH_BOTH_ENGINES(Complaints);

} // namespace
} // namespace hearth::complaints
