/// What the API of intake shows and takes, and who may see it.
#pragma once

#include "platform/api/route.h"
#include "rooms/catalog/catalog.h"
#include "rooms/intake/inside.h"

namespace hearth::intake {

struct InquiryPath {
    Id<Inquiry> id;
};
BOOST_DESCRIBE_STRUCT(InquiryPath, (), (id))
struct RoutingPath {
    Id<Routing> id;
};
BOOST_DESCRIBE_STRUCT(RoutingPath, (), (id))
struct UuidPath {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(UuidPath, (), (id))

struct RoutingView {
    Id<Routing> id;
    Id<Inquiry> inquiry;
    Id<identity::Store> store;
    RoutingState state;
    RoutingLevel level;
    std::string reason;
    Instant offered_at;
    std::optional<Instant> answered_at;
    std::optional<std::string> refusal;
};
BOOST_DESCRIBE_STRUCT(RoutingView, (),
                      (id, inquiry, store, state, level, reason, offered_at, answered_at, refusal))

struct ContactView {
    Uuid id;
    Id<Routing> routing;
    Id<identity::Store> store;
    ContactResult result;
    std::optional<std::string> note;
    Instant at;
    int announced;
    std::optional<Instant> acknowledged_at;
};
BOOST_DESCRIBE_STRUCT(ContactView, (),
                      (id, routing, store, result, note, at, announced, acknowledged_at))

struct WaitingView {
    Id<identity::Store> store;
    Instant start;
    catalog::Quantity quantity;
    catalog::Choices options;
    std::optional<Instant> told_at;
};
BOOST_DESCRIBE_STRUCT(WaitingView, (), (store, start, quantity, options, told_at))

/// Names, phones and addresses masked; whole for who took it down (they typed it), else by
/// unmasking with a reason (PR-03).
struct InquiryView {
    Id<Inquiry> id;
    Channel channel;
    InquiryState state;
    std::optional<Id<identity::Store>> store;
    std::optional<Id<customers::Customer>> customer;
    std::optional<std::string> name;
    std::optional<std::string> phone;
    std::optional<std::string> address;
    std::optional<std::string> needs;
    std::optional<double> latitude;
    std::optional<double> longitude;
    std::optional<Id<catalog::Item>> item;
    std::optional<Instant> wanted_at;
    std::optional<WaitingView> waiting;
    std::vector<Field> unclear;
    std::vector<Field> missing;
    bool is_verified;
    std::optional<customers::HomeFacts> home; ///< the answers, for who opened it (PR-03)
    std::vector<customers::Told> home_told;   ///< which questions were answered, for all
    Instant opened_at;
    ActorKind opened_by_kind;
    Uuid opened_by;
    std::optional<int> rings;
    std::optional<Instant> responded_at;
    std::optional<Closing> closed_reason;
    std::optional<Id<orders::Order>> order;
    std::optional<SignOff> sign_off;
    std::vector<Proposal> proposals;
    std::vector<RoutingView> routings;
    std::vector<ContactView> contacts;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(InquiryView, (),
                      (id, channel, state, store, customer, name, phone, address, needs, latitude,
                       longitude, item, wanted_at, waiting, unclear, missing, is_verified, home,
                       home_told, opened_at, opened_by_kind, opened_by, rings, responded_at,
                       closed_reason, order, sign_off, proposals, routings, contacts, version))

InquiryView view_of(Tx& tx, Inquiry const& inquiry);
RoutingView view_of(Routing const& routing);
ContactView view_of(Contact const& contact);

/// Who opened it, and staff with `permission`: everywhere, or at the store it was given to. Others
/// do not know it exists: NotFound.
Result<Inquiry> load_inquiry_for(Tx& tx, Id<Inquiry> id, std::string_view permission);
Result<Routing> load_routing_for(Tx& tx, Id<Routing> id, std::string_view permission);

/// An unmasked look, with its reason, in the audit trail.
struct InquiryUnmasked {
    static constexpr std::string_view kind = "intake.unmasked";
    Id<Inquiry> inquiry;
    std::string reason; ///< a code, never free text
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(InquiryUnmasked, (), (inquiry, reason))

// Each adds its routes (install.cpp).
void add_inquiry_routes(api::Routes& routes);
void add_routing_routes(api::Routes& routes);
void add_desk_routes(api::Routes& routes);
void add_race_routes(api::Routes& routes);
void add_performance_routes(api::Routes& routes);

} // namespace hearth::intake
