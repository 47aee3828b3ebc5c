/// A company with four shops, its catalogue and prices, that takes books.
#pragma once

#include "app/import/import.h"
#include "app/invented.h"
#include "app/testing.h"
#include "base/zone.h"
#include "rooms/catalog/catalog.h"
#include "rooms/identity/identity.h"
#include "rooms/pricing/pricing.h"

namespace hearth::import {

class ImportTest : public testing::TestWithParam<Engine> {
protected:
    ImportTest() {
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
    int count(std::string const& table) {
        return read<int>([&](Tx& tx) {
            return tx.one<int>("SELECT count(*) FROM " + table + " WHERE company_id = ?1");
        });
    }
    /// How many rows each table has that an import writes.
    std::map<std::string, int> rows() {
        std::map<std::string, int> all;
        for (auto const* const table :
             {"customers_customer", "customers_address", "workforce_worker", "workforce_paper",
              "orders_order", "orders_visit", "pricing_book", "books_row", "dispatch_assignment"})
            all[table] = count(table);
        return all;
    }
    Day today() { return local_day(clock.now(), "Asia/Shanghai"); }

    Report run(std::vector<books::Book> const& all, Wish const& wish) {
        auto report = import_books(house.db(), house.scope(), all, wish);
        if (!report) throw std::runtime_error("refused: " + report.error().code);
        return std::move(*report);
    }
    static books::Book book_of(std::string const& name, std::string const& text) {
        auto book = books::read_book(text, name);
        if (!book) throw std::runtime_error(name + ": " + book.error().code);
        return std::move(*book);
    }
    /// Each problem as "C17 books.phone_wrong".
    static std::vector<std::string> problems(Report const& report) {
        std::vector<std::string> all;
        for (auto const& one : report.problems)
            all.push_back((one.row == 0 ? "" : one.cell() + " ") + one.code);
        return all;
    }

    FakeClock clock; // Saturday 21 November 2026, 9:00 in Shanghai
    SeededRandom random;
    TestDatabase files{GetParam()};
    app::TestHouse house{files, clock, random};
};

} // namespace hearth::import
