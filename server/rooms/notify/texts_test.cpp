#include <gtest/gtest.h>

#include "rooms/notify/notify.h"
#include "rooms/notify/texts.h"

namespace hearth::notify {
namespace {

TEST(MessageTexts, SayDayAndTimeAsTheReaderDoes) { // ux.md section 8
    auto const from = *parse_instant("2026-11-24T01:00:00Z");
    Span const window{from, from + hours{3}};
    EXPECT_EQ(window_text(window, "Asia/Shanghai", "zh-CN"), "11月24日 周二 09:00–12:00");
    EXPECT_EQ(window_text(window, "Asia/Shanghai", "en"), "Tue 24 Nov, 09:00–12:00");
    EXPECT_EQ(clock_text(from + minutes{5}, "Asia/Shanghai"), "09:05");
}

TEST(MessageTexts, SayTheEndOfADayAsItsOwn) {                     // SY-03
    auto const midnight = *parse_instant("2026-11-24T16:00:00Z"); // in Shanghai
    auto const said = [](Instant at, std::string_view locale) {
        return due_text(at, "Asia/Shanghai", locale);
    };
    EXPECT_EQ(said(midnight, "zh-CN"), "11月24日 周二 24:00");
    EXPECT_EQ(said(midnight, "en"), "Tue 24 Nov, 24:00");
    EXPECT_EQ(said(midnight - seconds{30}, "zh-CN"), "11月24日 周二 23:59");
    EXPECT_EQ(said(midnight + seconds{30}, "zh-CN"), "11月25日 周三 00:00");
    EXPECT_EQ(window_text({midnight - hours{3}, midnight}, "Asia/Shanghai", "zh-CN"),
              "11月24日 周二 21:00–24:00");
    EXPECT_EQ(clock_text(midnight, "Asia/Shanghai"), "00:00");
}

TEST(MessageTexts, SayMoneyInYuan) {
    EXPECT_EQ(yuan_text(Money{123'450}), "1234.50");
    EXPECT_EQ(yuan_text(Money{5}), "0.05");
    EXPECT_EQ(yuan_text(Money{-1'680}), "-16.80");
}

TEST(MessageTexts, TellANumberToCallOnlyWhereThereIsOne) { // BK-07
    auto const reminder = [](std::string const& phone, std::string const& locale) {
        Message message;
        message.template_name = "reminder";
        message.locale = locale;
        message.slots = {{"name", "林静"}, {"time", "11月24日"}, {"phone", phone}};
        return render(message).text;
    };
    EXPECT_NE(reminder("021-64000000", "zh-CN").find("请尽早拨 021-64000000。"), std::string::npos);
    EXPECT_NE(reminder("021-64000000", "en").find(" call 021-64000000 soon."), std::string::npos);
    EXPECT_EQ(reminder("", "zh-CN").find("拨"), std::string::npos) << reminder("", "zh-CN");
    EXPECT_EQ(reminder("", "en").find("call"), std::string::npos) << reminder("", "en");
}

} // namespace
} // namespace hearth::notify
