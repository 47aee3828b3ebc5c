/// Nouns of promises (BE-03).
#pragma once

#include "platform/words/saying.h"
#include "rooms/complaints/complaints.h"

namespace hearth::promises {

/// What was promised. Start: somebody is there at `due_at`. Hours: so many minutes of work. Duties:
/// so many steps of the standard. Price: no more than `amount` (fen) without a new consent.
/// SameWorker: the one who was wished. The others by a date, what exactly in words.
enum class Kind {
    Start,
    Hours,
    Duties,
    Price,
    SameWorker,
    Callback,
    Remedy,
    Refund,
    Date,
    RestDays,
    Pay,
    Other
};
BOOST_DESCRIBE_ENUM(Kind, Start, Hours, Duties, Price, SameWorker, Callback, Remedy, Refund, Date,
                    RestDays, Pay, Other)

/// Each ends in exactly one of the last three.
enum class State { Running, Kept, Broken, Waived };
BOOST_DESCRIBE_ENUM(State, Running, Kept, Broken, Waived)

/// Where it comes from; Hand: written down by staff.
enum class Source { Order, Series, Inquiry, Complaint, Refund, Hand };
BOOST_DESCRIBE_ENUM(Source, Order, Series, Inquiry, Complaint, Refund, Hand)

enum class Side { Company, Customer, Worker };
BOOST_DESCRIBE_ENUM(Side, Company, Customer, Worker)
enum class Said { Agreed, Disputed };
BOOST_DESCRIBE_ENUM(Said, Agreed, Disputed)
/// How we know a side's word. Ordered: they placed the order themselves. Accepted: the worker took
/// the visit. Confirmed: a tap on their own page. Told: staff heard it and wrote it down.
enum class Way { Ordered, Accepted, Confirmed, Told };
BOOST_DESCRIBE_ENUM(Way, Ordered, Accepted, Confirmed, Told)

/// Why it counts no more. Replaced: another one stands in its place. CalledOff: so was what it was
/// about. Unmeasured: nobody reported what could be compared. Agreed: a manager's word, in `note`.
/// StoodIn: somebody came whom the customer had agreed to (BE-09).
enum class Reason { Replaced, CalledOff, Unmeasured, Agreed, StoodIn };
BOOST_DESCRIBE_ENUM(Reason, Replaced, CalledOff, Unmeasured, Agreed, StoodIn)

struct Promise {
    Id<Promise> id = {};
    std::string key = {}; ///< "start:<visit>:<moment>": one promise for ever
    Kind kind = Kind::Other;
    Source source = Source::Hand;
    State state = State::Running;
    std::optional<Id<customers::Customer>> customer = {};
    std::optional<Id<identity::Store>> store = {};
    std::optional<Id<orders::Order>> order = {};
    std::optional<Id<orders::Visit>> visit = {};
    std::optional<Id<workforce::Worker>> worker = {}; ///< whom it concerns besides the visit's crew
    Side owed_by = Side::Company;
    std::optional<Id<identity::Account>> owner = {};
    std::optional<Instant> due_at = {};
    std::int64_t amount = 0; ///< minutes, steps or fen, by kind
    std::optional<std::string> words = {};
    std::optional<hearth::words::Saying> said = {}; ///< where they are the house's own: by code
    bool is_disputed = false;
    Instant made_at = {};
    ActorKind made_by_kind = ActorKind::System;
    Uuid made_by = {};
    std::optional<Instant> ended_at = {};
    std::optional<std::int64_t> happened = {}; ///< as amount; of a date, minutes after it
    std::optional<Reason> reason = {};
    std::optional<std::string> note = {};
    std::optional<Id<complaints::Complaint>> complaint = {};
};

struct Word {
    int sequence = 0;
    Side side = Side::Customer;
    Said said = Said::Agreed;
    Way way = Way::Told;
    Instant at = {};
    ActorKind actor_kind = ActorKind::System;
    Uuid actor = {};
    std::optional<std::string> note = {};
};

/// From where a promise counts as broken, and what follows.
struct Drift {
    static constexpr std::string_view setting_name = "promises.drift";
    int late_min = 15;          ///< there so long after the promised start
    int measured_min = 10;      ///< both buttons pressed within less measure nothing
    int short_min = 15;         ///< worked so much less
    int missing_steps = 0;      ///< of the standard, not done
    int over_fen = 0;           ///< billed above the price, beside agreed extras
    int overdue_min = 0;        ///< after a promised moment
    int refund_days = 7;        ///< from the approval until the money is back
    bool opens_case = true;     ///< a broken promise opens a case
    bool tells_customer = true; ///< and the customer hears of it from us first
};
BOOST_DESCRIBE_STRUCT(Drift, (),
                      (late_min, measured_min, short_min, missing_steps, over_fen, overdue_min,
                       refund_days, opens_case, tells_customer))

} // namespace hearth::promises
