/// Two files of one person become one, and two again. Each room says in its migrations which of its
/// tables name the person (a holding); moving a row changes that one column and nothing else, so
/// that it can be taken back. What may never change (the ledger, the sealed log, quotes) is no
/// holding.
#pragma once

#include "platform/db/database.h"

#include <string>
#include <vector>

namespace hearth::merging {

struct Holding {
    std::string name;   ///< words: "household.holding_<name>"
    std::string table;  ///< "orders_order"
    std::string column; ///< which names the person
    std::string id;     ///< which names the row, within a person at least
    /// A row whose id the other person has already stays where it is (a liking for one worker).
    bool is_once;
};
BOOST_DESCRIBE_STRUCT(Holding, (), (name, table, column, id, is_once))

/// By table.
std::vector<Holding> list_holdings(Tx& tx);

/// The rows of that person that would move to `into`, by id.
std::vector<Uuid> list_movable(Tx& tx, Holding const& holding, Uuid from, Uuid into);
/// Those rows, where they are still `from`'s; gives how many moved. Conflict household.cannot_move
/// (detail what) where a constraint speaks against it: both have one of what there may be one.
Result<int> move(Tx& tx, Holding const& holding, Uuid from, Uuid into,
                 std::vector<Uuid> const& rows);

/// Whoever looks for `from` finds `into`, until it is taken back.
void forward(Tx& tx, Uuid from, Uuid into);
void stop_forwarding(Tx& tx, Uuid from);
/// The file that stands for it now: itself, where it was not given up.
Uuid follow(Tx& tx, Uuid id);
/// Those that were given up for it, directly or through another.
std::vector<Uuid> list_given_up_for(Tx& tx, Uuid into);

} // namespace hearth::merging
