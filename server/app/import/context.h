/// What reading a row needs: the company's stores and items, the day, what was seen before, and
/// where problems go.
#pragma once

#include "app/import/import.h"
#include "app/import/values.h"
#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/pricing/pricing.h"

#include <set>

namespace hearth::import {

/// Where a thing was first met in the books.
struct Met {
    std::string file;
    std::string sheet;
    int row = 0;
    std::string name; ///< bare, to tell one person from another
    bool is_at(std::string const& in_file, std::string const& in_sheet, int at_row) const {
        return file == in_file && sheet == in_sheet && row == at_row;
    }
};

/// Lives as long as the whole import; a job that is run again meets its own rows again.
struct Seen {
    std::map<std::string, Met> keys;
    /// Prices that the rows of this piece have set, until finish_prices writes them.
    struct Price {
        std::optional<Id<identity::Store>> store;
        pricing::ItemPrice price;
        bool is_new = false; ///< the list did not have the item
    };
    std::vector<Price> prices;
};

/// By what books name a worker.
struct StaffName {
    Id<workforce::Worker> id;
    std::string number; ///< bare
    std::string name;   ///< bare
    Id<identity::Store> store;
};

struct Company {
    std::vector<identity::Store> stores;
    std::vector<catalog::Item> items;
    std::vector<StaffName> staff; ///< only where orders are read
    std::string zone;
    Day today;
    identity::Store const* usual_store = nullptr; ///< of rows that name none
};
/// `usual_store` is a code, or empty.
Company load_company(Tx& tx, Kind kind, std::string const& usual_store);

enum class Became { Added, Changed, Same };

/// One row with its layout: cells by field, and its problems.
class RowReader {
public:
    RowReader(std::string const& file, books::Table const& table, Layout const& layout,
              books::Row const& row)
        : file_(file), table_(table), layout_(layout), row_(row) {}

    books::Cell const& cell(Field field) const;
    std::string text(Field field) const { return tidy_text(cell(field).text); }
    bool has(Field field) const { return cell(field).kind != books::Kind::Empty; }
    books::DateSystem dates() const { return table_.dates; }

    void fault(Field field, std::string code, std::vector<Detail> details = {});
    void remark(Field field, std::string code, std::vector<Detail> details = {});
    /// What a room refused: at the column that its pointer names, if any.
    void refused(Error const& error);
    bool has_fault() const;
    std::vector<Problem>& problems() { return problems_; }

    /// The value, or a fault at the cell.
    template <typename T>
    std::optional<T> take(Field field, Read<T> read) {
        if (auto* const value = std::get_if<T>(&read)) return std::move(*value);
        auto& wrong = std::get<Wrong>(read);
        fault(field, std::move(wrong.code), std::move(wrong.details));
        return {};
    }
    std::optional<Day> day(Field field, Day today);

    /// The row that had this key before, if it was another one. Remembers it else.
    std::optional<Met> meet(Seen& seen, std::string const& key, std::string const& name) const;

private:
    void add(Field field, Weight weight, std::string code, std::vector<Detail> details);
    std::string const& file_;
    books::Table const& table_;
    Layout const& layout_;
    books::Row const& row_;
    std::vector<Problem> problems_;
};

/// By name or code, else by the district, else the usual or the only one. A fault for a name nobody
/// knows.
identity::Store const* find_store(RowReader& row, Company const& company,
                                  std::string const& district);
/// By name in either language, code or alias; nothing where none or several fit.
catalog::Item const* find_item(Company const& company, std::string_view name);

/// Address columns into parts; nothing where none is written. Remarks: books.district_assumed,
/// books.address_incomplete.
struct PlaceRead {
    AddressRead address;
    std::optional<std::pair<double, double>> exact; ///< latitude, longitude, where they are written
    std::pair<double, double> rough;                ///< else the store's: near enough to plan by
};
std::optional<PlaceRead> read_place(RowReader& row);
/// Latitude and longitude, where both columns are filled.
std::optional<std::pair<double, double>> read_home(RowReader& row);
/// What is missing is taken from the store; where no store is known, a shop of the same city, else
/// the first, says roughly where it is.
void complete_place(RowReader& row, Company const& company, PlaceRead& place,
                    identity::Store const* store);

// ---- rows that are known from an earlier import

struct KnownRow {
    Uuid id;
    bool is_same = false; ///< nothing in it has changed since
};
std::optional<KnownRow> find_row(Tx& tx, Kind kind, std::string const& key,
                                 std::string const& content);
void keep_row(Tx& tx, Kind kind, std::string const& key, std::string const& content, Uuid id);

// ---- the four kinds; a refusal or a fault in `row` undoes the row

Result<Became> take_worker(Tx& tx, Company const& company, Seen& seen, RowReader& row);
Result<Became> take_customer(Tx& tx, Company const& company, Seen& seen, RowReader& row);
Result<Became> take_price(Tx& tx, Company const& company, Seen& seen, RowReader& row);
/// One new version of each price list for all the rows of a piece.
Result<void> finish_prices(Tx& tx, Company const& company, Seen& seen);
Result<Became> take_order(Tx& tx, Company const& company, Seen& seen, RowReader& row);

/// The customer's address, added where they have none like it.
Result<Id<customers::Address>> keep_address(Tx& tx, Id<customers::Customer> customer,
                                            PlaceRead const& place);

} // namespace hearth::import
