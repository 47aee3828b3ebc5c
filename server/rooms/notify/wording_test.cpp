#include <gtest/gtest.h>

#include "rooms/notify/wording.h"

#include "platform/words/words.h"

#include <algorithm>

namespace hearth::notify {
namespace {

std::vector<std::string> faults_of(std::string const& name, Wordings const& texts) {
    auto const checked = check_wordings(name, texts);
    std::vector<std::string> faults;
    if (checked) return faults;
    for (auto const& one : checked.error().fields)
        faults.push_back(one.pointer + " " + one.code +
                         (one.details.empty() ? "" : " " + one.details.front().value));
    return faults;
}
using Faults = std::vector<std::string>;

TEST(Wording, OfTheHouseIsThereForEachMessageAndPassesItsOwnCheck) { // SY-03
    EXPECT_GE(text_names().size(), 35U);
    for (auto const& name : text_names()) {
        EXPECT_EQ(faults_of(name, house_wordings(name)), Faults{}) << name;
        EXPECT_TRUE(words::has("zh-CN", "notify.text_name_" + name)) << name;
        for (auto const& slot : text_slots(name)) {
            EXPECT_TRUE(words::has("zh-CN", "notify.text_slot_" + slot)) << slot;
            EXPECT_TRUE(words::has("zh-CN", "notify.text_example_" + slot)) << slot;
        }
    }
    EXPECT_TRUE(is_text_name("order_placed"));
    EXPECT_FALSE(is_text_name("order_posted"));
    EXPECT_FALSE(is_text_name("")); // no key of ours, though "notify._text" would be none
}

TEST(Wording, NamesWhatIsUnknownAndWhatIsLacking) { // SY-03
    auto const house = house_wordings("order_cancelled");
    auto texts = house;
    texts.zh.text = "【暖家】{nmae}，订单 {number}（{time}）已取消，取消费 {fee 元。";
    EXPECT_EQ(faults_of("order_cancelled", texts),
              (Faults{"/texts/zh/text notify.text_slot nmae", "/texts/zh/text notify.text_brace"}));
    texts.zh.text =
        "【暖家】订单已取消。"; // the fee, the number and the time are not to be kept back
    auto const lacks = faults_of("order_cancelled", texts);
    ASSERT_EQ(lacks.size(), 1U);
    EXPECT_EQ(lacks[0],
              "/texts/zh/text notify.text_slot_lacks {fee} {item} {name} {number} {time}");
    // Politeness may go where it goes in both languages.
    texts.zh.text = "【暖家】{number} {time} 已取消，取消费 {fee} 元。";
    texts.en.text = "[Hearth] {number} {time} called off, the fee is {fee} yuan.";
    EXPECT_EQ(faults_of("order_cancelled", texts), Faults{});
}

TEST(Wording, NeedsItsSenderInFrontAndTheWayOutOfOffers) { // SY-03, LC-09
    auto texts = house_wordings("birthday_offer");
    texts.zh.text = "{name}，{store}祝您生日快乐！{offer}。";
    EXPECT_EQ(faults_of("birthday_offer", texts),
              (Faults{"/texts/zh/text notify.text_sender", "/texts/zh/text notify.text_refusal"}));
    texts.zh.text = "【安居】{name}，{store}祝您生日快乐！{offer}。退订请回「我的」。";
    EXPECT_EQ(faults_of("birthday_offer", texts), Faults{});
    // A code has no store to call.
    auto code = house_wordings("code");
    code.zh.call = "有事请来电。";
    EXPECT_EQ(faults_of("code", code), Faults{"/texts/zh/call notify.text_no_phone"});
}

TEST(Wording, IsFilledOnceAndCallsOnlyWhereThereIsANumber) { // SY-03
    Wording const wording{"{number}", "Order {number} of {name}.", "Call {phone}."};
    std::vector<Slot> slots{{"number", "7"}, {"name", "{number}"}, {"phone", "021"}};
    auto const all = fill_wording(wording, slots, "en");
    EXPECT_EQ(all.subject, "7");
    EXPECT_EQ(all.text, "Order 7 of {number}. Call 021."); // what was filled in is only text
    slots.back().value.clear();
    EXPECT_EQ(fill_wording(wording, slots, "en").text, "Order 7 of {number}.");
}

TEST(Wording, CountsShortMessagesAsTheOperatorsDo) { // SY-03
    auto const parts = [](std::string const& text) { return sms_size(text).parts; };
    std::string zh70, zh71, zh134, zh135;
    for (int i = 0; i < 135; ++i) {
        if (i < 70) zh70 += "家";
        if (i < 71) zh71 += "家";
        if (i < 134) zh134 += "家";
        zh135 += "家";
    }
    EXPECT_EQ(parts(""), 0);
    EXPECT_EQ(parts(zh70), 1);
    EXPECT_EQ(parts(zh71), 2);  // 67 in each of several
    EXPECT_EQ(parts(zh134), 2); // 2 × 67
    EXPECT_EQ(parts(zh135), 3);
    EXPECT_EQ(parts(std::string(70, 'a')), 1); // letters count as much
    EXPECT_EQ(sms_size("家a").characters, 2);
    EXPECT_EQ(sms_size("😀").characters, 2); // a pair in UTF-16
}

TEST(Wording, ShowsAnExampleWithoutHoles) { // SY-03
    for (auto const& name : text_names())
        for (auto const locale : {"zh-CN", "en"}) {
            auto const text =
                fill_wording(house_wording(name, locale), example_slots(name, locale), locale).text;
            EXPECT_EQ(text.find_first_of("{}"), text.npos) << text;
            EXPECT_EQ(text.find("notify."), text.npos) << text;
        }
}

} // namespace
} // namespace hearth::notify
