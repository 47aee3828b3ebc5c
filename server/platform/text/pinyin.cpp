#include "platform/text/pinyin.h"

#include "base/ensure.h"
#include "base/text.h"
#include "cn/text.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <memory>
#include <mutex>
#include <unicode/translit.h>

namespace hearth {
namespace {

using Syllables = std::vector<std::string>;

/// Readings that ICU, which knows one for each character, does not give.
std::map<char32_t, Syllables> const& other_readings() {
    static std::map<char32_t, Syllables> const readings{
        {U'长', {"chang"}}, {U'调', {"tiao"}}, {U'重', {"chong"}}, {U'行', {"hang"}},
        {U'还', {"huan"}},  {U'会', {"kuai"}}, {U'大', {"dai"}},   {U'单', {"shan"}},
        {U'乐', {"yue"}},   {U'朝', {"zhao"}}, {U'厦', {"xia"}},   {U'系', {"ji"}},
        {U'卡', {"qia"}},   {U'地', {"de"}},   {U'奇', {"ji"}},    {U'便', {"pian"}},
        {U'区', {"ou"}},    {U'仇', {"qiu"}},  {U'曾', {"zeng"}},  {U'盖', {"ge"}},
    };
    return readings;
}

/// ICU's one syllable of a character; empty for what is neither letter, digit nor Han.
std::string transliterate(char32_t character) {
    static std::unique_ptr<icu::Transliterator> const to_latin = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
            "Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
        ensure(U_SUCCESS(status) && made, "ICU has no Han-Latin");
        return made;
    }();
    icu::UnicodeString text(static_cast<UChar32>(character));
    to_latin->transliterate(text);
    std::string latin;
    text.toUTF8String(latin);
    std::erase_if(latin, [](unsigned char c) { return !std::isalnum(c); });
    return latin;
}

Syllables readings_of(char32_t character) {
    // A transliterator is slow and not safe to share: each character is asked once.
    static std::mutex mutex;
    static std::map<char32_t, Syllables> known;
    std::lock_guard const lock(mutex);
    if (auto const it = known.find(character); it != known.end()) return it->second;
    Syllables readings;
    if (auto syllable = transliterate(character); !syllable.empty())
        readings.push_back(std::move(syllable));
    if (auto const it = other_readings().find(character); it != other_readings().end())
        for (auto const& other : it->second)
            if (std::find(readings.begin(), readings.end(), other) == readings.end())
                readings.push_back(other);
    return known.emplace(character, std::move(readings)).first->second;
}

bool can_type(std::vector<Syllables> const& text, std::size_t at, std::string_view needle) {
    if (needle.empty()) return true;
    if (at == text.size()) return false;
    for (auto const& syllable : text[at]) {
        if (syllable.starts_with(needle)) return true;
        if (needle.starts_with(syllable) && can_type(text, at + 1, needle.substr(syllable.size())))
            return true;
        // One letter, or two of zh, ch, sh.
        bool const is_double = syllable.size() > 1 && syllable[1] == 'h';
        for (std::size_t letters = 1; letters <= (is_double ? 2u : 1u); ++letters)
            if (needle.starts_with(syllable.substr(0, letters)) &&
                can_type(text, at + 1, needle.substr(letters)))
                return true;
    }
    return false;
}

} // namespace

std::vector<Syllables> to_readings(std::string_view text) {
    std::vector<Syllables> out;
    for (auto const character : cn::to_code_points(text)) {
        auto readings = readings_of(cn::to_half_width(character));
        if (!readings.empty()) out.push_back(std::move(readings));
    }
    return out;
}

std::string to_initials(std::string_view text) {
    std::string out;
    for (auto const& readings : to_readings(text))
        out += readings.front().front();
    return out;
}

bool matches_pinyin(std::string_view text, std::string_view needle) {
    std::string typed;
    for (unsigned char const c : to_half_width(needle))
        if (!std::isspace(c)) typed += static_cast<char>(std::tolower(c));
    auto const readings = to_readings(text);
    for (std::size_t from = 0; from <= readings.size(); ++from)
        if (can_type(readings, from, typed)) return true;
    return false;
}

} // namespace hearth
