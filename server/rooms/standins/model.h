/// Nouns of standins (BE-09): who may stand in at a standing booking, and how far the same people
/// came.
#pragma once

#include "rooms/series/series.h"

namespace hearth::standins {

using series::SeriesId;
using WorkerId = Id<workforce::Worker>;

/// Asked: the office has proposed, the customer has not said. Withdrawn: it no longer counts.
enum class State { Asked, Approved, Refused, Withdrawn };
BOOST_DESCRIBE_ENUM(State, Asked, Approved, Refused, Withdrawn)

/// How the customer's word reached us: on their own page, or told to staff.
enum class Way { App, Told };
BOOST_DESCRIBE_ENUM(Way, App, Told)

struct StandIn {
    Id<StandIn> id = {};
    SeriesId series = {};
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    WorkerId worker = {};
    std::optional<Day> day = {}; ///< for this once: the day as planned; else whenever it is needed
    int rank = 1;                ///< 1 is asked first; of those for once it says nothing
    State state = State::Asked;
    Instant proposed_at = {};
    Uuid proposed_by = {};
    std::optional<Instant> answered_at = {};
    std::optional<ActorKind> answered_by_kind = {};
    std::optional<Uuid> answered_by = {};
    std::optional<Way> way = {};
    std::optional<std::string> note = {}; ///< the customer's words; kept sealed
    bool is_live() const { return state != State::Withdrawn; }
};

/// As whom somebody came to a visit of a standing booking.
enum class Part { Usual, StandIn, Other };
BOOST_DESCRIBE_ENUM(Part, Usual, StandIn, Other)

/// Visits that are done, by who came.
struct Continuity {
    int usual = 0;
    int stand_in = 0; ///< agreed to by the customer
    int other = 0;
    int visits() const { return usual + stand_in + other; }
    friend bool operator==(Continuity const&, Continuity const&) = default;
};
BOOST_DESCRIBE_STRUCT(Continuity, (), (usual, stand_in, other))

struct Rules {
    static constexpr std::string_view setting_name = "standins.rules";
    /// Whom the customer agreed to is asked at once when the usual worker drops out; otherwise the
    /// dispatcher asks.
    bool substitutes = true;
    int key_h = 12; ///< so long before a visit its key is to be with who comes
};
BOOST_DESCRIBE_STRUCT(Rules, (), (substitutes, key_h))

/// Over so many days continuity is measured.
inline constexpr int measured_days = 28;

} // namespace hearth::standins
