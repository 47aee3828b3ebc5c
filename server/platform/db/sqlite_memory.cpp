#include "platform/db/sqlite_memory.h"

namespace hearth::db {
namespace {

constexpr int trial = 256;  ///< questions after which a statement is judged
constexpr int rest = 4'096; ///< questions for which it is then left alone
constexpr std::size_t most_answers = 512;
constexpr std::size_t most_bytes = 512 * 1024; ///< of one statement's answers

} // namespace

std::uint32_t TableVersions::number_of(std::string_view table) {
    auto const [at, is_new] = numbers_.emplace(table, static_cast<std::uint32_t>(tables_.size()));
    if (is_new) tables_.emplace_back();
    return at->second;
}

std::uint64_t TableVersions::sum(Tables const& tables) const {
    auto sum = age_;
    for (auto const number : tables)
        sum += tables_[number].version;
    return sum;
}

void TableVersions::begin() {
    for (auto& table : tables_)
        table.is_written = false;
}

void TableVersions::note_written(Tables const& tables) {
    for (auto const number : tables) {
        ++tables_[number].version;
        tables_[number].is_written = true;
    }
}

void TableVersions::note_taken_back() {
    for (auto& table : tables_)
        if (table.is_written) ++table.version;
}

void TableVersions::note_all() {
    ++age_;
}

class KeptRow final : public Row {
public:
    explicit KeptRow(std::vector<KeptRows::Value> const& values) : values_(values) {}
    bool is_null(int column) const override { return !at(column).kind; }
    std::int64_t integer(int column) const override { return of(Kind::Integer, column).integer; }
    double real(int column) const override {
        auto const& value = at(column);
        return value.kind == Kind::Integer ? static_cast<double>(value.integer)
                                           : of(Kind::Real, column).real;
    }
    std::string_view text(int column) const override { return of(Kind::Text, column).text; }

private:
    KeptRows::Value const& at(int column) const {
        if (static_cast<std::size_t>(column) >= values_.size())
            fail_bad_row("fewer columns than members");
        return values_[static_cast<std::size_t>(column)];
    }
    KeptRows::Value const& of(Kind kind, int column) const {
        auto const& value = at(column);
        if (value.kind != kind) fail_bad_row("another type in column " + std::to_string(column));
        return value;
    }
    std::vector<KeptRows::Value> const& values_;
};

void KeptRows::add(Row const& row, std::vector<Kind> const& kinds) {
    auto& values = rows_.emplace_back();
    values.reserve(kinds.size());
    for (int column = 0; column < static_cast<int>(kinds.size()); ++column) {
        auto& value = values.emplace_back();
        bytes_ += sizeof(Value);
        if (row.is_null(column)) continue;
        auto const kind = kinds[static_cast<std::size_t>(column)];
        value.kind = kind == Kind::Blob ? Kind::Text : kind;
        if (kind == Kind::Integer)
            value.integer = row.integer(column);
        else if (kind == Kind::Real)
            value.real = row.real(column);
        else
            bytes_ += value.text.assign(row.text(column)).size();
    }
}

void KeptRows::replay(std::function<void(Row const&)> const& on_row) const {
    for (auto const& values : rows_)
        on_row(KeptRow(values));
}

bool Answers::is_worth_asking() {
    if (resting_ > 0) {
        --resting_;
        return false;
    }
    if (++asked_ < trial) return true;
    bool const pays = known_ * 3 >= asked_;
    asked_ = known_ = 0;
    if (pays) return true;
    resting_ = rest;
    forget();
    return false;
}

std::shared_ptr<KeptRows const> Answers::find(std::string const& values, std::uint64_t version) {
    auto const at = answers_.find(values);
    if (at == answers_.end() || at->second.version != version) return {};
    ++known_;
    return at->second.rows;
}

void Answers::keep(std::string values, std::uint64_t version,
                   std::shared_ptr<KeptRows const> rows) {
    auto const size = values.size() + rows->bytes();
    if (size > most_bytes / 4) return;
    if (answers_.size() >= most_answers || bytes_ + size > most_bytes) forget();
    bytes_ += size;
    answers_.insert_or_assign(std::move(values), Answer{version, std::move(rows)});
}

void Answers::forget() {
    answers_.clear();
    bytes_ = 0;
}

} // namespace hearth::db
