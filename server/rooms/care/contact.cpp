// Being left alone: at once, in one step (LC-09).
#include "rooms/care/inside.h"
#include "rooms/care/store.h"

#include "platform/merging/holdings.h"

namespace hearth::care {
namespace {

constexpr int most_planned = 200;

/// Their file, and those that were given up for it.
std::vector<Id<customers::Customer>> files_of(Tx& tx, Id<customers::Customer> customer) {
    std::vector<Id<customers::Customer>> files{customer};
    for (auto const file : merging::list_given_up_for(tx, customer.uuid))
        files.push_back(Id<customers::Customer>{file});
    return files;
}

} // namespace

Contact contact_of(Tx& tx, Id<customers::Customer> customer) {
    // Whoever wanted to be left alone in one of their files is left alone in all of them.
    for (auto const file : files_of(tx, customer))
        if (auto const found = store::find_opt_out(tx, file)) return {found->since, found->by_kind};
    return {};
}

Contact opt_out(Tx& tx, Id<customers::Customer> customer) {
    if (auto const known = contact_of(tx, customer); known.opted_out_at) return known;
    store::insert_opt_out(tx, customer);
    for (auto const& call : notify::list_follow_ups_of(tx, customer, most_planned))
        if (notify::is_care(call.kind))
            (void)notify::drop_follow_up(tx, call.id, notify::FollowUpResult::OptedOut);
    drop_occasions(tx, customer);
    tx.publish(ContactChanged{customer, false});
    return contact_of(tx, customer);
}

Contact opt_in(Tx& tx, Id<customers::Customer> customer) {
    int lifted = 0;
    for (auto const file : files_of(tx, customer))
        lifted += store::lift_opt_outs(tx, file);
    if (lifted > 0) tx.publish(ContactChanged{customer, true});
    return contact_of(tx, customer);
}

Result<void> hear_opened(Tx& tx, notify::FollowUpOpened const& opened) {
    if (!notify::is_care(opened.what)) return {};
    auto const call = TRY(notify::load_follow_up(tx, opened.follow_up));
    if (!contact_of(tx, call.customer).opted_out_at) return {};
    return notify::drop_follow_up(tx, call.id, notify::FollowUpResult::OptedOut);
}

} // namespace hearth::care
