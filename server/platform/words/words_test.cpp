#include "platform/words/words.h"

#include <gtest/gtest.h>

namespace hearth::words {
namespace {

TEST(Words, FillsSlotsInTheAskedLocale) {
    EXPECT_EQ(text("zh-CN", "platform.too_long", {{"limit", "80"}}), "最多 80 个字。");
    EXPECT_EQ(text("en", "platform.too_long", {{"limit", "80"}}), "At most 80 characters.");
    EXPECT_EQ(text("fr", "platform.required"), "这一项必填。")
        << "unknown locales fall back to Chinese";
    EXPECT_EQ(text("en", "nobody.knows"), "nobody.knows");
}

TEST(Words, SaysCodesInWords) {
    EXPECT_EQ(text("zh-CN", "visits.not_your_turn", {{"role", "team_supervisor"}}),
              "现在轮到班组主管验收。");
    EXPECT_EQ(text("en", "visits.not_your_turn", {{"role", "customer"}}),
              "It is for the customer to accept now.");
    EXPECT_EQ(text("zh-CN", "orders.visit_not_so", {{"state", "in_service"}}),
              "这次上门现在是“服务中”，不能这样操作。");
    EXPECT_EQ(text("zh-CN", "platform.not_allowed", {{"permission", "dispatch.read"}}),
              "您的账号没有“查看派单与可约时间”的权限，请联系管理员开通。");
    EXPECT_EQ(text("zh-CN", "intake.field_missing", {{"field", "address"}}), "还缺一项：地址。");
    EXPECT_EQ(text("zh-CN", "intake.field_missing", {{"field", "brand_new"}}),
              "还缺一项：brand_new。");
}

TEST(Words, ChoosesTheFirstLanguageWeHave) {
    EXPECT_EQ(choose_locale("fr, en-GB;q=0.8, zh;q=0.2"), "en");
    EXPECT_EQ(choose_locale("zh-Hans-CN"), "zh-CN");
    EXPECT_EQ(choose_locale(""), "zh-CN");
}

TEST(Words, EveryKeyIsThereInBothLocales) {
    auto const without_plurals = [](std::string_view locale) {
        auto keys = all_keys(locale);
        std::erase_if(keys, [](auto const& key) { return key.find('#') != std::string::npos; });
        return keys;
    };
    EXPECT_EQ(without_plurals("zh-CN"), without_plurals("en"));
}

} // namespace
} // namespace hearth::words
