#include "rooms/identity/testing.h"

namespace hearth::identity {
namespace {

class IdentityAccounts : public PeopleTest {};

TEST_P(IdentityAccounts, AreAddedInvitedAndDisabledOverTheApi) {
    auto const admin = sign_in_as("administrator");
    auto const added = call("POST", "/accounts",
                            R"({"login":"Li.Hong","name":"李红","phone":"138 0013 8000",)"
                            R"("grants":[{"role":"hr","scope":"everywhere",)"
                            R"("scope_id":"00000000-0000-0000-0000-000000000000"}]})",
                            {.token = admin});
    ASSERT_EQ(added.status, 201) << added.body;
    EXPECT_EQ(added.text("invitation").size(), 20u);
    auto const account = json::parse(added.body)->find("account");
    ASSERT_TRUE(account);
    auto const kept = read([&](Tx& tx) { return list_accounts(tx); });
    auto const& hr = kept.back();
    EXPECT_EQ(hr.login, "li.hong");
    EXPECT_EQ(hr.name, "李红");
    EXPECT_EQ(hr.phone, "+8613800138000");
    auto const path = "/accounts/" + to_text(hr.id);
    EXPECT_EQ(call("PUT", path + "/disabling", R"({"reason":"离职"})", {.token = admin}).status,
              200);
    auto const again = call("POST", "/accounts",
                            R"({"login":"LI.HONG","name":"李红","grants":[{"role":"hr",)"
                            R"("scope":"everywhere",)"
                            R"("scope_id":"00000000-0000-0000-0000-000000000000"}]})",
                            {.token = admin});
    EXPECT_EQ(again.code, "identity.login_taken");
    EXPECT_EQ(call("POST", path + "/invitation", "", {.token = admin}).code,
              "identity.account_disabled");
}

TEST_P(IdentityAccounts, AreNotLeftWithoutAnAdministrator) {
    auto const admin = sign_in_as("administrator");
    auto const own = read([&](Tx& tx) { return list_accounts(tx).front().id; });
    auto const only = db().write(scope(), [&](Tx& tx) { return disable_account(tx, own, "x"); });
    EXPECT_EQ(only.error().code, "identity.last_administrator");
    write([&](Tx& tx) {
        auto const other = create_account(tx, {"second", "次", {}, {{"administrator"}}});
        EXPECT_TRUE(invite(tx, other->id));
        EXPECT_TRUE(disable_account(tx, own, "x"));
    });
    EXPECT_EQ(call("GET", "/session", "", {.token = admin}).status, 401);
}

TEST_P(IdentityAccounts, AreForStaffOfTheCompanyToManageNotOfAStore) {
    auto const store = add_store("S1");
    auto const local = sign_in_as("administrator", store);
    auto const refused = call("POST", "/accounts",
                              R"({"login":"x1","name":"x","grants":[{"role":"administrator",)"
                              R"("scope":"everywhere",)"
                              R"("scope_id":"00000000-0000-0000-0000-000000000000"}]})",
                              {.token = local});
    EXPECT_EQ(refused.status, 403);
}

TEST_P(IdentityAccounts, OfOtherStoresDoNotExistForAStore) { // SY-01, by record
    auto const mine = add_store("S1");
    auto const theirs = add_store("S2");
    auto const manager = sign_in_as("store_manager", mine);
    sign_in_as("store_agent", theirs);
    auto const other = read([&](Tx& tx) {
        for (auto const& one : list_accounts(tx))
            if (one.grants.front().role == "store_agent") return one.id;
        return Id<Account>{};
    });
    EXPECT_EQ(call("GET", "/accounts/" + to_text(other), "", {.token = manager}).status, 404);
    EXPECT_EQ(call("GET", "/accounts", "", {.token = manager}).body.find(to_text(other)),
              std::string::npos);
}

TEST_P(IdentityAccounts, MayHoldOnlyRolesAndPlacesThatAreThere) {
    auto const no_role = db().write(scope(), [&](Tx& tx) {
        return create_account(tx, {"a1", "x", {}, {{"captain"}}});
    });
    EXPECT_EQ(no_role.error().fields.front().code, "identity.role_unknown");
    auto const no_store = db().write(scope(), [&](Tx& tx) {
        return create_account(
            tx, {"a1", "x", {}, {{"hr", Scope::Store, make_uuid(tx.now(), tx.random())}}});
    });
    EXPECT_EQ(no_store.error().fields.front().code, "identity.scope_unknown");
}

TEST_P(IdentityAccounts, HoldARegionAsItsStores) {
    auto const region =
        write([&](Tx& tx) { return save_region(tx, {.code = "E", .name = "华东"})->id; });
    auto const inside = write([&](Tx& tx) {
        return save_store(tx, {.region = region, .code = "S1", .name = "一店", .city = "上海"})->id;
    });
    auto const outside = add_store("S2");
    auto const holders = [&](Id<Store> store) {
        return read([&](Tx& tx) { return list_holders(tx, "identity.read", store).size(); });
    };
    write([&](Tx& tx) {
        auto const id =
            create_account(tx, {"mm", "x", {}, {{"store_manager", Scope::Region, region.uuid}}})
                ->id;
        return invite(tx, id);
    });
    EXPECT_EQ(holders(inside), 1u);
    EXPECT_EQ(holders(outside), 0u);
}

TEST_P(IdentityAccounts, FollowARoleThatTheCompanyRewords) {
    auto const admin = sign_in_as("administrator");
    auto const changed =
        call("PUT", "/roles/hr", R"({"title":"人力","permissions":["*.read"],"version":0})",
             {.token = admin});
    EXPECT_EQ(changed.status, 200) << changed.body;
    EXPECT_EQ(call("PUT", "/roles/hr", R"({"title":"人力","permissions":[],"version":0})",
                   {.token = admin})
                  .status,
              412);
    EXPECT_EQ(call("PUT", "/roles/hr", R"({"title":"人力","permissions":["a b"],"version":1})",
                   {.token = admin})
                  .status,
              422);
    EXPECT_EQ(call("PUT", "/roles/administrator",
                   R"({"title":"x","permissions":["*.read"],"version":0})", {.token = admin})
                  .code,
              "identity.last_administrator");
}

TEST_P(IdentityAccounts, KeepStoresApartByCodeAndVersion) {
    auto const admin = sign_in_as("administrator");
    std::string const body =
        R"({"code":"XH","name":"徐汇店","zone":"Asia/Shanghai","city":"上海","latitude":31.19,)"
        R"("longitude":121.43,"is_open":true})";
    auto const added = call("POST", "/stores", body, {.token = admin});
    ASSERT_EQ(added.status, 201) << added.body;
    EXPECT_EQ(call("POST", "/stores", body, {.token = admin}).code, "identity.code_taken");
    auto const path = "/stores/" + added.text("id");
    EXPECT_EQ(call("PUT", path, body, {.token = admin}).status, 428);
    EXPECT_EQ(call("PUT", path, body, {.token = admin, .if_match = "\"1\""}).status, 200);
    EXPECT_EQ(call("PUT", path, body, {.token = admin, .if_match = "\"1\""}).status, 412);
    EXPECT_EQ(call("GET", "/stores").status, 200); // LH-03: shops are public
    auto wrong = body;
    wrong.replace(wrong.find("Asia/Shanghai"), 13, "Asia/Shanghia");
    EXPECT_NE(call("POST", "/stores", wrong, {.token = admin}).body.find("/zone"),
              std::string::npos);
}

HEARTH_BOTH_ENGINES(IdentityAccounts);

class IdentityApprovals : public PeopleTest {
protected:
    Uuid const refund = *parse_uuid("01900000-0000-7000-8000-000000000007");
    Uuid const asker = *parse_uuid("01900000-0000-7000-8000-000000000008");
    Approval ask(Id<Store> store, Money amount) {
        auto asking = scope(Actor{.kind = ActorKind::Staff, .id = asker});
        return *db().write(asking, [&](Tx& tx) -> Result<Approval> {
            return ask_approval(tx, {"ledger.refund", refund, amount, store, "客户不满意"});
        });
    }
};

TEST_P(IdentityApprovals, AreAskedOnceAndDecidedBySomebodyElse) { // SY-01
    auto const store = add_store("S1");
    auto const approval = ask(store, Money{60'000});
    EXPECT_EQ(ask(store, Money{60'000}).id, approval.id);
    auto const own = db().write(
        scope(Actor{.kind = ActorKind::Staff,
                    .id = asker,
                    .grants = Grants::Map{{"identity.approve_store", Reach{true}}}}),
        [&](Tx& tx) { return decide_approval(tx, approval.id, ApprovalState::Approved, {}); });
    EXPECT_EQ(own.error().code, "identity.own_approval");
    auto const path = "/approvals/" + to_text(approval.id) + "/decision";
    auto const elsewhere = sign_in_as("store_manager", add_store("S2"));
    EXPECT_EQ(call("PUT", path, R"({"decision":"approved"})", {.token = elsewhere}).status, 404);
    auto const manager = sign_in_as("store_manager", store);
    EXPECT_NE(call("GET", "/approvals", "", {.token = manager}).body.find(to_text(approval.id)),
              std::string::npos);
    EXPECT_EQ(
        call("PUT", path, R"({"decision":"approved","note":"同意"})", {.token = manager}).status,
        200);
    EXPECT_EQ(call("PUT", path, R"({"decision":"refused","note":"太贵"})", {.token = manager}).code,
              "identity.approval_decided");
}

TEST_P(IdentityApprovals, CoverTheAmountThatWasApprovedAndNoMore) {
    auto const store = add_store("S1");
    AskApproval question{"ledger.refund", refund, Money{60'000}, store, "x"};
    auto const is_free = [&] { return read([&](Tx& tx) { return is_approved(tx, question); }); };
    EXPECT_FALSE(is_free());
    auto const approval = ask(store, question.amount);
    write([&](Tx& tx) { return decide_approval(tx, approval.id, ApprovalState::Approved, {}); });
    EXPECT_TRUE(is_free());
    question.amount = Money{60'001};
    EXPECT_FALSE(is_free());
    question.amount = Money{50'000};
    EXPECT_TRUE(is_free()); // small enough to need none
}

TEST_P(IdentityApprovals, FollowTheCompanysOwnRungs) {
    auto const admin = sign_in_as("administrator");
    auto const set = call("PUT", "/approval-rules/ledger.refund",
                          R"({"rules":[{"above":0,"permission":"identity.approve_company"}]})",
                          {.token = admin});
    EXPECT_EQ(set.status, 200) << set.body;
    EXPECT_EQ(read([&](Tx& tx) { return need_approval(tx, "ledger.refund", Money{1}, {}); }),
              "identity.approve_company");
    EXPECT_EQ(call("PUT", "/approval-rules/ledger.refund",
                   R"({"rules":[{"above":0,"permission":"no.such"}]})", {.token = admin})
                  .status,
              422);
}

HEARTH_BOTH_ENGINES(IdentityApprovals);

} // namespace
} // namespace hearth::identity
