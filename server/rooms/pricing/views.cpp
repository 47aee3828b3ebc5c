#include "rooms/pricing/views.h"

#include "platform/words/words.h"

namespace hearth::pricing {
namespace {

std::string name_of(Line const& line, std::string const& locale) {
    if (!line.name) return "";
    return locale == "en" ? std::string(line.name->en) : std::string(line.name->zh);
}

/// 20, 12.5
std::string percent_of(std::int64_t basis_points) {
    std::string text;
    json::write_number(text, static_cast<double>(basis_points) / 100);
    return text;
}

std::string yuan_of(std::int64_t fen) {
    std::string text;
    json::write_number(text, static_cast<double>(fen) / 100);
    return text;
}

std::vector<Detail> details_of(Line const& line, std::string const& locale) {
    auto const points = line.basis_points < 0 ? -line.basis_points : line.basis_points;
    return {{"name", name_of(line, locale)},
            {"percent", percent_of(points)},
            {"hours", percent_of(line.limit * 100 / 60)},
            {"km", percent_of(line.limit / 10)},
            {"yuan", yuan_of(line.limit)},
            {"quantity", catalog::to_text(line.quantity)}};
}

} // namespace

std::vector<LineView> to_views(std::vector<Line> const& lines, std::string const& locale) {
    std::vector<LineView> views;
    for (auto const& line : lines) {
        auto const kind = hearth::to_text(line.kind);
        auto const details = details_of(line, locale);
        LineView view{line.kind, words::text(locale, "pricing.line_" + kind, details)};
        if (auto const why = "pricing.why_" + kind; words::has(locale, why))
            view.why = Text<1, 300>(words::text(locale, why, details));
        view.code = line.code;
        view.quantity = line.quantity;
        view.unit_price = line.unit_price;
        view.basis_points = line.basis_points;
        view.amount = line.amount;
        views.push_back(std::move(view));
    }
    return views;
}

std::optional<CompareView> to_view(std::optional<Comparison> const& compared,
                                   std::string const& locale) {
    if (!compared) return {};
    auto const key = "pricing.compared_" + hearth::to_text(compared->basis);
    return CompareView{compared->total,
                       compared->basis,
                       compared->deals,
                       compared->days,
                       compared->before,
                       words::text(locale, key,
                                   {{"days", std::to_string(compared->days)},
                                    {"count", std::to_string(compared->deals)}}),
                       compared->source};
}

QuoteView to_view(Quote const& quote, catalog::Item const& item, std::string const& locale) {
    return {quote.id,
            quote.store,
            quote.customer,
            quote.item,
            quote.item_version,
            item.name,
            quote.quantity,
            quote.options,
            quote.start,
            {quote.minutes, quote.crew, quote.visits},
            quote.total,
            to_views(quote.lines, locale),
            quote.is_calendar_assumed,
            quote.issued_at,
            quote.valid_until,
            quote.replaces,
            to_view(quote.compared, locale)};
}

} // namespace hearth::pricing
