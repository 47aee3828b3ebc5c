#include "rooms/household/views.h"

#include "cn/mask.h"
#include "platform/merging/holdings.h"
#include "rooms/identity/identity.h"

#include <algorithm>
#include <map>

namespace hearth::household {
namespace {

/// What one must be allowed to see of it at its store.
std::string_view permission_for(EntryKind kind) {
    static std::map<EntryKind, std::string_view> const permissions{
        {EntryKind::Order, "orders.read"},
        {EntryKind::Visit, "orders.read"},
        {EntryKind::Inquiry, "intake.read"},
        {EntryKind::Callback, "intake.read"},
        {EntryKind::Call, "calls.read"},
        {EntryKind::Chat, "chat.read"},
        {EntryKind::Message, "notify.read"},
        {EntryKind::Complaint, "complaints.read"},
        {EntryKind::AfterSales, "aftersales.read"},
        {EntryKind::Payment, "ledger.read"},
        {EntryKind::Refund, "ledger.read"},
        {EntryKind::Rating, "notify.read"},
        {EntryKind::FollowUp, "notify.read"},
        {EntryKind::Series, "series.read"},
        {EntryKind::Repair, "aftersales.read"},
        {EntryKind::Goods, "aftersales.read"},
        {EntryKind::Incident, "safety.read"},
        {EntryKind::Letter, "care.read"},
        {EntryKind::CareVisit, "care.read"},
        {EntryKind::Birthday, "care.read"}};
    return permissions.at(kind);
}

bool may_see(Tx& tx, Entry const& entry) {
    auto const permission = permission_for(entry.kind);
    return entry.store ? tx.actor().may_at(permission, *entry.store) : tx.actor().may(permission);
}

std::optional<Running> promise_of(Tx& tx, Uuid subject) {
    std::optional<Running> next;
    for (auto const& one : clocks::list_of(tx, subject)) {
        if (one.ended_at || (next && next->due_at <= one.due_at)) continue;
        next = Running{one.id, one.kind, one.started_at, one.due_at, one.due_at < tx.now()};
    }
    return next;
}

/// What one may know of a person of the household whose file belongs to another store: the masks.
std::pair<std::string, std::string> masks_of(Tx& tx, Id<customers::Customer> id) {
    auto const found = customers::load_customer(tx, id);
    if (!found) return {};
    auto const view = customers::to_view(tx, *found);
    return {view.name, view.phone};
}

} // namespace

MemberView view_of(Tx& tx, Member const& one) {
    auto name = cn::mask_name(one.name.value_or(""));
    auto phone = one.phone ? cn::mask_phone(*one.phone) : "";
    auto customer = one.customer;
    if (customer) {
        customer = Id<customers::Customer>{merging::follow(tx, customer->uuid)};
        std::tie(name, phone) = masks_of(tx, *customer);
    }
    std::optional<GuardianView> guardian;
    if (auto const given = find_consent(tx, one.id))
        guardian = {cn::mask_name(given->name), given->guardian, given->way, given->rules,
                    given->given_at};
    return {one.id,     customer,  name,        phone,   one.relation,
            one.rights, one.since, one.version, guardian};
}

MergeView view_of(Tx& tx, Merge const& one) {
    auto const [name, phone] = masks_of(tx, one.given_up);
    auto const by = identity::find_name(tx, one.merged_by);
    return {one.id,     one.kept,      one.given_up,    name,      phone,
            one.reason, one.merged_at, by.value_or(""), one.moved, one.undone_at};
}

HouseholdView view_of(Tx& tx, Id<customers::Customer> id) {
    HouseholdView view{.customer = id};
    Id<customers::Customer> const stands{merging::follow(tx, id.uuid)};
    if (stands != id) view.stands_for = stands;
    if (auto const household = find_of(tx, stands))
        for (auto const& member : list_members(tx, *household))
            view.members.push_back(view_of(tx, member));
    auto const files = list_files(tx, stands);
    for (auto const file : files) {
        for (auto const& address : customers::list_addresses(tx, file))
            view.homes.push_back({file, customers::to_view(address, customers::Shown::Masked)});
        auto const customer = customers::load_customer(tx, file);
        if (!customer || !customer->store) continue;
        auto& stores = view.stores;
        if (std::find(stores.begin(), stores.end(), *customer->store) == stores.end())
            stores.push_back(*customer->store);
    }
    for (auto const& rest : list_rests(tx, files))
        if (tx.actor().may_at("ledger.read", rest.store)) view.rests.push_back(rest);
    for (auto const& merge : list_merges(tx, id))
        view.merges.push_back(view_of(tx, merge));
    return view;
}

bool is_hidden(Tx& tx, Entry const& one) {
    bool const is_private = one.kind == EntryKind::Incident || one.kind == EntryKind::Birthday;
    return is_private && !may_see(tx, one);
}

EntryView view_of(Tx& tx, Entry const& one) {
    EntryView view{.kind = one.kind,
                   .id = one.id,
                   .at = one.at,
                   .store = one.store,
                   .customer = one.customer,
                   .is_bare = !may_see(tx, one)};
    if (view.is_bare) return view;
    view.state = one.state;
    view.number = one.number;
    view.amount = one.amount;
    view.about = one.about;
    view.promise = promise_of(tx, one.id);
    return view;
}

Result<customers::Customer> load_seen(Tx& tx, Id<customers::Customer> id,
                                      std::string_view permission) {
    auto customer = TRY(customers::load_customer(tx, id));
    if (customer.store && !tx.actor().may_at(permission, *customer.store))
        return Error{Refusal::NotFound, "customers.not_found"};
    return customer;
}

} // namespace hearth::household
