/// Whose data is frozen (LD-10, LD-11): it lies there for the law alone. They are in no list, found
/// by no search, may order nothing and are told nothing; every room asks here.
#pragma once

#include "platform/events/events.h"

namespace hearth::personal {

/// Restricted: at the person's wish, and taken back by it. Closed: the account is gone, what the
/// law demands is kept until its day.
enum class Frozen { Restricted, Closed };
BOOST_DESCRIBE_ENUM(Frozen, Restricted, Closed)

struct Restriction {
    Uuid id;
    Uuid person;
    Frozen kind = Frozen::Restricted;
    Instant since;
    std::optional<Instant> until = {};
};
BOOST_DESCRIBE_STRUCT(Restriction, (), (id, person, kind, since, until))

std::optional<Restriction> find_restriction(Tx& tx, Uuid person);
/// All that are in force, the oldest first.
std::vector<Restriction> list_restrictions(Tx& tx, int limit);
/// Conflict platform.frozen_already where they are frozen already; whoever was only restricted may
/// close all the same.
Result<Restriction> restrict(Tx& tx, Uuid person, Frozen kind, std::optional<Instant> until);
/// Conflict platform.account_closed for what cannot come back.
Result<void> lift_restriction(Tx& tx, Uuid person);
/// Kept until then: what was erased meanwhile may have been the last.
void keep_until(Tx& tx, Uuid restriction, std::optional<Instant> until);

/// Whoever keeps consents of that customer ends them, all or those of one purpose (LD-03).
struct ConsentsEnd {
    static constexpr std::string_view kind = "platform.consents_end";
    Id<customers::Customer> customer;
    std::optional<std::string> purpose;
    Uuid subject() const { return customer.uuid; }
    Audience audience() const { return {{}, customer}; }
};
BOOST_DESCRIBE_STRUCT(ConsentsEnd, (), (customer, purpose))

} // namespace hearth::personal
