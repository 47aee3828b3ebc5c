/// By which channel a matter reaches a person (SY-03): the kinds of messages, what a person wishes
/// about them, what the company says where nobody wishes anything; all pure, and the use cases.
///
/// What always holds: everything told is in the app. A code, a call for help, a changed visit and a
/// case go out of the house as well whenever there is any way; nothing goes out twice, and a polite
/// word that may not go out now is in the app all the same.
#pragma once

#include "rooms/notify/rules.h"

#include <set>

namespace hearth::notify {

enum class MessageKind {
    Code,   ///< not anybody's to choose: by SMS
    Safety, ///< not anybody's to choose: by all ways at once
    Visit,  ///< what was agreed, what changes, who comes, what to do by when
    Case,   ///< complaints, cancellations, refunds, repairs
    Care,   ///< how was it, thanks, birthdays
    Work,   ///< to a worker: offers and questions
    Office  ///< to staff
};
BOOST_DESCRIBE_ENUM(MessageKind, Code, Safety, Visit, Case, Care, Work, Office)

/// An unknown template is a Visit: rather told than not.
MessageKind kind_of(std::string_view template_name);
/// Those a person of that sort may choose about, in the order of their page.
std::vector<MessageKind> kinds_for(ActorKind person);
/// Goes out of the house whatever was chosen, and never counts as too many.
bool must_go(MessageKind kind);

struct Choice {
    MessageKind kind = MessageKind::Visit;
    std::vector<Channel> channels = {}; ///< the first that works; none: in the app only
};
BOOST_DESCRIBE_STRUCT(Choice, (), (kind, channels))
struct Wishes {
    std::vector<Choice> choices = {}; ///< kinds that are not here go the company's way
    std::optional<Quiet> quiet = {};
    std::optional<Whole<0, 50>> most_a_day = {}; ///< polite messages out of the house
};
BOOST_DESCRIBE_STRUCT(Wishes, (), (choices, quiet, most_a_day))

/// What holds for whoever wishes nothing: channels in their order, "push,sms".
struct Reaching {
    static constexpr std::string_view setting_name = "notify.reach";
    std::string urgent = "sms,push,wechat,email"; ///< Visit, Case
    std::string polite = "push,wechat,sms,email"; ///< Care
    std::string worker = "push,wechat";           ///< Work; a worker's SMS costs, the app is open
    std::string office = "sms,email";             ///< Office
    int most_a_day = 3;                           ///< polite messages to one person
    int tries_before_next = 4;                    ///< about two minutes, then the next channel
};
BOOST_DESCRIBE_STRUCT(Reaching, (), (urgent, polite, worker, office, most_a_day, tries_before_next))
/// Invalid notify.channels_wrong where a member is no list of channels.
Result<void> check_reaching(Reaching const& reaching);

std::string channels_text(std::vector<Channel> const& channels);
/// Nothing where a name is unknown, comes twice, or does not lead out of the house.
std::optional<std::vector<Channel>> parse_channels(std::string_view text);

/// Invalid: a kind that is not theirs to choose or comes twice, a channel twice or in the app,
/// none where it must go.
Result<void> check_wishes(Wishes const& wishes, ActorKind person);

/// The channels to try, in order; none: in the app only.
std::vector<Channel> ways_out(MessageKind kind, Wishes const& wishes, Reaching const& company,
                              std::set<Channel> const& reachable);
/// Whether one more polite word today would be too many.
bool is_too_many(MessageKind kind, int told_today, Wishes const& wishes, Reaching const& company);
Habits with_own_hours(Habits habits, std::optional<Quiet> const& quiet);
/// Whether the next channel takes over from one that says "not now": only while it is certain that
/// nothing arrived.
bool hands_over(Fate fate, int tries, bool is_unclear, int tries_before_next);

// ---- people and their ways

struct Person {
    ActorKind kind = ActorKind::Customer;
    Uuid id = {};
};

enum class WayState { Pending, Open, Closed };
BOOST_DESCRIBE_ENUM(WayState, Pending, Open, Closed)
/// Replaced: the address went to somebody else, or another took its place.
enum class ClosedWhy { ByPerson, ByOffice, Gone, Replaced, Expired };
BOOST_DESCRIBE_ENUM(ClosedWhy, ByPerson, ByOffice, Gone, Replaced, Expired)

struct Way {
    Id<Way> id = {};
    Person person = {};
    Channel channel = Channel::Email;
    std::string address = {};
    std::string label = {};
    WayState state = WayState::Pending;
    std::optional<Instant> proof_until = {};
    int wrong_tries = 0;
    Instant created_at = {};
    std::optional<Instant> opened_at = {};
};

struct ReachChanged {
    static constexpr std::string_view kind = "notify.reach_changed";
    ActorKind person_kind;
    Uuid person;
    std::string what; ///< wishes, email, push, wechat
    bool is_open;     ///< false: that way is closed
    Uuid subject() const { return person; }
    Audience audience() const {
        Audience heard;
        if (person_kind == ActorKind::Customer) heard.customer = Id<customers::Customer>{person};
        if (person_kind == ActorKind::Worker) heard.worker = Id<workforce::Worker>{person};
        return heard;
    }
};
BOOST_DESCRIBE_STRUCT(ReachChanged, (), (person_kind, person, what, is_open))

struct WishFile {
    Wishes wishes = {};
    std::int64_t version = 0; ///< 0: nothing said in this file yet
};
WishFile wishes_of(Tx& tx, Person person);
/// PreconditionFailed where they changed meanwhile.
Result<void> save_wishes(Tx& tx, Person person, Wishes const& wishes, std::int64_t version);

/// Not the closed ones, of all files of that person.
std::vector<Way> list_ways(Tx& tx, Person person);
/// Sends a code there, valid half an hour. Invalid notify.email_wrong; TooMany
/// notify.too_many_addresses.
Result<Way> add_email(Tx& tx, Person person, std::string const& address);
/// The person has the code. Invalid notify.proof_wrong, also when it ran out or was guessed at too
/// often.
Result<Way> prove_way(Tx& tx, Person person, Id<Way> id, std::string const& code);
Result<void> close_way(Tx& tx, Person person, Id<Way> id, ClosedWhy why);

/// Their telephone as the file says; none for who has none.
std::optional<std::string> phone_of(Tx& tx, Person person);

/// Tells a person in the app and, by their wishes, out of the house; `word.dedupe` is the cause.
void tell(Tx& tx, NewMessage word, std::optional<std::string> const& phone);
void tell_inside(Tx& tx, NewMessage word);
/// What failed for good goes on by the next channel, if there is one left.
void send_on(Tx& tx, Id<Message> failed);

} // namespace hearth::notify
