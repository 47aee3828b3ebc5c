#include <gtest/gtest.h>

#include "rooms/care/letter.h"

#include <rapidcheck/gtest.h>

namespace hearth::care {
namespace {

LetterTemplate letter(std::string const& body) {
    LetterText const text{std::string("致 {name}"), body, std::string("祝好")};
    return {text, text};
}
std::vector<std::string> faults(LetterTemplate const& letter) {
    std::vector<std::string> found;
    auto const checked = check_letter(letter);
    if (!checked)
        for (auto const& field : checked.error().fields)
            found.push_back(field.pointer + " " + field.code);
    return found;
}
using Found = std::vector<std::string>;

TEST(Letters, NameOnlyWhatIsKnownOfAnOrder) { // FU-02
    EXPECT_EQ(faults(letter("{name}您好，{item}（{number}）{date} {store} {phone} {company}")),
              Found{});
    EXPECT_EQ(faults(letter("{nmae} {price}")),
              (Found{"/letter/zh/body care.letter_slot", "/letter/zh/body care.letter_slot",
                     "/letter/en/body care.letter_slot", "/letter/en/body care.letter_slot"}));
    for (auto const* text : {"{name", "name}", "{{name}}", "{na{me}}", "}{"})
        EXPECT_EQ(faults(letter(text)).front(), "/letter/zh/body care.letter_brace") << text;
}

TEST(Letters, SayInBothLanguagesTheSame) { // FU-02
    auto const text = [](std::string const& body) {
        return LetterText{std::string("谢谢"), body, std::string("祝好")};
    };
    EXPECT_EQ(faults({text("{name}，{item}"), text("{name}")}),
              Found{"/letter/en/body care.letter_slot_lacks"});
    EXPECT_EQ(faults({text("您好"), text("{name}")}),
              Found{"/letter/zh/body care.letter_slot_lacks"});
    EXPECT_EQ(faults({text("您好"), text("Hello")}),
              (Found{"/letter/zh/body care.letter_slot_lacks",
                     "/letter/en/body care.letter_slot_lacks"}));
    EXPECT_EQ(faults(house_letter()), Found{}) << "the house keeps its own rule";
}

TEST(Letters, AreFilledInOnce) { // FU-02
    auto const filled = fill(letter("{name}，{item}，{name}。{phone}").zh,
                             {{"name", "林{item}静"}, {"item", "日常保洁"}});
    EXPECT_EQ(std::string(filled.title), "致 林{item}静");
    EXPECT_EQ(std::string(filled.body), "林{item}静，日常保洁，林{item}静。")
        << "a name is no template, and what is not known is left out";
}

RC_GTEST_PROP(Letters, KeepEveryWordThatIsNoSlot, ()) {
    auto const words = *rc::gen::container<std::vector<std::string>>(
        rc::gen::container<std::string>(rc::gen::inRange('a', 'z')));
    std::string text;
    std::string expected;
    for (auto const& word : words) {
        text += word + "{name}";
        expected += word + "X";
    }
    RC_ASSERT(std::string(fill({std::string("t"), text, std::string("g")}, {{"name", "X"}}).body) ==
              expected);
}

} // namespace
} // namespace hearth::care
