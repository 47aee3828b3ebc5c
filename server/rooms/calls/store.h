/// SQL of telephony, in and out; seals and opens numbers and secrets.
#pragma once

#include "rooms/calls/calls.h"

namespace hearth::calls::store {

void insert_line(Tx& tx, Line const& line);
std::optional<Line> find_line(Tx& tx, Id<Line> id);
std::vector<Line> list_lines(Tx& tx);
bool replace_line(Tx& tx, Line const& line); ///< false where its version moved on
/// True where a minute has passed since the last one that was written down.
bool note_forgery(Tx& tx, Id<Line> id);
/// False where this message was taken before.
bool insert_receipt(Tx& tx, Id<Line> id, std::string const& message);
void forget_receipts(Tx& tx, Instant before);

std::optional<Call> find_call(Tx& tx, Id<Call> id);
std::optional<Call> find_call(Tx& tx, Id<Line> line, std::string const& provider_call);
void save_call(Tx& tx, Call const& call); ///< new or known
/// The recordings of calls that were over before then; the calls stay.
void forget_recordings(Tx& tx, Instant before);
/// That ring or are spoken on, the longest first; those of before `since` are forgotten.
std::vector<Call> list_live(Tx& tx, Instant since, int limit);
/// Newest first, those before `before`.
std::vector<Call> list_calls(Tx& tx, std::optional<Id<Call>> before, int limit);
/// False where somebody else has it.
bool take(Tx& tx, Id<Call> id, Uuid by);
/// That one of us took and that rang in the span, newest first.
std::vector<Call> list_taken(Tx& tx, Uuid by, Span rang, int limit);
/// How the telephone was answered between two moments.
struct Answering {
    int calls = 0;
    int answered = 0;
    int missed = 0;
    int in_time = 0; ///< within so many rings
    int seconds_mean = 0;
};
BOOST_DESCRIBE_STRUCT(Answering, (), (calls, answered, missed, in_time, seconds_mean))
/// Of the calls that rang in the span; with stores: of those stores' and of nobody's calls.
Answering count_answering(Tx& tx, Span span, int rings,
                          std::optional<std::vector<Id<identity::Store>>> const& stores);

/// False where the visit has one.
bool insert_relay(Tx& tx, Relay const& relay);
std::optional<Relay> find_relay(Tx& tx, Id<Relay> id);
std::optional<Relay> find_live_relay(Tx& tx, Id<orders::Visit> visit);
std::vector<Relay> list_relays(Tx& tx, Id<orders::Visit> visit);
/// Due ones: to be bound, to be unbound, or bound past their time; theirs until `until`.
std::vector<Relay> claim_due(Tx& tx, Instant until, int limit);
/// False where another try has begun since.
bool mark(Tx& tx, Relay const& relay, int tries_seen);
/// Ends it: a bound one is to be unbound, one that was never asked for is over.
void end_relay(Tx& tx, Relay const& relay);

} // namespace hearth::calls::store
