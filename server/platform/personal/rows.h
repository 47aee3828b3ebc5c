/// Rows of the rooms' tables as their migrations declare them, read without knowing the room: what
/// is held of a person (personal.h) and what belongs to an order (platform/record).
///
/// `shows` lists columns: "column:kind", with '?' behind where it may be empty, "=text" for what
/// stands in place of a sealed text that was moved away. Kinds: text, number, yes, when, day, yuan,
/// key (an id), hash (bytes, in hexadecimal), code ("code=orders.stage_": the words of its values);
/// sealed: name, phone, id, address, health, note ("note#sequence": sealed under a number of the
/// row, too). A sealed one with
/// '!' stays where it is when the person is frozen (its table never changes). "hidden" is moved and
/// not shown; "index" is a blind index: moved, not shown; "handle" one that has to be there:
/// replaced by nobody's when the account is closed.
#pragma once

#include "platform/db/database.h"
#include "platform/vault/fields.h"

#include <string>
#include <vector>

namespace hearth::personal {

struct Shown {
    std::string column;
    std::string kind;
    std::string words = {};   ///< of a code: what its values' words begin with
    std::string stands = {};  ///< in place of what was moved
    std::string counted = {}; ///< the column whose number is part of the seal's place
    std::optional<vault::FieldClass> sealed = {};
    bool may_be_empty = false;
    bool is_moved = false; ///< when the person is frozen
    bool is_shown = true;
};
/// Of one registered table; a kind that is not known is our own bug.
std::vector<Shown> parse_shows(std::string_view shows);

struct Field {
    std::string column;
    std::string kind;
    std::string words; ///< as Shown::words
    std::string value; ///< as it lies there, opened: instants in microseconds, money in fen
};
using Record = std::vector<Field>;
struct Section {
    std::string name; ///< words: "rights.held_<name>"
    std::string keep;
    std::vector<Record> records;
};

struct Source {
    std::string table;
    std::string column; ///< names whom or what it belongs to, or the row of `parent` that does
    std::string parent; ///< "chat_chat.id.customer_id", several apart by a space, or empty
    std::string row_id; ///< which the seals are bound to; empty where nothing is sealed
    std::string shows;
    std::string also = {}; ///< a further condition over t and ?2, or empty
};
inline constexpr int most_rows = 5'000;

/// " t.company_id = ?1 AND …": the rows of table t that belong to ?2.
std::string belongs(Source const& source);
/// The other way round: "(…)", what row t belongs to.
std::string owners(Source const& source);
/// What the source shows of the rows that belong to `who`, always in the same order; also what is
/// frozen. At most `most_rows`.
std::vector<Record> read_rows(Tx& tx, Source const& source, Uuid who);
/// Where that column's seals are bound to.
std::string place_of(std::string const& table, Shown const& one);

/// The same day and hour so many months later (or earlier), the month's last day where it has no
/// such one.
Instant months_after(Instant from, int months);

} // namespace hearth::personal
