/// Private to notify: when a visit may still be rated.
#pragma once

#include "rooms/orders/orders.h"

namespace hearth::notify {

/// Conflict notify.too_late_to_rate (days) once its time is over.
Result<void> check_rate_time(Tx& tx, orders::Visit const& visit);

} // namespace hearth::notify
