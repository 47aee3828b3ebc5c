// POST /imports: a book out of the browser, shown first and then taken.
#include "app/import/import.h"
#include "platform/words/words.h"
#include "rooms/identity/identity.h"

#include <algorithm>

namespace hearth::import {
namespace {

constexpr char permission[] = "books.import";
constexpr std::size_t most_problems = 500; // in one answer; the sheets' figures count them all
/// A request answers within seconds; more comes in by `hearth import`.
constexpr books::Limits limits{.file_bytes = api::upload_limit,
                               .part_bytes = 48u << 20,
                               .text_bytes = 48u << 20,
                               .tables = 20,
                               .rows = 20'000};

struct ImportQuery {
    std::optional<Choice> choice; ///< preview where it is not said
    std::optional<Text<1, 40>> store;
    std::optional<Text<1, 200>> name; ///< of the file, for the report
};
BOOST_DESCRIBE_STRUCT(ImportQuery, (), (choice, store, name))

struct SheetView {
    std::string sheet;
    Kind kind = Kind::Customers;
    int rows = 0;
    int added = 0;
    int changed = 0;
    int same = 0;
    int refused = 0;
    std::vector<std::string> unread; ///< headings of columns that were not used
};
BOOST_DESCRIBE_STRUCT(SheetView, (), (sheet, kind, rows, added, changed, same, refused, unread))

struct ProblemView {
    std::string sheet;
    int row = 0;      ///< 0: of the whole sheet
    std::string cell; ///< C17; empty: of the whole row or sheet
    Weight weight = Weight::Fault;
    std::string code;
    std::string text; ///< in the reader's language
};
BOOST_DESCRIBE_STRUCT(ProblemView, (), (sheet, row, cell, weight, code, text))

struct ImportView {
    bool is_kept = false;
    int faults = 0;
    int remarks = 0;
    std::vector<SheetView> sheets;
    std::vector<ProblemView> problems; ///< faults first, then remarks; at most 500
};
BOOST_DESCRIBE_STRUCT(ImportView, (), (is_kept, faults, remarks, sheets, problems))

ProblemView to_view(Problem const& problem, std::string const& locale) {
    return {problem.sheet,  problem.row,  problem.column < 0 ? "" : problem.cell(),
            problem.weight, problem.code, words::text(locale, problem.code, problem.details)};
}

ImportView to_view(Report const& report, std::string const& locale) {
    ImportView view{.is_kept = report.is_kept, .faults = report.faults()};
    view.remarks = static_cast<int>(report.problems.size()) - view.faults;
    for (auto const& sheet : report.sheets)
        view.sheets.push_back({sheet.sheet, sheet.kind, sheet.rows, sheet.added, sheet.changed,
                               sheet.same, sheet.refused, sheet.unread});
    for (auto const weight : {Weight::Fault, Weight::Remark})
        for (auto const& problem : report.problems)
            if (problem.weight == weight && view.problems.size() < most_problems)
                view.problems.push_back(to_view(problem, locale));
    return view;
}

/// Books are the whole company's: whoever may import in one store only must not write in others.
Result<void> check_everywhere(Actor const& actor) {
    if (!identity::reach_of(actor, permission)) return {};
    return Error{Refusal::Forbidden, "books.only_everywhere"};
}

Result<ImportView> import_book(api::Slow& slow, api::Query<ImportQuery> const& in,
                               api::Upload const& upload) {
    auto const& actor = slow.scope.actor;
    TRY(check_everywhere(actor));
    auto const name = in.name ? std::string(*in.name) : std::string();
    auto const book = TRY(books::read_book(upload.bytes, name, limits));
    auto const report = TRY(import_books(
        slow.database, slow.scope, {book},
        {in.choice.value_or(Choice::Preview), in.store ? std::string(*in.store) : ""}));
    return to_view(report, actor.locale);
}

} // namespace

void install(Room& room) {
    room.permissions.push_back({permission});
    room.routes.slow("POST", "/imports", "import_book", api::staff(permission), import_book)
        .per_minute = 12;
}

} // namespace hearth::import
