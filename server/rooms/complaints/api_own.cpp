// C10, the customer's side, and W17, the worker's.
#include "rooms/complaints/store.h"
#include "rooms/complaints/views.h"

#include <algorithm>

namespace hearth::complaints {
namespace {

constexpr int most_own = 100;

struct OwnPath {
    Id<Complaint> id;
};
BOOST_DESCRIBE_STRUCT(OwnPath, (), (id))

/// Three taps: kind, the visit is chosen already, words; and what they would like.
struct OwnBody {
    Kind kind;
    Text<2, 2000> words;
    Id<orders::Order> order;
    std::optional<Id<orders::Visit>> visit;
    std::optional<Wanted> wanted;
};
BOOST_DESCRIBE_STRUCT(OwnBody, (), (kind, words, order, visit, wanted))

Result<OwnComplaint> add_own(Tx& tx, api::Body<OwnBody> const& in) {
    auto const order = TRY(orders::load_for(tx, tx.actor(), in.order, "complaints.write"));
    OpenComplaint what{.channel = Channel::Web,
                       .kind = in.kind,
                       .wanted = in.wanted.value_or(Wanted::Explanation),
                       .customer = order.customer,
                       .store = order.store,
                       .order = order.id,
                       .words = in.words};
    if (in.visit) {
        auto const visit = TRY(orders::load_visit(tx, *in.visit));
        if (visit.order != order.id) return invalid_field("/visit", "complaints.visit_of_another");
        what.visit = visit.id;
        what.workers = crew_of(tx, visit.id);
    }
    return own_view(tx, TRY(open(tx, what)));
}

/// What the house noticed by itself the customer sees from when somebody has told them of it.
bool is_shown(Complaint const& one) {
    return one.channel != Channel::System || one.responded_at;
}

struct OwnList {
    std::vector<OwnComplaint> items;
};
BOOST_DESCRIBE_STRUCT(OwnList, (), (items))
Result<OwnList> list_own(Tx& tx) {
    OwnList list;
    for (auto const& one :
         store::list_of_customer(tx, Id<customers::Customer>{tx.actor().id}, most_own))
        if (is_shown(one)) list.items.push_back(own_view(tx, one));
    return list;
}

Result<Complaint> load_own(Tx& tx, Id<Complaint> id) {
    auto complaint = TRY(load(tx, id));
    if (complaint.customer.uuid != tx.actor().id || !is_shown(complaint))
        return Error{Refusal::NotFound, "complaints.not_found"};
    return complaint;
}
Result<OwnComplaint> get_own(Tx& tx, api::Path<OwnPath> const& at) {
    return own_view(tx, TRY(load_own(tx, at.id)));
}
Result<OwnComplaint> add_withdrawal(Tx& tx, api::Path<OwnPath> const& at) {
    TRY(load_own(tx, at.id));
    return own_view(tx, TRY(withdraw(tx, at.id)));
}

struct WorkerList {
    std::vector<WorkerComplaint> items;
};
BOOST_DESCRIBE_STRUCT(WorkerList, (), (items))
Result<WorkerList> list_about_me(Tx& tx) {
    WorkerList list;
    for (auto const& one :
         store::list_of_worker(tx, Id<workforce::Worker>{tx.actor().id}, most_own))
        list.items.push_back(worker_view(tx, one));
    return list;
}

struct StatementBody {
    Text<2, 2000> words;
};
BOOST_DESCRIBE_STRUCT(StatementBody, (), (words))
Result<WorkerComplaint> post_statement(Tx& tx, api::Path<OwnPath> const& at,
                                       api::Body<StatementBody> const& in) {
    auto const complaint = TRY(load(tx, at.id));
    auto const& named = complaint.workers;
    if (std::find(named.begin(), named.end(), Id<workforce::Worker>{tx.actor().id}) == named.end())
        return Error{Refusal::NotFound, "complaints.not_found"};
    TRY(add_statement(tx, at.id, in.words));
    return worker_view(tx, complaint);
}

} // namespace

void add_own_routes(api::Routes& routes) {
    routes.write("POST", "/me/complaints", "open_own_complaint", api::customer(), add_own);
    routes.read("/me/complaints", "list_own_complaints", api::customer(), list_own);
    routes.read("/me/complaints/{id}", "get_own_complaint", api::customer(), get_own);
    routes.write("POST", "/me/complaints/{id}/withdrawal", "withdraw_own_complaint",
                 api::customer(), add_withdrawal);
    routes.read("/my/complaints", "list_complaints_about_me", api::worker(), list_about_me);
    routes.write("POST", "/my/complaints/{id}/statement", "state_my_side", api::worker(),
                 post_statement);
}

} // namespace hearth::complaints
