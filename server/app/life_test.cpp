// An order through its whole life, by the API alone: asked, priced, promised, served, accepted,
// paid.
#include "app/testing.h"

#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/identity/identity.h"
#include "rooms/orders/orders.h"
#include "rooms/pricing/pricing.h"
#include "rooms/workforce/workforce.h"

namespace hearth::app::life_test {

class Life : public testing::TestWithParam<Engine> {
protected:
    Life() {
        house.db().write(house.scope(), [&](Tx& tx) -> Result<void> {
            identity::Store store;
            store.code = "XH01";
            store.name = "徐汇店";
            store.city = "上海市";
            store.latitude = 31.19;
            store.longitude = 121.44;
            store_ = TRY(identity::save_store(tx, store)).id;
            TRY(catalog::add_demonstration(tx));
            TRY(pricing::add_demonstration(tx));
            item_ = catalog::find_item(tx, "daily_cleaning")->id;
            return add_people(tx);
        });
        customer_token = house.sign_in(ActorKind::Customer, customer_.uuid);
        worker_token = house.sign_in(ActorKind::Worker, worker_.uuid);
        staff_token = house.sign_in_staff("dianzhang", {"store_manager", "finance", "dispatcher"});
    }

    Result<void> add_people(Tx& tx) {
        customers::Customer customer;
        customer.name = "林静";
        customer.phone = "+8613800000001";
        customer_ = TRY(customers::add_customer(tx, customer)).id;
        customers::Address address;
        address.customer = customer_;
        address.city = "上海市";
        address.district = "徐汇区";
        address.detail = "宛平南路 88 弄 3 号楼 1201 室";
        address.latitude = 31.1905;
        address.longitude = 121.4482;
        address_ = TRY(customers::add_address(tx, address)).id;
        workforce::Worker worker;
        worker.name = "王秀英";
        worker.phone = "+8613900000001";
        worker.store = store_;
        worker.latitude = 31.195;
        worker.longitude = 121.445;
        worker.skills = {{catalog::Code("cleaning"), 3}};
        worker = TRY(workforce::add_worker(tx, worker));
        for (auto const kind : {catalog::PaperKind::Identity, catalog::PaperKind::Health,
                                catalog::PaperKind::Background, catalog::PaperKind::Insurance})
            TRY(add_paper(tx, worker.id, kind, {}));
        for (auto const* const training : {"conduct", "safety"})
            TRY(add_paper(tx, worker.id, catalog::PaperKind::SkillCertificate, training));
        std::vector<workforce::WeekSpan> week;
        for (int day = 1; day <= 7; ++day)
            week.push_back({day, 8 * 60, 19 * 60});
        workforce::save_week(tx, worker, week);
        worker.state = workforce::State::Active;
        worker_ = TRY(workforce::save_worker(tx, worker)).id;
        return {};
    }

    static Result<void> add_paper(Tx& tx, Id<workforce::Worker> worker, catalog::PaperKind kind,
                                  std::optional<std::string> training) {
        workforce::Paper paper;
        paper.worker = worker;
        paper.kind = kind;
        paper.training = std::move(training);
        paper.issuer = "上海市";
        paper.issued_on = *parse_day("2026-01-01");
        TRY(workforce::add_paper(tx, paper));
        return {};
    }

    Answer place(std::string const& key = "") {
        std::string const start = "2026-11-22T09:00:00+08:00";
        auto const quote = house.post(
            "/quotes",
            R"({"store":")" + to_text(store_) + R"(","item":")" + to_text(item_) +
                R"(","quantity":3,"options":[],"latitude":31.1905,"longitude":121.4482,"start":")" +
                start + R"("})",
            customer_token);
        EXPECT_EQ(quote.status, 201) << quote.body;
        Ask ask{"POST", "/orders",
                R"({"address":")" + to_text(address_) + R"(","quote":")" + quote.at("id") +
                    R"(","start":")" + start + R"("})",
                customer_token};
        ask.key = key;
        return house.ask(ask);
    }
    void assign(std::string const& visit) {
        auto const done = house.db().write(house.scope(), [&](Tx& tx) -> Result<void> {
            auto const crew = TRY(dispatch::assign(tx, {.visit = {*parse_uuid(visit)},
                                                        .workers = {worker_},
                                                        .mode = dispatch::Mode::Manual}));
            TRY(dispatch::confirm(tx, crew.front().id));
            return {};
        });
        EXPECT_TRUE(done) << done.error().code;
    }
    Answer report(std::string const& visit, std::string const& entries) {
        return house.post("/my/visits/" + visit + "/entries", R"({"entries":[)" + entries + "]}",
                          worker_token);
    }
    static std::string entry(std::string const& kind, std::string const& at) {
        return R"({"key":")" + kind + R"(","kind":")" + kind + R"(","at":")" + at + R"("})";
    }
    /// Everybody in the chain says yes in turn, the customer last.
    void accept(std::string const& visit, std::string const& order) {
        auto const by_worker = house.post("/my/visits/" + visit + "/signature",
                                          R"({"image":"","score":5})", worker_token);
        EXPECT_EQ(by_worker.status, 422) << by_worker.body;
        for (int turn = 0; turn < 4; ++turn) {
            auto const progress = house.get("/orders/" + order + "/progress", customer_token);
            auto const place = progress.at("items/0/next_place");
            if (place.empty()) return;
            auto const role =
                progress.at("items/0/acceptance_chain/" + std::to_string(std::stoi(place) - 1));
            Answer said;
            if (role == "customer")
                said = house.post("/visits/" + visit + "/acceptance",
                                  R"({"verdict":"accepted","score":5,"typed_name":"林静"})",
                                  customer_token);
            else if (role == "on_site")
                said = house.post("/my/visits/" + visit + "/verdict",
                                  R"({"verdict":"accepted","by_photos":false,"points":[]})",
                                  worker_token);
            else
                said = house.post("/visits/" + visit + "/checks",
                                  R"({"role":")" + role +
                                      R"(","verdict":"accepted","by_photos":false})",
                                  staff_token);
            EXPECT_EQ(said.status, 201) << role << " " << said.body;
        }
    }

    FakeClock clock;
    SeededRandom random;
    TestDatabase files{GetParam()};
    TestHouse house{files, clock, random};
    Id<identity::Store> store_;
    Id<catalog::Item> item_;
    Id<customers::Customer> customer_;
    Id<customers::Address> address_;
    Id<workforce::Worker> worker_;
    std::string customer_token, worker_token, staff_token;
};

TEST_P(Life, OfAnOrderFromTheQuoteToTheReceipt) { // BK-05, PR-02, VS-01, VS-05, AC-02, PY-05
    auto const order = place();
    ASSERT_EQ(order.status, 201) << order.body;
    EXPECT_EQ(order.at("stage"), "assigned"); // dispatch is automatic by default (DP-07)
    auto const visit = order.at("visits/0/id");
    assign(visit);

    // The day before at noon the worker sees the district, not the door (PR-02), and never a number
    // (PR-01).
    clock.set(*parse_instant("2026-11-21T12:00:00+08:00"));
    auto const early = house.get("/my/visits?from=2026-11-21T00:00:00Z&days=7", worker_token);
    EXPECT_EQ(early.at("items/0/area"), "上海市徐汇区") << early.body;
    EXPECT_EQ(early.body.find("宛平南路"), std::string::npos);
    EXPECT_EQ(early.body.find("1380000"), std::string::npos);

    clock.set(*parse_instant("2026-11-22T09:00:00+08:00"));
    auto const opened =
        house.ask({"POST", "/my/visits/" + visit + "/opening", "", worker_token, "-"});
    ASSERT_EQ(opened.status, 200) << opened.body;
    EXPECT_NE(opened.body.find("宛平南路"), std::string::npos);

    auto const at = std::string("2026-11-22T09:01:00+08:00");
    // VS-02: nobody sets out unchecked, or unfit; who stands at the door all the same is let in.
    auto const unbriefed = report(visit, entry("departed", at) + "," + entry("checked", at) + "," +
                                             entry("arrived", at) + "," + entry("started", at));
    EXPECT_EQ(unbriefed.at("results/0/code"), "visits.check_first") << unbriefed.body;
    EXPECT_EQ(unbriefed.at("results/1/code"), "visits.not_fit_to_go") << unbriefed.body;
    EXPECT_EQ(unbriefed.at("results/2/outcome"), "applied") << unbriefed.body;
    EXPECT_EQ(unbriefed.at("results/3/code"), "visits.brief_first") << unbriefed.body;
    auto const begun =
        report(visit, entry("briefed", at) + "," + R"({"key":"started2","kind":"started","at":")" +
                          at + R"("})");
    EXPECT_EQ(begun.at("state"), "in_service") << begun.body;
    EXPECT_EQ(report(visit, entry("briefed", at)).at("results/0/outcome"), "repeated"); // VS-11

    // Every required step with its photos, then finished.
    std::string steps;
    for (std::size_t i = 0; !opened.at("standard/steps/" + std::to_string(i) + "/code").empty();
         ++i) {
        auto const step = "standard/steps/" + std::to_string(i);
        auto const code = opened.at(step + "/code");
        steps += (steps.empty() ? "" : ",") + std::string(R"({"key":"s)") + std::to_string(i) +
                 R"(","kind":"step_done","at":")" + at + R"(","step":")" + code + R"("})";
        for (auto const* const purpose : {"before", "after"}) {
            if (opened.at(step + "/photo") == "none") continue;
            Ask photo{"POST",
                      "/my/visits/" + visit + "/photos?key=" + code + purpose + "&purpose=" +
                          purpose + "&step=" + code + "&taken_at=2026-11-22T01:05:00Z",
                      "\xff\xd8\xff picture", worker_token};
            photo.content_type = "image/jpeg";
            ASSERT_EQ(house.ask(photo).status, 201);
        }
    }
    ASSERT_FALSE(steps.empty());
    EXPECT_EQ(report(visit, entry("finished", at)).at("results/0/code"), "visits.not_complete");
    EXPECT_EQ(report(visit, steps).status, 201);
    auto const finished =
        report(visit, R"({"key":"finished2","kind":"finished","at":")" + at + R"("})");
    EXPECT_EQ(finished.at("state"), "to_accept") << finished.body;

    // The chain: whoever of ours comes first, then the customer; a worker never speaks for them
    // (AC-02).
    accept(visit, order.at("id"));
    auto const done = house.get("/orders/" + order.at("id"), customer_token);
    EXPECT_EQ(done.at("stage"), "done") << done.body;

    // What is done stays on the worker's route, without the door (PR-02), and takes what a phone
    // sends late (VS-11).
    auto const route = house.get("/my/visits?from=2026-11-22T00:00:00Z&days=1", worker_token);
    EXPECT_EQ(route.at("items/0/state"), "done") << route.body;
    EXPECT_EQ(route.body.find("宛平南路"), std::string::npos);
    EXPECT_EQ(report(visit, R"({"key":"left","kind":"left","at":")" + at + R"("})").status, 201);

    // AC-04: the whole visit on paper; for the family and the office, for nobody else.
    auto const paper = house.get("/visits/" + visit + "/record", customer_token);
    EXPECT_EQ(paper.status, 200) << paper.body;
    EXPECT_EQ(paper.body.substr(0, 5), "%PDF-");
    auto const stranger = house.sign_in(ActorKind::Customer, Uuid{{9}});
    EXPECT_EQ(house.get("/visits/" + visit + "/record", stranger).status, 404);

    // A day later the clerk of yesterday is signed out.
    staff_token = house.sign_in_staff("caiwu", {"finance"});
    auto const paid =
        house.post("/payments",
                   R"({"order":")" + order.at("id") + R"(","store":")" + to_text(store_) +
                       R"(","method":"cash","payer":"林静","amount":)" + order.at("price") + "}",
                   staff_token);
    ASSERT_EQ(paid.status, 201) << paid.body;
    auto const receipt = house.get("/receipts/" + paid.at("receipt") + "/pdf", staff_token);
    EXPECT_EQ(receipt.body.substr(0, 5), "%PDF-");
}

TEST_P(Life, TheSameKeyPlacesOneOrder) { // SY-04
    auto const first = place("k1");
    ASSERT_EQ(first.status, 201);
    EXPECT_EQ(place("k1").status, 422) << "another body under the same key";
    EXPECT_EQ(house.get("/me/orders", customer_token).at("items/1/id"), "");
}

TEST_P(Life, AnotherCustomerSeesNothingOfIt) { // PR-01
    auto const order = place();
    auto const stranger = house.sign_in(ActorKind::Customer, Uuid{{9}});
    EXPECT_EQ(house.get("/orders/" + order.at("id"), stranger).status, 404);
    EXPECT_EQ(house.get("/orders/" + order.at("id") + "/progress", stranger).status, 404);
    EXPECT_EQ(house.get("/orders/" + order.at("id")).status, 401);
}

HEARTH_BOTH_ENGINES(Life);

} // namespace hearth::app::life_test
