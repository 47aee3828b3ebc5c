// A6: files of one person: finding, looking before, making one, taking back.
#include "rooms/household/views.h"

namespace hearth::household {
namespace {

struct CandidateView {
    customers::CustomerView customer; ///< masked
    int points;
    std::vector<Reason> reasons;
};
BOOST_DESCRIBE_STRUCT(CandidateView, (), (customer, points, reasons))
struct Candidates {
    std::vector<CandidateView> items;
};
BOOST_DESCRIBE_STRUCT(Candidates, (), (items))

/// Of another store, too: who merges has to reach both, and sees that here.
Result<Candidates> get_duplicates(Tx& tx, api::Path<CustomerPath> const& at) {
    TRY(load_seen(tx, at.id, "household.merge"));
    Candidates all;
    for (auto const& one : list_duplicates(tx, at.id)) {
        auto const customer = load_seen(tx, one.customer, "household.merge");
        if (!customer) continue;
        all.items.push_back(
            {customers::to_view(tx, *customer), one.likeness.points, one.likeness.reasons});
    }
    return all;
}

struct PreviewPath {
    Id<customers::Customer> id;
    Id<customers::Customer> other; ///< would be given up
};
BOOST_DESCRIBE_STRUCT(PreviewPath, (), (id, other))
struct Preview {
    customers::CustomerView kept;
    customers::CustomerView given_up;
    std::vector<Count> moves;
    int stays = 0; ///< payments and refunds: booked under the name they were booked
};
BOOST_DESCRIBE_STRUCT(Preview, (), (kept, given_up, moves, stays))

constexpr int most_counted = 1'000;

Result<Preview> get_preview(Tx& tx, api::Path<PreviewPath> const& at) {
    auto const kept = TRY(load_seen(tx, at.id, "household.merge"));
    auto const given_up = TRY(load_seen(tx, at.other, "household.merge"));
    if (kept.id == given_up.id) return Error{Refusal::Conflict, "household.same_file"};
    auto const money =
        list_entries(tx, {given_up.id}, {EntryKind::Payment, EntryKind::Refund}, {}, most_counted);
    return Preview{customers::to_view(tx, kept), customers::to_view(tx, given_up),
                   preview(tx, kept.id, given_up.id), static_cast<int>(money.size())};
}

struct MergeForm {
    Id<customers::Customer> other; ///< is given up
    Text<2, 300> reason;
};
BOOST_DESCRIBE_STRUCT(MergeForm, (), (other, reason))
Result<MergeView> post_merge(Tx& tx, api::Path<CustomerPath> const& at,
                             api::Body<MergeForm> const& in) {
    TRY(load_seen(tx, at.id, "household.merge"));
    TRY(load_seen(tx, in.other, "household.merge"));
    return view_of(tx, TRY(merge(tx, at.id, in.other, in.reason)));
}

struct UndoneView {
    MergeView merge;
    int moved_back;
    int stayed; ///< added since: stays with the kept file
};
BOOST_DESCRIBE_STRUCT(UndoneView, (), (merge, moved_back, stayed))
Result<UndoneView> post_undoing(Tx& tx, api::Path<MergePath> const& at) {
    auto const one = TRY(load_merge(tx, at.id));
    TRY(load_seen(tx, one.kept, "household.merge"));
    TRY(load_seen(tx, one.given_up, "household.merge"));
    auto const undone = TRY(undo(tx, at.id));
    return UndoneView{view_of(tx, undone.merge), undone.moved_back, undone.stayed};
}

} // namespace

void add_merge_routes(api::Routes& routes) {
    auto const mergers = api::staff("household.merge");
    routes.read("/customers/{id}/duplicates", "list_duplicates", mergers, get_duplicates);
    routes.read("/customers/{id}/merge-preview/{other}", "preview_merge", mergers, get_preview);
    routes.write("POST", "/customers/{id}/merges", "merge_customers", mergers, post_merge);
    routes.write("POST", "/customer-merges/{id}/undoing", "undo_merge", mergers, post_undoing);
}

void install(Room& room) {
    room.permissions = {{"household.read"}, {"household.write"}, {"household.merge"}};
    add_member_routes(room.routes);
    add_merge_routes(room.routes);
}

} // namespace hearth::household
