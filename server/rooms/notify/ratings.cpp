#include "rooms/notify/ratings.h"
#include "rooms/notify/rules.h"
#include "rooms/notify/store.h"

#include "platform/settings/settings.h"
#include "platform/vault/primitives.h"

#include <algorithm>

namespace hearth::notify {
namespace {

int lowest_of(Scores const& scores) {
    return static_cast<int>(
        std::min({scores.reliability.value, scores.responsiveness.value, scores.assurance.value,
                  scores.empathy.value, scores.tangibles.value}));
}

} // namespace

Result<void> check_rate_time(Tx& tx, orders::Visit const& visit) {
    auto const days = settings::load<Habits>(tx).rate_days;
    if (tx.now() - visit.ends_at <= hours{24 * days}) return {};
    return Error{Refusal::Conflict, "notify.too_late_to_rate", {{"days", std::to_string(days)}}};
}

Result<Rating> rate(Tx& tx, RateVisit const& what) {
    auto const& actor = tx.actor();
    if (actor.kind != ActorKind::Customer || actor.session.is_nil())
        return Error{Refusal::Forbidden, "notify.only_the_customer"};
    auto const visit = TRY(orders::load_visit_for(tx, actor, what.visit, ""));
    if (visit.state != orders::VisitState::Done)
        return Error{Refusal::Conflict, "notify.not_done_yet"};
    TRY(check_rate_time(tx, visit));
    Rating rating{.id = tx.new_id<Rating>(),
                  .visit = visit.id,
                  .order = visit.order,
                  .customer = visit.customer,
                  .store = visit.store,
                  .scores = what.scores,
                  .words = what.words,
                  .session = actor.session,
                  .device_hash =
                      vault::digest(vault::Hash::Sha256, to_text(tx.company()) + "|" + what.device),
                  .rated_at = tx.now()};
    // One device that rates for many households is somebody rating themselves: kept, but marked.
    auto const raters =
        store::count_raters(tx, rating.device_hash, rating.customer, tx.now() - hours{24});
    rating.is_suspicious = raters >= settings::load<Habits>(tx).most_raters_a_device;
    if (!store::insert_rating(tx, rating)) return Error{Refusal::Conflict, "notify.already_rated"};
    tx.publish(RatingGiven{rating.id, rating.visit, rating.order, rating.customer, rating.store,
                           lowest_of(rating.scores), rating.is_suspicious});
    return rating;
}

std::optional<Rating> find_rating(Tx& tx, Id<orders::Visit> visit) {
    return store::find_rating(tx, visit);
}

Result<Rating> reply_to_rating(Tx& tx, Id<Rating> id, std::string const& reply) {
    if (!store::reply_to_rating(tx, id, reply))
        return Error{Refusal::NotFound, "notify.rating_not_found"};
    return std::move(*store::find_rating(tx, id));
}

} // namespace hearth::notify
