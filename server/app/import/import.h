/// `hearth import`: a company's own books become its customers, workers, prices and orders, through
/// the rooms' own doors and under their rules. Every row says what became of it; every problem
/// names its cell. Importing again changes nothing that is there already: a row is known by its key
/// (phone, staff number, order number), kept only as a keyed hash.
#pragma once

#include "app/import/columns.h"
#include "platform/events/events.h"
#include "platform/room.h"

namespace hearth::import {

/// Preview runs everything and takes it back. GoodRows leaves out the rows with faults;
/// AllOrNothing imports nothing where one row has one.
enum class Choice { Preview, GoodRows, AllOrNothing };
BOOST_DESCRIBE_ENUM(Choice, Preview, GoodRows, AllOrNothing)

/// Faults keep their row out; a remark says what was assumed.
enum class Weight { Fault, Remark };
BOOST_DESCRIBE_ENUM(Weight, Fault, Remark)

struct Problem {
    std::string file;
    std::string sheet;
    int row = 0;     ///< 0: of the whole sheet
    int column = -1; ///< from 0; -1: of the whole row
    Weight weight = Weight::Fault;
    std::string code; ///< a key in words/
    std::vector<Detail> details;
    /// "C17", "17" or empty.
    std::string cell() const;
};

struct SheetReport {
    std::string file;
    std::string sheet;
    Kind kind = Kind::Customers;
    int rows = 0;
    int added = 0;
    int changed = 0;
    int same = 0;    ///< known, or a repetition within the book
    int refused = 0; ///< rows with a fault
    std::map<Field, int> columns;
    std::vector<std::string> unread; ///< headings of columns that were not used
};

struct Report {
    std::vector<SheetReport> sheets;
    std::vector<Problem> problems; ///< by sheet and row, as in the books
    bool is_kept = false;          ///< false: nothing was written
    int faults() const;
};

struct Wish {
    Choice choice = Choice::Preview;
    std::string store = {}; ///< code of the store that rows belong to which name none
};

/// Takes all the books together: workers before customers before prices before orders, whatever the
/// sheets' order. `scope`: for whom and in whose name. Invalid books.store_unknown for a wish that
/// names no store of the company; all else is in the report. What was kept is published
/// (books.imported).
Result<Report> import_books(db::Database& database, db::Scope const& scope,
                            std::vector<books::Book> const& all, Wish const& wish);

/// Into the audit trail: who brought in how much of what. Nothing of the books themselves.
struct BooksImported {
    struct Counts {
        Kind kind = Kind::Customers;
        int rows = 0;
        int added = 0;
        int changed = 0;
        int same = 0;
        int refused = 0;
    };
    static constexpr std::string_view kind = "books.imported";
    Uuid import;
    std::vector<Counts> sheets;
    Uuid subject() const { return import; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(BooksImported::Counts, (), (kind, rows, added, changed, same, refused))
BOOST_DESCRIBE_STRUCT(BooksImported, (), (import, sheets))

/// POST /imports, for whoever may import everywhere (books.import).
void install(Room& room);

/// What a person reads of it.
std::string describe(Report const& report, std::string const& locale);

} // namespace hearth::import
