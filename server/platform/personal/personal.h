/// What is held of a person, in all rooms (LD-10, LD-11). Each room says in its migrations which of
/// its tables name one (platform_personal); from that come the copy that a person may ask for, the
/// freezing of what the law wants kept, and the erasing of the rest.
///
/// `shows` lists the columns that are theirs (rows.h).
///
/// Names of tables and columns come from our own migrations alone, never from outside.
#pragma once

#include "platform/personal/rows.h"

#include <map>

namespace hearth::personal {

enum class Person { Customer, Worker };
BOOST_DESCRIBE_ENUM(Person, Customer, Worker)
enum class Ends { Rows, Fields, Stays };
BOOST_DESCRIBE_ENUM(Ends, Rows, Fields, Stays)

struct Held {
    std::string table;
    std::string column;
    Person person;
    std::string parent;
    std::string name; ///< words: "rights.held_<name>"
    std::string row_id;
    std::string shows;
    std::string keep;
    std::string since;
    Ends ends;
};
BOOST_DESCRIBE_STRUCT(Held, (),
                      (table, column, person, parent, name, row_id, shows, keep, since, ends))

/// By table.
std::vector<Held> list_held(Tx& tx, Person person);

/// Everything that is held of them, also what is frozen; sections without a row are left out. At
/// most `most_rows` of a table, the newest kept by whoever asks for a part.
std::vector<Section> gather(Tx& tx, Person person, Uuid who);

/// Months for which each class is kept; a class that is not there is kept for good.
using Retention = std::map<std::string, int>;

/// What is kept of them and until when at the latest; `until` is empty where nothing is.
struct Kept {
    std::string name;
    std::string keep;
    int rows;
    std::optional<Instant> until; ///< none: for good
};
std::vector<Kept> list_kept(Tx& tx, Person person, Uuid who, Retention const& retention);

/// Moves what is sealed out of reach; gives how many fields. What is frozen already stays so.
int freeze(Tx& tx, Person person, Uuid who);
/// Puts everything back where it came from.
int thaw(Tx& tx, Uuid who);
/// Erases what nothing demands keeping any more, by that retention, now: rows go with their clocks,
/// fields are emptied, also frozen ones. Gives how many rows.
int erase(Tx& tx, Person person, Uuid who, Retention const& retention);
/// Blind indexes that lead to them ("handle") lead nowhere any more; gives how many.
int free_handles(Tx& tx, Person person, Uuid who);
int count_frozen(Tx& tx, Uuid who);

} // namespace hearth::personal
