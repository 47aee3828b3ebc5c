#include "rooms/identity/testing.h" // the gateway with people, for tests

#include "rooms/catalog/catalog.h"

namespace hearth::catalog {
namespace {

class CatalogApi : public identity::PeopleTest {
protected:
    CatalogApi() : PeopleTest({{"identity", identity::install}, {"catalog", catalog::install}}) {}
    void SetUp() override {
        PeopleTest::SetUp();
        write(add_demonstration);
        item_ = read([](Tx& tx) { return find_item(tx, "daily_cleaning").value(); });
    }
    Item item_;
};

TEST_P(CatalogApi, ShowsTheTreeToAnybody) {
    auto const all = call("GET", "/items");
    ASSERT_EQ(all.status, 200) << all.body;
    EXPECT_NE(all.body.find("日常保洁"), std::string::npos);
    EXPECT_NE(all.body.find("家庭保洁"), std::string::npos); // its group
    auto const found = call("GET", "/items?query=rcbj");
    EXPECT_NE(found.body.find("日常保洁"), std::string::npos);
    EXPECT_EQ(found.body.find("深度保洁"), std::string::npos);
    EXPECT_EQ(call("GET", "/items/" + hearth::to_text(item_.id)).status, 200);
    auto const standard = call("GET", "/standards/" + hearth::to_text(*item_.service->standard));
    ASSERT_EQ(standard.status, 200);
    EXPECT_NE(standard.body.find("由里到外吸尘、拖地"), std::string::npos); // QA-01
    EXPECT_EQ(
        call("GET", "/standards/" + hearth::to_text(*item_.service->standard) + "?day=2025-12-31")
            .status,
        404); // not in force yet
}

TEST_P(CatalogApi, LetsEditorsChangeWhatTheyHaveRead) {
    auto const path = "/items/" + hearth::to_text(item_.id);
    auto draft = static_cast<ItemDraft>(item_);
    draft.is_offered = false;
    auto const body = json::to_text(draft);
    auto const agent = sign_in_as("agent");
    auto const editor = sign_in_as("administrator");
    EXPECT_EQ(call("PUT", path, body, {.token = agent, .if_match = "\"1\""}).status, 403);
    EXPECT_EQ(call("PUT", path, body, {.token = editor}).status, 428);
    auto const tag = call("GET", path, {}, {.token = editor}).header("ETag");
    auto const saved = call("PUT", path, body, {.token = editor, .if_match = tag});
    EXPECT_EQ(saved.status, 200) << saved.body;
    EXPECT_EQ(call("PUT", path, body, {.token = editor, .if_match = tag}).status, 412);
    EXPECT_EQ(call("GET", path).status, 404); // no longer on sale
    EXPECT_EQ(call("GET", path, {}, {.token = editor}).status, 200);
    EXPECT_EQ(call("GET", "/items").body.find("日常保洁"), std::string::npos);
    EXPECT_NE(call("GET", "/items?all=true", {}, {.token = editor}).body.find("日常保洁"),
              std::string::npos);
    EXPECT_EQ(call("GET", "/items?all=true").body.find("日常保洁"), std::string::npos);
}

HEARTH_BOTH_ENGINES(CatalogApi);

} // namespace
} // namespace hearth::catalog
