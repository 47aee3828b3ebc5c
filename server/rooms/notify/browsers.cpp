// The browsers on which somebody allowed messages, and the key by which push services know us.
#include "rooms/notify/push.h"
#include "rooms/notify/reach_store.h"

#include "platform/services.h"
#include "platform/vault/fields.h"
#include "platform/vault/p256.h"

namespace hearth::notify {
namespace {

constexpr int most_browsers = 10;
constexpr int most_browsers_a_day = 30;

vault::Place place_of(Uuid id) {
    return {"notify_push_key.private_key", id};
}

std::optional<std::string> find_key(Tx& tx) {
    auto const row = tx.find<std::tuple<Uuid, db::Bytes>>(
        "SELECT id, private_key FROM notify_push_key WHERE company_id = ?1");
    if (!row) return {};
    return vault::open(tx, vault::FieldClass::Secret, place_of(std::get<0>(*row)),
                       std::get<1>(*row));
}

} // namespace

std::string push_public_key(Tx& tx) {
    if (!find_key(tx)) {
        auto const id = make_uuid(tx.now(), tx.random());
        tx.run("INSERT INTO notify_push_key (company_id, id, private_key, created_at) VALUES (?1, "
               "?2, ?3, ?4) ON CONFLICT DO NOTHING",
               id,
               vault::seal(tx, vault::FieldClass::Secret, place_of(id),
                           std::string_view(vault::new_p256_key(tx.random()))),
               tx.now());
    }
    return vault::encode_base64url(*vault::p256_public_key(*find_key(tx)));
}

Result<Way> add_browser(Tx& tx, Person person, NewBrowser const& browser) {
    auto const policy = outgoing::target_policy(tx.services());
    if (!outgoing::read_target(browser.endpoint, policy).empty())
        return invalid_field("/endpoint", "notify.push_target");
    if (!signing::parse_push_target(browser.endpoint, browser.p256dh, browser.auth))
        return invalid_field("/p256dh", "notify.push_keys");
    // The same browser again takes its own place, and nobody reads another's messages on it.
    for (auto const& way : store::list_by_address(tx, Channel::Push, browser.endpoint))
        store::close_way(tx, way.id, ClosedWhy::Replaced);
    int open = 0;
    for (auto const& way : list_ways(tx, person))
        open += way.channel == Channel::Push;
    auto const today = store::count_ways(tx, person.id, Channel::Push, tx.now() - hours{24});
    if (open >= most_browsers || today >= most_browsers_a_day)
        return Error{Refusal::TooMany, "notify.too_many_browsers"};
    Way const way{.id = tx.new_id<Way>(),
                  .person = person,
                  .channel = Channel::Push,
                  .address = browser_text(browser.endpoint, browser.p256dh, browser.auth),
                  .label = browser.label,
                  .state = WayState::Open,
                  .created_at = tx.now(),
                  .opened_at = tx.now()};
    store::insert_way(tx, way, {});
    tx.publish(ReachChanged{person.kind, person.id, to_text(Channel::Push), true});
    return way;
}

PushLoad load_push(Tx& tx, Person person) {
    PushLoad load{find_key(tx).value_or(""), {}};
    for (auto& way : list_ways(tx, person))
        if (way.channel == Channel::Push && way.state == WayState::Open)
            load.browsers.push_back(std::move(way));
    return load;
}

} // namespace hearth::notify
