/// What belongs to one order, in all rooms (LC-12). Each room says in its migrations which of its
/// tables hold something of an order (platform_record) and which pictures lie beside them; what a
/// table cannot show (a printed paper, a rendered message) a room gives as a witness. From that
/// come the record of an order for a dispute, the evidence of a complaint (LH-18), and how long
/// nothing of it may be erased.
#pragma once

#include "platform/files/blobs.h"
#include "platform/personal/rows.h"

#include <functional>
#include <map>
#include <set>

namespace hearth::record {

/// How much of persons is shown: the parties' own dispute needs names and addresses, an authority
/// that asks about a complaint does not.
enum class Persons { Full, Masked };

/// A file of the record; `make` runs outside of any transaction. One with a blob is fetched by
/// whoever packs it, one after the other.
struct Exhibit {
    std::string name; ///< "messages.json"
    std::string what; ///< of which kind: words rights.exhibit_<what>
    std::function<std::string()> make = {};
    std::optional<Id<files::Blob>> blob = {};
};
Exhibit as_it_is(std::string name, std::string what, std::string bytes);

/// What it is about.
struct About {
    std::optional<Uuid> order = {};
    std::set<Uuid> subjects = {}; ///< ids of all rows that belong to it, and of itself
    Persons persons = Persons::Full;
};
/// The order and everything that belongs to it.
About about_order(Tx& tx, Uuid order, Persons persons);

/// What rooms know beyond their tables. Called before the first job.
using Witness = std::function<Result<std::vector<Exhibit>>(Tx&, About const&)>;
void call_witness(std::string const& name, Witness witness);
Result<std::vector<Exhibit>> hear_witnesses(Tx& tx, About const& about);

/// Everything the rooms' tables hold, in the record's order; sections without a row are left out.
/// Also what is frozen (LD-11).
std::vector<personal::Section> gather(Tx& tx, Uuid order, Persons persons);
/// Pictures and strokes beside those rows.
std::vector<Exhibit> list_files(Tx& tx, Uuid order);

/// By the law in force on that day, months after the order's end; 0 where there is none.
int months_kept(Tx& tx);
/// An SQL condition over row t of that table, true where no order's record needs it any more: they
/// are over, and ended before the law's months. "1 = 1" for a table that belongs to none.
std::string no_longer_needed(Tx& tx, std::string const& table);
/// When the last order that row belongs to ended; Instant::max() where one still runs, nothing
/// without one. `row` is an SQL condition over t with ?2 as the id.
std::optional<Instant> last_end(Tx& tx, std::string const& table, std::string const& row, Uuid id);
/// Until when a row is needed: last_end and the months of the law.
std::optional<Instant> needed_until(Tx& tx, std::string const& table, std::string const& row,
                                    Uuid id);

/// What stands before is of persons and places: their own log is not the order's.
inline constexpr int first_matter = 10;

/// A registered table; for the house's own checks.
struct Kept {
    std::string table;
    std::string column;
    std::string parent;
    std::string name;
    std::int64_t place;
    std::string row_id;
    std::string shows;
    std::string also;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (table, column, parent, name, place, row_id, shows, also))
std::vector<Kept> list_kept(Tx& tx);

} // namespace hearth::record
