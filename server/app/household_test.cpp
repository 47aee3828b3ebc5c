// Two files of one person made one and two again, with everything that the other rooms keep: what
// they did goes along, what they asked us holds on, their money stays in the books it stood in.
#include "app/testing_job.h"

#include <algorithm>

namespace hearth::app::household_test {
namespace {

class MergedFiles : public JobTest {
protected:
    std::string customer(std::size_t family) { return to_text(company.families[family].customer); }
    std::string boss() {
        if (boss_.empty()) boss_ = staff({"general_manager", "finance"});
        return boss_;
    }
    /// The second family's file is given up for the first one's.
    std::string merge() {
        auto const merged =
            post("/customers/" + customer(0) + "/merges",
                 R"({"other":")" + customer(1) + R"(","reason":"同一个人"})", boss());
        EXPECT_EQ(merged.status, 201) << merged.body;
        return merged.at("id");
    }
    void undo(std::string const& merge) {
        auto const undone = post("/customer-merges/" + merge + "/undoing", "", boss());
        EXPECT_EQ(undone.status, 201) << undone.body;
        // Either number may have been signed in to the kept file: both sign in again.
        EXPECT_EQ(get("/me/profile", families[0]).status, 401);
        for (std::size_t i = 0; i < 2; ++i)
            families[i] = house.sign_in(ActorKind::Customer, company.families[i].customer.uuid);
    }
    std::vector<json::Value> timeline(std::string const& who, std::string const& kinds) {
        auto const page = get("/customers/" + who + "/timeline?kinds=" + kinds, boss());
        EXPECT_EQ(page.status, 200) << page.body;
        auto const* const items = page.json.find("items");
        return items ? *items->as<json::Array>() : std::vector<json::Value>{};
    }
    void pay(Job const& job, std::int64_t amount) {
        auto const paid =
            post("/payments",
                 R"({"order":")" + job.order + R"(","store":")" + to_text(company.stores.front()) +
                     R"(","method":"cash","payer":"林静","amount":)" + std::to_string(amount) + "}",
                 boss());
        ASSERT_EQ(paid.status, 201) << paid.body;
    }
    std::string boss_;
};

} // namespace

TEST_P(MergedFiles, TakeTheWholeStoryAlongAndGiveItBack) { // CR-01 CR-03
    auto const job = place(1);
    auto const sold =
        post("/goods-sales",
             R"({"customer":")" + customer(1) + R"(","store":")" + to_text(company.stores.front()) +
                 R"(","kind":"goods","sale":"online","label":"礼盒","count":1,)"
                 R"("price":9900})",
             boss());
    ASSERT_EQ(sold.status, 201) << sold.body;
    auto const raised =
        post("/me/incidents", R"({"key":"c1","visit":")" + job.visit + R"(","kind":"violence"})",
             families[1]);
    ASSERT_EQ(raised.status, 201) << raised.body;
    auto const too_early =
        post("/customers/" + customer(0) + "/merges",
             R"({"other":")" + customer(1) + R"(","reason":"同一个人"})", boss());
    EXPECT_EQ(too_early.code(), "household.call_open") << "who calls for help keeps the line";
    auto const incident = "/incidents/" + raised.at("id");
    auto const desk = staff({"service_centre"});
    ASSERT_EQ(put(incident + "/taking", "", desk).status, 200);
    ASSERT_EQ(
        post(incident + "/closure", R"({"outcome":"resolved","words":"已联系上"})", desk).status,
        201);
    auto const planned = post("/customers/" + customer(1) + "/care-plans",
                              R"({"store":")" + to_text(company.stores.front()) +
                                  R"(","what":"问候老人","every_days":30,)"
                                  R"("first_at":"2026-12-25T10:00:00+08:00"})",
                              staff({"store_manager"}));
    ASSERT_EQ(planned.status, 201) << planned.body;
    settle();
    auto const kinds = "order,visit,goods,incident";
    auto const before = timeline(customer(1), kinds);
    EXPECT_EQ(before.size(), 4u);
    EXPECT_EQ(timeline(customer(0), kinds).size(), 0u);

    auto const merged = merge();
    EXPECT_EQ(timeline(customer(0), kinds).size(), 4u);
    EXPECT_EQ(get("/orders/" + job.order, families[0]).status, 200) << "it is theirs now";
    EXPECT_EQ(get("/goods-sales/" + sold.at("id"), families[0]).status, 200);
    EXPECT_EQ(get("/me/profile", families[1]).status, 401) << "signs in again, into the other";
    EXPECT_EQ(get("/customers/" + customer(0) + "/care", boss()).at("plans/0/what"), "问候老人");
    auto const stranger = staff({"inspector"});
    EXPECT_EQ(get("/customers/" + customer(0) + "/timeline", stranger).status, 403);

    undo(merged);
    auto const after = timeline(customer(1), kinds);
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_EQ(json::to_text(after[i]), json::to_text(before[i])) << "as it was";
    EXPECT_EQ(timeline(customer(0), kinds).size(), 0u);
    EXPECT_EQ(get("/orders/" + job.order, families[0]).status, 404);
}

TEST_P(MergedFiles, AreFoundByEitherNumberAndListedOnce) { // CR-01
    auto const search = [&](std::size_t family) {
        return get("/customers?phone=%2B" + company.families[family].phone.substr(1), boss())
            .at("items/0/id");
    };
    auto const listed = [&](std::size_t family) {
        return get("/customers?limit=100", boss()).body.find(customer(family)) != std::string::npos;
    };
    EXPECT_EQ(search(1), customer(1));
    auto const merged = merge();
    EXPECT_EQ(search(0), customer(0));
    EXPECT_EQ(search(1), customer(0));
    EXPECT_TRUE(listed(0));
    EXPECT_FALSE(listed(1));
    auto const homes = get("/customers/" + customer(0) + "/addresses", boss());
    EXPECT_EQ(homes.at("items/0/is_default"), "true");
    EXPECT_EQ(homes.at("items/1/is_default"), "false") << "each had one of their own";
    auto const stands = house.db().write(house.scope(), [&](Tx& tx) {
        customers::Customer draft;
        draft.phone = company.families[1].phone;
        return customers::add_customer(tx, draft);
    });
    EXPECT_EQ(stands->id, company.families[0].customer) << "as whoever signs in with that number";
    undo(merged);
    EXPECT_EQ(search(1), customer(1));
    EXPECT_TRUE(listed(1));
    EXPECT_EQ(get("/customers/" + customer(1) + "/addresses", boss()).at("items/0/is_default"),
              "true");
}

TEST_P(MergedFiles, LeaveTheirMoneyInTheBooksAndShowIt) { // CR-01 PY-06
    auto const old = place(1);
    pay(old, old.price);
    auto const before = get("/trial-balance", boss()).body;
    merge();
    EXPECT_EQ(get("/trial-balance", boss()).body, before) << "not a posting was touched";
    EXPECT_EQ(get("/payments", families[0]).at("items/0/order"), old.order);
    EXPECT_EQ(get("/bills/" + old.order, families[0]).status, 200);
    auto const home = get("/customers/" + customer(0) + "/household", boss());
    EXPECT_EQ(home.at("rests/0/store"), to_text(company.stores.front()));
    EXPECT_EQ(home.at("rests/0/prepaid"), std::to_string(old.price))
        << "paid and not yet served for";
    EXPECT_EQ(home.at("rests/0/due"), "0");
    auto const next = place(0, "2026-11-26T09:00:00+08:00");
    auto const both = get("/customers/" + customer(0) + "/household", boss());
    EXPECT_EQ(both.at("rests/0/due"), std::to_string(next.price));
    EXPECT_EQ(both.at("rests/0/prepaid"), std::to_string(old.price));
}

TEST_P(MergedFiles, KeepWhatThePersonAskedOfUs) { // LC-09
    auto const consent = [&](std::size_t family) {
        auto const given = post("/me/consents",
                                R"({"purpose":"marketing","text_version":"1","text_hash":")" +
                                    std::string(64, 'a') + R"(","channel":"web"})",
                                families[family]);
        EXPECT_EQ(given.status, 201) << given.body;
    };
    auto const may_advertise = [&](std::size_t family) {
        return *house.db().read(house.scope(), [&](Tx& tx) -> Result<bool> {
            return customers::has_consent(tx, company.families[family].customer,
                                          customers::ConsentPurpose::Marketing);
        });
    };
    auto const contact = "/customers/" + customer(0) + "/care-contact";
    consent(0);
    consent(1);
    advance(minutes{1});
    EXPECT_EQ(house.ask({"DELETE", "/me/consents/marketing", "", families[1]}).status, 204);
    EXPECT_EQ(put("/me/care-contact", R"({"is_wanted":false})", families[1]).status, 200);
    EXPECT_TRUE(may_advertise(0));
    EXPECT_EQ(get(contact, boss()).at("opted_out_at"), "");

    auto const merged = merge();
    EXPECT_FALSE(may_advertise(0)) << "the last word was no";
    EXPECT_NE(get(contact, boss()).at("opted_out_at"), "") << "left alone in all of their files";
    undo(merged);
    EXPECT_TRUE(may_advertise(0));
    EXPECT_EQ(get(contact, boss()).at("opted_out_at"), "");

    merge();
    advance(minutes{1});
    consent(0);
    EXPECT_TRUE(may_advertise(0)) << "asked again, and yes";
    EXPECT_EQ(put("/me/care-contact", R"({"is_wanted":true})", families[0]).status, 200);
    EXPECT_EQ(get(contact, boss()).at("opted_out_at"), "");
}

TEST_P(MergedFiles, AreWishedAHappyBirthdayOnce) { // FU-05
    for (auto const family : {0, 1})
        EXPECT_EQ(
            put("/customers/" + customer(static_cast<std::size_t>(family)) + "/birthday",
                R"({"store":")" + to_text(company.stores.front()) + R"(","month_day":"11-25"})",
                staff({"store_manager"}))
                .status,
            200);
    merge();
    pass_until(*parse_instant("2026-11-25T10:00:00+08:00"));
    auto const wished = [&](std::size_t family) {
        auto const all = messages_about(customer(family));
        return std::count_if(all.begin(), all.end(), [](json::Value const& one) {
            return text_of(one, "template_name") == "birthday";
        });
    };
    EXPECT_EQ(wished(0), 2) << "by SMS and in the app";
    EXPECT_EQ(wished(1), 0);
}

HEARTH_BOTH_ENGINES(MergedFiles);

} // namespace hearth::app::household_test
