#include "rooms/identity/testing.h"
// the base of the tests goes first
#include "rooms/workforce/workforce.h"

namespace hearth::workforce::privacy_test {

class WorkforcePrivacy : public identity::PeopleTest {
protected:
    WorkforcePrivacy()
        : PeopleTest({{"identity", identity::install}, {"workforce", workforce::install}}) {}
    void SetUp() override {
        PeopleTest::SetUp();
        store = add_store("S1");
    }
    Worker add(std::string const& phone, std::optional<std::string> id_number = {}) {
        return write([&](Tx& tx) {
            Worker draft;
            draft.name = "王莉莉";
            draft.phone = phone;
            draft.id_number = std::move(id_number);
            draft.store = store;
            return add_worker(tx, draft);
        });
    }
    Worker move(Worker worker, State state) {
        worker.state = state;
        return write([&](Tx& tx) { return save_worker(tx, worker); });
    }
    Id<identity::Store> store;
};

TEST_P(WorkforcePrivacy, IllnessIsSeenByHrAloneNotInListsNorEvents) { // LW-14
    auto const worker = move(add("+8613800138000"), State::MedicalLeave);
    auto const path = "/workers/" + to_text(worker.id);
    auto const dispatcher = sign_in_as("dispatcher", store);
    auto const hr = sign_in_as("hr", store);
    EXPECT_EQ(call("GET", path, "", {.token = dispatcher}).text("state"), "off_duty");
    EXPECT_EQ(call("GET", path, "", {.token = hr}).text("state"), "medical_leave");
    auto const list = [&](std::string const& state, std::string const& token) {
        return call("GET", "/workers?state=" + state, "", {.token = token}).body;
    };
    EXPECT_EQ(list("medical_leave", dispatcher).find(worker.number), std::string::npos);
    EXPECT_NE(list("off_duty", dispatcher).find(worker.number), std::string::npos);
    EXPECT_EQ(list("off_duty", dispatcher).find("medical"), std::string::npos);
    EXPECT_NE(list("medical_leave", hr).find(worker.number), std::string::npos);
    for (auto const& event :
         read([&](Tx& tx) { return events::list_about(tx, worker.id.uuid, 100); }))
        EXPECT_EQ(event.payload.find("medical"), std::string::npos) << event.kind;
}

TEST_P(WorkforcePrivacy, APaperIsSeenAndNeverHeld) { // LH-06, LW-03
    auto const path = "/workers/" + to_text(add("+8613800138000").id) + "/papers";
    auto const hr = sign_in_as("hr", store);
    auto const paper = [&](std::string const& more) {
        return call("POST", path,
                    R"({"kind":"identity","number":"310101199003070000","issuer":"徐汇公安分局",)"
                    R"("issued_on":"2020-01-01","result":"passed")" +
                        more + "}",
                    {.token = hr});
    };
    for (auto const* field : {"original_held", "original", "held_by", "held_until"}) {
        auto const refused = paper(",\"" + std::string(field) + "\":true");
        EXPECT_EQ(refused.status, 422) << field;
        EXPECT_NE(refused.body.find("platform.unknown_field"), std::string::npos) << refused.body;
        EXPECT_NE(refused.body.find("/" + std::string(field)), std::string::npos);
    }
    ASSERT_EQ(paper("").status, 201);
    auto const kept = call("GET", path, "", {.token = hr}).body;
    EXPECT_NE(kept.find("\"seen_at\""), std::string::npos) << "when it was looked at";
    EXPECT_EQ(kept.find("held"), std::string::npos);
}

TEST_P(WorkforcePrivacy, WhoLeavesIsSignedOutAtOnce) { // SY-01
    auto const worker = move(add("+8613800138000"), State::OffDuty);
    auto const token = write([&](Tx& tx) {
        return identity::start_session(tx, ActorKind::Worker, worker.id.uuid, {}).token;
    });
    EXPECT_EQ(call("GET", "/my/file", "", {.token = token}).status, 200);
    move(worker, State::Left);
    EXPECT_EQ(call("GET", "/my/file", "", {.token = token}).status, 401);
}

TEST_P(WorkforcePrivacy, OnePersonHasOneFileAlsoBehindAnOldNumber) { // LW-02
    add("+8613800138000", "11010519491231002X");
    auto const again = db().write(scope(), [&](Tx& tx) -> Result<Worker> {
        Worker draft;
        draft.name = "王莉莉";
        draft.phone = "+8613800138001";
        draft.id_number = "110105491231002"; // the 15 digits of the same person
        draft.store = store;
        return add_worker(tx, draft);
    });
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, "workforce.id_number_taken");
}

TEST_P(WorkforcePrivacy, LookingForANumberBeforeAnybodyIsThereFindsNobody) { // PR-03
    read([&](Tx& tx) { EXPECT_FALSE(find_by_phone(tx, "+8613800138000")); });
}

HEARTH_BOTH_ENGINES(WorkforcePrivacy);

} // namespace hearth::workforce::privacy_test
