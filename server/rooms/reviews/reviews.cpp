#include "rooms/reviews/reviews.h"

#include "platform/services.h"
#include "platform/words/words.h"
#include "rooms/reviews/inside.h"
#include "rooms/reviews/store.h"

namespace hearth::reviews {
namespace {

Result<Review> note(Tx& tx, notify::Rating const& rating) {
    auto const visit = TRY(orders::load_visit(tx, rating.visit));
    auto const& scores = rating.scores;
    Review const one{.id = rating.id,
                     .visit = rating.visit,
                     .customer = rating.customer,
                     .store = rating.store,
                     .item = visit.item,
                     .score_sum = static_cast<int>(
                         scores.reliability.value + scores.responsiveness.value +
                         scores.assurance.value + scores.empathy.value + scores.tangibles.value),
                     .rated_at = rating.rated_at};
    store::insert(tx, one);
    return one;
}

Result<void> tell_author(Tx& tx, Hiding const& one, std::string const& what,
                         std::string const& words) {
    auto const review = store::find(tx, one.review);
    auto const customer = TRY(customers::load_customer(tx, review->customer));
    auto const place = TRY(identity::load_store(tx, review->store));
    auto const visit = TRY(orders::load_visit(tx, review->visit));
    auto const reason = words::text(customer.locale, "reviews.reason_" + to_text(one.reason));
    notify::tell_customer(
        tx,
        {customer,
         place,
         visit.order.uuid,
         {{"name", customer.name},
          {"reason", reason},
          {"words", words},
          {"store", place.name},
          {"phone", place.phone},
          {"link", tx.services().public_url + "/c/orders/" + to_text(visit.order)}}},
        what, to_text(one.id) + ":" + to_text(one.state), notify::Urgency::Now);
    return {};
}

Result<Hiding> move(Tx& tx, Hiding const& one, State from) {
    if (!store::move(tx, one, from)) return Error{Refusal::Conflict, "reviews.moved_on"};
    tx.publish(HidingMoved{one.id, one.review, one.store, one.reason, one.state});
    return one;
}

Result<Hiding> load_in(Tx& tx, Id<Hiding> id, State state) {
    auto const one = store::find_hiding(tx, id);
    if (!one) return Error{Refusal::NotFound, "reviews.hiding_not_found"};
    if (one->state != state) return Error{Refusal::Conflict, "reviews.moved_on"};
    return *one;
}

} // namespace

Result<void> hear_rated(Tx& tx, notify::RatingGiven const& event) {
    auto const rating = notify::find_rating(tx, event.visit);
    if (rating) TRY(note(tx, *rating));
    return {};
}

Result<Review> load_of_visit(Tx& tx, Id<orders::Visit> visit) {
    if (auto const known = store::find_by_visit(tx, visit)) return *known;
    auto const rating = notify::find_rating(tx, visit);
    if (!rating) return Error{Refusal::NotFound, "notify.rating_not_found"};
    return note(tx, *rating);
}

Result<Review> let_be_read(Tx& tx, Id<orders::Visit> visit, bool is_public) {
    auto const review = TRY(load_of_visit(tx, visit));
    store::set_public(tx, review.id, is_public);
    tx.publish(ConsentSaid{review.id, review.store, is_public});
    return *store::find(tx, review.id);
}

Result<Hiding> ask_hiding(Tx& tx, Id<notify::Rating> id, Breach reason, std::string const& words) {
    auto const review = store::find(tx, id);
    if (!review) return Error{Refusal::NotFound, "notify.rating_not_found"};
    auto const newest = store::find_newest(tx, id);
    if (newest && newest->is_open()) return Error{Refusal::Conflict, "reviews.asked_already"};
    Hiding const one{.id = tx.new_id<Hiding>(),
                     .review = id,
                     .store = review->store,
                     .reason = reason,
                     .words = words,
                     .asked_at = tx.now(),
                     .asked_by = tx.actor().id};
    store::insert(tx, one);
    tx.publish(HidingMoved{one.id, one.review, one.store, one.reason, one.state});
    return one;
}

Result<Hiding> decide(Tx& tx, Id<Hiding> id, bool is_hidden, std::string const& words) {
    auto one = TRY(load_in(tx, id, State::Asked));
    if (one.asked_by == tx.actor().id) return Error{Refusal::Forbidden, "reviews.own_question"};
    one.state = is_hidden ? State::Hidden : State::Refused;
    one.decided_at = tx.now();
    one.decided_by = tx.actor().id;
    one.decision = words;
    auto const moved = TRY(move(tx, one, State::Asked));
    if (is_hidden) TRY(tell_author(tx, moved, "review_hidden", words));
    return moved;
}

Result<Hiding> appeal(Tx& tx, Id<orders::Visit> visit, std::string const& words) {
    auto const review = TRY(load_of_visit(tx, visit));
    auto one = store::find_newest(tx, review.id);
    if (!one || one->state != State::Hidden) return Error{Refusal::Conflict, "reviews.not_hidden"};
    one->state = State::Appealed;
    one->appeal = words;
    one->appealed_at = tx.now();
    return move(tx, *one, State::Hidden);
}

Result<Hiding> decide_appeal(Tx& tx, Id<Hiding> id, bool is_lifted, std::string const& words) {
    auto one = TRY(load_in(tx, id, State::Appealed));
    auto const me = tx.actor().id;
    if (one.asked_by == me || one.decided_by == me)
        return Error{Refusal::Forbidden, "reviews.had_a_part"};
    one.state = is_lifted ? State::Lifted : State::Upheld;
    one.ended_at = tx.now();
    one.ended_by = me;
    one.ending = words;
    auto const moved = TRY(move(tx, one, State::Appealed));
    TRY(tell_author(tx, moved, is_lifted ? "review_shown" : "review_upheld", words));
    return moved;
}

Result<Hiding> lift(Tx& tx, Id<Hiding> id, std::string const& words) {
    auto one = store::find_hiding(tx, id);
    if (!one) return Error{Refusal::NotFound, "reviews.hiding_not_found"};
    if (!one->hides()) return Error{Refusal::Conflict, "reviews.not_hidden"};
    auto const from = one->state;
    one->state = State::Lifted;
    one->ended_at = tx.now();
    one->ended_by = tx.actor().id;
    one->ending = words;
    auto const moved = TRY(move(tx, *one, from));
    TRY(tell_author(tx, moved, "review_shown", words));
    return moved;
}

} // namespace hearth::reviews
