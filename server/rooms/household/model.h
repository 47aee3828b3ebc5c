/// Nouns of household.
#pragma once

#include "rooms/customers/customers.h"

namespace hearth::household {

/// To the first person of the household.
enum class Relation { Self, Spouse, Parent, Child, Grandparent, Sibling, Helper, Neighbour, Other };
BOOST_DESCRIBE_ENUM(Relation, Self, Spouse, Parent, Child, Grandparent, Sibling, Helper, Neighbour,
                    Other)

/// What somebody may do for all of them.
struct Rights {
    bool may_order = true;
    bool may_decide = false; ///< agree to extras and remedies
    bool may_pay = false;
    bool is_told = true; ///< gets our messages about their visits
};
BOOST_DESCRIBE_STRUCT(Rights, (), (may_order, may_decide, may_pay, is_told))

struct Household {
    Id<Household> id = {};
    Instant created_at = {};
};

/// With a file of their own, or by name and phone.
struct Member {
    Id<Member> id = {};
    Id<Household> household = {};
    std::optional<Id<customers::Customer>> customer = {};
    std::optional<std::string> name = {};  ///< sealed
    std::optional<std::string> phone = {}; ///< sealed; E.164
    Relation relation = Relation::Other;
    Rights rights = {};
    Instant since = {};
    std::optional<Instant> until = {};
    std::int64_t version = 1;
};

/// Two files that were made one (CR-01).
struct Merge {
    Id<Merge> id = {};
    Id<customers::Customer> kept = {};
    Id<customers::Customer> given_up = {};
    std::string reason = {}; ///< sealed
    Instant merged_at = {};
    Uuid merged_by = {};
    int moved = 0; ///< rows
    std::optional<Instant> undone_at = {};
    std::optional<Uuid> undone_by = {};
};

/// How many rows of one kind; words "household.holding_<name>".
struct Count {
    std::string name;
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(Count, (), (name, count))

enum class EntryKind {
    Order,
    Visit,
    Inquiry,
    Callback,
    Call,
    Chat,
    Message,
    Complaint,
    AfterSales,
    Payment,
    Refund,
    Rating,
    FollowUp,
    Series,
    Repair,
    Goods,
    Incident,
    Letter,
    CareVisit,
    Birthday
};
BOOST_DESCRIBE_ENUM(EntryKind, Order, Visit, Inquiry, Callback, Call, Chat, Message, Complaint,
                    AfterSales, Payment, Refund, Rating, FollowUp, Series, Repair, Goods, Incident,
                    Letter, CareVisit, Birthday)

/// One thing on the timeline, as its room shows it: never a word of anybody.
struct Entry {
    EntryKind kind = EntryKind::Order;
    Uuid id = {};
    Instant at = {};
    std::optional<Id<identity::Store>> store = {};
    std::string state = {};
    std::string number = {}; ///< of an order or complaint; of a message its template
    Money amount = {};
    std::optional<Uuid> about = {}; ///< the order or inquiry it belongs to
    Id<customers::Customer> customer = {};
};

/// What is left of their money at one store, over all files of the household.
struct Rest {
    Id<identity::Store> store = {};
    Money prepaid = {}; ///< paid and not yet served for
    Money due = {};
};
BOOST_DESCRIBE_STRUCT(Rest, (), (store, prepaid, due))

} // namespace hearth::household
