#include "rooms/identity/testing.h"

#include "rooms/intake/inside.h"
#include "rooms/intake/scripts.h"
#include "rooms/intake/store.h"

namespace hearth::intake {
namespace {

class IntakeStore : public identity::PeopleTest {
protected:
    Actor agent() { return {.kind = ActorKind::Staff, .id = Uuid{{9}}}; }
    template <typename F>
    auto as_agent(F work) {
        return db().write(scope(agent()), work);
    }
    Inquiry open(OpenInquiry what = {.wish = {.name = "王芳", .phone = "+8613800138000"}}) {
        return *as_agent([&](Tx& tx) { return open_inquiry(tx, what); });
    }
    Inquiry now(Id<Inquiry> id) {
        return read([&](Tx& tx) { return load_inquiry(tx, id); });
    }
    std::vector<std::string> kinds(Id<Inquiry> id) {
        std::vector<std::string> all;
        for (auto const& event : read([&](Tx& tx) { return events::list_about(tx, id.uuid, 100); }))
            all.push_back(event.kind);
        return all;
    }
    /// Fires what is due, with the handlers of this room.
    int fire() {
        return clocks::Keeper(db(), {{"intake.answer", hear_answer_clock},
                                     {"intake.store_acknowledgement", hear_accept_clock},
                                     {"intake.contact_acknowledgement", hear_announce_clock},
                                     {"intake.callback", hear_callback_clock}})
            .step();
    }
    Id<identity::Store> const store_id{Uuid{{5}}};
};

TEST_P(IntakeStore, ReadsBackWithSlotsThatTheScreenFills) { // BK-02, LC-04
    auto const script =
        read([&](Tx& tx) { return load_script(tx, ScriptKind::PhoneOrder, "zh-CN"); });
    std::string const said = script.read_back;
    for (auto const* const slot :
         {"{day}", "{time}", "{worker}", "{item}", "{price}", "{cancel_rule}"})
        EXPECT_NE(said.find(slot), std::string::npos) << slot;
}

TEST_P(IntakeStore, KeepsWhatWasSaidSealedAndWhenItWasAnswered) { // BK-01
    clock().advance(seconds{12});
    auto const rang = clock().now() - seconds{8};
    auto const inquiry = open({.channel = Channel::Phone,
                               .wish = {.name = "王芳",
                                        .phone = "+8613800138000",
                                        .needs = "有一只猫",
                                        .latitude = Latitude{31.23456},
                                        .longitude = Longitude{121.47456}},
                               .rang_at = rang,
                               .rings = 2});
    auto const kept = now(inquiry.id);
    EXPECT_EQ(*kept.wish.name, "王芳");
    EXPECT_EQ(*kept.wish.needs, "有一只猫");
    EXPECT_DOUBLE_EQ(kept.wish.latitude->degrees, 31.235);
    EXPECT_EQ(kept.rings, 2);
    EXPECT_EQ(kept.responded_at, clock().now());
    EXPECT_EQ(kinds(inquiry.id),
              (std::vector<std::string>{"intake.inquiry_opened", "intake.inquiry_answered"}));
    auto const plain = read([&](Tx& tx) {
        return tx.one<std::tuple<db::Bytes, db::Bytes>>(
            "SELECT name, phone FROM intake_inquiry WHERE company_id = ?1 AND id = ?2", inquiry.id);
    });
    EXPECT_EQ(std::get<0>(plain).data.find("王芳"), std::string::npos);
    EXPECT_EQ(std::get<1>(plain).data.find("13800138000"), std::string::npos);
    EXPECT_EQ(read([&](Tx& tx) { return store::list_by_phone(tx, "+8613800138000", 5); }).size(),
              1u);
}

TEST_P(IntakeStore, TellsWhenAChatIsNotAnsweredInTime) { // BK-01
    auto const inquiry = open({.channel = Channel::Chat});
    EXPECT_FALSE(inquiry.responded_at);
    clock().advance(seconds{119});
    EXPECT_EQ(fire(), 0);
    clock().advance(seconds{1});
    EXPECT_EQ(fire(), 1);
    EXPECT_EQ(kinds(inquiry.id).back(), "intake.answer_overdue");

    auto const second = open({.channel = Channel::Chat});
    as_agent([&](Tx& tx) { return answer_inquiry(tx, second.id); }).value();
    clock().advance(hours{1});
    EXPECT_EQ(fire(), 0);
}

TEST_P(IntakeStore, SendsUnclearFieldsBackUntilTheyWereReadBack) { // BK-03
    auto const inquiry = open();
    auto const mark = [&](std::vector<Field> const& fields) {
        return as_agent([&](Tx& tx) { return mark_unclear(tx, inquiry.id, fields); });
    };
    EXPECT_EQ(mark({Field::Time, Field::Address})->state, InquiryState::Unclear);
    EXPECT_EQ(mark({}).error().code, "intake.field_missing");
    auto wish = now(inquiry.id).wish;
    wish.item = Id<catalog::Item>{Uuid{{1}}};
    wish.wanted_at = clock().now() + hours{24};
    wish.address = "上海市徐汇区漕溪路1号";
    as_agent([&](Tx& tx) {
        return save_wish(tx, inquiry.id, load_inquiry(tx, inquiry.id)->version, wish);
    }).value();
    auto const clear = mark({});
    EXPECT_EQ(clear->state, InquiryState::Open);
    EXPECT_TRUE(clear->is_verified);
    auto const stale = as_agent([&](Tx& tx) { return save_wish(tx, inquiry.id, 1, wish); });
    EXPECT_EQ(stale.error().code, "platform.version_stale");
}

TEST_P(IntakeStore, TellsASignatureFromTheOfficesWord) { // BK-06
    auto const signed_one = open({.channel = Channel::Referral});
    auto const verified = open({.channel = Channel::Referral});
    as_agent([&](Tx& tx) { return sign(tx, signed_one.id, "[[0,0],[4,9]]"); }).value();
    as_agent([&](Tx& tx) {
        return sign_for_owner(tx, verified.id, VerifiedBy::PhoneCall, "业主在外地");
    }).value();
    auto const one = read([&](Tx& tx) { return *find_sign_off(tx, signed_one.id); });
    auto const other = read([&](Tx& tx) { return *find_sign_off(tx, verified.id); });
    EXPECT_EQ(one.kind, SignOffKind::CustomerSignature);
    EXPECT_EQ(one.signature_hash->size(), 64u);
    EXPECT_EQ(other.kind, SignOffKind::OfficeVerified);
    EXPECT_EQ(other.verified_by, VerifiedBy::PhoneCall);
    EXPECT_EQ(other.reason, "业主在外地");
    EXPECT_EQ(other.actor, agent().id);
    auto const twice = as_agent([&](Tx& tx) { return sign(tx, verified.id, "[]"); });
    EXPECT_EQ(twice.error().code, "intake.already_signed_off");
}

TEST_P(IntakeStore, AcceptsOnePlanAndDeclinesTheOthers) { // BK-04
    auto const inquiry = open();
    std::vector<Proposal> plans;
    for (std::uint8_t i = 1; i <= 3; ++i) {
        clock().advance(seconds{1});
        plans.push_back(*as_agent([&](Tx& tx) {
            return propose(tx, inquiry.id, Id<pricing::Quote>{Uuid{{i}}}, "方案");
        }));
    }
    EXPECT_EQ(now(inquiry.id).state, InquiryState::Proposed);
    as_agent([&](Tx& tx) {
        return decide_proposal(tx, inquiry.id, plans[1].id, ProposalState::Accepted);
    }).value();
    auto const kept = read([&](Tx& tx) { return list_proposals(tx, inquiry.id); });
    EXPECT_EQ(kept[0].state, ProposalState::Declined);
    EXPECT_EQ(kept[1].state, ProposalState::Accepted);
    auto const again = as_agent([&](Tx& tx) {
        return decide_proposal(tx, inquiry.id, plans[0].id, ProposalState::Accepted);
    });
    EXPECT_EQ(again.error().code, "intake.proposal_decided");
}

TEST_P(IntakeStore, ClimbsFromTheStoreToItsManagerToHeadquarters) { // ST-01
    auto const inquiry = open();
    auto const routing =
        *as_agent([&](Tx& tx) { return route_to(tx, inquiry.id, store_id, "chosen"); });
    auto const level = [&] {
        return read([&](Tx& tx) { return load_routing(tx, routing.id); }).level;
    };
    auto const twice =
        as_agent([&](Tx& tx) { return route_to(tx, inquiry.id, store_id, "chosen"); });
    EXPECT_EQ(twice.error().code, "intake.already_routed");

    clock().advance(minutes{10});
    fire();
    EXPECT_EQ(level(), RoutingLevel::StoreManager);
    restart(); // a promise survives a restart
    clock().advance(minutes{10});
    fire();
    EXPECT_EQ(level(), RoutingLevel::Headquarters);
    auto const taken = as_agent([&](Tx& tx) { return accept_routing(tx, routing.id); });
    EXPECT_EQ(taken->state, RoutingState::Accepted);
    clock().advance(hours{24});
    EXPECT_EQ(fire(), 0);
}

TEST_P(IntakeStore, AsksNoStoreAnyMoreOnceTheWishIsOver) { // ST-01
    auto const inquiry = open();
    auto const routing =
        *as_agent([&](Tx& tx) { return route_to(tx, inquiry.id, store_id, "chosen"); });
    as_agent([&](Tx& tx) {
        return close_inquiry(tx, inquiry.id, Closing::NoLongerNeeded);
    }).value();
    EXPECT_EQ(read([&](Tx& tx) { return load_routing(tx, routing.id); }).state,
              RoutingState::Withdrawn);
    clock().advance(hours{24});
    EXPECT_EQ(fire(), 0) << "nobody climbs for what nobody wants";
    auto const late = as_agent([&](Tx& tx) { return accept_routing(tx, routing.id); });
    EXPECT_EQ(late.error().code, "intake.routing_answered");
}

TEST_P(IntakeStore, FreesAnInquiryThatAStoreRefuses) {
    auto const inquiry = open();
    auto const routing =
        *as_agent([&](Tx& tx) { return route_to(tx, inquiry.id, store_id, "chosen"); });
    as_agent([&](Tx& tx) { return refuse_routing(tx, routing.id, "人手不足"); }).value();
    EXPECT_FALSE(now(inquiry.id).store);
    EXPECT_TRUE(as_agent([&](Tx& tx) {
        return route_to(tx, inquiry.id, Id<identity::Store>{Uuid{{6}}}, "chosen");
    }));
}

TEST_P(IntakeStore, AnnouncesAResultUntilItWasSeen) { // ST-02
    auto const inquiry = open();
    auto const routing =
        *as_agent([&](Tx& tx) { return route_to(tx, inquiry.id, store_id, "chosen"); });
    as_agent([&](Tx& tx) { return accept_routing(tx, routing.id); }).value();
    auto const contact = *as_agent(
        [&](Tx& tx) { return record_contact(tx, routing.id, ContactResult::Later, "下周再说"); });
    for (int i = 0; i < 10; ++i) { // past the end of one ladder of eight
        clock().advance(minutes{30});
        EXPECT_EQ(fire(), 1) << i;
    }
    auto open_ones = read([&](Tx& tx) { return list_open_contacts(tx, 10); });
    ASSERT_EQ(open_ones.size(), 1u);
    EXPECT_EQ(open_ones[0].announced, 11);
    auto const clocks = read([&](Tx& tx) { return clocks::list_of(tx, contact.id); });
    EXPECT_EQ(std::count_if(clocks.begin(), clocks.end(),
                            [](clocks::Entry const& one) { return !one.ended_at; }),
              1)
        << "one promise, one clock: the ladder before it has ended";
    EXPECT_EQ(open_ones[0].note, "下周再说");
    as_agent([&](Tx& tx) { return acknowledge_contact(tx, contact.id); }).value();
    EXPECT_TRUE(read([&](Tx& tx) { return list_open_contacts(tx, 10); }).empty());
    clock().advance(hours{24});
    EXPECT_EQ(fire(), 0);
}

TEST_P(IntakeStore, RemembersAPromisedCallbackOnItsDay) { // BK-10
    auto const inquiry = open();
    auto const at = clock().now() + hours{72};
    auto const callback = *as_agent(
        [&](Tx& tx) { return promise_callback(tx, inquiry.id, at, "找到会粤菜的阿姨再回电"); });
    clock().advance(hours{72} - seconds{1});
    EXPECT_EQ(fire(), 0);
    clock().advance(seconds{1});
    EXPECT_EQ(fire(), 1);
    auto const due = read([&](Tx& tx) { return store::list_open_callbacks(tx, 10); });
    ASSERT_EQ(due.size(), 1u);
    EXPECT_TRUE(due[0].is_due);
    EXPECT_EQ(due[0].about, "找到会粤菜的阿姨再回电");

    auto const again = clock().now() + hours{24};
    as_agent([&](Tx& tx) {
        return finish_callback(tx, callback.id, CallbackResult::Postponed, again);
    }).value();
    auto const next = read([&](Tx& tx) { return store::list_open_callbacks(tx, 10); });
    ASSERT_EQ(next.size(), 1u);
    EXPECT_EQ(next[0].promised_at, again);
}

TEST_P(IntakeStore, KeepsTheHousesOwnSentenceForEachReadersLanguage) { // BK-10
    auto const inquiry = open();
    words::Saying const about{"series.callback_about",
                              {{"day", "2026-11-25 09:00"}, {"why", "nobody_free"}}};
    auto const made = *as_agent(
        [&](Tx& tx) { return promise_callback(tx, inquiry.id, clock().now() + hours{2}, about); });
    as_agent([&](Tx& tx) {
        return finish_callback(tx, made.id, CallbackResult::SomebodyElse, {});
    }).value();
    auto const next = read([&](Tx& tx) { return store::list_open_callbacks(tx, 10); });
    ASSERT_EQ(next.size(), 1u) << "tried again, about the same";
    EXPECT_NE(next[0].about_in("en").find("nobody is free"), std::string::npos);
    EXPECT_EQ(next[0].about_in("en").find("回电"), std::string::npos);
    EXPECT_NE(next[0].about_in("zh-CN").find("2026-11-25 09:00"), std::string::npos);
    EXPECT_EQ(next[0].about, next[0].about_in("zh-CN")) << "papers are in Chinese";
}

TEST_P(IntakeStore, KeepsADraftForWhoTypesIt) { // A1
    Uuid const draft{{3}};
    auto const save = [&](std::string const& text) {
        write([&](Tx& tx) {
            store::save_draft(tx, agent().id, {draft, "intake", text, tx.now()});
        });
    };
    save(R"({"name":"王"})");
    save(R"({"name":"王芳"})");
    auto const mine = read([&](Tx& tx) { return store::list_drafts(tx, agent().id, 10); });
    ASSERT_EQ(mine.size(), 1u);
    EXPECT_EQ(mine[0].content, R"({"name":"王芳"})");
    EXPECT_FALSE(read([&](Tx& tx) { return store::find_draft(tx, Uuid{{4}}, draft); }));
    EXPECT_TRUE(write([&](Tx& tx) { return store::delete_draft(tx, agent().id, draft); }));
}

HEARTH_BOTH_ENGINES(IntakeStore);

} // namespace
} // namespace hearth::intake
