#include "rooms/catalog/catalog.h"

#include <gtest/gtest.h>

namespace hearth::catalog {
namespace {

TEST(Search, FindsByNameCodeAliasAndPinyin) { // ux.md F1: «rcbj»
    Item item;
    item.code = "daily";
    item.name = {"日常保洁", "Daily cleaning"};
    item.aliases = {"打扫卫生", "钟点保洁"};
    for (auto const* needle : {"rcbj", "日常", "保洁", "DAILY clean", "daily", "打扫", "dsws",
                               "ZDBJ", "ｒｃ", "", " 保洁 "})
        EXPECT_TRUE(is_found_by(item, needle)) << needle;
    for (auto const* needle : {"深度", "sdbj", "weekly", "保姆"})
        EXPECT_FALSE(is_found_by(item, needle)) << needle;
}

} // namespace
} // namespace hearth::catalog
