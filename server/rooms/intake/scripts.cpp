#include "rooms/intake/scripts.h"

#include "platform/settings/settings.h"
#include "platform/words/words.h"

namespace hearth::intake {
namespace {

constexpr int most_questions = 20;

std::string setting_of(ScriptKind kind, std::string_view locale) {
    return "intake.script." + to_text(kind) + "." + std::string(locale);
}

/// What the screen fills while the call goes on: the words must keep these slots open.
std::vector<Detail> open_slots() {
    std::vector<Detail> slots;
    for (auto const* const name : {"day", "time", "worker", "item", "price", "free_hours",
                                   "cancel_rule", "address", "what", "wish"})
        slots.push_back({name, "{" + std::string(name) + "}"});
    return slots;
}

/// The program's own, from the words: script_<kind>_greeting, …_question_1 "field: text" and on.
Script default_script(ScriptKind kind, std::string_view locale) {
    auto const key = "intake.script_" + to_text(kind) + "_";
    Script script{words::text(locale, key + "greeting"),
                  {},
                  words::text(locale, key + "read_back", open_slots()),
                  words::text(locale, key + "closing")};
    for (int i = 1; i <= most_questions; ++i) {
        auto const question = key + "question_" + std::to_string(i);
        if (!words::has(locale, question)) break;
        auto const text = words::text(locale, question);
        auto const colon = text.find('|');
        script.questions.push_back({text.substr(0, colon), text.substr(colon + 1)});
    }
    return script;
}

} // namespace

Script load_script(Tx& tx, ScriptKind kind, std::string_view locale) {
    auto const own = settings::find_text(tx, setting_of(kind, locale), {});
    return own ? json::from_text<Script>(*own) : default_script(kind, locale);
}

void save_script(Tx& tx, ScriptKind kind, std::string_view locale, Script const& script) {
    settings::save_text(tx, setting_of(kind, locale), {}, json::to_text(script));
}

} // namespace hearth::intake
