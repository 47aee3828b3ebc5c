#include "rooms/care/letter.h"

#include "base/braces.h"

#include <algorithm>
#include <set>

namespace hearth::care {
namespace {

void check_text(std::string_view text, std::string const& at, std::vector<FieldError>& faults) {
    auto const& known = letter_slots();
    bool const is_whole = walk_braces(
        text, [](std::string_view) {},
        [&](std::string_view slot) {
            if (std::find(known.begin(), known.end(), slot) == known.end())
                faults.push_back({at, "care.letter_slot", {{"slot", std::string(slot)}}});
        });
    if (!is_whole) faults.push_back({at, "care.letter_brace", {}});
}

using Slots = std::set<std::string, std::less<>>;

Slots slots_of(LetterText const& letter) {
    Slots all;
    for (std::string const& text :
         {std::string(letter.title), std::string(letter.body), std::string(letter.greeting)})
        walk_braces(
            text, [](std::string_view) {}, [&](std::string_view slot) { all.emplace(slot); });
    return all;
}

void check_lacking(LetterText const& letter, Slots wanted, std::string const& at,
                   std::vector<FieldError>& faults) {
    wanted.insert("name");
    auto const there = slots_of(letter);
    std::string lacking;
    for (auto const& slot : wanted)
        if (!there.contains(slot)) lacking += (lacking.empty() ? "" : ", ") + slot;
    if (!lacking.empty()) faults.push_back({at, "care.letter_slot_lacks", {{"slot", lacking}}});
}

std::string fill_text(std::string_view text, std::vector<Detail> const& slots) {
    std::string filled;
    walk_braces(
        text, [&](std::string_view piece) { filled += piece; },
        [&](std::string_view slot) {
            for (auto const& one : slots)
                if (one.name == slot) filled += one.value;
        });
    return filled;
}

} // namespace

std::vector<std::string_view> const& letter_slots() {
    static std::vector<std::string_view> const all{"name",  "item",  "number", "date",
                                                   "store", "phone", "company"};
    return all;
}

Result<void> check_letter(LetterTemplate const& letter) {
    std::vector<FieldError> faults;
    auto const check = [&](LetterText const& text, std::string const& at) {
        check_text(text.title, at + "/title", faults);
        check_text(text.body, at + "/body", faults);
        check_text(text.greeting, at + "/greeting", faults);
    };
    check(letter.zh, "/letter/zh");
    check(letter.en, "/letter/en");
    if (faults.empty()) {
        check_lacking(letter.zh, slots_of(letter.en), "/letter/zh/body", faults);
        check_lacking(letter.en, slots_of(letter.zh), "/letter/en/body", faults);
    }
    if (faults.empty()) return {};
    return Error{Refusal::Invalid, "platform.invalid", {}, std::move(faults)};
}

LetterText fill(LetterText const& text, std::vector<Detail> const& slots) {
    return {fill_text(text.title, slots), fill_text(text.body, slots),
            fill_text(text.greeting, slots)};
}

} // namespace hearth::care
