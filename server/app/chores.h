/// Runs the rooms' chores for every company: each at most once per its period, also with several
/// processes (the row of its last run is the guard). A chore that breaks is logged and tried again
/// next period.
#pragma once

#include "platform/db/database.h"
#include "platform/room.h"

#include <memory>
#include <vector>

namespace hearth::app {

class Chores {
public:
    Chores(db::Database& database, Clock& clock, std::vector<Chore> chores);
    ~Chores();
    void start(); ///< own thread, looks every 5 s
    void stop();
    int step(); ///< runs what is due; gives how many. For tests and sim

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// All companies of the installation: id and code.
std::vector<std::pair<CompanyId, std::string>> list_companies(db::Database& database);

} // namespace hearth::app
