// AS-05: repair orders: the customer's notice and view, and what staff do step by step.
#include "rooms/aftersales/repair_pdf.h"
#include "rooms/aftersales/store.h"

#include <algorithm>

namespace hearth::aftersales {
namespace {

constexpr int most_open = 500;

struct OrderPath {
    Id<orders::Order> id;
};
BOOST_DESCRIBE_STRUCT(OrderPath, (), (id))
struct RepairPath {
    Id<Repair> id;
};
BOOST_DESCRIBE_STRUCT(RepairPath, (), (id))

struct NoticeForm {
    Text<2, 1000> words;
};
BOOST_DESCRIBE_STRUCT(NoticeForm, (), (words))
Result<RepairView> add_notice(Tx& tx, api::Path<OrderPath> const& at,
                              api::Body<NoticeForm> const& in) {
    auto const order = TRY(orders::load_for(tx, tx.actor(), at.id, "aftersales.write"));
    return view_of(tx, TRY(notice_repair(tx, order.id, in.words)));
}

struct RepairList {
    std::vector<RepairView> items; ///< soonest due first
};
BOOST_DESCRIBE_STRUCT(RepairList, (), (items))
Result<RepairList> list_of(Tx& tx, std::vector<Repair> const& repairs) {
    RepairList list;
    for (auto const& one : repairs)
        list.items.push_back(TRY(view_of(tx, one)));
    std::stable_sort(list.items.begin(), list.items.end(), [](auto const& a, auto const& b) {
        auto const [one, other] = std::pair{next_due(a), next_due(b)};
        return one && (!other || *one < *other);
    });
    return list;
}
Result<RepairList> list_waiting(Tx& tx) {
    return list_of(
        tx, store::list_open(tx, identity::reach_of(tx.actor(), "aftersales.read"), most_open));
}
Result<RepairList> list_for_order(Tx& tx, api::Path<OrderPath> const& at) {
    auto const order = TRY(orders::load_for(tx, tx.actor(), at.id, "aftersales.read"));
    return list_of(tx, list_repairs_of(tx, order.id));
}
Result<RepairView> get_repair(Tx& tx, api::Path<RepairPath> const& at) {
    return view_of(tx, TRY(load_for(tx, at.id, "aftersales.read")));
}

struct RepairNote {
    Text<1, 500> said;
};
BOOST_DESCRIBE_STRUCT(RepairNote, (), (said))
Result<RepairView> add_contact(Tx& tx, api::Path<RepairPath> const& at,
                               api::Body<RepairNote> const& in) {
    TRY(load_for(tx, at.id, "aftersales.write"));
    return view_of(tx, TRY(contact(tx, at.id, in.said)));
}
Result<RepairView> put_diagnosis(Tx& tx, api::Path<RepairPath> const& at,
                                 api::Body<Diagnosis> const& in) {
    TRY(load_for(tx, at.id, "aftersales.write"));
    return view_of(tx, TRY(diagnose(tx, at.id, in)));
}
Result<RepairView> add_plan_signature(Tx& tx, api::Path<RepairPath> const& at) {
    TRY(load_for(tx, at.id, "aftersales.decide"));
    return view_of(tx, TRY(sign_repair(tx, at.id)));
}
/// A customer agrees on the page that shows the fee; staff write down who heard it.
struct AgreementForm {
    Price fee; ///< the figure that was shown
    std::optional<Text<1, 300>> note;
};
BOOST_DESCRIBE_STRUCT(AgreementForm, (), (fee, note))
Result<RepairView> add_agreement(Tx& tx, api::Path<RepairPath> const& at,
                                 api::Body<AgreementForm> const& in) {
    TRY(load_for(tx, at.id, "aftersales.write"));
    bool const is_staff = tx.actor().kind != ActorKind::Customer;
    if (is_staff && !in.note) return invalid_field("/note", "aftersales.agreement_who");
    std::string const note = in.note ? std::string(*in.note) : "";
    return view_of(tx, TRY(agree_repair(tx, at.id, in.fee.money, note)));
}
Result<RepairView> add_completion(Tx& tx, api::Path<RepairPath> const& at,
                                  api::Body<RepairNote> const& in) {
    TRY(load_for(tx, at.id, "aftersales.write"));
    return view_of(tx, TRY(finish_repair(tx, at.id, in.said)));
}
Result<RepairView> add_return(Tx& tx, api::Path<RepairPath> const& at) {
    TRY(load_for(tx, at.id, "aftersales.write"));
    return view_of(tx, TRY(return_repair(tx, at.id)));
}
struct FollowUpForm {
    RepairResult result;
    Text<1, 500> said;
};
BOOST_DESCRIBE_STRUCT(FollowUpForm, (), (result, said))
Result<RepairView> add_follow_up(Tx& tx, api::Path<RepairPath> const& at,
                                 api::Body<FollowUpForm> const& in) {
    TRY(load_for(tx, at.id, "aftersales.write"));
    return view_of(tx, TRY(follow_up_repair(tx, at.id, in.result, in.said)));
}
Result<RepairView> add_withdrawal(Tx& tx, api::Path<RepairPath> const& at) {
    TRY(load_for(tx, at.id, "aftersales.write"));
    return view_of(tx, TRY(withdraw_repair(tx, at.id)));
}

Result<api::File> print_repair_form(api::Slow& slow, api::Path<RepairPath> const& at) {
    auto const facts =
        TRY(slow.database.read(slow.scope, [&](Tx& tx) { return load_repair_facts(tx, at.id); }));
    return api::File{"application/pdf", print_repair(facts), file_name_of(facts)};
}

struct RefundPath {
    Id<ledger::Refund> id;
};
BOOST_DESCRIBE_STRUCT(RefundPath, (), (id))
Result<api::File> print_refund_form(api::Slow& slow, api::Path<RefundPath> const& at) {
    auto const facts =
        TRY(slow.database.read(slow.scope, [&](Tx& tx) { return load_refund_facts(tx, at.id); }));
    return api::File{"application/pdf", print_refund(facts), file_name_of(facts)};
}

} // namespace

void add_repair_routes(api::Routes& routes) {
    auto const readers = api::customer() | api::staff("aftersales.read");
    auto const writers = api::staff("aftersales.write");
    routes.write("POST", "/orders/{id}/repairs", "notice_repair", api::customer() | writers,
                 add_notice);
    routes.read("/orders/{id}/repairs", "list_repairs_of_order", readers, list_for_order);
    routes.read("/repairs", "list_repairs", api::staff("aftersales.read"), list_waiting);
    routes.read("/repairs/{id}", "get_repair", readers, get_repair);
    routes.write("POST", "/repairs/{id}/contact", "contact_about_repair", writers, add_contact);
    routes.write("PUT", "/repairs/{id}/diagnosis", "diagnose_repair", writers, put_diagnosis);
    routes.write("POST", "/repairs/{id}/plan-signature", "sign_repair_plan",
                 api::staff("aftersales.decide"), add_plan_signature);
    routes.write("POST", "/repairs/{id}/agreement", "agree_to_repair", api::customer() | writers,
                 add_agreement);
    routes.write("POST", "/repairs/{id}/completion", "finish_repair", writers, add_completion);
    routes.write("POST", "/repairs/{id}/return", "return_repair", writers, add_return);
    routes.write("POST", "/repairs/{id}/follow-up", "follow_up_repair", writers, add_follow_up);
    routes.write("POST", "/repairs/{id}/withdrawal", "withdraw_repair", api::customer() | writers,
                 add_withdrawal);
    routes.slow("GET", "/repairs/{id}/form", "print_repair", readers, print_repair_form);
    routes.slow("GET", "/refunds/{id}/form", "print_refund", readers, print_refund_form);
}

} // namespace hearth::aftersales
