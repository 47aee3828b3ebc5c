#include "rooms/chat/chat.h"

#include "platform/settings/settings.h"
#include "rooms/chat/inside.h"
#include "rooms/chat/store.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/testing.h"

#include <filesystem>

namespace hearth::chat {
namespace {

class Chats : public identity::PeopleTest {
protected:
    Chats()
        : PeopleTest({{"identity", identity::install},
                      {"customers", customers::install},
                      {"orders", orders::install},
                      {"intake", intake::install},
                      {"chat", chat::install}}) {}
    void SetUp() override {
        PeopleTest::SetUp();
        store = add_store("S1");
        customers::Customer draft;
        draft.name = "林静";
        draft.phone = "+8613800000001";
        draft.store = store;
        customer = write([&](Tx& tx) { return customers::add_customer(tx, draft); }).id;
        for (auto* one : {&zhou, &chen})
            *one = write([&](Tx& tx) {
                       return identity::create_account(tx, {.login = one == &zhou ? "zhou" : "chen",
                                                            .name = one == &zhou ? "小周" : "小陈",
                                                            .grants = {{"agent"}}});
                   }).id;
        // Who has a password is active: a chat can be given to them.
        for (auto const one : {zhou, chen})
            write([&](Tx& tx) -> Result<int> {
                TRY(identity::set_password(tx, one, "no hash fits this"));
                return 0;
            });
    }
    Actor herself() { return {.kind = ActorKind::Customer, .id = customer.uuid}; }
    Chat says(std::string const& key, std::string const& words) {
        return db()
            .write(scope(herself()),
                   [&](Tx& tx) { return write_as_customer(tx, {.key = key, .words = words}, {}); })
            .value();
    }
    template <typename F>
    auto as(Id<identity::Account> who, F work) {
        return db().write(scope({.kind = ActorKind::Staff, .id = who.uuid}), work);
    }
    auto answers(Id<identity::Account> who, Id<Chat> id, std::string const& key) {
        return as(who, [&](Tx& tx) { return answer(tx, id, {.key = key, .words = "马上查"}); });
    }
    Chat now(Id<Chat> id) {
        return read([&](Tx& tx) { return load(tx, id); });
    }
    std::vector<Line> lines(Id<Chat> id) {
        return read(
            [&](Tx& tx) -> Result<std::vector<Line>> { return list_lines(tx, id, 1'000, 100); });
    }
    int fire() {
        return clocks::Keeper(db(), {{answer_clock, hear_answer_clock},
                                     {"intake.answer",
                                      [](Tx&, clocks::Firing const&) { return Result<void>{}; }}})
            .step();
    }
    std::string token_of_customer() {
        return write([&](Tx& tx) -> Result<std::string> {
            return identity::start_session(tx, ActorKind::Customer, customer.uuid, {}).token;
        });
    }

    Id<identity::Store> store;
    Id<customers::Customer> customer;
    Id<identity::Account> zhou;
    Id<identity::Account> chen;
};

TEST_P(Chats, BeginWithALineAndAnInquiryAndTheWordsAreSealed) { // BK-01 PR-03
    auto const chat = says("k1", "下周想擦玻璃，几号有空？");
    ASSERT_TRUE(chat.inquiry);
    auto const inquiry = read([&](Tx& tx) { return intake::load_inquiry(tx, *chat.inquiry); });
    EXPECT_EQ(inquiry.channel, intake::Channel::Chat);
    EXPECT_EQ(inquiry.customer, customer);
    EXPECT_EQ(*inquiry.wish.needs, "下周想擦玻璃，几号有空？");
    EXPECT_EQ(chat.store, store);
    EXPECT_EQ(lines(chat.id).at(0).words, "下周想擦玻璃，几号有空？");
    auto const kept = read([&](Tx& tx) -> Result<db::Bytes> {
        return std::get<0>(
            tx.one<std::tuple<db::Bytes>>("SELECT words FROM chat_line WHERE company_id = ?1"));
    });
    EXPECT_EQ(kept.data.find("玻璃"), std::string::npos);
}

TEST_P(Chats, TakeALineOnceHoweverOftenAPhoneSendsIt) {
    auto const first = says("k1", "在吗");
    EXPECT_EQ(says("k1", "在吗").version, first.version);
    EXPECT_EQ(lines(first.id).size(), 1u);
    answers(zhou, first.id, "a1").value();
    answers(zhou, first.id, "a1").value();
    EXPECT_EQ(lines(first.id).size(), 3u) << "taken and one answer";
    as(zhou, [&](Tx& tx) { return close(tx, first.id); }).value();
    EXPECT_EQ(says("k1", "在吗").id, first.id) << "sent again after it was closed: no new chat";
    EXPECT_EQ(now(first.id).state, State::Closed);
    auto const next = says("k2", "还有一件事");
    EXPECT_NE(next.id, first.id);
    EXPECT_EQ(next.inquiry, first.inquiry) << "the inquiry is still being worked on";
}

TEST_P(Chats, AreAnsweredWithinThePromiseOrClimb) { // BK-01
    auto const chat = says("k1", "阿姨几点到？");
    EXPECT_EQ(*chat.promised_by - *chat.awaiting_since, minutes{2});
    clock().advance(seconds{119});
    says("k2", "？？");
    fire();
    EXPECT_EQ(now(chat.id).breaches, 0) << "only warned; a second line gives no second promise";
    clock().advance(seconds{1});
    fire();
    EXPECT_EQ(now(chat.id).breaches, 1);
    EXPECT_EQ(now(chat.id).level, Level::Agent);
    clock().advance(seconds{180});
    fire();
    EXPECT_EQ(now(chat.id).level, Level::Manager);
    clock().advance(seconds{600});
    fire();
    EXPECT_EQ(now(chat.id).level, Level::Headquarters);

    auto const answered = answers(zhou, chat.id, "a1").value();
    EXPECT_EQ(answered.level, Level::Agent);
    EXPECT_FALSE(answered.promised_by);
    EXPECT_EQ(answered.owner, zhou);
    auto const clocks = read([&](Tx& tx) -> Result<std::vector<clocks::Entry>> {
        return clocks::list_of(tx, chat.id.uuid);
    });
    ASSERT_EQ(clocks.size(), 1u);
    EXPECT_EQ(clocks[0].state, clocks::State::Lapsed);
    auto const inquiry = read([&](Tx& tx) { return intake::load_inquiry(tx, *chat.inquiry); });
    EXPECT_TRUE(inquiry.responded_at) << "the inquiry was answered by the same line";

    says("k3", "好的，谢谢");
    clock().advance(seconds{60});
    answers(zhou, chat.id, "a2").value();
    clock().advance(hours{1});
    fire();
    EXPECT_EQ(now(chat.id).breaches, 1) << "kept this time";
}

TEST_P(Chats, StayWithWhoAnswersUntilAColleagueTakesThemOver) {
    auto const chat = says("k1", "在吗");
    answers(zhou, chat.id, "a1").value();
    EXPECT_EQ(answers(chen, chat.id, "b1").error().code, "chat.somebody_elses");
    as(chen, [&](Tx& tx) { return give(tx, chat.id, chen); }).value();
    EXPECT_TRUE(answers(chen, chat.id, "b1"));
    EXPECT_EQ(answers(zhou, chat.id, "a2").error().code, "chat.somebody_elses");
    EXPECT_EQ(lines(chat.id).at(1).kind, LineKind::Taken);
    EXPECT_EQ(now(chat.id).unread_customer, 2) << "what was taken over is no word to read";
    db().write(scope(herself()), [&](Tx& tx) { return see(tx, chat.id); }).value();
    EXPECT_EQ(now(chat.id).unread_customer, 0);
}

TEST_P(Chats, CloseByThemselvesWhenSilentAndLoseTheirWordsWhenTheirTimeIsOver) { // LD-11
    auto const folder = std::filesystem::temp_directory_path() / ("hearth-" + to_text(customer));
    files::Blobs blobs(folder.string());
    services().blobs = &blobs;
    auto const chat = says("k1", "我住 3 号楼");
    auto const picture = std::string("\x89PNG\r\n\x1a\n") + "dots";
    auto const send = [&](std::string const& bytes) {
        return db().write(scope(herself()), [&](Tx& tx) {
            return write_as_customer(tx,
                                     {.key = "p" + std::to_string(bytes.size()),
                                      .content_type = "image/png",
                                      .bytes = bytes},
                                     {});
        });
    };
    EXPECT_EQ(send("<svg/>").error().code, "platform.body_must_be_file");
    send(picture).value();
    auto const blob = *lines(chat.id).at(1).blob;
    clock().advance(hours{25});
    run_chore("chat.close_idle");
    EXPECT_EQ(now(chat.id).state, State::Open) << "who waits for an answer is not sent away";
    answers(zhou, chat.id, "a1").value();
    clock().advance(hours{25});
    run_chore("chat.close_idle");
    ASSERT_EQ(now(chat.id).state, State::Closed);

    clock().advance(hours{24 * 729});
    run_chore("chat.erase_old");
    EXPECT_FALSE(now(chat.id).erased_at) << "two years are not over";
    clock().advance(hours{24 * 2});
    run_chore("chat.erase_old");
    EXPECT_TRUE(now(chat.id).erased_at);
    EXPECT_TRUE(lines(chat.id).empty());
    auto const gone = db().read(scope(), [&](Tx& tx) { return files::fetch(tx, blob); });
    EXPECT_FALSE(gone) << "the picture, too";
    services().blobs = nullptr;
    std::filesystem::remove_all(folder);
}

TEST_P(Chats, AreSeenByTheirCustomerAndTheirStoreAlone) { // PR-03
    auto const own = token_of_customer();
    auto const said =
        call("POST", "/me/chat/lines", R"({"key":"k1","words":"你好"})", {.token = own});
    ASSERT_EQ(said.status, 201) << said.body;
    auto const id = said.text("id");
    EXPECT_NE(said.body.find("\"answer_s\":120"), std::string::npos) << said.body;
    auto const here = sign_in_as("store_agent", store);
    auto const there = sign_in_as("store_agent", add_store("S2"));
    auto const list = call("GET", "/chats?which=waiting", "", {.token = here});
    EXPECT_NE(list.body.find(id), std::string::npos) << list.body;
    EXPECT_NE(list.body.find("林*"), std::string::npos) << "masked";
    EXPECT_EQ(list.body.find("林静"), std::string::npos);
    EXPECT_EQ(call("GET", "/chats", "", {.token = there}).body.find(id), std::string::npos);
    EXPECT_EQ(call("GET", "/chats/" + id, "", {.token = there}).status, 404);
    EXPECT_EQ(call("GET", "/chats", "", {.token = sign_in_as("dispatcher")}).status, 403);
    EXPECT_EQ(call("POST", "/chats/" + id + "/closing", "{}", {.token = here}).code,
              "chat.not_answered_yet");
    EXPECT_EQ(
        call("POST", "/chats/" + id + "/lines", R"({"key":"a","words":"在的"})", {.token = here})
            .status,
        201);
    auto const seen = call("GET", "/me/chat", "", {.token = own});
    EXPECT_NE(seen.body.find("在的"), std::string::npos) << seen.body;
    EXPECT_NE(seen.body.find("\"unread\":1"), std::string::npos) << seen.body;
    EXPECT_EQ(call("PUT", "/chats/" + id + "/owner", R"({"account":")" + to_text(chen) + "\"}",
                   {.token = here})
                  .status,
              403)
        << "giving it to another asks for more";
    auto const boss = sign_in_as("hq");
    EXPECT_EQ(call("PUT", "/chats/" + id + "/owner", R"({"account":")" + to_text(chen) + "\"}",
                   {.token = boss})
                  .status,
              200);
    customers::Customer other;
    other.phone = "+8613800000002";
    auto const stranger = write([&](Tx& tx) -> Result<std::string> {
        auto const who = TRY(customers::add_customer(tx, other));
        return identity::start_session(tx, ActorKind::Customer, who.id.uuid, {}).token;
    });
    EXPECT_EQ(call("POST", "/me/chats/" + id + "/closing", "{}", {.token = stranger}).status, 404);
    EXPECT_EQ(call("POST", "/me/chats/" + id + "/closing", "{}", {.token = own}).status, 201);
    EXPECT_EQ(
        call("POST", "/chats/" + id + "/lines", R"({"key":"b","words":"再见"})", {.token = boss})
            .code,
        "chat.is_closed");
}

TEST_P(Chats, HaveQuickAnswersThatACompanyWritesItself) {
    auto const agent = sign_in_as("agent");
    EXPECT_NE(call("GET", "/chat-answers", "", {.token = agent}).body.find("您好"),
              std::string::npos);
    auto const body = R"({"items":["请问您住几楼？"]})";
    EXPECT_EQ(call("PUT", "/chat-answers", body, {.token = agent}).status, 403);
    EXPECT_EQ(call("PUT", "/chat-answers", body, {.token = sign_in_as("hq")}).status, 200);
    EXPECT_NE(call("GET", "/chat-answers", "", {.token = agent}).body.find("几楼"),
              std::string::npos);
}

HEARTH_BOTH_ENGINES(Chats);

} // namespace
} // namespace hearth::chat
