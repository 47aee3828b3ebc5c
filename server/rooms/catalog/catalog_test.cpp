#include "platform/db/testing.h"
#include "rooms/catalog/catalog.h"
#include "rooms/catalog/store.h"

namespace hearth::catalog {
namespace {

using namespace std::chrono;

ItemDraft group(char const* code) {
    ItemDraft draft;
    draft.code = code;
    draft.name = {"保洁", "Cleaning"};
    draft.summary = {"打扫", "Cleaning"};
    draft.icon = "broom";
    return draft;
}

ItemDraft hourly(char const* code) {
    auto draft = group(code);
    draft.service.emplace();
    draft.service->unit = Unit::Hour;
    draft.service->least = draft.service->step = whole(1);
    draft.service->most = whole(8);
    draft.service->usual = whole(3);
    draft.service->acceptance = {{AcceptanceRole::Customer}};
    return draft;
}

StandardDraft process(Day valid_from) {
    StandardDraft draft;
    draft.code = "daily";
    draft.title = {"日常保洁作业标准", "Daily cleaning"};
    draft.valid_from = valid_from;
    draft.groups = {{"kitchen", {"厨房", "Kitchen"}}};
    draft.steps = {{"hob", "kitchen", {"灶台去油", "Degrease the hob"}, Photo::After, true}};
    draft.points = {{"hob_clean", "kitchen", {"无油渍", "No grease"}, 5}};
    return draft;
}

class CatalogStore : public StoreTest {};

TEST_P(CatalogStore, KeepsEveryVersionOfAnItem) {
    auto const first = write([&](Tx& tx) { return add_item(tx, hourly("helper")); });
    auto changed = hourly("helper");
    changed.service->most = whole(10);
    auto const second =
        write([&](Tx& tx) { return save_item(tx, first.id, first.version, changed); });
    EXPECT_EQ(second.version, 2);
    read([&](Tx& tx) {
        EXPECT_EQ(load_item(tx, first.id)->service->most, whole(10));
        EXPECT_EQ(load_item_version(tx, first.id, 1)->service->most, whole(8));
        EXPECT_EQ(find_item(tx, "helper")->version, 2);
        EXPECT_FALSE(find_item(tx, "nobody"));
    });
}

TEST_P(CatalogStore, RefusesAStaleVersionATakenCodeAndACircle) {
    auto const above = write([&](Tx& tx) { return add_item(tx, group("above")); });
    auto below_draft = group("below");
    below_draft.parent = above.id;
    auto const below = write([&](Tx& tx) { return add_item(tx, below_draft); });
    auto const refused = [&](auto work) {
        auto const result = db().write(scope(), work);
        EXPECT_FALSE(result);
        return result.error();
    };
    auto const taken = refused([&](Tx& tx) { return add_item(tx, group("above")); });
    EXPECT_EQ(taken.code, "catalog.code_taken");
    auto const taken_later =
        refused([&](Tx& tx) { return save_item(tx, below.id, 1, group("above")); });
    EXPECT_EQ(taken_later.code, "catalog.code_taken");
    auto const stale = refused([&](Tx& tx) { return save_item(tx, above.id, 2, group("above")); });
    EXPECT_EQ(stale.kind, Refusal::PreconditionFailed);
    auto circle = group("above");
    circle.parent = below.id;
    auto const round = refused([&](Tx& tx) { return save_item(tx, above.id, 1, circle); });
    ASSERT_EQ(round.fields.size(), 1u);
    EXPECT_EQ(round.fields[0].code, "catalog.parent_circle");
    auto const service = write([&](Tx& tx) { return add_item(tx, hourly("helper")); });
    auto under_service = group("under");
    under_service.parent = service.id;
    EXPECT_EQ(refused([&](Tx& tx) { return add_item(tx, under_service); }).fields[0].code,
              "catalog.parent_group");
}

TEST_P(CatalogStore, ListsParentsBeforeTheirChildren) {
    write([&](Tx& tx) -> Result<void> {
        auto late = group("z_parent");
        late.position = 9;
        auto const parent = TRY(add_item(tx, late));
        auto child = hourly("a_child");
        child.parent = parent.id;
        TRY(add_item(tx, child));
        auto first = group("first");
        first.position = 1;
        TRY(add_item(tx, first));
        return {};
    });
    read([&](Tx& tx) {
        std::vector<std::string> codes;
        for (auto const& item : list_items(tx))
            codes.push_back(item.code);
        EXPECT_EQ(codes, (std::vector<std::string>{"first", "z_parent", "a_child"}));
    });
}

TEST_P(CatalogStore, GivesTheStandardThatIsInForceOnADay) { // QA-01; today is 2026-11-21
    auto const id = write([&](Tx& tx) -> Result<Id<Standard>> {
        auto const first = TRY(add_standard(tx, process(2026y / 1 / 1)));
        TRY(save_standard(tx, first.id, 1, process(2026y / 12 / 1)));
        return first.id;
    });
    read([&](Tx& tx) {
        EXPECT_EQ(load_standard_on(tx, id, 2025y / 12 / 31).error().kind, Refusal::NotFound);
        EXPECT_EQ(load_standard_on(tx, id, 2026y / 11 / 30)->version, 1);
        EXPECT_EQ(load_standard_on(tx, id, 2026y / 12 / 1)->version, 2);
        EXPECT_EQ(load_standard(tx, id)->version, 2);
        EXPECT_EQ(load_standard_version(tx, id, 1)->steps.at(0).photo, Photo::After);
    });
    // Version 2 is not in force yet: the third may come before it and then holds from its day on.
    write([&](Tx& tx) { return save_standard(tx, id, 2, process(2026y / 11 / 25)); });
    read([&](Tx& tx) {
        EXPECT_EQ(load_standard_on(tx, id, 2026y / 11 / 24)->version, 1);
        EXPECT_EQ(load_standard_on(tx, id, 2026y / 12 / 1)->version, 3);
    });
    clock().advance(hours{24 * 10}); // 2026-12-01: version 3 is in force
    auto const early = db().write(
        scope(), [&](Tx& tx) { return save_standard(tx, id, 3, process(2026y / 11 / 25)); });
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().fields.at(0).code, "catalog.valid_from_too_early");
}

TEST_P(CatalogStore, LetsNobodyChangeAVersion) {
    auto const item = write([&](Tx& tx) { return add_item(tx, hourly("helper")); });
    write([&](Tx& tx) { return add_standard(tx, process(2026y / 1 / 1)); });
    write([&](Tx& tx) {
        for (auto const* sql :
             {"UPDATE catalog_item_version SET content = '' WHERE company_id = ?1",
              "DELETE FROM catalog_item_version WHERE company_id = ?1",
              "UPDATE catalog_standard_version SET version = 9 WHERE company_id = ?1",
              "DELETE FROM catalog_standard_version WHERE company_id = ?1"})
            EXPECT_EQ(tx.attempt(sql), db::Violation::Check) << sql;
    });
    read([&](Tx& tx) { EXPECT_TRUE(load_item_version(tx, item.id, 1)); });
}

TEST_P(CatalogStore, ShowsNothingOfAnotherCompany) { // SY-07
    auto const item = write([&](Tx& tx) { return add_item(tx, hourly("helper")); });
    auto const seen = db().read(other_scope(), [&](Tx& tx) { return load_item(tx, item.id); });
    ASSERT_FALSE(seen);
    EXPECT_EQ(seen.error().kind, Refusal::NotFound);
}

HEARTH_BOTH_ENGINES(CatalogStore);

} // namespace
} // namespace hearth::catalog
