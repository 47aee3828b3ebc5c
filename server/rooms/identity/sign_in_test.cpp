#include "rooms/identity/testing.h"

#include "platform/settings/settings.h"
#include "platform/vault/encoding.h"
#include "platform/vault/one_time_code.h"

namespace hearth::identity {
namespace {

constexpr char password[] = "three small tea cups";

class IdentitySignIn : public PeopleTest {
protected:
    /// An administrator by the set-up code, with a second factor; gives the authenticator's secret.
    std::string set_up() {
        auto const code = write([&](Tx& tx) { return *make_setup_code(tx); });
        auto const activated = call("POST", "/session/activation",
                                    R"({"code":")" + code + R"(","password":")" + password +
                                        R"(","name":"周管理","hand_over":"bearer"})");
        EXPECT_EQ(activated.status, 201) << activated.body;
        limited_ = activated.text("token");
        auto const begun =
            call("POST", "/me/totp", R"({"password":")" + std::string(password) + R"("})",
                 {.token = limited_});
        EXPECT_EQ(begun.status, 201) << begun.body;
        auto const secret = *vault::decode_base32(begun.text("secret"));
        auto const confirmed =
            call("PUT", "/me/totp", R"({"code":")" + vault::totp(secret, clock().now()) + R"("})",
                 {.token = limited_});
        EXPECT_EQ(confirmed.status, 204) << confirmed.body;
        clock().advance(seconds{30}); // that code is spent
        return secret;
    }
    Answer sign_in(std::string const& login, std::string const& word, std::string const& totp,
                   std::string const& peer = "192.0.2.1") {
        return call("POST", "/session",
                    R"({"login":")" + login + R"(","password":")" + word + R"(","totp":")" + totp +
                        R"(","hand_over":"bearer"})",
                    {.peer = peer});
    }
    std::string limited_;
};

TEST_P(IdentitySignIn, SaysToAnybodyWhetherAllPeopleAreInvented) {
    EXPECT_EQ(call("GET", "/about", "").body, R"({"is_demonstration":false})");
    services().is_demonstration = true;
    EXPECT_EQ(call("GET", "/about", "").body, R"({"is_demonstration":true})");
}

TEST_P(IdentitySignIn, BeginsWithASetUpCodeThatServesOnce) { // SY-01
    auto const code = write([&](Tx& tx) { return *make_setup_code(tx); });
    auto const body = R"({"code":")" + code + R"(","password":")" + password + R"("})";
    auto const first = call("POST", "/session/activation", body);
    EXPECT_EQ(first.status, 201) << first.body;
    EXPECT_NE(first.header("Set-Cookie").find("HttpOnly; SameSite=Lax"), std::string::npos);
    EXPECT_EQ(first.text("token"), "");
    EXPECT_EQ(call("POST", "/session/activation", body).code, "platform.invalid");
    EXPECT_FALSE(write([&](Tx& tx) { return make_setup_code(tx); }));
}

TEST_P(IdentitySignIn, OpensNothingBeforeTheSecondFactorIsSetUp) {
    auto const secret = set_up();
    EXPECT_EQ(call("GET", "/accounts", "", {.token = limited_}).status, 200);
    auto const fresh = write([&](Tx& tx) {
        auto const id = create_account(tx, {"hr1", "人事", {}, {{"hr"}}})->id;
        return *invite(tx, id);
    });
    auto const activated = call("POST", "/session/activation",
                                R"({"code":")" + fresh +
                                    R"(","password":"another long word",)"
                                    R"("hand_over":"bearer"})");
    auto const view = call("GET", "/session", "", {.token = activated.text("token")});
    EXPECT_NE(view.body.find(R"("needs_totp":true)"), std::string::npos);
    EXPECT_NE(view.body.find(R"("rights":[])"), std::string::npos);
    EXPECT_EQ(call("GET", "/roles", "", {.token = activated.text("token")}).status, 403);
}

TEST_P(IdentitySignIn, NeedsPasswordAndAFreshCodeAndTellsNothingApart) {
    auto const secret = set_up();
    auto const code = vault::totp(secret, clock().now());
    auto const wrong_word = sign_in("admin", "not this one at all", code);
    auto const wrong_code = sign_in("admin", password, "000000");
    auto const no_such = sign_in("nobody", password, code);
    for (auto const* const refused : {&wrong_word, &wrong_code, &no_such}) {
        EXPECT_EQ(refused->status, 401);
        EXPECT_EQ(refused->code, "identity.sign_in_wrong");
    }
    EXPECT_EQ(sign_in("Admin", password, code).status, 201);
    EXPECT_EQ(sign_in("admin", password, code).status, 401); // a code is taken once
}

TEST_P(IdentitySignIn, PausesAfterFiveWrongTriesAlsoForTheRightOne) {
    auto const secret = set_up();
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(sign_in("admin", "wrong word again", "000000").status, 401);
    auto const paused = sign_in("admin", password, vault::totp(secret, clock().now()));
    EXPECT_EQ(paused.status, 429);
    EXPECT_EQ(paused.code, "identity.sign_in_paused");
    clock().advance(minutes{15});
    EXPECT_EQ(sign_in("admin", password, vault::totp(secret, clock().now())).status, 201);
}

TEST_P(IdentitySignIn, ChangesThePasswordAndThrowsEverybodyElseOut) {
    auto const secret = set_up();
    auto const body = [](std::string const& old) {
        return R"({"old_password":")" + old + R"(","password":"a better word than that"})";
    };
    EXPECT_EQ(call("PUT", "/me/password", body("not this one"), {.token = limited_}).status, 422);
    EXPECT_EQ(call("PUT", "/me/password", body(password), {.token = limited_}).status, 204);
    EXPECT_EQ(call("GET", "/session", "", {.token = limited_}).status, 401);
    EXPECT_EQ(
        sign_in("admin", "a better word than that", vault::totp(secret, clock().now())).status,
        201);
}

TEST_P(IdentitySignIn, WantsTheOldAuthenticatorBeforeItTakesANewOne) {
    auto const secret = set_up();
    auto const begin = [&](std::string const& totp) {
        return call("POST", "/me/totp",
                    R"({"password":")" + std::string(password) + R"(","totp":")" + totp + R"("})",
                    {.token = limited_});
    };
    EXPECT_EQ(begin("000000").status, 422);
    EXPECT_EQ(begin(vault::totp(secret, clock().now())).status, 201);
}

TEST_P(IdentitySignIn, RefusesWeakPasswordsAtTheirField) {
    auto const code = write([&](Tx& tx) { return *make_setup_code(tx); });
    auto const refused =
        call("POST", "/session/activation", R"({"code":")" + code + R"(","password":"short"})");
    EXPECT_EQ(refused.status, 422);
    EXPECT_NE(refused.body.find("/password"), std::string::npos);
}

HEARTH_BOTH_ENGINES(IdentitySignIn);

class IdentitySessions : public PeopleTest {
protected:
    Id<Account> add(std::string const& role) {
        return write([&](Tx& tx) {
            return create_account(tx, {role + "x", "某人", {}, {{role}}})->id;
        });
    }
    Started start(ActorKind kind, Uuid who) {
        return write([&](Tx& tx) { return start_session(tx, kind, who, {.peer = "192.0.2.7"}); });
    }
    Actor actor_of(std::string const& token) {
        return read([&](Tx& tx) {
            return find_actor(tx, token, [&](CompanyId, Id<Session> id) { stale().push_back(id); });
        });
    }
    Uuid const customer = *parse_uuid("01900000-0000-7000-8000-000000000005");
};

TEST_P(IdentitySessions, KeepOnlyAHashOfTheToken) {
    auto const started = start(ActorKind::Customer, customer);
    EXPECT_EQ(api::company_of_token(started.token), company());
    auto const hash = std::get<0>(read([&](Tx& tx) {
        return tx.one<std::tuple<db::Bytes>>(
            "SELECT token_hash FROM identity_session WHERE company_id = ?1");
    }));
    EXPECT_EQ(hash.data.size(), 32u);
    EXPECT_EQ(started.token.find(vault::encode_base64url(hash.data)), std::string::npos);
    EXPECT_EQ(actor_of(started.token).id, customer);
    EXPECT_EQ(actor_of(started.token + "A").kind, ActorKind::Anonymous);
    EXPECT_EQ(actor_of("").kind, ActorKind::Anonymous);
}

TEST_P(IdentitySessions, AreOfOneCompany) { // SY-07
    auto const started = start(ActorKind::Customer, customer);
    auto const actor = db().read(
        other_scope(), [&](Tx& tx) -> Result<Actor> { return find_actor(tx, started.token); });
    EXPECT_EQ(actor->kind, ActorKind::Anonymous);
}

TEST_P(IdentitySessions, EndAtOnceInEveryProcess) { // SY-01
    auto const account = add("hr");
    auto const one = start(ActorKind::Staff, account.uuid);
    auto const two = start(ActorKind::Staff, account.uuid);
    auto const second = GetParam() == Engine::Postgres ? open_second() : nullptr;
    auto& elsewhere = second ? *second : db();
    elsewhere.services = &services();
    EXPECT_EQ(actor_of(one.token).kind, ActorKind::Staff);
    auto const ended = elsewhere.write(
        scope(), [&](Tx& tx) -> Result<int> { return end_sessions_of(tx, account.uuid); });
    EXPECT_EQ(*ended, 2);
    EXPECT_EQ(actor_of(one.token).kind, ActorKind::Anonymous);
    EXPECT_EQ(actor_of(two.token).kind, ActorKind::Anonymous);
}

TEST_P(IdentitySessions, RunOutWhenIdleUnlessTouchedAndAtLastInAnyCase) {
    auto const account = add("hr");
    auto const idle = start(ActorKind::Staff, account.uuid);
    auto const busy = start(ActorKind::Staff, account.uuid);
    for (int i = 0; i < 11; ++i) {
        clock().advance(hours{1});
        EXPECT_EQ(actor_of(busy.token).kind, ActorKind::Staff) << i;
        ASSERT_FALSE(stale().empty());
        write([&](Tx& tx) { touch_session(tx, stale().back()); });
        stale().clear();
    }
    EXPECT_EQ(actor_of(idle.token).kind, ActorKind::Anonymous);
    write([&](Tx& tx) { touch_session(tx, idle.session); }); // too late
    EXPECT_EQ(actor_of(idle.token).kind, ActorKind::Anonymous);
    clock().advance(hours{1});
    EXPECT_EQ(actor_of(busy.token).kind, ActorKind::Anonymous); // 12 h in all
}

TEST_P(IdentitySessions, FollowAChangeOfRightsWithTheNextRequest) {
    auto const store = add_store("S1");
    auto const account = add("hr");
    auto const started = start(ActorKind::Staff, account.uuid);
    EXPECT_TRUE(actor_of(started.token).may("identity.read"));
    // Rights of a transaction that is rolled back must not be remembered.
    auto const refused = db().write(scope(), [&](Tx& tx) -> Result<void> {
        auto kept = TRY(load_account(tx, account));
        kept.grants = {{"trainer"}};
        tx.run("DELETE FROM identity_grant WHERE company_id = ?1");
        find_actor(tx, started.token);
        return Error{Refusal::Conflict, "identity.own_approval"};
    });
    EXPECT_FALSE(refused);
    EXPECT_TRUE(actor_of(started.token).may("identity.read"));
    sign_in_as("administrator");
    write([&](Tx& tx) {
        auto kept = *load_account(tx, account);
        kept.grants = {{"hr", Scope::Store, store.uuid}};
        return save_account(tx, kept);
    });
    auto const actor = actor_of(started.token);
    EXPECT_TRUE(actor.may_at("identity.read", store));
    EXPECT_FALSE(actor.grants.at("identity.read").is_everywhere);
}

TEST_P(IdentitySessions, AreListedAndEndedByTheirOwner) {
    auto const account = add("hr");
    auto const one = start(ActorKind::Staff, account.uuid);
    auto const two = start(ActorKind::Staff, account.uuid);
    auto const strange = start(ActorKind::Customer, customer);
    auto const list = call("GET", "/sessions", "", {.token = one.token});
    EXPECT_NE(list.body.find(to_text(two.session)), std::string::npos);
    EXPECT_EQ(list.body.find(to_text(strange.session)), std::string::npos);
    EXPECT_EQ(
        call("DELETE", "/sessions/" + to_text(strange.session), "", {.token = one.token}).status,
        404);
    EXPECT_EQ(call("DELETE", "/sessions/" + to_text(two.session), "", {.token = one.token}).status,
              204);
    EXPECT_EQ(actor_of(two.token).kind, ActorKind::Anonymous);
    EXPECT_EQ(call("DELETE", "/session", "", {.token = one.token}).status, 200);
    EXPECT_EQ(call("GET", "/session", "", {.token = one.token}).status, 401);
}

HEARTH_BOTH_ENGINES(IdentitySessions);

} // namespace
} // namespace hearth::identity
