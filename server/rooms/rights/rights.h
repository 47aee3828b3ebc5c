/// The rights desk (LD-10, PR-04): what people ask about their own data, each on a clock of working
/// days that climbs; who asks is known before anything is given away or erased; what came of it is
/// told to them. What the law wants kept is frozen, not erased, and said so (LD-11).
#pragma once

#include "platform/events/events.h"
#include "platform/room.h"
#include "rooms/rights/model.h"

namespace hearth::rights {

void install(Room& room);

inline constexpr std::string_view due_clock = "rights.due";

struct Ask {
    Person person = Person::Customer;
    std::optional<Id<customers::Customer>> customer = {};
    std::optional<Id<workforce::Worker>> worker = {};
    Kind kind = Kind::Access;
    Channel channel = Channel::Site;
    Asker asker = Asker::Self;
    Details details = {};            ///< name, phone and locale are filled from the file
    std::optional<Proof> proof = {}; ///< known already
};
/// Takes it down and starts its clock. What needs no person is carried out at once where the person
/// is signed in. Conflict rights.asked_already while one of that kind is open; Invalid where an
/// heir says neither relation nor paper, a correction names nothing.
Result<Request> ask(Tx& tx, Ask const& what);

Result<Request> load(Tx& tx, Id<Request> id);                  ///< NotFound rights.not_found
std::vector<Request> list_of(Tx& tx, Person person, Uuid who); ///< newest first
std::vector<Step> list_steps(Tx& tx, Id<Request> id);

/// Who asks is known: how, by whom, when.
Result<Request> prove(Tx& tx, Id<Request> id, Proof how, std::string const& note);
/// Somebody of ours sees to it from now on.
Result<Request> take(Tx& tx, Id<Request> id);
/// Does what was asked for. Conflict rights.not_proved before we know who asks,
/// rights.needs_words for what a person has to answer, rights.by_hand for what no program can do
/// for a worker. Postponed, with what it waits for, where something of theirs is still open.
Result<Request> carry_out(Tx& tx, Id<Request> id);
/// Done by hand or in words: an explanation by a person (LD-14), a correction elsewhere.
Result<Request> answer(Tx& tx, Id<Request> id, std::string const& words);
/// A no has a reason and words, and is told.
Result<Request> refuse(Tx& tx, Id<Request> id, Reason reason, std::string const& words);
/// The person no longer asks.
Result<Request> withdraw(Tx& tx, Id<Request> id);

/// The person's file, and those that were given up for it.
std::vector<Uuid> files_of(Tx& tx, Uuid who);
/// What stands against closing or freezing now.
std::vector<Obstacle> list_obstacles(Tx& tx, Id<customers::Customer> customer);
/// A class of retention with the law it comes from.
struct RetentionRow {
    std::string keeps;
    int months;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(RetentionRow, (), (keeps, months, source))
/// The classes in force today.
std::vector<RetentionRow> list_retention(Tx& tx);
/// The same by class.
personal::Retention load_retention(Tx& tx);

/// Takes the freezing back that the person had asked for.
Result<void> lift(Tx& tx, Id<customers::Customer> customer);

/// What was asked, moved on or ended. Kinds and states only.
struct RequestMoved {
    static constexpr std::string_view kind = "rights.moved";
    Id<Request> request;
    Kind what;
    State state;
    Level level;
    std::optional<Id<customers::Customer>> customer;
    std::optional<Id<workforce::Worker>> worker;
    std::optional<Id<identity::Store>> store;
    Uuid subject() const { return request.uuid; }
    Audience audience() const { return {store, customer, worker}; }
};
BOOST_DESCRIBE_STRUCT(RequestMoved, (), (request, what, state, level, customer, worker, store))

/// Somebody had the data before their eyes: the person themselves, or one of ours with a reason.
struct DataRead {
    static constexpr std::string_view kind = "rights.data_read";
    Id<Request> request;
    StepKind how; ///< Fetched, HandedOver or Read
    std::optional<std::string> reason;
    Uuid subject() const { return request.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(DataRead, (), (request, how, reason))

} // namespace hearth::rights
