#include "app/import/import.h"

#include "app/import/context.h"
#include "app/import/scratch.h"
#include "base/ensure.h"

#include <algorithm>

namespace hearth::import {
namespace {

constexpr std::size_t rows_per_transaction = 200;

/// A sheet that was recognised.
struct Part {
    books::Book const* book;
    books::Table const* table;
    Layout layout;
    std::size_t report; ///< its place in Report::sheets
};

struct RowOutcome {
    Became became = Became::Same;
    std::vector<Problem> problems;
    bool is_refused = false;
};

Result<Became> take(Tx& tx, Kind kind, Company const& company, Seen& seen, RowReader& row) {
    switch (kind) {
    case Kind::Workers:
        return take_worker(tx, company, seen, row);
    case Kind::Customers:
        return take_customer(tx, company, seen, row);
    case Kind::Orders:
        return take_order(tx, company, seen, row);
    case Kind::Prices:
        break;
    }
    return take_price(tx, company, seen, row);
}

/// A row in a savepoint: a refusal undoes this row alone.
RowOutcome run_row(Tx& tx, Part const& part, Company const& company, Seen& seen,
                   books::Row const& row) {
    RowReader reader(part.book->file, *part.table, part.layout, row);
    RowOutcome outcome;
    auto const done = tx.try_work([&]() -> Result<void> {
        outcome.became = TRY(take(tx, part.layout.kind, company, seen, reader));
        if (reader.has_fault()) return Error{Refusal::Invalid, "books.row_refused"};
        return {};
    });
    if (done.broken) std::rethrow_exception(done.broken);
    if (done.refused && !reader.has_fault()) reader.refused(*done.refused);
    outcome.is_refused = reader.has_fault();
    outcome.problems = std::move(reader.problems());
    return outcome;
}

void count(SheetReport& sheet, RowOutcome const& outcome) {
    ++sheet.rows;
    if (outcome.is_refused)
        ++sheet.refused;
    else if (outcome.became == Became::Added)
        ++sheet.added;
    else if (outcome.became == Became::Changed)
        ++sheet.changed;
    else
        ++sheet.same;
}

bool is_unwanted(Report const& report, Choice choice) {
    return choice == Choice::Preview || (choice == Choice::AllOrNothing && report.faults() > 0);
}

void add_unknown(Report& report, books::Book const& book, books::Table const& table,
                 std::vector<std::string> const& missing) {
    if (table.is_hidden || table.rows.empty()) return;
    std::string names;
    for (auto const& name : missing)
        names += (names.empty() ? "" : "、") + name;
    auto const* const code = missing.empty() ? "books.sheet_unknown" : "books.columns_missing";
    report.problems.push_back(
        {book.file, table.sheet, 0, -1, Weight::Remark, code,
         missing.empty() ? std::vector<Detail>{} : std::vector<Detail>{{"columns", names}}});
}

Result<void> check_store(Tx& tx, std::string const& code) {
    for (auto const& store : identity::list_stores(tx))
        if (store.code == code) return {};
    return Error{Refusal::Invalid, "books.store_unknown"};
}

SheetReport describe_sheet(books::Book const& book, books::Table const& table,
                           Layout const& layout) {
    SheetReport sheet{book.file, table.sheet, layout.kind};
    sheet.columns = layout.columns;
    for (int const column : layout.unread)
        sheet.unread.push_back(tidy_text(books::cell_at(table.rows[layout.heading], column).text));
    return sheet;
}

std::vector<Part> find_parts(std::vector<books::Book> const& all, Report& report) {
    std::vector<Part> parts;
    for (auto const& book : all)
        for (auto const& table : book.tables) {
            std::vector<std::string> missing;
            auto layout = table.is_hidden ? std::nullopt : find_layout(table, book.file, missing);
            if (!layout) {
                add_unknown(report, book, table, missing);
                continue;
            }
            report.sheets.push_back(describe_sheet(book, table, *layout));
            parts.push_back({&book, &table, std::move(*layout), report.sheets.size() - 1});
        }
    for (auto& problem : report.problems)
        if (std::none_of(report.sheets.begin(), report.sheets.end(),
                         [&](SheetReport const& sheet) { return sheet.file == problem.file; }))
            problem.weight = Weight::Fault; // nothing of that book is taken
    std::stable_sort(parts.begin(), parts.end(),
                     [](Part const& a, Part const& b) { return a.layout.kind < b.layout.kind; });
    return parts;
}

/// Prices are written list by list: a refusal there leaves out the whole piece's.
void end_prices(Tx& tx, Company const& company, Seen& seen, Part const& part, Report& report) {
    auto& sheet = report.sheets[part.report];
    auto const waiting = seen.prices;
    auto const done = tx.try_work([&] { return finish_prices(tx, company, seen); });
    if (done.broken) std::rethrow_exception(done.broken);
    if (!done.refused) return;
    for (auto const& one : waiting) {
        --(one.is_new ? sheet.added : sheet.changed);
        ++sheet.refused;
    }
    auto const& error = *done.refused;
    auto const& code = error.fields.empty() ? error.code : error.fields[0].code;
    auto const& details = error.fields.empty() ? error.details : error.fields[0].details;
    report.problems.push_back(
        {part.book->file, part.table->sheet, 0, -1, Weight::Fault, code, details});
}

/// One import: what is imported how, and what has become of it so far.
struct Import {
    db::Database& database;
    db::Scope const& scope;
    Wish const& wish;
    std::vector<Part> parts = {};
    Report report = {};
    Seen seen = {};

    /// Rows [from, to) of a part.
    void run_rows(Tx& tx, Part const& part, std::size_t from, std::size_t to) {
        auto const company = load_company(tx, part.layout.kind, wish.store);
        seen.prices.clear();
        for (auto i = from; i < to; ++i) {
            auto outcome = run_row(tx, part, company, seen, part.table->rows[i]);
            count(report.sheets[part.report], outcome);
            report.problems.insert(report.problems.end(), outcome.problems.begin(),
                                   outcome.problems.end());
        }
        end_prices(tx, company, seen, part, report);
    }

    void tell(Tx& tx) const {
        BooksImported event{make_uuid(tx.now(), tx.random()), {}};
        for (auto const& sheet : report.sheets)
            event.sheets.push_back(
                {sheet.kind, sheet.rows, sheet.added, sheet.changed, sheet.same, sheet.refused});
        tx.publish(event);
    }

    /// Everything in one transaction, taken back where the choice says so.
    void run_at_once() {
        auto const empty = report;
        auto const kept = database.write(scope, [&](Tx& tx) -> Result<void> {
            // What is taken back need not fit with what others do meanwhile: so they never make it
            // begin again, nor it them.
            if (wish.choice == Choice::Preview && database.is_postgres())
                tx.raw().script("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            report = empty; // a job may run more than once
            seen = {};
            for (auto const& part : parts)
                run_rows(tx, part, part.layout.heading + 1, part.table->rows.size());
            if (is_unwanted(report, wish.choice)) return Error{Refusal::Conflict, "books.not_kept"};
            tell(tx);
            return {};
        });
        report.is_kept = kept.has_value();
    }

    /// In pieces, so that a server goes on answering meanwhile. A piece that is broken off is gone
    /// whole; importing again goes on from there.
    void run_in_pieces() {
        for (auto const& part : parts) {
            auto const end = part.table->rows.size();
            for (auto from = part.layout.heading + 1; from < end; from += rows_per_transaction) {
                auto const before = report;
                auto const to = std::min(from + rows_per_transaction, end);
                auto const kept = database.write(scope, [&](Tx& tx) -> Result<void> {
                    report = before;
                    run_rows(tx, part, from, to);
                    return {};
                });
                ensure(kept.has_value(), "a piece refuses rows, never itself");
            }
        }
        auto const told = database.write(scope, [&](Tx& tx) -> Result<void> {
            tell(tx);
            return {};
        });
        report.is_kept = told.has_value();
    }
};

/// What would be, and nobody waits for it: SQLite's only writer is taken for rows that will stay.
Report try_out(Import const& import) {
    std::optional<Scratch> scratch;
    if (!import.database.is_postgres()) scratch.emplace(import.database, import.scope);
    auto& database = scratch ? scratch->database() : import.database;
    Wish const preview{Choice::Preview, import.wish.store};
    Import trial{database, import.scope, preview, import.parts, import.report};
    trial.run_at_once();
    return std::move(trial.report);
}

} // namespace

std::string Problem::cell() const {
    if (row == 0) return {};
    return column < 0 ? std::to_string(row) : books::cell_name(column, row);
}

int Report::faults() const {
    return static_cast<int>(std::count_if(problems.begin(), problems.end(), [](auto const& one) {
        return one.weight == Weight::Fault;
    }));
}

Result<Report> import_books(db::Database& database, db::Scope const& scope,
                            std::vector<books::Book> const& all, Wish const& wish) {
    if (!wish.store.empty())
        TRY(database.read(scope, [&](Tx& tx) { return check_store(tx, wish.store); }));
    Import import{database, scope, wish};
    import.parts = find_parts(all, import.report);
    if (wish.choice == Choice::GoodRows) {
        import.run_in_pieces();
        return std::move(import.report);
    }
    auto trial = try_out(import);
    if (is_unwanted(trial, wish.choice)) return trial;
    import.run_at_once();
    return std::move(import.report);
}

} // namespace hearth::import
