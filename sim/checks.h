/// What must hold in the world after every step, and more of it every midnight.
#pragma once

#include "sim/people.h"

namespace hearth::sim {

/// After every step: nobody in two homes, nothing half done, the books balance, every promise is
/// kept, running or has climbed, every message is on its way or out.
void check_step(World& world);
/// Of messages alone, by whatever line: sent and marked so, taken at the other end, reported and
/// heard - the same ones, each read once.
void check_messages(World& world);
/// A number that is lent is wanted by a visit that is not over.
void check_bindings(World& world);
/// LC-08: nothing renewed but on a yes of its own, and after a notice that had really arrived the
/// lawful days before (or a yes that was newer than the notice); nothing that was ended went on.
void check_renewals(World& world);
/// Every midnight, and at the end: what callers were told is there, and nothing else; each message
/// reached its person once; nobody worked in two homes; the audit trail is whole.
void check_day(World& world, People const& people);

} // namespace hearth::sim
