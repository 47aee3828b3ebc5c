// GET /access-log: who got in and who was refused (LD-20). Addresses of people, so for whoever
// looks after the whole company's accounts or audits them, and for nobody of one store.
#include "rooms/identity/access_log.h"
#include "rooms/identity/api.h"

#include <charconv>
#include <map>

namespace hearth::identity {
namespace {

constexpr std::string_view permission = "identity.access_log";

struct AccessQuery {
    std::optional<Whole<1, 200>> limit;
    std::optional<Text<1, 200>> cursor;
    std::optional<Access> what;
    std::optional<Uuid> who;
    std::optional<Text<2, 60>> peer;
    std::optional<Instant> from;
    std::optional<Instant> to;
};
BOOST_DESCRIBE_STRUCT(AccessQuery, (), (limit, cursor, what, who, peer, from, to))

struct AccessRow {
    Uuid id;
    Instant at;
    Access what;
    std::string way;
    std::optional<ActorKind> kind;
    std::optional<Uuid> who;
    std::optional<std::string> name; ///< of staff
    std::string peer;
    std::string user_agent;
    std::optional<Instant> seen_at;
    std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(AccessRow, (),
                      (id, at, what, way, kind, who, name, peer, user_agent, seen_at, ended_at))
struct AccessPage {
    std::vector<AccessRow> items;
    std::optional<std::string> next_cursor;
    int keep_months = 0;
    int least_months = 0; ///< by law
    std::string law;
    std::string law_en;
};
BOOST_DESCRIBE_STRUCT(AccessPage, (), (items, next_cursor, keep_months, least_months, law, law_en))

Result<void> set_place(AccessFilter& filter, std::string const& key) {
    if (key.empty()) return {};
    auto const cut = key.find('|');
    std::int64_t micros = 0;
    auto const id = cut == key.npos ? std::nullopt : parse_uuid(key.substr(cut + 1));
    auto const read = std::from_chars(key.data(), key.data() + std::min(cut, key.size()), micros);
    if (!id || read.ec != std::errc{}) return Error{Refusal::Malformed, "platform.bad_cursor"};
    filter.before = {Instant{std::chrono::microseconds{micros}}, *id};
    return {};
}

Result<AccessPage> show_access(Tx& tx, api::Query<AccessQuery> const& query) {
    if (reach_of(tx.actor(), permission))
        return Error{
            Refusal::Forbidden, "platform.not_allowed", {{"permission", std::string(permission)}}};
    AccessFilter filter{.what = query.what, .who = query.who, .from = query.from, .to = query.to};
    if (query.peer) filter.peer = *query.peer;
    TRY(set_place(filter, TRY(api::read_cursor(query.cursor))));
    auto const size = query.limit ? static_cast<int>(query.limit->value) : 50;
    auto found = list_access(tx, filter, size + 1);
    AccessPage page;
    if (static_cast<int>(found.size()) > size) {
        found.resize(static_cast<std::size_t>(size));
        page.next_cursor = api::make_cursor(std::to_string(to_micros(found.back().at)) + "|" +
                                            to_text(found.back().id));
    }
    std::map<Uuid, std::optional<std::string>> names;
    for (auto const& one : found) {
        AccessRow row{one.id, one.at,   one.what,       one.way,     one.kind,    one.who,
                      {},     one.peer, one.user_agent, one.seen_at, one.ended_at};
        if (one.who && one.kind == ActorKind::Staff) {
            auto const [at, is_new] = names.try_emplace(*one.who);
            if (is_new) at->second = find_name(tx, *one.who);
            row.name = at->second;
        }
        page.items.push_back(std::move(row));
    }
    page.least_months = least_months();
    page.keep_months = std::max(settings::load<AccessLogKept>(tx).keep_months, page.least_months);
    page.law = std::string(log_laws().front().source);
    page.law_en = std::string(log_laws().front().source_en);
    return page;
}

} // namespace

void install_access_log(Room& room) {
    room.settings.push_back(settings::describe<AccessLogKept>(false, check_access_log));
    room.permissions.push_back({std::string(permission)});
    room.routes.read("/access-log", "show_access_log", api::staff(std::string(permission)),
                     show_access);
}

} // namespace hearth::identity
