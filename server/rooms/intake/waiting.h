/// The waiting list (BK-01): who waits for a start that is full, and the house that tells them by
/// itself when it can be had. A place on the list keeps nothing and costs nothing: whoever is told
/// orders it like everybody else. The first one who fits is told, once; only when their turn is
/// over and it can still be had, the next one is. Private to the room.
#pragma once

#include "rooms/catalog/catalog.h"
#include "rooms/intake/intake.h"

namespace hearth::intake {

/// A place on the list: an inquiry for a start that is full (BK-01).
struct Waiting {
    Id<Inquiry> inquiry = {};
    Id<identity::Store> store = {};
    Id<catalog::Item> item = {};
    Instant start = {};
    catalog::Quantity quantity = {};
    catalog::Choices options = {};
    std::optional<Instant> told_at = {}; ///< that it is free; once
};

struct WaitingTerms {
    static constexpr std::string_view setting_name = "intake.waiting";
    bool is_on = true;
    int settle_s = 60;    ///< after a change: a day that is being rearranged comes to rest first
    int turn_min = 60;    ///< so long nobody else is told of that time
    int near_min = 240;   ///< starts no farther apart may be one and the same freed time
    int from_min = 480;   ///< of the store's day: nobody is told before,
    int until_min = 1260; ///< nor from then on
};
BOOST_DESCRIBE_STRUCT(WaitingTerms, (), (is_on, settle_s, turn_min, near_min, from_min, until_min))
/// Invalid intake.waiting_hours_wrong where the day of telling is none.
Result<void> check_waiting_terms(WaitingTerms const& terms);

/// `at`, or the first moment after it at which people are told.
Instant telling_time(Instant at, WaitingTerms const& terms, std::string_view zone);
/// Somebody was told of about that start a moment ago and may still be ordering it.
bool is_anothers_turn(Instant start, std::vector<Waiting> const& all, Instant now,
                      WaitingTerms const& terms);

struct Place {
    Id<identity::Store> store = {};
    catalog::Quantity quantity = {};
    catalog::Choices options = {};
};
/// Puts the inquiry on the list for the start it wants. Invalid: without customer, service, time or
/// place (intake.cannot_wait), or for a time that has passed. Conflict where this customer waits
/// for the same already (intake.waits_already), or for much (intake.waits_for_much).
Result<void> wait_for(Tx& tx, Inquiry const& inquiry, Place const& place);

/// Its subject is the store whose list is looked through.
inline constexpr std::string_view waiting_clock = "intake.waiting";
Result<void> hear_waiting_clock(Tx& tx, clocks::Firing const& firing);
/// What may free a time, and what was ordered by who waited for it.
void listen_for_freed_times(Room& room);

namespace store {

void insert_waiting(Tx& tx, Waiting const& waiting);
std::optional<Waiting> find_waiting(Tx& tx, Id<Inquiry> inquiry);
/// Of inquiries that are not over, whose start is ahead, first come first.
std::vector<Waiting> list_waiting(Tx& tx, Id<identity::Store> store, int limit);
std::vector<Waiting> list_waiting_of(Tx& tx, Id<customers::Customer> customer, int limit);
/// False where they were told before.
bool mark_told(Tx& tx, Id<Inquiry> inquiry);

} // namespace store

} // namespace hearth::intake
