/// What the API of safety shows, and who may see it.
#pragma once

#include "platform/api/route.h"
#include "rooms/safety/inside.h"

namespace hearth::safety {

struct IncidentRow {
    Id<Incident> id;
    std::string number;
    Kind kind;
    Source source;
    State state;
    Level level;
    bool is_silent;
    bool is_drill;
    bool is_late;
    bool is_duress;
    Id<identity::Store> store;
    std::string store_name;
    std::optional<Id<orders::Visit>> visit;
    std::optional<Id<orders::Order>> order;
    std::string worker_name;
    std::string customer_name; ///< masked
    Instant raised_at;
    Instant heard_at;
    std::optional<Instant> climbs_at; ///< the next rung, while nobody has taken it
    std::optional<Instant> acknowledged_at;
    std::string owner_name;
    std::optional<Instant> said_safe_at;
    std::optional<Instant> closed_at;
    std::optional<Outcome> outcome;
    int positions;
};
BOOST_DESCRIBE_STRUCT(IncidentRow, (),
                      (id, number, kind, source, state, level, is_silent, is_drill, is_late,
                       is_duress, store, store_name, visit, order, worker_name, customer_name,
                       raised_at, heard_at, climbs_at, acknowledged_at, owner_name, said_safe_at,
                       closed_at, outcome, positions))

struct StepView {
    int sequence;
    StepKind kind;
    Instant at;
    ActorKind actor_kind;
    std::string actor_name; ///< staff and workers; empty for the customer and the house itself
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(StepView, (), (sequence, kind, at, actor_kind, actor_name, note))

struct LineView {
    std::string code;
    std::string text;
    std::optional<Instant> ticked_at;
    std::string ticked_by;
};
BOOST_DESCRIBE_STRUCT(LineView, (), (code, text, ticked_at, ticked_by))

struct ToldView {
    std::string name;
    Level level;
    std::string rung;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(ToldView, (), (name, level, rung, at))

/// A19: everything but where they are; that is looked at under one's name.
struct IncidentView {
    IncidentRow row;
    std::vector<LineView> checklist;
    std::vector<ToldView> told;
    std::vector<StepView> steps;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(IncidentView, (), (row, checklist, told, steps, version))

/// For who called. Nothing in it tells a wrong word from the right one.
struct OwnIncident {
    Id<Incident> id;
    std::string number;
    State state;
    bool is_silent;
    bool is_drill;
    std::optional<Id<orders::Visit>> visit;
    Instant raised_at;
    Instant heard_at;
    std::string taken_by; ///< name; empty while nobody has it
    std::optional<Instant> taken_at;
    int told; ///< so many people
    std::optional<Instant> said_safe_at;
    std::optional<Instant> closed_at;
    std::string phone; ///< the store's
};
BOOST_DESCRIBE_STRUCT(OwnIncident, (),
                      (id, number, state, is_silent, is_drill, visit, raised_at, heard_at, taken_by,
                       taken_at, told, said_safe_at, closed_at, phone))

IncidentRow row_of(Tx& tx, Incident const& incident);
IncidentView view_of(Tx& tx, Incident const& incident);
OwnIncident own_view(Tx& tx, Incident const& incident);

/// Staff with `permission` at its store; others do not know it exists: NotFound.
Result<Incident> load_for(Tx& tx, Id<Incident> id, std::string_view permission);

void add_own_routes(api::Routes& routes);
void add_office_routes(api::Routes& routes);
void add_setting_routes(api::Routes& routes);

} // namespace hearth::safety
