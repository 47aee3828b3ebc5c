// One company never sees another's (SY-07): what is in `test` does not exist for `other`.
#include "app/contract_testing.h"
#include "rooms/catalog/catalog.h"

namespace hearth::app {
namespace {

/// Every id that stands anywhere in an answer.
void collect_ids(json::Value const& value, std::set<std::string>& ids) {
    auto const* const text = value.as<std::string>();
    auto const id = text ? parse_uuid(*text) : std::nullopt;
    if (id && !id->is_nil()) ids.insert(*text);
    if (auto const* const items = value.as<json::Array>())
        for (auto const& item : *items)
            collect_ids(item, ids);
    if (auto const* const members = value.as<json::Object>())
        for (auto const& [name, member] : *members)
            collect_ids(member, ids);
}

/// The secret half of one token behind the company of the other: 16 bytes are 21 characters and two
/// bits.
std::string with_company_of(std::string const& company, std::string const& secret) {
    static std::string const letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    auto const mixed = (letters.find(company[21]) & 0b110000) | (letters.find(secret[21]) & 0b1111);
    return company.substr(0, 21) + letters[mixed] + secret.substr(22);
}

class Separation : public ContractTest {
protected:
    static constexpr char boss[] = "everything";
    static Caller who() { return {boss, ActorKind::Staff, {"administrator", "general_manager"}}; }

    void SetUp() override {
        ContractTest::SetUp();
        ours_ = sign_in(who());
        theirs_ = sign_in(who(), other_scope());
        if (!std::exchange(world_->is_filled, true)) fill();
    }
    /// A record or more of every kind that can be made by itself.
    void fill() {
        auto const made = write(house().scope(), [](Tx& tx) {
            identity::Store store{.code = "XH01", .name = "徐汇店", .city = "上海市"};
            auto const kept = identity::save_store(tx, store);
            identity::save_region(tx, {.code = "SH", .name = "上海"}).value();
            EXPECT_TRUE(catalog::add_demonstration(tx));
            customers::Address home;
            home.customer = world_->customer;
            home.city = "上海市";
            home.district = "徐汇区";
            home.detail = "宛平南路 88 弄";
            customers::add_address(tx, home).value();
            return kept->id;
        });
        (void)made;
    }
    std::string ours_;
    std::string theirs_;
};

} // namespace

TEST_P(Separation, NoListOfAnotherCompanyHoldsAnythingOfOurs) { // SY-07
    std::set<std::string> ours;
    std::vector<api::Route const*> lists;
    for (auto const& route : routes())
        if (route->method == "GET" && route->path.find('{') == std::string::npos &&
            route->mode != api::Mode::Raw)
            lists.push_back(route.get());
    for (auto const* const route : lists)
        collect_ids(house().get(route->path, ours_).json, ours);
    ASSERT_GT(ours.size(), 20u);
    for (auto const* const route : lists) {
        std::set<std::string> seen;
        collect_ids(house().get(route->path, theirs_).json, seen);
        for (auto const& id : seen)
            EXPECT_FALSE(ours.contains(id)) << route->path << " shows " << id;
    }
}

TEST_P(Separation, NoRecordOfOursIsThereForAnotherCompany) { // SY-07
    int opened = 0;
    for (auto const& list : routes()) {
        if (list->method != "GET" || list->path.find('{') != std::string::npos) continue;
        if (list->mode == api::Mode::Raw) continue;
        auto const id = house().get(list->path, ours_).at("items/0/id");
        if (id.empty() || !parse_uuid(id)) continue;
        for (auto const& route : routes()) {
            if (!route->path.starts_with(list->path + "/{") || route->mode == api::Mode::Raw)
                continue;
            Ask wish{route->method, path_of(*route, id), "", theirs_};
            wish.if_match = "1";
            // Ours read it: the id is a real one.
            if (route->method == "GET" && house().get(wish.path, ours_).status == 200) ++opened;
            auto const answer = ask(wish);
            if (route->shape.body)
                EXPECT_GE(answer.status, 400) << route->name;
            else
                EXPECT_EQ(answer.status, 404) << route->name << " " << answer.body;
        }
    }
    EXPECT_GE(opened, 4);
}

TEST_P(Separation, ATokenOpensOnlyItsOwnCompany) {
    auto const answer = house().get("/session", theirs_); // with our company's name in the header
    EXPECT_EQ(answer.status, 200) << answer.body;
    EXPECT_NE(answer.body, house().get("/session", ours_).body);
    // Another company's id before a token's secret half finds nobody.
    auto const forged = with_company_of(ours_, theirs_);
    EXPECT_EQ(api::company_of_token(forged), TestDatabase::company());
    EXPECT_EQ(house().get("/session", forged).status, 401);
}

HEARTH_BOTH_ENGINES(Separation);

} // namespace hearth::app
