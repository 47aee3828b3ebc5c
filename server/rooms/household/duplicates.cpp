#include "rooms/household/duplicates.h"

#include "platform/text/pinyin.h"

#include <algorithm>
#include <array>

namespace hearth::household {
namespace {

constexpr std::string_view mobile = "+861";
constexpr std::size_t mobile_size = 14; // +86 and eleven digits

struct Weight {
    Reason reason;
    int points;
};
constexpr std::array<Weight, 5> weights{{{Reason::SameName, 40},
                                         {Reason::SameSound, 30},
                                         {Reason::NearPhone, 30},
                                         {Reason::SameHome, 30},
                                         {Reason::SimilarHome, 20}}};

std::vector<std::string> characters_of(std::string const& text) {
    std::vector<std::string> all;
    for (char const one : text) {
        bool const begins = (static_cast<unsigned char>(one) & 0xC0) != 0x80;
        if (begins || all.empty()) all.emplace_back();
        all.back() += one;
    }
    return all;
}

bool is_kept(std::string const& character) {
    if (character.size() > 1) {
        static std::vector<std::string> const signs{"　", "，", "。", "、", "－",
                                                    "—",  "（", "）", "＃"};
        return std::find(signs.begin(), signs.end(), character) == signs.end();
    }
    auto const one = static_cast<unsigned char>(character.front());
    return std::isalnum(one) != 0;
}

/// ０ … ９ (U+FF10 …) as 0 … 9, letters small.
std::string plain_character(std::string const& character) {
    if (character.size() == 1)
        return {static_cast<char>(std::tolower(static_cast<unsigned char>(character.front())))};
    bool const is_wide_digit = character.size() == 3 && character.starts_with("\xEF\xBC") &&
                               static_cast<unsigned char>(character[2]) >= 0x90 &&
                               static_cast<unsigned char>(character[2]) <= 0x99;
    if (!is_wide_digit) return character;
    return {static_cast<char>('0' + (static_cast<unsigned char>(character[2]) - 0x90))};
}

/// Digits must agree: number 3 and number 5 are neighbours, not one home.
std::string digits_of(std::string const& text) {
    std::string digits;
    for (char const one : text)
        if (one >= '0' && one <= '9')
            digits += one;
        else if (!digits.empty() && digits.back() != ' ')
            digits += ' ';
    while (!digits.empty() && digits.back() == ' ')
        digits.pop_back();
    return digits;
}

enum class HomeLikeness { None, Similar, Same };

HomeLikeness compare(Home const& a, Home const& b) {
    auto const one = plain_home(a.detail);
    auto const other = plain_home(b.detail);
    if (a.area != b.area || one.empty() || other.empty()) return HomeLikeness::None;
    if (one == other) return HomeLikeness::Same;
    if (digits_of(one) != digits_of(other) || digits_of(one).empty()) return HomeLikeness::None;
    auto const longer = std::max(characters_of(one).size(), characters_of(other).size());
    return distance(one, other) * 3 <= static_cast<int>(longer) ? HomeLikeness::Similar
                                                                : HomeLikeness::None;
}

/// 林静 and 林婧: a name taken down by ear. Any reading of each character will do.
bool sounds_alike(std::string const& a, std::string const& b) {
    auto const one = to_readings(a);
    auto const other = to_readings(b);
    if (one.empty() || one.size() != other.size()) return false;
    for (std::size_t at = 0; at < one.size(); ++at) {
        bool const is_shared = std::any_of(one[at].begin(), one[at].end(), [&](auto const& sound) {
            return std::find(other[at].begin(), other[at].end(), sound) != other[at].end();
        });
        if (!is_shared) return false;
    }
    return true;
}

HomeLikeness best_home(Traits const& a, Traits const& b) {
    auto best = HomeLikeness::None;
    for (auto const& one : a.homes)
        for (auto const& other : b.homes)
            best = std::max(best, compare(one, other));
    return best;
}

} // namespace

int distance(std::string const& a, std::string const& b) {
    auto const left = characters_of(a);
    auto const right = characters_of(b);
    std::vector<std::vector<int>> cost(left.size() + 1, std::vector<int>(right.size() + 1));
    for (std::size_t i = 0; i <= left.size(); ++i)
        for (std::size_t j = 0; j <= right.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = static_cast<int>(i + j);
                continue;
            }
            bool const is_same = left[i - 1] == right[j - 1];
            cost[i][j] = std::min(
                {cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (is_same ? 0 : 1)});
            bool const is_swapped =
                i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (is_swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    return cost[left.size()][right.size()];
}

std::string plain_home(std::string const& detail) {
    std::string plain;
    for (auto const& character : characters_of(detail))
        if (is_kept(character)) plain += plain_character(character);
    return plain;
}

std::vector<std::string> near_phones(std::string const& phone) {
    std::vector<std::string> near;
    if (!phone.starts_with(mobile) || phone.size() != mobile_size) return near;
    for (std::size_t at = mobile.size(); at < phone.size(); ++at)
        for (char digit = '0'; digit <= '9'; ++digit) {
            if (digit == phone[at]) continue;
            near.push_back(phone);
            near.back()[at] = digit;
        }
    for (std::size_t at = mobile.size(); at + 1 < phone.size(); ++at) {
        if (phone[at] == phone[at + 1]) continue;
        near.push_back(phone);
        std::swap(near.back()[at], near.back()[at + 1]);
    }
    return near;
}

Likeness compare(Traits const& a, Traits const& b) {
    Likeness likeness;
    auto const add = [&](Reason reason) {
        likeness.reasons.push_back(reason);
        for (auto const& weight : weights)
            if (weight.reason == reason) likeness.points += weight.points;
    };
    bool const has_names = !a.name.empty() && !b.name.empty();
    if (has_names && a.name == b.name)
        add(Reason::SameName);
    else if (has_names && sounds_alike(a.name, b.name))
        add(Reason::SameSound);
    if (!a.phone.empty() && a.phone != b.phone && distance(a.phone, b.phone) == 1)
        add(Reason::NearPhone);
    auto const home = best_home(a, b);
    if (home == HomeLikeness::Same) add(Reason::SameHome);
    if (home == HomeLikeness::Similar) add(Reason::SimilarHome);
    return likeness;
}

} // namespace hearth::household
