/// What the sources of the rights desk share among themselves.
#pragma once

#include "platform/api/route.h"
#include "rooms/rights/rules.h"
#include "rooms/rights/store.h"

namespace hearth::rights {

inline constexpr int most_of_person = 100;

/// Writes it, its step and its event. PreconditionFailed where somebody was faster.
Result<Request> move(Tx& tx, Request one, StepKind step,
                     std::optional<std::string> const& note = {});
/// Ends it and its clock, and tells the person.
Result<Request> end(Tx& tx, Request one, State state, StepKind step,
                    std::optional<std::string> const& note = {});
/// Open, or Conflict rights.over.
Result<Request> load_open(Tx& tx, Id<Request> id);

/// Into how many files the copy with its pictures went.
Result<void> note_volumes(Tx& tx, Id<Request> id, int volumes);
/// The person has shown anew who they are: the copy is theirs for some minutes, in this session.
/// Conflict rights.copy_expired.
Result<Request> open_copy(Tx& tx, Id<Request> id);

/// Says where it stands, by that template ("rights_done"), once for each.
void tell(Tx& tx, Request const& one, std::string const& what);

Result<void> hear_due(Tx& tx, clocks::Firing const& firing);
/// Chores: what waited goes on; what need not be kept any more is erased (LD-11); the calendar
/// follows the newest notice of holidays.
Result<void> go_on(Tx& tx);
Result<void> erase_due(Tx& tx);

void add_office_routes(api::Routes& routes);
void add_own_routes(api::Routes& routes);

} // namespace hearth::rights
