#include <gtest/gtest.h>

#include "app/import/columns.h"

namespace hearth::import {
namespace {

books::Row row_of(int number, std::vector<std::string> const& texts) {
    books::Row row{number, {}};
    for (auto const& text : texts)
        row.cells.push_back(text.empty() ? books::Cell{} : books::Cell{books::Kind::Text, text});
    return row;
}

std::optional<Layout> layout_of(std::vector<std::vector<std::string>> const& rows,
                                std::vector<std::string>* missing = nullptr) {
    books::Table table{"表1"};
    for (auto const& texts : rows)
        table.rows.push_back(row_of(static_cast<int>(table.rows.size()) + 1, texts));
    std::vector<std::string> lacking;
    auto layout = find_layout(table, "一个文件.csv", missing ? *missing : lacking);
    return layout;
}

TEST(Columns, AreFoundUnderTheirManyNamesInAnyOrder) { // SY-04
    auto const layout = layout_of({{"备注", "联系 电话（必填）", "门店", "客户名称"}});
    ASSERT_TRUE(layout);
    EXPECT_EQ(layout->kind, Kind::Customers);
    EXPECT_EQ(layout->columns,
              (std::map<Field, int>{
                  {Field::Note, 0}, {Field::Phone, 1}, {Field::Store, 2}, {Field::Name, 3}}));
}

TEST(Columns, MayStandBelowTitlesAndBesideStrangers) {
    auto const layout = layout_of({{"暖家客户名册"}, {"制表：小陈"}, {"姓名", "星座", "手机"}});
    ASSERT_TRUE(layout);
    EXPECT_EQ(layout->heading, 2u);
    EXPECT_EQ(layout->unread, std::vector<int>{1});
}

TEST(Columns, AreKnownByWhatStandsInThemWhereTheHeadingSaysNothing) {
    auto const layout =
        layout_of({{"姓名", "号码", "地址"}, {"林静", "138 0000 0001"}, {"何伟", "13800000002"}});
    ASSERT_TRUE(layout);
    EXPECT_EQ(layout->columns.at(Field::Phone), 1);
    EXPECT_FALSE(layout_of({{"姓名", "号码", "地址"}, {"林静", "A-17"}, {"何伟", "A-18"}}));
}

TEST(Columns, TellTheKindsOfBooksApart) {
    EXPECT_EQ(layout_of({{"姓名", "电话", "技能", "身份证号"}})->kind, Kind::Workers);
    EXPECT_EQ(layout_of({{"项目", "单价", "单位"}})->kind, Kind::Prices);
    EXPECT_EQ(layout_of({{"客户", "电话", "项目", "日期", "金额"}})->kind, Kind::Orders);
}

TEST(Columns, PartDayAndTimeWhicheverComesFirst) {
    for (auto const& heading : {std::vector<std::string>{"电话", "项目", "服务时间", "日期"},
                                std::vector<std::string>{"电话", "项目", "日期", "服务时间"}}) {
        auto const layout = layout_of({heading});
        ASSERT_TRUE(layout);
        EXPECT_EQ(heading[static_cast<std::size_t>(layout->columns.at(Field::Date))], "日期");
        EXPECT_EQ(heading[static_cast<std::size_t>(layout->columns.at(Field::Time))], "服务时间");
    }
    auto const alone = layout_of({{"电话", "项目", "服务时间"}});
    ASSERT_TRUE(alone);
    EXPECT_EQ(alone->columns.at(Field::Date), 2);
    EXPECT_FALSE(alone->columns.contains(Field::Time));
}

TEST(Columns, ThatLackAreNamed) {
    std::vector<std::string> missing;
    EXPECT_FALSE(layout_of({{"客户", "金额", "服务项目", "门店"}}, &missing));
    EXPECT_EQ(missing, (std::vector<std::string>{"手机号", "服务日期"}));
}

} // namespace
} // namespace hearth::import
