#include "app/import/values.h"
#include "base/text.h"

#include <array>

namespace hearth::import {
namespace {

constexpr std::string_view direct_cities[] = {"北京", "上海", "天津", "重庆"};

/// 都市路, 市场街: the mark belongs to a street's name.
bool is_in_street(std::string_view rest) {
    for (std::string_view const sign : {"路", "街", "道", "场", "巷"})
        if (rest.starts_with(sign)) return true;
    return false;
}

/// Cuts what ends with one of the marks off the front, if it ends within a few characters.
std::string take_until(std::string& text, std::initializer_list<std::string_view> marks) {
    constexpr std::size_t longest_name = 9 * 3; // nine Chinese characters
    std::size_t best = std::string::npos;
    for (auto const mark : marks) {
        auto const at = text.find(mark);
        if (at == std::string::npos || at == 0 || at > longest_name) continue;
        if (is_in_street(std::string_view(text).substr(at + mark.size()))) continue;
        if (best == std::string::npos || at + mark.size() < best) best = at + mark.size();
    }
    if (best == std::string::npos) return {};
    auto const name = text.substr(0, best);
    text.erase(0, best);
    return name;
}

/// 小区, 社区, 园区 are no districts.
std::string take_district(std::string& text) {
    for (auto const* const no_district : {"小区", "社区", "园区", "新区"}) {
        auto const at = text.find(no_district);
        auto const mark = text.find("区");
        if (at == std::string::npos || mark != at + 3) continue;
        if (std::string_view(no_district) == "新区") return take_until(text, {"新区"});
        return {};
    }
    return take_until(text, {"区", "县", "旗"});
}

bool has_number(std::string const& detail) {
    for (auto const* const mark : {"号", "弄", "室", "幢", "栋", "单元", "楼", "层", "#", "-"}) {
        auto const at = detail.find(mark);
        if (at != std::string::npos && at > 0) {
            auto const before = static_cast<unsigned char>(detail[at - 1]);
            if (std::isalnum(before) || before == ' ') return true;
        }
    }
    return false;
}

constexpr std::pair<std::string_view, std::string_view> skill_names[] = {
    {"保洁", "cleaning"},
    {"日常保洁", "cleaning"},
    {"打扫", "cleaning"},
    {"钟点工", "cleaning"},
    {"cleaning", "cleaning"},
    {"深度保洁", "deep_cleaning"},
    {"开荒", "deep_cleaning"},
    {"新居开荒", "deep_cleaning"},
    {"deepcleaning", "deep_cleaning"},
    {"擦窗", "window"},
    {"擦玻璃", "window"},
    {"玻璃", "window"},
    {"window", "window"},
    {"做饭", "cooking"},
    {"烧饭", "cooking"},
    {"烹饪", "cooking"},
    {"家常菜", "cooking"},
    {"cooking", "cooking"},
    {"月嫂", "maternity"},
    {"母婴", "maternity"},
    {"母婴护理", "maternity"},
    {"maternity", "maternity"},
    {"育儿", "infant_care"},
    {"育儿嫂", "infant_care"},
    {"带娃", "infant_care"},
    {"infantcare", "infant_care"},
    {"护老", "elder_care"},
    {"养老护理", "elder_care"},
    {"老人陪护", "elder_care"},
    {"老人照护", "elder_care"},
    {"eldercare", "elder_care"},
    {"空调清洗", "appliance_aircon"},
    {"洗空调", "appliance_aircon"},
    {"油烟机清洗", "appliance_hood"},
    {"油烟机", "appliance_hood"},
    {"洗衣机清洗", "appliance_washer"},
    {"家电清洗", "appliance_aircon"},
    {"陪诊", "escort"},
    {"收纳", "organising"},
    {"收纳整理", "organising"},
    {"管家", "butler"},
    {"家务", "housework"},
};

/// Also at blanks, but not between a skill and its level.
std::vector<std::string> split_skills(std::string_view text) {
    std::vector<std::string> parts;
    for (auto const& part : split_list(text))
        for (auto const word : split(part, ' ')) {
            bool const is_level =
                !word.empty() &&
                (std::isdigit(static_cast<unsigned char>(word.front())) || word.front() == '(');
            if (is_level && !parts.empty())
                parts.back() += word;
            else if (!word.empty())
                parts.emplace_back(word);
        }
    return parts;
}

std::string find_skill(std::string const& name) {
    for (auto const& [word, code] : skill_names)
        if (name == word) return std::string(code);
    return {};
}

} // namespace

AddressRead parse_address(std::string_view given) {
    auto text = tidy_text(given);
    AddressRead address;
    address.province = take_until(text, {"省", "自治区"});
    for (auto const city : direct_cities)
        if (text.starts_with(city)) {
            address.province = address.city = std::string(city) + "市";
            text.erase(0, city.size());
            // 上海市上海市徐汇区: province and city both written.
            for (std::string_view const again : {"市", "市辖区"})
                if (text.starts_with(again)) text.erase(0, again.size());
            if (text.starts_with(address.city)) text.erase(0, address.city.size());
            break;
        }
    if (address.city.empty()) address.city = take_until(text, {"市", "自治州"});
    address.district = take_district(text);
    address.detail = std::string(trim(text));
    address.has_number = has_number(address.detail);
    return address;
}

SkillsRead parse_skills(std::string_view text, int usual_level) {
    SkillsRead read;
    for (auto const& part : split_skills(text)) {
        // 保洁(4级), 保洁4, 保洁 4级
        auto const digit = part.find_first_of("12345");
        auto const name = find_skill(bare_text(part.substr(0, digit)));
        if (name.empty()) {
            read.unknown.push_back(part);
            continue;
        }
        int const level = digit == std::string::npos ? usual_level : part[digit] - '0';
        bool is_there = false;
        for (auto& skill : read.skills)
            if (skill.code == name) {
                is_there = true;
                skill.level = std::max<std::int64_t>(skill.level, level);
            }
        if (!is_there) read.skills.push_back({name, level});
    }
    return read;
}

} // namespace hearth::import
