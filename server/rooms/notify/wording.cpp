#include "rooms/notify/wording.h"

#include "base/braces.h"
#include "platform/words/pattern.h"
#include "platform/words/words.h"

#include <algorithm>
#include <array>
#include <set>

namespace hearth::notify {
namespace {

constexpr std::string_view room = "notify.";
constexpr std::string_view ending = "_text";
constexpr std::array<std::string_view, 5> polite{"name", "item", "address", "store", "phone"};
constexpr int one_part = 70;
constexpr int each_part = 67;

using Names = std::set<std::string, std::less<>>;

std::string key_of(std::string_view name, std::string_view part) {
    return std::string(room).append(name).append("_").append(part);
}

std::string without_space_in_front(std::string text) {
    text.erase(0, text.find_first_not_of(' '));
    return text;
}

void add_slots(std::string_view text, std::vector<std::string>& slots) {
    walk_braces(
        text, [](std::string_view) {},
        [&](std::string_view slot) {
            if (std::find(slots.begin(), slots.end(), slot) == slots.end())
                slots.emplace_back(slot);
        });
}

void add_slots_of(Wording const& wording, std::vector<std::string>& slots) {
    add_slots(wording.subject, slots);
    add_slots(wording.text, slots);
    add_slots(wording.call, slots);
}

Names slots_of(Wording const& wording) {
    std::vector<std::string> slots;
    add_slots_of(wording, slots);
    return {slots.begin(), slots.end()};
}

void check_text(std::string const& text, std::string const& at, Names const& known,
                std::vector<FieldError>& faults) {
    bool const is_whole = walk_braces(
        text, [](std::string_view) {},
        [&](std::string_view slot) {
            if (!known.contains(slot))
                faults.push_back({at, "notify.text_slot", {{"slot", std::string(slot)}}});
        });
    if (!is_whole) faults.push_back({at, "notify.text_brace", {}});
}

/// 【暖家】 or [Hearth], as operators ask of every short message.
bool has_sender(std::string_view text) {
    using Marks = std::pair<std::string_view, std::string_view>;
    for (auto const& [open, close] : {Marks{"【", "】"}, Marks{"[", "]"}}) {
        auto const end = text.find(close);
        if (text.starts_with(open) && end != text.npos && end > open.size()) return true;
    }
    return false;
}

bool says_how_to_refuse(std::string_view text) {
    constexpr std::array<std::string_view, 8> words{
        "撤回", "退订", "关闭", "拒收", "withdraw", "unsubscribe", "turn off", "switch it off"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != text.npos; });
}

void check_lacking(Wording const& wording, Names wanted, std::string const& at,
                   std::vector<FieldError>& faults) {
    auto const there = slots_of(wording);
    std::string lacking;
    for (auto const& slot : wanted)
        if (!there.contains(slot)) lacking += (lacking.empty() ? "{" : " {") + slot + "}";
    if (!lacking.empty()) faults.push_back({at, "notify.text_slot_lacks", {{"slots", lacking}}});
}

void check_manners(Wording const& wording, Wording const& house, std::string const& at,
                   std::vector<FieldError>& faults) {
    if (has_sender(house.text) && !has_sender(wording.text))
        faults.push_back({at, "notify.text_sender", {}});
    auto const said = [](Wording const& one) { return one.text + one.call; };
    if (says_how_to_refuse(said(house)) && !says_how_to_refuse(said(wording)))
        faults.push_back({at, "notify.text_refusal", {}});
}

std::string fill(std::string_view text, std::vector<Slot> const& slots) {
    std::string filled;
    walk_braces(
        text, [&](std::string_view piece) { filled += piece; },
        [&](std::string_view name) {
            auto const slot = std::find_if(slots.begin(), slots.end(),
                                           [&](Slot const& one) { return one.name == name; });
            if (slot != slots.end()) filled += slot->value;
        });
    return filled;
}

} // namespace

std::vector<std::string> const& text_names() {
    static std::vector<std::string> const all = [] {
        std::vector<std::string> names;
        for (auto const& key : words::all_keys("zh-CN"))
            if (key.starts_with(room) && key.ends_with(ending))
                names.push_back(key.substr(room.size(), key.size() - room.size() - ending.size()));
        return names;
    }();
    return all;
}

bool is_text_name(std::string_view name) {
    auto const& all = text_names();
    return std::find(all.begin(), all.end(), name) != all.end();
}

Wording house_wording(std::string_view name, std::string_view locale) {
    auto const part = [&](std::string_view which) {
        return without_space_in_front(words::pattern(locale, key_of(name, which)));
    };
    return {part("subject"), part("text"), part("call")};
}

Wordings house_wordings(std::string_view name) {
    return {house_wording(name, "zh-CN"), house_wording(name, "en")};
}

std::vector<std::string> text_slots(std::string_view name) {
    std::vector<std::string> slots;
    auto const house = house_wordings(name);
    for (auto const& one : {house.zh, house.en})
        add_slots_of(one, slots);
    return slots;
}

bool is_needed_slot(std::string_view slot) {
    return std::find(polite.begin(), polite.end(), slot) == polite.end();
}

Result<void> check_wordings(std::string_view name, Wordings const& texts) {
    auto const all = text_slots(name);
    Names const known(all.begin(), all.end());
    std::vector<FieldError> faults;
    auto const check = [&](Wording const& one, std::string const& at) {
        check_text(one.subject, at + "/subject", known, faults);
        check_text(one.text, at + "/text", known, faults);
        check_text(one.call, at + "/call", known, faults);
        if (!one.call.empty() && !known.contains("phone"))
            faults.push_back({at + "/call", "notify.text_no_phone", {}});
    };
    check(texts.zh, "/texts/zh");
    check(texts.en, "/texts/en");
    if (faults.empty()) {
        Names needed;
        std::copy_if(known.begin(), known.end(), std::inserter(needed, needed.end()),
                     is_needed_slot);
        auto const with = [&](Wording const& other) {
            auto wanted = slots_of(other);
            wanted.insert(needed.begin(), needed.end());
            return wanted;
        };
        auto const house = house_wordings(name);
        check_lacking(texts.zh, with(texts.en), "/texts/zh/text", faults);
        check_lacking(texts.en, with(texts.zh), "/texts/en/text", faults);
        check_manners(texts.zh, house.zh, "/texts/zh/text", faults);
        check_manners(texts.en, house.en, "/texts/en/text", faults);
    }
    if (faults.empty()) return {};
    return Error{Refusal::Invalid, "platform.invalid", {}, std::move(faults)};
}

Rendered fill_wording(Wording const& wording, std::vector<Slot> const& slots,
                      std::string_view locale) {
    Rendered rendered{fill(wording.subject, slots), fill(wording.text, slots)};
    // A store without a telephone says nothing about calling it.
    bool const can_be_called = std::any_of(slots.begin(), slots.end(), [](Slot const& one) {
        return one.name == "phone" && !one.value.empty();
    });
    if (can_be_called && !wording.call.empty())
        rendered.text += (locale == "en" ? " " : "") + fill(wording.call, slots);
    return rendered;
}

std::vector<Slot> example_slots(std::string_view name, std::string_view locale) {
    // One slot may mean other things in other messages: the kind of an alarm, of a request.
    auto const example_of = [](std::string_view what) {
        return std::string(room).append("text_example_").append(what);
    };
    auto const family = std::string(name.substr(0, name.find('_'))).append("_");
    std::vector<Slot> slots;
    for (auto const& slot : text_slots(name)) {
        auto const usual = example_of(slot);
        auto const shared = example_of(family + slot);
        auto const own = example_of(std::string(name).append("_").append(slot));
        auto const& found = words::has(locale, own)      ? own
                            : words::has(locale, shared) ? shared
                                                         : usual;
        slots.push_back({slot, words::text(locale, found)});
    }
    return slots;
}

SmsSize sms_size(std::string_view text) {
    SmsSize size;
    for (unsigned char const byte : text) {
        bool const begins = (byte & 0xC0U) != 0x80U;
        bool const needs_two = byte >= 0xF0U; // outside of the basic plane
        size.characters += begins ? (needs_two ? 2 : 1) : 0;
    }
    size.parts = size.characters <= one_part ? (size.characters > 0 ? 1 : 0)
                                             : (size.characters + each_part - 1) / each_part;
    return size;
}

} // namespace hearth::notify
