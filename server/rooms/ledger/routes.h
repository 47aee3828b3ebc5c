/// Routes of the ledger, in two files.
#pragma once

#include "platform/api/route.h"

namespace hearth::ledger {

void add_payment_routes(api::Routes& routes);
void add_refund_routes(api::Routes& routes);

} // namespace hearth::ledger
