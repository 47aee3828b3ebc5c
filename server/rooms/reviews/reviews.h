/// Reviews: ratings that all may read (LC-10). None is removed or invented: only the customer of a
/// finished visit writes one, once (notify), and no route changes it. It is read by all where its
/// author lets it, under a masked name; good or bad, the newest first. A reply by the company
/// stands below it.
///
/// Hidden is only what breaks the law: somebody asks with reason and words, somebody else decides,
/// the author is told and may appeal, a third decides that. What is hidden still counts in the
/// mean: the work was as good or as bad, whatever the words were. Only a review that was proven to
/// be fraud does not: no such opinion was ever held.
#pragma once

#include "platform/room.h"
#include "rooms/reviews/model.h"

namespace hearth::reviews {

void install(Room& room);

/// The review of a visit, written down now where nobody had heard of its rating yet. NotFound
/// notify.rating_not_found without one.
Result<Review> load_of_visit(Tx& tx, Id<orders::Visit> visit);
/// The author says whether all may read it; any time, as often as they like.
Result<Review> let_be_read(Tx& tx, Id<orders::Visit> visit, bool is_public);

/// Conflict reviews.asked_already while one is open.
Result<Hiding> ask_hiding(Tx& tx, Id<notify::Rating> review, Breach reason,
                          std::string const& words);
/// By somebody else than who asked (Forbidden reviews.own_question). The author is told of a yes.
Result<Hiding> decide(Tx& tx, Id<Hiding> id, bool is_hidden, std::string const& words);
/// The author does not agree; once for a hiding.
Result<Hiding> appeal(Tx& tx, Id<orders::Visit> visit, std::string const& words);
/// By somebody who had no part in it so far. The author is told either way.
Result<Hiding> decide_appeal(Tx& tx, Id<Hiding> id, bool is_lifted, std::string const& words);
/// Undoes a hiding at any time, without being asked.
Result<Hiding> lift(Tx& tx, Id<Hiding> id, std::string const& words);

struct HidingMoved {
    static constexpr std::string_view kind = "reviews.hiding_moved";
    Id<Hiding> hiding;
    Id<notify::Rating> review;
    Id<identity::Store> store;
    Breach reason;
    State state;
    Uuid subject() const { return review.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(HidingMoved, (), (hiding, review, store, reason, state))

struct ConsentSaid {
    static constexpr std::string_view kind = "reviews.consent_said";
    Id<notify::Rating> review;
    Id<identity::Store> store;
    bool is_public;
    Uuid subject() const { return review.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(ConsentSaid, (), (review, store, is_public))

} // namespace hearth::reviews
