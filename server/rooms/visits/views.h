/// What each side sees of a visit. Private to the room.
#pragma once

#include "rooms/customers/customers.h"
#include "rooms/visits/checklists.h"
#include "rooms/visits/visits.h"
#include "rooms/workforce/workforce.h"

namespace hearth::visits {

struct StepView {
    std::string code;
    std::string group;
    std::string text;
    catalog::Photo photo = catalog::Photo::None;
    bool is_required = true;
    std::optional<Instant> done_at;
};
BOOST_DESCRIBE_STRUCT(StepView, (), (code, group, text, photo, is_required, done_at))

struct GroupView {
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(GroupView, (), (code, name))

/// The standard in the caller's language.
struct StandardView {
    std::string title;
    std::vector<GroupView> groups;
    std::vector<StepView> steps;
    std::vector<GroupView> points; ///< code and text of each acceptance point
    std::vector<GroupView> toolkit;
    std::vector<std::string> cautions;
};
BOOST_DESCRIBE_STRUCT(StandardView, (), (title, groups, steps, points, toolkit, cautions))

struct PriceOption {
    std::string code;
    std::string name;
    Money amount; ///< for one, what an extra of it is charged
};
BOOST_DESCRIBE_STRUCT(PriceOption, (), (code, name, amount))

/// A line of the worker's day (W1): before PR-02's hour only the area and rough place.
struct RouteStop {
    Id<orders::Visit> visit;
    Id<dispatch::Assignment> assignment;
    std::string order_number;
    std::string item;
    orders::VisitState state = orders::VisitState::Unassigned;
    dispatch::AssignmentState asked = dispatch::AssignmentState::Proposed;
    dispatch::Role role = dispatch::Role::Leader;
    Instant starts_at;
    Instant ends_at;
    std::string area;
    double latitude = 0;
    double longitude = 0;
    std::optional<std::string> address;
    std::optional<Instant> address_from; ///< when it will be shown
    int crew_size = 1;
};
BOOST_DESCRIBE_STRUCT(RouteStop, (),
                      (visit, assignment, order_number, item, state, asked, role, starts_at,
                       ends_at, area, latitude, longitude, address, address_from, crew_size))
RouteStop to_stop(Tx& tx, dispatch::Assignment const& assignment);

/// An answer about the home, and whether the worker said yes before it was given.
struct HomeAnswer : customers::Told {
    bool is_new = false;
};
BOOST_DESCRIBE_STRUCT(HomeAnswer, (customers::Told), (is_new))

/// All a worker's phone needs for one visit, also without a network (W2…W8).
struct WorkerVisit {
    RouteStop stop;
    std::optional<std::string> customer_name; ///< family name only
    bool is_special_care = false;
    std::optional<std::string> note;
    std::optional<customers::HomeFacts> home; ///< from the worker's yes on; how to get in only
                                              ///< with the address
    std::vector<HomeAnswer> home_told;        ///< LH-11: what is missing here was not asked
    StandardView standard;
    std::vector<CheckPoint> departure;  ///< what to tick before going (VS-02)
    std::vector<CheckPoint> leaving;    ///< and before leaving (VS-10)
    bool wants_departure_photo = false; ///< without one `checked` is refused
    std::vector<PriceOption> options;
    Sheet sheet;
    std::vector<Photo> photos;
    std::vector<Extra> extras;
    std::vector<GivenVerdict> verdicts;
    std::vector<std::string> acceptance_chain;
    std::optional<int> next_place;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(WorkerVisit, (),
                      (stop, customer_name, is_special_care, note, home, home_told, standard,
                       departure, leaving, wants_departure_photo, options, sheet, photos, extras,
                       verdicts, acceptance_chain, next_place, version))
Result<WorkerVisit> to_worker_visit(Tx& tx, dispatch::Assignment const& assignment);

/// Who comes: enough to open the door, no number (PR-01).
struct WorkerCard {
    Id<workforce::Worker> worker;
    std::string name;
    std::string number;
    dispatch::Role role = dispatch::Role::Leader;
    std::optional<std::string> door_token; ///< for the page behind the badge's QR (BE-04)
    workforce::ShownToCustomer about;      ///< what the worker disclosed, as far as it may be seen
};
BOOST_DESCRIBE_STRUCT(WorkerCard, (), (worker, name, number, role, door_token, about))

/// What the customer follows (C6), and the office sees of the same.
struct Progress {
    Id<orders::Visit> visit;
    int sequence = 1;
    orders::VisitState state = orders::VisitState::Unassigned;
    Instant starts_at;
    Instant ends_at;
    std::optional<Instant> expected_at;
    std::vector<WorkerCard> crew;
    StandardView standard;
    Sheet sheet;
    std::vector<Photo> photos;
    std::vector<Extra> extras;
    std::vector<Damage> damages;
    std::vector<GivenVerdict> verdicts;
    std::vector<Signature> signatures;
    std::vector<std::string> acceptance_chain;
    std::optional<int> next_place;
    std::optional<Instant> accepted_by; ///< the customer's silence accepts then
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Progress, (),
                      (visit, sequence, state, starts_at, ends_at, expected_at, crew, standard,
                       sheet, photos, extras, damages, verdicts, signatures, acceptance_chain,
                       next_place, accepted_by, version))
Result<Progress> to_progress(Tx& tx, orders::Visit const& visit);

void install_worker(Room& room);
void install_customer(Room& room);
void install_office(Room& room);

} // namespace hearth::visits
