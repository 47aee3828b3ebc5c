// GET /trail: who did what when (SY-02). Events hold ids and numbers, never personal data.
#include "platform/events/trail.h"
#include "rooms/identity/identity.h"
#include "rooms/office/routes.h"

#include <map>

namespace hearth::office {
namespace {

constexpr std::string_view permission = "office.trail";

struct TrailQuery {
    std::optional<Whole<1, 200>> limit;
    std::optional<Text<1, 200>> cursor;
    std::optional<Text<1, 80>> kind; ///< "orders.placed"; with a dot at its end a whole room
    std::optional<Uuid> subject;
    std::optional<Uuid> actor;
    std::optional<Id<identity::Store>> store;
    std::optional<Instant> from;
    std::optional<Instant> to;
};
BOOST_DESCRIBE_STRUCT(TrailQuery, (), (limit, cursor, kind, subject, actor, store, from, to))

struct TrailEntry {
    Id<Event> id;
    std::int64_t number; ///< its place in the sealed chain; 0 while it waits for one
    Instant at;
    std::string kind;
    Uuid subject;
    ActorKind actor_kind;
    std::optional<Uuid> actor;
    std::optional<std::string> actor_name; ///< of staff
    std::optional<Id<identity::Store>> store;
    std::string request_id;
    RawJson payload;
};
BOOST_DESCRIBE_STRUCT(TrailEntry, (),
                      (id, number, at, kind, subject, actor_kind, actor, actor_name, store,
                       request_id, payload))
struct TrailPage {
    std::vector<TrailEntry> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(TrailPage, (), (items, next_cursor))

/// Whose right ends at some stores sees what happened in those; what belongs to no store is the
/// whole company's.
Result<events::TrailFilter> filter_of(Tx& tx, TrailQuery const& query) {
    events::TrailFilter filter;
    if (query.kind) filter.kind = *query.kind;
    filter.subject = query.subject;
    filter.actor = query.actor;
    filter.from = query.from;
    filter.to = query.to;
    filter.stores = identity::reach_of(tx.actor(), permission);
    if (query.store) {
        TRY(identity::check_reach(tx, permission, *query.store));
        filter.stores = std::vector{*query.store};
    }
    auto const key = TRY(api::read_cursor(query.cursor));
    if (!key.empty()) {
        auto const id = parse_uuid(key);
        if (!id) return Error{Refusal::Malformed, "platform.bad_cursor"};
        filter.before = Id<Event>{*id};
    }
    return filter;
}

struct Doer {
    ActorKind kind = ActorKind::Anonymous;
    Uuid id = {};
};
/// Whoever signs in, or begins with an invitation, is nobody yet while they do: the event says who
/// it was.
std::optional<Doer> newcomer_of(LoggedEvent const& event) {
    bool const is_nobody = event.actor_kind == ActorKind::Anonymous;
    if (is_nobody && event.kind == identity::AccountChanged::kind)
        return Doer{ActorKind::Staff, event.subject};
    if (event.kind != identity::SessionStarted::kind) return {};
    auto const started = json::parse_as<identity::SessionStarted>(event.payload);
    if (!started) return {};
    return Doer{started->actor_kind, started->who};
}

Result<TrailPage> show_trail(Tx& tx, api::Query<TrailQuery> const& query) {
    auto const filter = TRY(filter_of(tx, query));
    auto const size = query.limit ? static_cast<int>(query.limit->value) : 50;
    auto found = events::list_trail(tx, filter, size + 1);
    TrailPage page;
    if (static_cast<int>(found.size()) > size) {
        found.resize(static_cast<std::size_t>(size));
        page.next_cursor = api::make_cursor(to_text(found.back().id));
    }
    std::map<Uuid, std::optional<std::string>> names;
    auto const name_of = [&](Uuid id) {
        auto const [at, is_new] = names.try_emplace(id);
        if (is_new) at->second = identity::find_name(tx, id);
        return at->second;
    };
    for (auto& event : found) {
        TrailEntry entry{
            event.id,         event.number, event.at, event.kind,           event.subject,
            event.actor_kind, {},           {},       event.audience.store, event.request_id,
            {event.payload}};
        if (!event.actor.is_nil()) entry.actor = event.actor;
        if (auto const newcomer = newcomer_of(event)) {
            entry.actor_kind = newcomer->kind;
            entry.actor = newcomer->id;
        }
        if (entry.actor && entry.actor_kind == ActorKind::Staff)
            entry.actor_name = name_of(*entry.actor);
        page.items.push_back(std::move(entry));
    }
    return page;
}

} // namespace

void install_trail(Room& room) {
    room.routes.read("/trail", "show_trail", api::staff(std::string(permission)), show_trail);
}

} // namespace hearth::office
