/// Workforce: who does the work, what they can and may do, and when they are there. Nobody is sent
/// while a check that the work demands is missing, failed or expired on the day (WF-01); the same
/// gates colour the code at the door (BE-04).
#pragma once

#include "platform/room.h"
#include "rooms/workforce/events.h"
#include "rooms/workforce/model.h"
#include "rooms/workforce/roster.h"
#include "rooms/workforce/rules.h"

namespace hearth::workforce {

void install(Room& room);

Result<Worker> load_worker(Tx& tx, Id<Worker> id); ///< NotFound workforce.not_found
std::optional<Worker> find_by_phone(Tx& tx, std::string_view e164);
std::optional<Worker> find_by_number(Tx& tx, std::string_view number);
/// Of a store (or all), by number; only those in `state` where given.
std::vector<Worker> list_workers(Tx& tx, std::optional<Id<identity::Store>> store,
                                 std::optional<State> state);
/// Makes the file. Invalid for an id number that is wrong, for nobody under 16 (LW-02); Conflict
/// workforce.phone_taken, workforce.id_number_taken. An empty number gets the next free one.
Result<Worker> add_worker(Tx& tx, Worker draft);
/// Guarded by version. To become active takes a passed identity paper (LH-07).
Result<Worker> save_worker(Tx& tx, Worker const& worker);

std::vector<Paper> list_papers(Tx& tx, Id<Worker> worker); ///< newest first
Result<Paper> add_paper(Tx& tx, Paper draft);
/// Everything `needs` and the law demand of the worker on that day.
std::vector<Gate> list_gates(Tx& tx, Worker const& worker, catalog::Needs const& needs, Day day);

/// LH-11: what a customer is shown of who comes on that day.
ShownToCustomer show_to_customer(Tx& tx, Worker const& worker, Day day);

std::vector<WeekSpan> list_week(Tx& tx, Id<Worker> worker);
void save_week(Tx& tx, Worker const& worker, std::vector<WeekSpan> const& week);
void save_day(Tx& tx, Worker const& worker, Day day, std::vector<DaySpan> const& spans);
/// When the worker is there in the span, in the store's zone: week, single days, approved leave
/// taken out.
std::vector<Span> list_shifts(Tx& tx, Id<Worker> worker, Span span, std::string_view zone);

Result<Leave> ask_leave(Tx& tx, Id<Worker> worker, LeaveKind kind, Span span);
Result<Leave> decide_leave(Tx& tx, Id<Leave> id, LeaveState decision);
std::vector<Leave> list_leave(Tx& tx, Id<Worker> worker, Span span);
Result<Leave> load_leave(Tx& tx, Id<Leave> id);

/// The token of the badge; made when the worker becomes active.
std::optional<std::string> find_door_token(Tx& tx, Id<Worker> worker);
std::string issue_door_token(Tx& tx, Id<Worker> worker); ///< a new one; the old one ends
std::optional<Id<Worker>> find_by_door_token(Tx& tx, std::string_view token);

} // namespace hearth::workforce
