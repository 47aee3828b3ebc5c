/// Rows of workforce. Private to the room.
#pragma once

#include "rooms/workforce/workforce.h"

namespace hearth::workforce {

bool has_id_number(Tx& tx, std::string_view id_number, Id<Worker> other_than);
db::Violation insert_worker(Tx& tx, Worker const& worker);
bool update_worker(Tx& tx, Worker const& worker); ///< false where the version has moved on
int count_workers(Tx& tx);
/// What planning reads of the worker has changed (RosterMark).
void touch_roster(Tx& tx, Id<Worker> worker);
void insert_paper(Tx& tx, Paper const& paper);

} // namespace hearth::workforce
