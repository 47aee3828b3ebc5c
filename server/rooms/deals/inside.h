/// What the sources of deals share.
#pragma once

#include "rooms/deals/deals.h"
#include "rooms/identity/identity.h"

namespace hearth::deals {

/// As identity's rules of approval know it.
inline constexpr std::string_view discount_approval = "deals.discount";

Result<void> hear_placed(Tx& tx, orders::OrderPlaced const& event);
Result<void> hear_changed(Tx& tx, orders::OrderChanged const& event);
Result<void> hear_cancelled(Tx& tx, orders::OrderCancelled const& event);
/// Approved: the offer is made with the discount on it; else it stays as it was.
Result<void> hear_approval(Tx& tx, identity::ApprovalDecided const& decided);

} // namespace hearth::deals
