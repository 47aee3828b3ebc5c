/// Private to platform/db: what SQLite's planner is told about the size of tables.
///
/// Without statistics SQLite takes every equality on the first column of an index for ten rows, so
/// that `company_id = ? AND visit_id = ? ORDER BY id` walks the whole company along the primary key
/// rather than a handful of rows along the visit's index. ANALYZE would know better, but only after
/// the rows are there, and plans would change from day to day. So the figures are written from the
/// schema itself, for a company of a million orders: plans are the same on every machine.
#pragma once

#include "platform/db/sqlite_connection.h"

namespace hearth::db {

/// Writes the figures of every index where they are not there yet. The connection must be the
/// writer, outside of a transaction; connections opened later plan by them.
void write_statistics(SqliteConnection& writer);

} // namespace hearth::db
