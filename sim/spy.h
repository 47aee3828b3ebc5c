/// Somebody who opens every page that they may open. The world looks through each answer for what
/// the reader must not see (secrets.cpp); the spy sees to it that every answer is looked at.
#pragma once

#include "sim/actors.h"

namespace hearth::sim {

class Spy : public Actors {
public:
    using Actors::Actors;
    /// Two readers a day, of another kind each time: roles of all stores and of one, families,
    /// workers, and somebody from the street.
    void plan_day(Instant midnight) override;
    /// As that person, every route that only reads; for each thing of a list its own page, too.
    void read_everything(Person const& who);
    int pages() const { return pages_; }

private:
    void send_next();
    void open(Person const& who, std::string const& path, std::vector<std::string>& ids);
    int turn_ = 0;
    int pages_ = 0;
};

} // namespace hearth::sim
