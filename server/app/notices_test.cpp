// What the company owes the public, through the API: the open page, and notices with their day
// (LH-03, LC-14).
#include "app/testing_job.h"

namespace hearth::app::notices_test {
namespace {

class PublicNotices : public JobTest {
protected:
    std::string store() { return to_text(company.stores.front()); }
    std::string manager() { return staff({"general_manager"}); }
    Answer publish(std::string const& day, std::string const& more = "") {
        return post("/public-notices",
                    R"({"kind":"close_store","store":")" + store() + R"(","effective_on":")" + day +
                        R"(","words":"本店因租约到期停止营业，未完成的订单由邻近门店接续。")" +
                        more + "}",
                    manager());
    }
};

} // namespace

TEST_P(PublicNotices, LicencesAndTheComplaintNumberStandOpenToEverybody) { // LH-03
    auto const before = get("/public-company", "");
    ASSERT_EQ(before.status, 200) << before.body;
    EXPECT_EQ(before.at("licences/0/number"), "");
    auto const added = post("/licences",
                            R"({"kind":"business_licence","number":"91310104MA1FL0AB1X",)"
                            R"("holder":"暖家家政服务有限公司","issuer":"徐汇区市场监督管理局"})",
                            manager());
    ASSERT_EQ(added.status, 201) << added.body;
    post(
        "/licences",
        R"({"kind":"other","number":"OLD-1","holder":"旧证","issuer":"旧机关","valid_to":"2026-01-01"})",
        manager());
    auto const page = get("/public-company", "");
    EXPECT_EQ(page.at("licences/0/number"), "91310104MA1FL0AB1X") << page.body;
    EXPECT_EQ(page.at("licences/1/number"), "") << "what has run out is no licence";
    EXPECT_EQ(page.at("complaint_phone"), page.at("stores/0/phone"));
    EXPECT_EQ(post("/licences", R"({"kind":"other","number":"X1","holder":"某某","issuer":"某局"})",
                   staff({"agent"}))
                  .status,
              403);
    auto const id = added.at("id");
    EXPECT_EQ(house.ask({"DELETE", "/licences/" + id, "", manager()}).status, 204);
    EXPECT_EQ(get("/public-company", "").at("licences/0/number"), "");
    EXPECT_EQ(events_about(*parse_uuid(id), "notices.licence").size(), 2u);
}

TEST_P(PublicNotices, AStoreClosesWithThirtyDaysNoticeOrAReasonOnRecord) { // LC-14
    auto const early = publish("2026-12-10");
    EXPECT_EQ(early.status, 422) << early.body;
    EXPECT_EQ(early.at("errors/0/code"), "notices.too_soon");
    EXPECT_EQ(get("/public-company", "").at("notices/0/id"), "");
    auto const excused = publish("2026-12-10", R"(,"exception":"房东突然收回房屋，有法院裁定")");
    ASSERT_EQ(excused.status, 201) << excused.body;
    EXPECT_EQ(excused.at("exception"), "房东突然收回房屋，有法院裁定");
    auto const shown = get("/public-company", "");
    EXPECT_EQ(shown.at("notices/0/effective_on"), "2026-12-10") << "at once";
    EXPECT_EQ(shown.body.find("法院裁定"), std::string::npos) << "the reason is for our books";
    auto const trail = events_about(*parse_uuid(excused.at("id")), "notices.published");
    ASSERT_EQ(trail.size(), 1u);
    EXPECT_NE(trail[0].find("\"is_exception\":true"), std::string::npos) << trail[0];
    auto const gone = house.ask({"DELETE", "/public-notices/" + excused.at("id"), "", manager()});
    EXPECT_EQ(gone.status, 204) << gone.body;
    EXPECT_EQ(get("/public-company", "").at("notices/0/id"), "");
}

TEST_P(PublicNotices, WhoStillExpectsAVisitIsToldOnce) { // LC-14
    place();
    settle();
    ASSERT_EQ(publish("2027-01-31").status, 201);
    settle();
    auto const told = [&](std::size_t family) {
        std::size_t count = 0;
        auto const page = get("/messages", families[family]);
        for (auto const& one : *page.json.find("items")->as<json::Array>())
            count += text_of(one, "template_name") == "notice_close_store" &&
                     text_of(one, "channel") == "in_app";
        return count;
    };
    EXPECT_EQ(told(0), 1u);
    EXPECT_EQ(told(1), 0u) << "nothing was promised to them";
}

HEARTH_BOTH_ENGINES(PublicNotices);

} // namespace hearth::app::notices_test
