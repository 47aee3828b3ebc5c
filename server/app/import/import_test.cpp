#include "app/import/testing_imports.h"
#include "app/import/testing_messy.h"
#include "platform/files/blobs.h"
#include "rooms/customers/customers.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <iterator>
#include <thread>

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

TEST_P(Imports, OrdersAreTakenWhileABookIsPreviewed) { // SY-04
    // Long enough that a busy machine still has time for others beside it. On PostgreSQL each
    // statement of a row is a way to the server and back.
    int const rows_of_book = GetParam() == Engine::Postgres ? 1'000 : 6'000;
    std::string text = "姓名,手机,地址,门店\n";
    for (int i = 0; i < rows_of_book; ++i)
        text += "林静," + std::to_string(13'800'000'000 + i) + ",徐汇区宛平南路88号,徐汇店\n";
    auto const book = book_of("客户.csv", text);
    int written = 0;
    auto const add = [&] {
        write([&](Tx& tx) -> Result<void> {
            customers::Customer customer;
            customer.name = "何伟";
            customer.phone = "+86139" + std::to_string(10'000'000 + written);
            TRY(customers::add_customer(tx, customer));
            return {};
        });
    };
    add(); // the company's keys are made with its first customer, and whoever makes them is waited
           // for
    written = 1;
    std::atomic<bool> is_over = false;
    Report report;
    std::thread previewing([&] {
        report = run({book}, {Choice::Preview});
        is_over = true;
    });
    while (!is_over) {
        add();
        written += !is_over;
        // Orders come one after the other, not in a race with the book for the machine.
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    previewing.join();
    EXPECT_EQ(report.sheets.at(0).added, rows_of_book);
    EXPECT_FALSE(report.is_kept);
    EXPECT_GE(written, 20) << "others waited for the preview";
    EXPECT_GE(count("customers_customer"), written) << "and nothing of it is there";
    EXPECT_LE(count("customers_customer"), written + 1);
    auto const data = std::filesystem::path(house.house().services().blobs->folder()).parent_path();
    for (auto const& entry : std::filesystem::directory_iterator(data))
        EXPECT_FALSE(entry.path().filename().string().starts_with("preview-")) << entry.path();
}

HEARTH_BOTH_ENGINES(Imports);

} // namespace
} // namespace hearth::import
