// What a person wishes about messages, and the ways to them that they have shown to be theirs.
#include "rooms/notify/reach_store.h"

#include "rooms/identity/identity.h"
#include "rooms/workforce/workforce.h"

#include "platform/merging/holdings.h"

#include <algorithm>
#include <cstdio>

namespace hearth::notify {
namespace {

constexpr minutes proof_lives{30};
constexpr int most_wrong_tries = 5;
constexpr int most_emails_a_day = 5;

/// Their file, and those that were given up for it.
std::vector<Uuid> files_of(Tx& tx, Person person) {
    std::vector<Uuid> files{person.id};
    if (person.kind != ActorKind::Customer) return files;
    for (auto const file : merging::list_given_up_for(tx, person.id))
        files.push_back(file);
    return files;
}

std::string six_digits(Tx& tx) {
    char text[8];
    std::snprintf(text, sizeof text, "%06d", static_cast<int>(tx.random().next() % 1'000'000));
    return text;
}

/// Whether it can be one: mail servers know the rest.
bool looks_like_email(std::string_view text) {
    auto const at = text.find('@');
    if (at == text.npos || at == 0 || text.size() > 254) return false;
    auto const domain = text.substr(at + 1);
    bool const is_plain = std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return c > 32 && c < 127 &&
               std::string_view("<>()[],;:\\\"").find(char(c)) == std::string_view::npos;
    });
    auto const dot = domain.rfind('.');
    return is_plain && domain.find('@') == domain.npos && dot != domain.npos && dot > 0 &&
           dot + 1 < domain.size();
}

Result<Way> load_own_way(Tx& tx, Person person, Id<Way> id) {
    auto const way = store::find_way(tx, id);
    auto const files = files_of(tx, person);
    bool const is_theirs = way && way->state != WayState::Closed &&
                           std::find(files.begin(), files.end(), way->person.id) != files.end();
    if (!is_theirs) return Error{Refusal::NotFound, "notify.way_not_found"};
    return *way;
}

void tell_changed(Tx& tx, Person person, Channel channel, bool is_open) {
    tx.publish(ReachChanged{person.kind, person.id, to_text(channel), is_open});
}

} // namespace

WishFile wishes_of(Tx& tx, Person person) {
    auto const files = files_of(tx, person);
    for (auto const& file : files)
        if (auto found = store::find_wishes(tx, file)) {
            if (file != person.id) found->version = 0; // said in another of their files
            return *found;
        }
    return {};
}

Result<void> save_wishes(Tx& tx, Person person, Wishes const& wishes, std::int64_t version) {
    TRY(check_wishes(wishes, person.kind));
    if (!store::save_wishes(tx, person, {wishes, version}))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    tx.publish(ReachChanged{person.kind, person.id, "wishes", true});
    return {};
}

std::vector<Way> list_ways(Tx& tx, Person person) {
    auto ways = store::list_ways(tx, files_of(tx, person));
    // A code that ran out is no way and no promise of one.
    std::erase_if(ways, [&](Way const& way) {
        return way.state == WayState::Pending && way.proof_until && *way.proof_until <= tx.now();
    });
    return ways;
}

Result<Way> add_email(Tx& tx, Person person, std::string const& address) {
    if (!looks_like_email(address)) return invalid_field("/address", "notify.email_wrong");
    if (store::count_ways(tx, person.id, Channel::Email, tx.now() - hours{24}) >= most_emails_a_day)
        return Error{Refusal::TooMany, "notify.too_many_addresses"};
    // One address at a time that waits for its code; the one in use stays until the new one stands.
    for (auto const& way : store::list_ways(tx, files_of(tx, person)))
        if (way.channel == Channel::Email && way.state == WayState::Pending)
            store::close_way(tx, way.id, ClosedWhy::Replaced);
    Way const way{.id = tx.new_id<Way>(),
                  .person = person,
                  .channel = Channel::Email,
                  .address = address,
                  .proof_until = tx.now() + proof_lives,
                  .created_at = tx.now()};
    auto const code = six_digits(tx);
    store::insert_way(tx, way, code);
    enqueue(tx, {.channel = Channel::Email,
                 .recipient_kind = person.kind,
                 .recipient = person.id,
                 .address = address,
                 .template_name = "way_code",
                 .locale = tx.actor().locale,
                 .slots = {{"code", code}, {"minutes", std::to_string(proof_lives.count())}},
                 .about = way.id.uuid,
                 .dedupe = "way_code:" + to_text(way.id),
                 .is_secret = true,
                 .valid_until = way.proof_until});
    return way;
}

Result<Way> prove_way(Tx& tx, Person person, Id<Way> id, std::string const& code) {
    auto const way = TRY(load_own_way(tx, person, id));
    auto const wrong = invalid_field("/code", "notify.proof_wrong");
    bool const is_live = way.state == WayState::Pending && way.proof_until &&
                         tx.now() < *way.proof_until && way.wrong_tries < most_wrong_tries;
    if (!is_live) return wrong;
    if (!store::has_proof(tx, id, code)) {
        store::count_wrong_try(tx, id);
        return wrong;
    }
    if (!store::open_way(tx, id)) return wrong;
    // The new address takes the place of the one before.
    for (auto const& other : store::list_ways(tx, files_of(tx, person)))
        if (other.channel == way.channel && other.id != id)
            store::close_way(tx, other.id, ClosedWhy::Replaced);
    tell_changed(tx, person, way.channel, true);
    return load_own_way(tx, person, id);
}

Result<void> close_way(Tx& tx, Person person, Id<Way> id, ClosedWhy why) {
    auto const way = TRY(load_own_way(tx, person, id));
    if (!store::close_way(tx, id, why)) return {};
    if (way.state == WayState::Open) tell_changed(tx, person, way.channel, false);
    return {};
}

std::optional<std::string> phone_of(Tx& tx, Person person) {
    if (person.kind == ActorKind::Customer) {
        auto const customer = customers::load_customer(tx, Id<customers::Customer>{person.id});
        return customer ? std::optional(customer->phone) : std::nullopt;
    }
    if (person.kind == ActorKind::Worker) {
        auto const worker = workforce::load_worker(tx, Id<workforce::Worker>{person.id});
        return worker ? std::optional(worker->phone) : std::nullopt;
    }
    if (person.kind != ActorKind::Staff) return {};
    auto const account = identity::load_account(tx, Id<identity::Account>{person.id});
    return account ? account->phone : std::nullopt;
}

} // namespace hearth::notify
