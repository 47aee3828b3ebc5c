#include "cn/mask.h"

#include "cn/text.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>

namespace hearth::cn::mask_test {

TEST(Mask, HidesTheMiddleOfAPhoneNumber) {
    EXPECT_EQ(mask_phone("+8613800138000"), "138****8000");
    EXPECT_EQ(mask_phone("+861012345678"), "010******78");
    EXPECT_EQ(mask_phone("+867558888888"), "0755*****88");
    EXPECT_EQ(mask_phone("+864008008888"), "********88");
    EXPECT_EQ(mask_phone("no number"), "*******er")
        << "what is not understood is hidden, not shown";
}

TEST(Mask, KeepsTheSurname) {
    EXPECT_EQ(mask_name("王小明"), "王**");
    EXPECT_EQ(mask_name("欧阳娜娜"), "欧阳**");
    EXPECT_EQ(mask_name("欧阳"), "欧*") << "nothing would be hidden if both were kept";
    EXPECT_EQ(mask_name("阿依古丽·买买提"), "阿*******");
    EXPECT_EQ(mask_name("𠮷田"), "𠮷*") << "a character of four bytes is one character";
    EXPECT_EQ(mask_name(""), "");
}

TEST(Mask, KeepsTheEndsOfAnIdentityNumber) {
    EXPECT_EQ(mask_resident_id("11010519491231002X"), "1****************X");
    EXPECT_EQ(mask_resident_id("12"), "**");
}

TEST(Mask, KeepsFourDigitsOfABankCard) {
    EXPECT_EQ(mask_bank_card("6222 0200 0000 1234"), "************1234");
    EXPECT_EQ(mask_bank_card("1234"), "****");
}

TEST(Mask, KeepsAnAddressUpToTheRoad) {
    EXPECT_EQ(mask_address("上海市浦东新区世纪大道100号2号楼501室"), "上海市浦东新区世纪大道***");
    EXPECT_EQ(mask_address("上海市静安区南京西路"), "上海市静安区南京西路");
    EXPECT_EQ(mask_address("三里屯"), "***");
    EXPECT_EQ(mask_address("朝阳区阳光花园３栋"), "朝阳区阳光花园***");
}

RC_GTEST_PROP(Mask, NeverLeaksMoreThanTheSurname, ()) {
    auto const any = rc::gen::container<std::u32string>(rc::gen::inRange<char32_t>(0x4E00, 0x9FA5));
    auto const name = *rc::gen::suchThat(any, [](auto const& n) { return n.size() >= 2; });
    auto const masked = to_code_points(mask_name(to_utf8(name)));
    RC_ASSERT(masked.size() == name.size());
    RC_ASSERT(masked.back() == U'*');
    RC_ASSERT(std::ranges::count(masked, U'*') >= static_cast<long>(name.size()) - 2);
}

RC_GTEST_PROP(Mask, NeverShowsADigitOfAnAddress, ()) {
    auto const piece = rc::gen::elementOf(std::vector<std::string>{"上海市", "浦东新区", "世纪",
                                                                   "大道", "路", "花园", "5", "12",
                                                                   "３", "号", "楼", "室", "弄"});
    std::string address;
    for (auto const& p : *rc::gen::container<std::vector<std::string>>(piece))
        address += p;
    for (char32_t const c : to_code_points(mask_address(address)))
        RC_ASSERT(!is_digit(to_half_width(c)));
}

RC_GTEST_PROP(Mask, ShowsAtMostSevenDigitsOfAMobileNumber, ()) {
    std::string number = "+861" + std::to_string(*rc::gen::inRange(3, 10));
    for (int i = 0; i < 9; ++i)
        number.push_back(static_cast<char>('0' + *rc::gen::inRange(0, 10)));
    auto const masked = mask_phone(number);
    RC_ASSERT(masked.size() == 11U);
    RC_ASSERT(masked.substr(3, 4) == "****");
}

} // namespace hearth::cn::mask_test
