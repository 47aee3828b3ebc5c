/// Private to platform/db: what the one writer of an SQLite database has read and nobody has
/// changed since. Settings, stores, items and customers are asked for by every request and change
/// once a week; since only this connection writes (the folder's lock sees to that), it knows of
/// every change, and an answer that is remembered is the answer the database would give.
#pragma once

#include "platform/db/database.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

struct sqlite3;

namespace hearth::db {

/// The tables that statements touch, as numbers, and how often each has been written.
class TableVersions {
public:
    using Tables = std::vector<std::uint32_t>;
    std::uint32_t number_of(std::string_view table);
    /// Grows with every write to one of them.
    std::uint64_t sum(Tables const& tables) const;
    /// Call before the statement runs and after it.
    void note_written(Tables const& tables);
    void begin();
    /// What was written since begin() has changed again: it is what it was before.
    void note_taken_back();
    /// The schema, or something unknown, has changed.
    void note_all();

private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
    struct Table {
        std::uint64_t version = 0;
        bool is_written = false; ///< since begin()
    };
    std::vector<Table> tables_;
    std::uint64_t age_ = 0;
};

/// Rows as they were read, to be read again.
class KeptRows {
public:
    void add(Row const& row, std::vector<Kind> const& kinds);
    void replay(std::function<void(Row const&)> const& on_row) const;
    std::size_t bytes() const { return bytes_; }
    std::size_t size() const { return rows_.size(); }

private:
    friend class KeptRow;
    struct Value {
        std::optional<Kind> kind; ///< none: null
        std::int64_t integer = 0;
        double real = 0;
        std::string text = {};
    };
    std::vector<std::vector<Value>> rows_;
    std::size_t bytes_ = 0;
};

/// The answers of one statement by its values. Gives up for a while where hardly anybody asks the
/// same twice.
class Answers {
public:
    /// Counts a question; false while it does not pay.
    bool is_worth_asking();
    /// What was answered to these values and still holds at this version.
    std::shared_ptr<KeptRows const> find(std::string const& values, std::uint64_t version);
    /// Gives the growth in bytes.
    void keep(std::string values, std::uint64_t version, std::shared_ptr<KeptRows const> rows);
    void forget();

private:
    struct Answer {
        std::uint64_t version;
        std::shared_ptr<KeptRows const> rows;
    };
    std::unordered_map<std::string, Answer> answers_;
    std::size_t bytes_ = 0;
    int asked_ = 0;
    int known_ = 0;
    int resting_ = 0;
};

} // namespace hearth::db
