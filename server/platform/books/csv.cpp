#include "platform/books/csv.h"

#include "base/text.h"
#include "platform/books/decode.h"

#include <algorithm>
#include <map>

namespace hearth::books {
namespace {

constexpr std::string_view separators = ",;\t";
constexpr int sniffed_records = 60;

/// Reads one record after another. A quote opens only at the start of a field; elsewhere it is a
/// sign like any other.
class Reader {
public:
    Reader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    bool is_at_end() const { return at_ >= text_.size(); }
    /// Where a quote never closes: at which line it opened.
    int open_quote_line() const { return open_quote_line_; }
    /// Was there a quote where none belongs? So it is with the wrong separator.
    bool was_odd() const { return was_odd_; }

    std::vector<std::string> next() {
        std::vector<std::string> fields;
        was_odd_ = false;
        for (;;) {
            fields.push_back(next_field());
            if (is_at_end()) return fields;
            char const sign = text_[at_++];
            if (sign == separator_) continue;
            if (sign == '\r' && !is_at_end() && text_[at_] == '\n') ++at_;
            ++line_;
            return fields;
        }
    }

private:
    bool ends_field() const {
        return is_at_end() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
    }
    std::string next_field() {
        std::string field;
        bool const is_formula = text_.substr(at_).starts_with("=\"");
        if (is_formula) ++at_;
        if (!is_at_end() && text_[at_] == '"') {
            read_quoted(field);
            was_odd_ = was_odd_ || !ends_field();
        }
        while (!ends_field()) {
            was_odd_ = was_odd_ || text_[at_] == '"';
            field += text_[at_++];
        }
        return field;
    }
    void read_quoted(std::string& field) {
        int const opened = line_;
        for (++at_; !is_at_end(); ++at_) {
            if (text_[at_] == '\n') ++line_;
            if (text_[at_] != '"') {
                field += text_[at_];
                continue;
            }
            if (!text_.substr(at_ + 1).starts_with('"')) {
                ++at_;
                return;
            }
            field += text_[at_++];
        }
        open_quote_line_ = opened;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
    int open_quote_line_ = 0;
    bool was_odd_ = false;
};

/// How well a separator fits: fewest records with stray quotes, then the most even columns.
struct Fit {
    int odd_records = 0;
    int even_cells = 0;
    bool is_better_than(Fit const& other) const {
        return std::pair(-odd_records, even_cells) >
               std::pair(-other.odd_records, other.even_cells);
    }
};

Fit try_separator(std::string_view text, char separator) {
    Fit fit;
    Reader reader(text, separator);
    std::map<int, int> records;
    for (int i = 0; i < sniffed_records && !reader.is_at_end(); ++i) {
        auto const columns = static_cast<int>(reader.next().size());
        if (reader.was_odd())
            ++fit.odd_records;
        else if (columns > 1)
            ++records[columns];
    }
    for (auto const& [columns, count] : records)
        fit.even_cells = std::max(fit.even_cells, count * std::min(columns, 100));
    return fit;
}

bool is_blank(std::vector<std::string> const& fields) {
    return std::all_of(fields.begin(), fields.end(),
                       [](std::string const& field) { return trim(field).empty(); });
}

Row to_row(int number, std::vector<std::string> fields) {
    Row row{number, {}};
    while (!fields.empty() && trim(fields.back()).empty())
        fields.pop_back();
    for (auto& field : fields) {
        auto text = without_controls(std::move(field));
        auto const kind = trim(text).empty() ? Kind::Empty : Kind::Text;
        row.cells.push_back({kind, kind == Kind::Empty ? "" : std::move(text)});
    }
    return row;
}

} // namespace

char find_separator(std::string_view text) {
    char best = separators[0];
    auto fit = try_separator(text, best);
    for (char const separator : separators.substr(1))
        if (auto const other = try_separator(text, separator); other.is_better_than(fit)) {
            fit = other;
            best = separator;
        }
    return best;
}

Result<Table> read_csv(std::string_view text, Limits const& limits) {
    Table table;
    Reader reader(text, find_separator(text));
    for (int number = 1; !reader.is_at_end(); ++number) {
        auto fields = reader.next();
        if (reader.open_quote_line() > 0)
            return Error{Refusal::Invalid,
                         "books.quote_open",
                         {{"line", std::to_string(reader.open_quote_line())}}};
        if (is_blank(fields)) continue;
        auto row = to_row(number, std::move(fields));
        if (static_cast<int>(row.cells.size()) > limits.columns)
            return Error{Refusal::Invalid,
                         "books.too_many_columns",
                         {{"limit", std::to_string(limits.columns)}}};
        if (static_cast<int>(table.rows.size()) == limits.rows)
            return Error{
                Refusal::Invalid, "books.too_many_rows", {{"limit", std::to_string(limits.rows)}}};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace hearth::books
