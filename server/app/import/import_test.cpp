#include "app/import/testing_imports.h"
#include "app/import/testing_messy.h"

#include <algorithm>
#include <iterator>

namespace hearth::import {
namespace {

class Imports : public ImportTest {};

std::vector<books::Book> books_of(MessyBooks const& messy) {
    std::vector<books::Book> all;
    for (auto const& file : messy.files)
        all.push_back(books::read_book(file.bytes, file.name).value());
    return all;
}

std::vector<Planted> problems_of(Report const& report) {
    std::vector<Planted> all;
    for (auto const& one : report.problems)
        all.push_back({one.file, one.sheet, one.row, one.column, one.code, one.weight});
    std::sort(all.begin(), all.end());
    return all;
}

std::string to_lines(std::vector<Planted> const& all) {
    std::string text;
    for (auto const& one : all)
        text += "\n  " + one.file + " " + one.sheet + " " +
                (one.column < 0 ? std::to_string(one.row) : books::cell_name(one.column, one.row)) +
                " " + one.code;
    return text;
}

/// What one has and the other has not, readable.
void expect_same(std::vector<Planted> const& found, std::vector<Planted> const& planted) {
    std::vector<Planted> missed;
    std::vector<Planted> invented;
    std::set_difference(planted.begin(), planted.end(), found.begin(), found.end(),
                        std::back_inserter(missed));
    std::set_difference(found.begin(), found.end(), planted.begin(), planted.end(),
                        std::back_inserter(invented));
    EXPECT_TRUE(missed.empty()) << "not reported:" << to_lines(missed);
    EXPECT_TRUE(invented.empty()) << "reported, but not there:" << to_lines(invented);
}

std::map<Kind, Counts> counts_of(Report const& report) {
    std::map<Kind, Counts> all;
    for (auto const& sheet : report.sheets) {
        auto& counts = all[sheet.kind];
        counts.rows += sheet.rows;
        counts.added += sheet.added;
        counts.changed += sheet.changed;
        counts.same += sheet.same;
        counts.refused += sheet.refused;
    }
    return all;
}

void expect_counts(Report const& report, std::map<Kind, Counts> const& expected) {
    for (auto const& [kind, found] : counts_of(report)) {
        auto const& wanted = expected.at(kind);
        EXPECT_EQ(found.rows, wanted.rows) << to_text(kind);
        EXPECT_EQ(found.added, wanted.added) << to_text(kind);
        EXPECT_EQ(found.changed, wanted.changed) << to_text(kind);
        EXPECT_EQ(found.same, wanted.same) << to_text(kind);
        EXPECT_EQ(found.refused, wanted.refused) << to_text(kind);
    }
}

int customers_made(MessyBooks const& messy) {
    return static_cast<int>(
        std::count_if(messy.planted.begin(), messy.planted.end(),
                      [](auto const& one) { return one.code == "books.customer_made"; }));
}

TEST_P(Imports, NameEveryProblemAndWriteNothingWhereOneIsTooMany) { // SY-04
    auto const messy = make_messy_books(3, today(), {20, 60, 700});
    auto const all = books_of(messy);
    auto const before = rows();
    for (auto const choice : {Choice::Preview, Choice::AllOrNothing}) {
        auto const report = run(all, {choice});
        EXPECT_FALSE(report.is_kept);
        expect_same(problems_of(report), messy.planted);
        expect_counts(report, messy.expected);
        EXPECT_EQ(rows(), before);
    }
}

TEST_P(Imports, TakeAWholeMessyCompanyOnce) { // SY-04
    auto const messy = make_messy_books(7, today());
    auto const all = books_of(messy);
    auto const report = run(all, {Choice::GoodRows});
    EXPECT_TRUE(report.is_kept);
    expect_same(problems_of(report), messy.planted);
    expect_counts(report, messy.expected);
    auto const after = rows();
    EXPECT_EQ(after.at("workforce_worker"), messy.expected.at(Kind::Workers).added);
    EXPECT_EQ(after.at("customers_customer"),
              messy.expected.at(Kind::Customers).added + customers_made(messy));
    EXPECT_EQ(after.at("orders_order"), messy.expected.at(Kind::Orders).added);
    EXPECT_EQ(after.at("orders_order"), 5'000);

    auto const again = run(all, {Choice::GoodRows});
    for (auto const& [kind, counts] : counts_of(again)) {
        EXPECT_EQ(counts.added + counts.changed, 0) << to_text(kind);
        EXPECT_EQ(counts.refused, messy.expected.at(kind).refused) << to_text(kind);
    }
    EXPECT_EQ(rows(), after);
}

HEARTH_BOTH_ENGINES(Imports);

} // namespace
} // namespace hearth::import
