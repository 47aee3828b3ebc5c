#include "app/import/import.h"

#include "app/import/testing_messy.h"
#include "app/testing.h"
#include "base/zone.h"
#include "rooms/catalog/catalog.h"
#include "rooms/identity/identity.h"
#include "rooms/pricing/pricing.h"

namespace hearth::import {
namespace {

constexpr char const* tables[] = {"customers_customer", "customers_address", "workforce_worker",
                                  "workforce_paper",    "orders_order",      "orders_visit",
                                  "pricing_book",       "books_row",         "dispatch_assignment"};

class Imports : public testing::TestWithParam<Engine> {
protected:
    Imports() {
        write([](Tx& tx) -> Result<void> {
            for (auto const& one : app::invented_stores) {
                identity::Store store;
                store.code = one.code;
                store.name = one.name;
                store.city = "上海市";
                store.district = one.district;
                store.latitude = one.latitude;
                store.longitude = one.longitude;
                TRY(identity::save_store(tx, store));
            }
            TRY(catalog::add_demonstration(tx));
            return pricing::add_demonstration(tx);
        });
    }
    void write(std::function<Result<void>(Tx&)> const& work) {
        auto const done = house.db().write(house.scope(), work);
        if (!done) throw std::runtime_error("refused: " + done.error().code);
    }
    template <typename T>
    T read(std::function<T(Tx&)> const& work) {
        return *house.db().read(house.scope(), [&](Tx& tx) { return Result<T>(work(tx)); });
    }
    /// How many rows each table has.
    std::map<std::string, int> rows() {
        return read<std::map<std::string, int>>([](Tx& tx) {
            std::map<std::string, int> all;
            for (std::string const table : tables)
                all[table] =
                    tx.one<int>("SELECT count(*) FROM " + table + " WHERE company_id = ?1");
            return all;
        });
    }
    Day today() { return local_day(clock.now(), "Asia/Shanghai"); }
    Report run(std::vector<books::Book> const& all, Wish const& wish) {
        auto report = import_books(house.db(), house.scope(), all, wish);
        if (!report) throw std::runtime_error("refused: " + report.error().code);
        return std::move(*report);
    }
    static std::vector<books::Book> books_of(MessyBooks const& messy) {
        std::vector<books::Book> all;
        for (auto const& file : messy.files) {
            auto book = books::read_book(file.bytes, file.name);
            if (!book) throw std::runtime_error(file.name + ": " + book.error().code);
            all.push_back(std::move(*book));
        }
        return all;
    }
    static books::Book book_of(std::string const& name, std::string const& text) {
        return *books::read_book(text, name);
    }

    FakeClock clock;
    SeededRandom random;
    TestDatabase files{GetParam()};
    app::TestHouse house{files, clock, random};
};

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

TEST_P(Imports, TakeAWholeMessyCompanyAndNameEveryProblem) { // SY-04
    auto const messy = make_messy_books(7, today());
    auto const all = books_of(messy);
    auto const before = rows();

    auto const nothing = run(all, {Choice::AllOrNothing});
    EXPECT_FALSE(nothing.is_kept);
    expect_same(problems_of(nothing), messy.planted);
    EXPECT_EQ(rows(), before);

    auto const report = run(all, {Choice::GoodRows});
    EXPECT_TRUE(report.is_kept);
    expect_same(problems_of(report), messy.planted);
    expect_counts(report, messy.expected);
    auto const after = rows();
    EXPECT_EQ(after.at("workforce_worker"), messy.expected.at(Kind::Workers).added);
    EXPECT_EQ(after.at("customers_customer"),
              messy.expected.at(Kind::Customers).added + customers_made(messy));
    EXPECT_EQ(after.at("orders_order"), messy.expected.at(Kind::Orders).added);
    EXPECT_GE(after.at("orders_order"), 5'000);

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
