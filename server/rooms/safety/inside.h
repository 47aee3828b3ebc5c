/// What the sources of safety share among themselves.
#pragma once

#include "platform/settings/settings.h"
#include "rooms/identity/identity.h"
#include "rooms/safety/rules.h"
#include "rooms/safety/safety.h"

namespace hearth::safety {

inline constexpr std::string_view acknowledgement_clock = "safety.acknowledgement";
/// Its subject is the visit: until the work is finished.
inline constexpr std::string_view check_out_clock = "safety.check_out";
/// Its subject is the question.
inline constexpr std::string_view answer_clock = "safety.answer";
inline constexpr char read_permission[] = "safety.read";
inline constexpr char take_permission[] = "safety.take";
/// Rosters and drills; held at a store it makes its manager, everywhere headquarters.
inline constexpr char manage_permission[] = "safety.manage";
inline constexpr char plans_permission[] = "safety.plans";

struct Tap {
    Source source = Source::Worker;
    Kind kind = Kind::Unknown;
    bool is_silent = false;
    bool is_drill = false;
    Id<identity::Store> store = {};
    std::optional<orders::Visit> visit = {};
    std::optional<Id<customers::Customer>> customer = {};
    std::optional<Id<workforce::Worker>> worker = {};
    std::string key = {}; ///< empty: one is made
    std::optional<Instant> at = {};
    std::optional<visits::Position> position = {};
    std::optional<std::string> note = {};
};
/// One incident of however many taps: the same key, or another tap of who has a live one, gives
/// that one back. Starts the ladder and tells who is on call. Checks no rights.
Result<Incident> raise(Tx& tx, Tap const& tap);
/// A further tap, a later position: Conflict safety.already_over.
Result<Incident> follow(Tx& tx, Id<Incident> id, visits::Position const& position, Instant at);
/// Who called says that it is over. A wrong word looks the same to them and is told to the office.
Result<Incident> say_safe(Tx& tx, Id<Incident> id, std::optional<std::string> const& word);
/// Conflict safety.taken_by_another, but for who manages the store: they take it over.
Result<Incident> take(Tx& tx, Id<Incident> id, Id<identity::Account> who);
Result<Incident> set_kind(Tx& tx, Id<Incident> id, Kind kind);
Result<Incident> note(Tx& tx, Id<Incident> id, std::string const& text);
/// Conflict safety.line_not_found.
Result<Incident> tick(Tx& tx, Id<Incident> id, std::string const& code, bool is_done);
/// Conflict safety.not_taken before anybody took it; Invalid where a real one is called a drill.
Result<Incident> close(Tx& tx, Id<Incident> id, Outcome outcome, std::string const& said);

/// Guarded by version: PreconditionFailed platform.version_stale.
Result<Incident> save(Tx& tx, Incident incident);
Result<Incident> load_live(Tx& tx, Id<Incident> id); ///< Conflict safety.already_over
void add_step(Tx& tx, Incident const& incident, StepKind kind,
              std::optional<std::string> note = {});
void touch(Tx& tx, Incident const& incident, StepKind kind, std::optional<std::string> note = {});
/// Everybody of its level, written down and published; `rung` tells the tellings apart.
void tell(Tx& tx, Incident const& incident, std::string_view rung);
std::vector<Id<identity::Account>> people_of(Tx& tx, Id<identity::Store> store, Level level);

/// The plan in force; the built-in one in that language.
Plan plan_of(Tx& tx, Kind kind, std::string_view locale);
/// What hangs on an incident: its plan as it was when its kind was set.
std::vector<Line> checklist_of(Incident const& incident, std::string_view locale);
/// Kept with the incident; nothing for the built-in plan, which is told in every language.
std::optional<std::string> snapshot_of(Tx& tx, Kind kind);

/// Asks the visit's leader, once at a time. Conflict safety.nobody_there without one.
Result<Question> ask(Tx& tx, orders::Visit const& visit, bool is_of_house);
struct Reply {
    Answer answer = Answer::AllRight;
    std::optional<int> more_min = {}; ///< until they will be done
    std::optional<std::string> word = {};
    bool is_silent = false;
};
/// Conflict safety.question_over, but for a call for help and where it has opened an incident. A
/// wrong word looks answered and is a silent call for help.
Result<Question> answer(Tx& tx, Id<Question> id, Reply const& reply);

void describe_clocks();
void install_watch(Room& room);
Result<void> hear_acknowledgement(Tx& tx, clocks::Firing const& firing);
Result<void> forget_positions(Tx& tx);

} // namespace hearth::safety
