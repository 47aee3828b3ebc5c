#include "rooms/aftersales/flaw_words.h"

#include "base/names.h"
#include "base/text.h"
#include "platform/words/words.h"

namespace hearth::aftersales {
namespace {

std::string say(std::string_view locale, std::string const& key,
                std::vector<Detail> const& details = {}) {
    return words::text(locale, "aftersales." + key, details);
}

/// Whole days from three on ("7 天"), hours below: the law itself says 48 hours.
std::string span_of(std::string_view locale, int h) {
    bool const is_days = h >= 72 && h % 24 == 0;
    return is_days ? say(locale, "span_days", {{"days", std::to_string(h / 24)}})
                   : say(locale, "span_hours", {{"hours", std::to_string(h)}});
}

void add_span(std::vector<std::string>& parts, std::string_view locale, Flaw const& flaw) {
    auto const add = [&](std::string const& key, std::optional<int> h) {
        if (h) parts.push_back(say(locale, key, {{"span", span_of(locale, *h)}}));
    };
    add("where_since_over", flaw.since_over_h);
    add("where_since_within", flaw.since_within_h);
    if (flaw.before_at_least_h.value_or(0) > 0)
        add("where_before_at_least", flaw.before_at_least_h);
    add("where_before_less", flaw.before_less_h);
}

std::string place_text(std::string_view locale, Flaw const& flaw) {
    std::vector<std::string> parts;
    if (flaw.line) parts.push_back(say(locale, "line_" + to_text(*flaw.line)));
    if (flaw.phase) parts.push_back(say(locale, "phase_" + to_text(*flaw.phase)));
    if (flaw.fault) parts.push_back(say(locale, "fault_" + to_text(*flaw.fault)));
    if (flaw.sale) parts.push_back(say(locale, "sale_" + to_text(*flaw.sale)));
    if (flaw.condition) parts.push_back(say(locale, "condition_" + to_text(*flaw.condition)));
    if (!flaw.city.empty()) parts.push_back(flaw.city);
    add_span(parts, locale, flaw);
    return join(parts, " · ");
}

} // namespace

std::string flaw_text(std::string_view locale, Flaw const& flaw) {
    return say(locale, "flaw_" + to_text(flaw.kind),
               {{"case", place_text(locale, flaw)}, {"rows", join(flaw.rows, ", ")}});
}

Result<void> check_fit(Policy const& policy) {
    auto const flaws = find_flaws(policy);
    if (flaws.empty()) return {};
    Error error{Refusal::Invalid, "aftersales.policy_unfit"};
    for (auto const& flaw : flaws)
        error.fields.push_back(
            {"/rows",
             "aftersales.flaw_" + to_text(flaw.kind),
             {{"case", place_text("zh-CN", flaw)}, {"rows", join(flaw.rows, ", ")}}});
    return error;
}

} // namespace hearth::aftersales
