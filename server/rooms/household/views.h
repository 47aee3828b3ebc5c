/// What the API of household shows and takes, and who may see it.
#pragma once

#include "platform/api/route.h"
#include "platform/clocks/clocks.h"
#include "rooms/household/guardian.h"
#include "rooms/household/household.h"

namespace hearth::household {

struct CustomerPath {
    Id<customers::Customer> id;
};
BOOST_DESCRIBE_STRUCT(CustomerPath, (), (id))
struct MemberPath {
    Id<Member> id;
};
BOOST_DESCRIBE_STRUCT(MemberPath, (), (id))
struct MergePath {
    Id<Merge> id;
};
BOOST_DESCRIBE_STRUCT(MergePath, (), (id))

/// LD-06: that a guardian agreed, and how.
struct GuardianView {
    std::string name; ///< masked
    GuardianIs guardian;
    ConsentWay way;
    std::string rules;
    Instant given_at;
};
BOOST_DESCRIBE_STRUCT(GuardianView, (), (name, guardian, way, rules, given_at))

struct MemberView {
    Id<Member> id;
    std::optional<Id<customers::Customer>> customer; ///< with a file of their own
    std::string name;                                ///< masked
    std::string phone;                               ///< masked
    Relation relation;
    Rights rights;
    Instant since;
    std::int64_t version;
    std::optional<GuardianView> guardian; ///< of a child under 14
};
BOOST_DESCRIBE_STRUCT(MemberView, (),
                      (id, customer, name, phone, relation, rights, since, version, guardian))

struct HomeView {
    Id<customers::Customer> customer;
    customers::AddressView address; ///< masked
};
BOOST_DESCRIBE_STRUCT(HomeView, (), (customer, address))

struct MergeView {
    Id<Merge> id;
    Id<customers::Customer> kept;
    Id<customers::Customer> given_up;
    std::string given_up_name;  ///< masked
    std::string given_up_phone; ///< masked
    std::string reason;
    Instant merged_at;
    std::string merged_by; ///< name
    int moved;
    std::optional<Instant> undone_at;
};
BOOST_DESCRIBE_STRUCT(MergeView, (),
                      (id, kept, given_up, given_up_name, given_up_phone, reason, merged_at,
                       merged_by, moved, undone_at))

struct HouseholdView {
    Id<customers::Customer> customer = {};
    std::optional<Id<customers::Customer>> stands_for = {}; ///< given up for that file
    std::vector<MemberView> members = {};                   ///< empty: stands alone
    std::vector<HomeView> homes = {};
    std::vector<Id<identity::Store>> stores = {}; ///< who cares for one of them
    std::vector<Rest> rests = {};                 ///< of the stores whose books the caller may see
    std::vector<MergeView> merges = {};
};
BOOST_DESCRIBE_STRUCT(HouseholdView, (),
                      (customer, stands_for, members, homes, stores, rests, merges))

/// A promise that runs with it: the screen counts it down.
struct Running {
    Id<ClockEntry> clock; ///< its minutes: GET /clocks/{id}
    std::string kind;
    Instant started_at;
    Instant due_at;
    bool is_overdue;
};
BOOST_DESCRIBE_STRUCT(Running, (), (clock, kind, started_at, due_at, is_overdue))

/// Of another store only kind, time and store are told, as far as the role may not see more.
struct EntryView {
    EntryKind kind = {};
    Uuid id = {};
    Instant at = {};
    std::optional<Id<identity::Store>> store = {};
    Id<customers::Customer> customer = {};
    bool is_bare = {};
    std::string state = {};  ///< as its room names it; empty where bare
    std::string number = {}; ///< of an order or complaint, a message's template
    Money amount = {};
    std::optional<Uuid> about = {}; ///< the order or inquiry it belongs to
    std::optional<Running> promise = {};
};
BOOST_DESCRIBE_STRUCT(EntryView, (),
                      (kind, id, at, store, customer, is_bare, state, number, amount, about,
                       promise))

HouseholdView view_of(Tx& tx, Id<customers::Customer> customer);
MemberView view_of(Tx& tx, Member const& member);
MergeView view_of(Tx& tx, Merge const& merge);
EntryView view_of(Tx& tx, Entry const& entry);

/// Not even a bare line of it: a call for help, the day somebody was born.
bool is_hidden(Tx& tx, Entry const& entry);

/// Staff with `permission` at the customer's store, or where they have none yet: NotFound.
Result<customers::Customer> load_seen(Tx& tx, Id<customers::Customer> id,
                                      std::string_view permission);

void add_member_routes(api::Routes& routes);
void add_merge_routes(api::Routes& routes);

} // namespace hearth::household
