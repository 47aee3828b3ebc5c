#include "app/testing_job.h"

#include "rooms/notify/notify.h"

namespace hearth::app {
namespace {

void use_gateway(Config& config) {
    config.sms.kind = "http";
    config.sms.url = "https://gateway.example/messages";
    config.sms.access_key = "key";
    config.sms.report_token = "a-token-of-the-gateway-0123456789";
    config.mail.from = "office@nuanjia.cn";
}

} // namespace

std::string text_of(json::Value const& value, std::string_view member) {
    auto const* const found = value.find(member);
    if (!found || found->is_null()) return "";
    auto const* const text = found->as<std::string>();
    return text ? *text : json::to_text(*found);
}

JobTest::JobTest() : house(files, clock, random, use_gateway) {
    auto filled = house.db().write(house.scope(), [](Tx& tx) -> Result<TestCompany> {
        return fill_company(tx, {.stores = 1, .workers = 3, .families = 3});
    });
    company = std::move(*filled);
    for (auto const& family : company.families)
        families.push_back(house.sign_in(ActorKind::Customer, family.customer.uuid));
}

void JobTest::settle() {
    do {
        house.settle();
    } while (house.house().post().step() > 0);
}

void JobTest::advance(Duration by) {
    clock.advance(by);
    settle();
}

void JobTest::pass_until(Instant moment) {
    while (clock.now() < moment) {
        clock.set(std::min(moment, clock.now() + hours{1}));
        settle();
    }
}

Answer JobTest::try_place(std::size_t family, std::string const& start) {
    auto const& home = company.families[family];
    auto const at = *parse_instant(start);
    auto const quote = post("/quotes", quote_body(company, home, at, 3), families[family]);
    EXPECT_EQ(quote.status, 201) << quote.body;
    return post("/orders",
                R"({"address":")" + to_text(home.address) + R"(","quote":")" + quote.at("id") +
                    R"(","start":")" + start + R"(","allows_same_day":true})",
                families[family]);
}

JobTest::Job JobTest::place(std::size_t family, std::string const& start) {
    auto const placed = try_place(family, start);
    EXPECT_EQ(placed.status, 201) << placed.body;
    return {placed.at("id"), placed.at("visits/0/id"), std::stoll("0" + placed.at("price"))};
}

std::optional<JobTest::Offered> JobTest::find_offer(std::string const& visit) {
    for (auto const& worker : company.workers) {
        auto const token = house.sign_in(ActorKind::Worker, worker.id.uuid);
        auto const offers = get("/my/offers", token);
        for (int i = 0; !offers.at("items/" + std::to_string(i) + "/id").empty(); ++i) {
            auto const item = "items/" + std::to_string(i);
            if (offers.at(item + "/visit") == visit && offers.at(item + "/state") == "proposed")
                return Offered{token, offers.at(item + "/id"), worker.id};
        }
    }
    return {};
}

std::string JobTest::accept_offer(std::string const& visit) {
    auto const offered = find_offer(visit);
    if (!offered) {
        ADD_FAILURE() << "nobody is asked";
        return "";
    }
    auto const said =
        post("/my/offers/" + offered->offer + "/acceptance", "", offered->worker_token);
    EXPECT_EQ(said.status, 201) << said.body;
    settle();
    return offered->worker_token;
}

void JobTest::work(Job const& job, std::string const& worker_token) {
    auto const worked = work_through([&](Ask const& wish) { return house.ask(wish); }, job.visit,
                                     worker_token, "w" + std::to_string(++keys), clock.now());
    EXPECT_LT(worked.status, 300) << worked.body;
    EXPECT_EQ(worked.at("state"), "to_accept") << worked.body;
}

void JobTest::accept(Job const& job, std::string const& worker_token, std::size_t family) {
    for (int turn = 0; turn < 4; ++turn) {
        auto const progress = get("/orders/" + job.order + "/progress", families[family]);
        auto const place = progress.at("items/0/next_place");
        if (place.empty()) break;
        auto const role =
            progress.at("items/0/acceptance_chain/" + std::to_string(std::stoi(place) - 1));
        Answer said;
        if (role == "customer")
            said =
                post("/visits/" + job.visit + "/acceptance",
                     R"({"verdict":"accepted","score":5,"typed_name":"林静"})", families[family]);
        else if (role == "on_site")
            said = post("/my/visits/" + job.visit + "/verdict",
                        R"({"verdict":"accepted","by_photos":false,"points":[]})", worker_token);
        else
            said = post("/visits/" + job.visit + "/checks",
                        R"({"role":")" + role + R"(","verdict":"accepted","by_photos":false})",
                        staff({"store_manager"}));
        EXPECT_EQ(said.status, 201) << role << " " << said.body;
    }
    settle();
}

Answer JobTest::put(std::string const& path, std::string const& body, std::string const& token,
                    std::string const& version) {
    Ask wish{"PUT", path, body, token};
    wish.if_match = version;
    return house.ask(wish);
}

Answer JobTest::report(std::string const& visit, std::string const& token, std::string const& kind,
                       std::string const& more) {
    return post("/my/visits/" + visit + "/entries",
                entry_body(kind + std::to_string(++keys), kind, clock.now(), more), token);
}

std::vector<json::Value> JobTest::messages_about(std::string const& order) {
    auto const page = get("/outbox?limit=100&about=" + order, staff({"agent"}));
    EXPECT_EQ(page.status, 200) << page.body;
    auto const* const items = page.json.find("items");
    return items ? *items->as<json::Array>() : std::vector<json::Value>{};
}

std::vector<std::string> JobTest::events_about(Uuid subject, std::string const& kind) {
    auto const found =
        house.db().read(house.scope(), [&](Tx& tx) -> Result<std::vector<LoggedEvent>> {
            return events::list_about(tx, subject, 200);
        });
    std::vector<std::string> payloads;
    for (auto const& event : *found)
        if (event.kind == kind) payloads.push_back(event.payload);
    return payloads;
}

std::string JobTest::staff(std::vector<std::string> const& roles) {
    return house.sign_in_staff("office" + std::to_string(++keys), roles);
}

} // namespace hearth::app
