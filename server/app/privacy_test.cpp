// The privacy notice through the API: it stands open before anything is asked, is agreed to by
// version, and asked about anew when it has changed (LD-02, LD-03, PR-04).
#include "app/testing_job.h"

namespace hearth::app::privacy_test {
namespace {

class PrivacyNotice : public JobTest {
protected:
    static std::string body(int before, std::string const& more = "") {
        std::string text;
        for (int i = 0; i < 60; ++i)
            text += "我们怎样处理您的信息。";
        return R"({"zh":")" + text + more + R"(","en":")" + text + more +
               R"(","what_changed":"新增地图服务商，用来估算路上时间","before":)" +
               std::to_string(before) + "}";
    }
    Answer agree(Answer const& page, std::string const& token) {
        return post("/me/consents",
                    R"({"purpose":"service","text_version":")" + page.at("notice/version") +
                        R"(","text_hash":")" + page.at("notice/hash") +
                        R"(","channel":"customer_app"})",
                    token);
    }
};

} // namespace

TEST_P(PrivacyNotice, StandsOpenWithAllThatTheLawAsksFor) { // LD-02
    auto const page = get("/privacy-notice", "");
    ASSERT_EQ(page.status, 200) << page.body;
    EXPECT_EQ(page.at("notice/version"), "privacy-0");
    EXPECT_EQ(page.at("notice/hash").size(), 64u);
    auto const text = page.at("notice/text");
    // Who, why, which kinds, to whom, how long, one's rights and whom to ask.
    for (auto const* part : {"处理目的", "敏感个人信息", "未满十四周岁", "共享", "保存期限",
                             "中国境内", "更正", "撤回同意", "注销", "投诉"})
        EXPECT_NE(text.find(part), std::string::npos) << part;
    EXPECT_EQ(text.find('{'), std::string::npos) << "no slot is left open";
    EXPECT_NE(text.find(get("/public-company", "").at("complaint_phone")), std::string::npos);
}

TEST_P(PrivacyNotice, IsAgreedToByVersionAndAskedAboutAnewWhenItChanges) { // LD-02 LD-03 PR-04
    auto const first = get("/privacy-notice", families[0]);
    EXPECT_EQ(first.at("is_agreed"), "false");
    EXPECT_EQ(agree(first, families[0]).status, 201);
    EXPECT_EQ(get("/privacy-notice", families[0]).at("is_agreed"), "true");
    EXPECT_EQ(get("/privacy-notice", families[1]).at("is_agreed"), "false");

    auto const keeper = staff({"general_manager"});
    auto const published = post("/privacy-notices", body(0), keeper);
    ASSERT_EQ(published.status, 201) << published.body;
    EXPECT_EQ(published.at("version"), "1");
    auto const second = get("/privacy-notice", families[0]);
    EXPECT_EQ(second.at("notice/version"), "privacy-1");
    EXPECT_EQ(second.at("is_agreed"), "false") << "what was agreed to was another text";
    EXPECT_EQ(second.at("notice/what_changed"), "新增地图服务商，用来估算路上时间");
    EXPECT_NE(second.at("notice/hash"), first.at("notice/hash"));
    EXPECT_EQ(agree(second, families[0]).status, 201);
    EXPECT_EQ(get("/privacy-notice", families[0]).at("is_agreed"), "true");
    // Both stay on record, with the version and the hash of what was read.
    auto const given = get("/me/consents", families[0]);
    EXPECT_EQ(given.at("items/0/text_version"), "privacy-0");
    EXPECT_EQ(given.at("items/1/text_hash"), second.at("notice/hash"));
    // Every version can still be read.
    auto const all = get("/privacy-notices", keeper);
    EXPECT_EQ(all.at("items/0/version"), "1");
    EXPECT_EQ(all.at("items/1/version"), "0");
}

TEST_P(PrivacyNotice, IsWrittenByTheCompanyAloneAndNotOverAnother) { // LD-02
    auto const keeper = staff({"general_manager"});
    EXPECT_EQ(post("/privacy-notices", body(0), staff({"agent"})).status, 403);
    EXPECT_EQ(post("/privacy-notices", body(0), families[0]).status, 403);
    ASSERT_EQ(post("/privacy-notices", body(0), keeper).status, 201);
    EXPECT_EQ(post("/privacy-notices", body(0, "又改"), keeper).status, 412)
        << "somebody was faster";
    EXPECT_EQ(post("/privacy-notices",
                   R"({"zh":"短","en":"short","what_changed":"没有","before":1})", keeper)
                  .status,
              422);
}

HEARTH_BOTH_ENGINES(PrivacyNotice);

} // namespace hearth::app::privacy_test
