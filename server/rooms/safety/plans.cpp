// What is to be done for each kind of incident: the house's own lines, in every language, until a
// company writes better ones for itself.
#include "rooms/safety/inside.h"
#include "rooms/safety/store.h"

#include "platform/words/words.h"

namespace hearth::safety {
namespace {

/// As many as the words have: safety.plan_fire_1, _2 …
std::vector<Line> built_in(Kind kind, std::string_view locale) {
    std::vector<std::string> texts;
    for (int place = 1;; ++place) {
        auto const key = "safety.plan_" + std::string(to_text(kind)) + "_" + std::to_string(place);
        if (!words::has("zh-CN", key)) break;
        texts.push_back(words::text(locale, key));
    }
    return to_lines(texts);
}

} // namespace

Plan plan_of(Tx& tx, Kind kind, std::string_view locale) {
    if (auto own = store::find_plan(tx, kind)) return std::move(*own);
    return {kind, false, built_in(kind, locale), 0};
}

std::optional<std::string> snapshot_of(Tx& tx, Kind kind) {
    auto const own = store::find_plan(tx, kind);
    if (!own) return {};
    return json::to_text(own->lines);
}

std::vector<Line> checklist_of(Incident const& incident, std::string_view locale) {
    if (!incident.checklist) return built_in(incident.kind, locale);
    return json::from_text<std::vector<Line>>(*incident.checklist);
}

} // namespace hearth::safety
