/// The same rows committed by SQLite alone: what the engine can do on this disk with nobody
/// between.
#pragma once

#include <string>

namespace hearth::bench {

/// Copies an open database as it is (VACUUM INTO).
void copy_database(std::string const& from, std::string const& to);

/// Writes into `before`, which it changes, every row of `after` that `before` has not, in so many
/// transactions, durable as the server's (WAL, synchronous=FULL). Gives the seconds that took and
/// how many rows.
struct RawRun {
    double seconds = 0;
    double work_seconds = 0; ///< the engine's own processor time
    long rows = 0;
};
RawRun write_again(std::string const& before, std::string const& after, int transactions);

} // namespace hearth::bench
