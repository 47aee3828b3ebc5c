#include <gtest/gtest.h>

#include "app/import/values.h"

#include <rapidcheck/gtest.h>

namespace hearth::import {
namespace {

using namespace std::chrono_literals;
constexpr Day some_day = 2026y / 11 / 21;

std::string day_of(std::string const& text, books::DateSystem dates = books::DateSystem::From1900) {
    auto const read = parse_date({books::Kind::Text, text}, dates, some_day);
    auto const* const day = value_of(read);
    if (!day) return std::get<Wrong>(read).code;
    auto out = to_text(day->day);
    if (day->minute) out += "+" + std::to_string(*day->minute);
    return out + (day->is_year_guessed ? "?" : "");
}

TEST(Dates, AreReadInManySpellings) {
    struct Spelling {
        char const* text;
        char const* expected;
    };
    for (auto const& [text, expected] : {
             Spelling{"2026-11-21", "2026-11-21"},
             Spelling{" 2026/1/3 ", "2026-01-03"},
             Spelling{"2026.11.21", "2026-11-21"},
             Spelling{"20261121", "2026-11-21"},
             Spelling{"2026年11月21日", "2026-11-21"},
             Spelling{"２０２６年１１月２１号", "2026-11-21"},
             Spelling{"26-11-21", "2026-11-21"},
             Spelling{"11/21/2026", "2026-11-21"},
             Spelling{"21/11/2026", "2026-11-21"},
             Spelling{"3/4/2026", "books.date_ambiguous"},
             Spelling{"4/4/2026", "2026-04-04"},
             Spelling{"11月21日", "2026-11-21?"},
             Spelling{"1月5日", "2027-01-05?"}, // nearer than last January
             Spelling{"2026-11-21 09:30", "2026-11-21+570"},
             Spelling{"2026年11月21日下午2点", "2026-11-21+840"},
             Spelling{"46347", "2026-11-21"},
             Spelling{"46347.5", "2026-11-21+720"},
             Spelling{"2026-02-30", "books.date_wrong"},
             Spelling{"2026-13-01", "books.date_wrong"},
             Spelling{"下周一", "books.date_wrong"},
             Spelling{"", "books.date_wrong"},
             Spelling{"99999999999999999999", "books.date_wrong"},
         })
        EXPECT_EQ(day_of(text), expected) << text;
    EXPECT_EQ(day_of("44885", books::DateSystem::From1904), "2026-11-21");
}

TEST(Dates, MayHaveNoEnd) {
    auto const dates = books::DateSystem::From1900;
    EXPECT_EQ(*value_of(parse_last_day({books::Kind::Text, "长期"}, dates, some_day)),
              std::nullopt);
    EXPECT_EQ(**value_of(parse_last_day({books::Kind::Text, "2030/1/1"}, dates, some_day)),
              2030y / 1 / 1);
}

std::string time_of(std::string const& text) {
    auto const read = parse_time({books::Kind::Text, text});
    auto const* const time = value_of(read);
    if (!time) return "wrong";
    return std::to_string(time->from_min) +
           (time->to_min ? "-" + std::to_string(*time->to_min) : "");
}

TEST(Times, AreReadInManySpellings) {
    struct Spelling {
        char const* text;
        char const* expected;
    };
    for (auto const& [text, expected] : {
             Spelling{"9:00", "540"},
             Spelling{"09：30-12:00", "570-720"},
             Spelling{"9点", "540"},
             Spelling{"9点半", "570"},
             Spelling{"上午9点", "540"},
             Spelling{"下午2点半到5点", "870-1020"},
             Spelling{"14时30分", "870"},
             Spelling{"中午12点", "720"},
             Spelling{"晚上7点", "1140"},
             Spelling{"8～18", "480-1080"},
             Spelling{"0.375", "540"},
             Spelling{"上午", "wrong"},
             Spelling{"25:00", "wrong"},
             Spelling{"9:75", "wrong"},
             Spelling{"12:00-9:00", "wrong"},
             Spelling{"", "wrong"},
         })
        EXPECT_EQ(time_of(text), expected) << text;
}

TEST(Money, IsReadToTheFen) {
    struct Spelling {
        char const* text;
        long fen;
    };
    for (auto const& [text, fen] :
         {Spelling{"¥1,234.5", 123450}, Spelling{"1234元", 123400}, Spelling{"￥ １２８", 12800},
          Spelling{"1.2万", 1200000}, Spelling{"0", 0}, Spelling{"99.90", 9990},
          Spelling{"面议", -1}, Spelling{"-5", -1}, Spelling{"1.234", -1}, Spelling{"1..2", -1},
          Spelling{"", -1}}) {
        auto const read = parse_money(text);
        EXPECT_EQ(value_of(read) ? value_of(read)->fen() : -1, fen) << text;
    }
}

TEST(Quantities, MayNameTheirUnit) {
    using catalog::Unit;
    EXPECT_EQ(value_of(parse_quantity("3小时"))->unit, Unit::Hour);
    EXPECT_EQ(value_of(parse_quantity("2.5h"))->quantity.hundredths, 250);
    EXPECT_EQ(value_of(parse_quantity("90㎡"))->unit, Unit::SquareMetre);
    EXPECT_EQ(value_of(parse_quantity("26 天"))->unit, Unit::Day);
    EXPECT_EQ(value_of(parse_quantity("4"))->unit, std::nullopt);
    for (auto const* const wrong : {"三小时", "0", "-1", "3斤", "2.555", "9999999", ""})
        EXPECT_FALSE(value_of(parse_quantity(wrong))) << wrong;
    EXPECT_EQ(parse_unit("元/小时"), Unit::Hour);
    EXPECT_EQ(parse_unit("平方米"), Unit::SquareMetre);
    EXPECT_EQ(parse_unit("斤"), std::nullopt);
}

TEST(Phones, MayBeSeveralInOneCell) {
    auto const numbers = [](std::string const& text) {
        auto const read = parse_phones({books::Kind::Text, text});
        auto const* const phones = value_of(read);
        return phones ? phones->numbers : std::vector<std::string>{std::get<Wrong>(read).code};
    };
    using All = std::vector<std::string>;
    EXPECT_EQ(numbers("13800138000"), (All{"+8613800138000"}));
    EXPECT_EQ(numbers("138 0013 8000"), (All{"+8613800138000"}));
    EXPECT_EQ(numbers("138-0013-8000/139 0013 9000"), (All{"+8613800138000", "+8613900139000"}));
    EXPECT_EQ(numbers("13800138000 13900139000"), (All{"+8613800138000", "+8613900139000"}));
    EXPECT_EQ(numbers("021-64000001、１３８００１３８０００"),
              (All{"+8613800138000", "+862164000001"})); // the mobile first
    EXPECT_EQ(numbers("1380013800"), (All{"books.phone_wrong"}));
    EXPECT_EQ(numbers("1.38E+10"), (All{"books.phone_exponent"}));
    EXPECT_EQ(numbers("无"), (All{"books.phone_wrong"}));
}

TEST(Addresses, AreSplitDownToTheDistrict) {
    auto const parts = [](std::string const& text) {
        auto const a = parse_address(text);
        return a.province + "|" + a.city + "|" + a.district + "|" + a.detail + "|" +
               (a.has_number ? "1" : "0");
    };
    EXPECT_EQ(parts("上海市徐汇区天钥桥路123号"), "上海市|上海市|徐汇区|天钥桥路123号|1");
    EXPECT_EQ(parts("上海市上海市浦东新区世纪大道456号"), "上海市|上海市|浦东新区|世纪大道456号|1");
    EXPECT_EQ(parts("江苏省苏州市姑苏区平江路8号"), "江苏省|苏州市|姑苏区|平江路8号|1");
    EXPECT_EQ(parts("徐汇区康健路160弄21号102室"), "||徐汇区|康健路160弄21号102室|1");
    EXPECT_EQ(parts("闵行区都市路12号"), "||闵行区|都市路12号|1");
    EXPECT_EQ(parts("市场街5号"), "|||市场街5号|1");
    EXPECT_EQ(parts("阳光小区3号楼"), "|||阳光小区3号楼|1");
    EXPECT_EQ(parts("徐汇区龙华"), "||徐汇区|龙华|0");
    EXPECT_EQ(parts(""), "||||0");
}

TEST(Skills, AreKnownByTheirTradeNames) {
    auto const read = parse_skills("保洁(4级)、擦窗，做饭 ; 修水管/保洁2", 3);
    ASSERT_EQ(read.skills.size(), 3u);
    EXPECT_EQ(read.skills[0].code, "cleaning");
    EXPECT_EQ(read.skills[0].level, 4); // the better of two
    EXPECT_EQ(read.skills[1].level, 3);
    EXPECT_EQ(read.unknown, std::vector<std::string>{"修水管"});
}

TEST(Skills, MayBePartedByBlanks) {
    auto const read = parse_skills("养老护理 保洁 4级 做饭 (2)", 3);
    ASSERT_EQ(read.skills.size(), 3u);
    EXPECT_EQ(read.skills[0].level, 3);
    EXPECT_EQ(read.skills[1].level, 4);
    EXPECT_EQ(read.skills[2].level, 2);
    EXPECT_TRUE(read.unknown.empty());
}

TEST(Weeks, AreReadFromDaysAndHours) {
    auto const week = *value_of(parse_week("周一至周五 8:00-18:00；周六、周日 9点-12点"));
    ASSERT_EQ(week.size(), 7u);
    EXPECT_EQ(week[0].from_min, 480);
    EXPECT_EQ(week[6].weekday, 7);
    EXPECT_EQ(week[6].to_min, 720);
    EXPECT_EQ(value_of(parse_week("8:00-20:00"))->size(), 7u);
    EXPECT_EQ(value_of(parse_week("每天 8:00-20:00"))->size(), 7u);
    EXPECT_FALSE(value_of(parse_week("看情况")));
}

RC_GTEST_PROP(Values, NeverFallOverAnything, (std::string text)) {
    books::Cell const cell{books::Kind::Text, text};
    for (auto const dates : {books::DateSystem::From1900, books::DateSystem::From1904})
        parse_date(cell, dates, some_day);
    parse_time(cell);
    parse_phones(cell);
    parse_money(text);
    parse_quantity(text);
    parse_address(text);
    parse_week(text);
    RC_ASSERT(parse_skills(text, 3).skills.size() < 20u);
}

} // namespace
} // namespace hearth::import
