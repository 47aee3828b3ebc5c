/// Nouns of the rights desk (LD-10, PR-04).
#pragma once

#include "platform/personal/personal.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"

namespace hearth::rights {

using personal::Person;

/// What somebody may ask about their data. Access: to see it; Copy: to have it; Transfer: in a form
/// that another program reads. Delete: what nobody needs; CloseAccount: the account with it.
enum class Kind {
    Access,
    Copy,
    Transfer,
    Correct,
    Supplement,
    Delete,
    Restrict,
    Explain,
    Withdraw,
    CloseAccount
};
BOOST_DESCRIBE_ENUM(Kind, Access, Copy, Transfer, Correct, Supplement, Delete, Restrict, Explain,
                    Withdraw, CloseAccount)

/// Postponed: something of theirs is still open; it goes on by itself when it no longer is.
enum class State { Open, Working, Postponed, Done, Refused, Withdrawn };
BOOST_DESCRIBE_ENUM(State, Open, Working, Postponed, Done, Refused, Withdrawn)

enum class Level { Owner, Manager, Headquarters };
BOOST_DESCRIBE_ENUM(Level, Owner, Manager, Headquarters)
enum class Channel { Site, Phone, Store, Letter };
BOOST_DESCRIBE_ENUM(Channel, Site, Phone, Store, Letter)
/// Who asks. Heir: of somebody who has died, with relation and proof.
enum class Asker { Self, Heir };
BOOST_DESCRIBE_ENUM(Asker, Self, Heir)
/// How we know who asks. SignedIn: by a one-time code to their number.
enum class Proof { SignedIn, CalledBack, PaperSeen, Certificate };
BOOST_DESCRIBE_ENUM(Proof, SignedIn, CalledBack, PaperSeen, Certificate)

/// Why it is refused; said to the person, with words.
enum class Reason { NotProved, NothingHeld, LawDemands, RightsOfOthers, AskedAgain, NotAllowed };
BOOST_DESCRIBE_ENUM(Reason, NotProved, NothingHeld, LawDemands, RightsOfOthers, AskedAgain,
                    NotAllowed)

/// What has to end before an account can close or be frozen.
enum class Obstacle { RunningOrder, UnpaidBill, MoneyOfTheirs, OpenComplaint, StandingBooking };
BOOST_DESCRIBE_ENUM(Obstacle, RunningOrder, UnpaidBill, MoneyOfTheirs, OpenComplaint,
                    StandingBooking)

/// What is set right by the front doors of the rooms. Other: somebody of ours does it by hand.
enum class Thing { Name, Locale, Address, Wishes, Other };
BOOST_DESCRIBE_ENUM(Thing, Name, Locale, Address, Wishes, Other)

struct Correction {
    Thing thing = Thing::Name;
    std::optional<Id<customers::Address>> address = {}; ///< which, of Address
    std::string wanted;
    std::optional<std::string> before = {}; ///< once it was done
    std::optional<std::string> after = {};
};
BOOST_DESCRIBE_STRUCT(Correction, (), (thing, address, wanted, before, after))

/// Sealed as one.
struct Details {
    std::string name;
    std::string phone;
    std::string locale = "zh-CN";
    std::optional<std::string> words = {};
    std::optional<std::string> relation = {}; ///< of an heir
    std::optional<std::string> paper = {};    ///< what proof was shown
    std::vector<Correction> corrections = {};
    std::optional<customers::ConsentPurpose> purpose = {}; ///< of Withdraw; none: all there are
    std::optional<std::string> answer = {};                ///< said to the person
};
BOOST_DESCRIBE_STRUCT(Details, (),
                      (name, phone, locale, words, relation, paper, corrections, purpose, answer))

struct Request {
    Id<Request> id = {};
    std::string number = {};
    Person person = Person::Customer;
    std::optional<Id<customers::Customer>> customer = {};
    std::optional<Id<workforce::Worker>> worker = {};
    std::optional<Id<identity::Store>> store = {};
    Kind kind = Kind::Access;
    State state = State::Open;
    Level level = Level::Owner;
    Channel channel = Channel::Site;
    Asker asker = Asker::Self;
    Details details = {};
    std::optional<Proof> proof = {};
    std::optional<Uuid> proved_by = {};
    std::optional<Instant> proved_at = {};
    std::optional<Id<identity::Account>> owner = {};
    Instant opened_at = {};
    ActorKind opened_by_kind = ActorKind::System;
    Uuid opened_by = {};
    Instant due_at = {};
    std::optional<Instant> ended_at = {};
    std::optional<Reason> refusal = {};
    std::vector<Obstacle> obstacles = {};
    std::optional<Instant> copy_until = {};
    /// The person has shown anew who they are, in that session: until then it gives the copy.
    std::optional<Instant> open_until = {};
    std::optional<Uuid> open_in = {};
    int volumes = 1; ///< of the copy with its pictures
    int fetched = 0;
    std::int64_t version = 1;
    Uuid who() const { return customer ? customer->uuid : worker->uuid; }
};

enum class StepKind {
    Asked,
    Proved,
    Taken,
    Warned,
    Overdue,
    Climbed,
    Corrected,
    Postponed,
    Done,
    Refused,
    Withdrawn,
    Fetched,
    HandedOver,
    Read,
    Opened
};
BOOST_DESCRIBE_ENUM(StepKind, Asked, Proved, Taken, Warned, Overdue, Climbed, Corrected, Postponed,
                    Done, Refused, Withdrawn, Fetched, HandedOver, Read, Opened)
struct Step {
    int sequence = 0;
    StepKind kind = StepKind::Asked;
    Instant at = {};
    ActorKind actor_kind = ActorKind::System;
    Uuid actor = {};
    std::optional<std::string> note = {};
};

/// In working days of the mainland. The law says "promptly"; how many is the company's word.
struct Terms {
    static constexpr std::string_view setting_name = "rights.terms";
    int warn_days = 10;      ///< the owner is reminded
    int due_days = 15;       ///< answered by then; else the store manager sees to it
    int hq_days = 17;        ///< and then headquarters
    int copy_days = 7;       ///< a copy may be fetched so long, in days of the calendar
    bool at_once = true;     ///< what needs no person is done when the signed-in person asks for it
    int open_minutes = 15;   ///< after a fresh code the copy may be fetched so long
    int copy_megabytes = 60; ///< more pictures than that go into further files
};
BOOST_DESCRIBE_STRUCT(Terms, (),
                      (warn_days, due_days, hq_days, copy_days, at_once, open_minutes,
                       copy_megabytes))

} // namespace hearth::rights
