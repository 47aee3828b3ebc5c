/// Nouns of reviews.
#pragma once

#include "rooms/notify/notify.h"

namespace hearth::reviews {

/// A rating as it counts for its service.
struct Review {
    Id<notify::Rating> id = {};
    Id<orders::Visit> visit = {};
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    Id<catalog::Item> item = {};
    int score_sum = 0; ///< of the five dimensions, 5 … 25
    Instant rated_at = {};
    bool is_public = false; ///< its author lets it be read by all
    std::optional<Instant> said_at = {};
};
BOOST_DESCRIBE_STRUCT(Review, (),
                      (id, visit, customer, store, item, score_sum, rated_at, is_public, said_at))

/// What the law does not let stand. That a review is bad, or unjust, is no reason.
enum class Breach { Privacy, Insult, Obscene, Threat, Fraud };
BOOST_DESCRIBE_ENUM(Breach, Privacy, Insult, Obscene, Threat, Fraud)

enum class State { Asked, Refused, Hidden, Appealed, Upheld, Lifted };
BOOST_DESCRIBE_ENUM(State, Asked, Refused, Hidden, Appealed, Upheld, Lifted)

struct Hiding {
    Id<Hiding> id = {};
    Id<notify::Rating> review = {};
    Id<identity::Store> store = {};
    Breach reason = Breach::Privacy;
    std::string words = {};
    State state = State::Asked;
    Instant asked_at = {};
    Uuid asked_by = {};
    std::optional<Instant> decided_at = {};
    std::optional<Uuid> decided_by = {};
    std::optional<std::string> decision = {};
    std::optional<std::string> appeal = {};
    std::optional<Instant> appealed_at = {};
    std::optional<Instant> ended_at = {};
    std::optional<Uuid> ended_by = {};
    std::optional<std::string> ending = {};
    bool hides() const {
        return state == State::Hidden || state == State::Appealed || state == State::Upheld;
    }
    bool is_open() const { return state == State::Asked || hides(); }
};
BOOST_DESCRIBE_STRUCT(Hiding, (),
                      (id, review, store, reason, words, state, asked_at, asked_by, decided_at,
                       decided_by, decision, appeal, appealed_at, ended_at, ended_by, ending))

} // namespace hearth::reviews
