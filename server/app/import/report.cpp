#include "app/import/import.h"
#include "platform/words/words.h"

#include <algorithm>

namespace hearth::import {
namespace {

std::string count_text(int number) {
    return std::to_string(number);
}

std::string place_of(std::string const& file, std::string const& sheet) {
    return sheet.empty() ? file : file + " › " + sheet;
}

std::string sheet_line(SheetReport const& sheet, std::string const& locale) {
    auto const kind = words::text(locale, "books.kind_" + to_text(sheet.kind), {});
    return words::text(locale, "books.report_sheet",
                       {{"place", place_of(sheet.file, sheet.sheet)},
                        {"kind", kind},
                        {"rows", count_text(sheet.rows)},
                        {"added", count_text(sheet.added)},
                        {"changed", count_text(sheet.changed)},
                        {"same", count_text(sheet.same)},
                        {"refused", count_text(sheet.refused)}}) +
           "\n";
}

std::string unread_line(SheetReport const& sheet, std::string const& locale) {
    if (sheet.unread.empty()) return {};
    std::string names;
    for (auto const& name : sheet.unread)
        names += (names.empty() ? "" : " | ") + name;
    return "  " + words::text(locale, "books.report_unread", {{"columns", names}}) + "\n";
}

std::string problem_line(Problem const& problem, std::string const& locale) {
    auto const weight = words::text(locale, "books.weight_" + to_text(problem.weight), {});
    auto line = "  " + problem.cell();
    line.resize(std::max<std::size_t>(line.size(), 9), ' ');
    return line + weight + "  " + words::text(locale, problem.code, problem.details) + "\n";
}

} // namespace

std::string describe(Report const& report, std::string const& locale) {
    std::string text;
    for (auto const& problem : report.problems)
        if (problem.row == 0)
            text += place_of(problem.file, problem.sheet) + "\n" + problem_line(problem, locale);
    for (auto const& sheet : report.sheets) {
        text += sheet_line(sheet, locale) + unread_line(sheet, locale);
        for (auto const& problem : report.problems)
            if (problem.row > 0 && problem.file == sheet.file && problem.sheet == sheet.sheet)
                text += problem_line(problem, locale);
    }
    auto const* const kept = report.faults() == 0 ? "books.report_all_kept" : "books.report_kept";
    return text +
           words::text(locale, report.is_kept ? kept : "books.report_not_kept",
                       {{"count", count_text(report.faults())}}) +
           "\n";
}

} // namespace hearth::import
