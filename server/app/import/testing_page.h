/// One sheet of a messy book under way, and what its importer must say of it.
#pragma once

#include "app/import/import.h"
#include "app/import/testing_sheet.h"
#include "app/invented.h"

#include <compare>

namespace hearth::import {

/// A problem that was put in on purpose, where the report must show it.
struct Planted {
    std::string file;
    std::string sheet;
    int row = 0;
    int column = -1;
    std::string code;
    Weight weight = Weight::Fault;
    friend auto operator<=>(Planted const&, Planted const&) = default;
};

struct Counts {
    int rows = 0;
    int added = 0;
    int changed = 0;
    int same = 0;
    int refused = 0;
    friend bool operator==(Counts const&, Counts const&) = default;
};

using app::Dice;

class Page {
public:
    struct Heading {
        Field field;
        std::string text;
    };
    /// The headings are shuffled, and one that nobody knows is put among them.
    Page(Dice& dice, std::string file, std::string sheet, std::vector<Heading> headings,
         std::vector<std::string> titles = {});

    void begin_row();
    void set(Field field, WrittenCell cell);
    void set(Field field, std::string text) { set(field, text_cell(std::move(text))); }
    /// The same cells as in an earlier row (its number).
    void repeat(int row);
    void remark(Field field, std::string code) { plant(field, std::move(code), Weight::Remark); }
    void fault(Field field, std::string code) { plant(field, std::move(code), Weight::Fault); }
    bool has(Field field) const { return columns_.contains(field); }

    /// What becomes of the row, once.
    void count_added() { ++counts_.added, ++counts_.rows; }
    void count_changed() { ++counts_.changed, ++counts_.rows; }
    void count_same() { ++counts_.same, ++counts_.rows; }
    void count_refused() { ++counts_.refused, ++counts_.rows; }

    /// As the spreadsheet numbers it, from 1.
    int row() const { return static_cast<int>(sheet_.rows.size()); }
    int column(Field field) const { return columns_.at(field); }
    WrittenSheet& sheet() { return sheet_; }
    std::vector<Planted> const& planted() const { return planted_; }
    Counts const& counts() const { return counts_; }

private:
    void plant(Field field, std::string code, Weight weight);
    std::string file_;
    WrittenSheet sheet_;
    std::map<Field, int> columns_;
    std::vector<Planted> planted_;
    Counts counts_;
};

// ---- ways of writing, one of them by the dice

WrittenCell write_phone(Dice& dice, std::string const& digits);
WrittenCell write_day(Dice& dice, Day day);
/// `from` is on a half hour; with `to_min` also 9:00-12:00.
WrittenCell write_time(Dice& dice, int from_min, int to_min);
WrittenCell write_yuan(Dice& dice, int yuan);
std::string write_store(Dice& dice, int store);
Day shift_days(Day day, int by);

} // namespace hearth::import
