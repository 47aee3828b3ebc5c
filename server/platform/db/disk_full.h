/// No room on the disk: what was to be written is taken back whole and refused; what was
/// acknowledged before is on the disk already. Reading goes on, and so does writing as soon as
/// there is room again, without anybody's doing.
#pragma once

#include "platform/db/database.h"

#include <exception>

namespace hearth::db {

struct DiskFull : DatabaseError {
    explicit DiskFull(std::string const& what) : DatabaseError(what, Violation::None, false) {}
};

/// An errno that says so: no space, over the quota, or longer than a file may be.
bool is_no_room(int error);
/// Whether that is why something broke, in the database or in a file beside it.
bool is_disk_full(std::exception_ptr const& broken);

/// This process's last word on it: told by who writes, asked by /readyz. Logged when it changes,
/// each at most once a minute; also hearth_disk_full in /metrics.
void note_disk_full(std::string const& where);
void note_room();
bool is_disk_full();

} // namespace hearth::db
