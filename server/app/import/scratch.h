/// A copy of a SQLite database to try an import on. A preview writes everything and takes it back;
/// SQLite has one writer, and the company must go on taking orders meanwhile.
#pragma once

#include "base/clock.h"
#include "platform/services.h"
#include "rooms/dispatch/capacity.h"

#include <memory>
#include <string>

namespace hearth::import {

class Scratch {
public:
    /// As the database is now, beside the company's files. Throws where the disk has no room.
    Scratch(db::Database& database, db::Scope const& scope);
    ~Scratch();
    Scratch(Scratch const&) = delete;
    db::Database& database() { return *database_; }

private:
    struct StandingClock final : Clock {
        Instant at = {};
        Instant now() override { return at; }
    };
    struct Folder {
        std::string path;
        ~Folder();
    };
    StandingClock clock_;
    Services services_;
    Folder folder_;
    dispatch::Capacity capacity_; ///< of its own: what is taken back must be in nobody's mind
    std::unique_ptr<db::Database> database_;
};

/// What a process that was killed left behind. Only where no other process has the folder.
void remove_scratches(std::string const& data_folder);

} // namespace hearth::import
