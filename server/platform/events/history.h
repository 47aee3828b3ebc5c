/// A company that is filled before anybody works there: what happened until then is history.
#pragma once

#include "platform/events/events.h"

namespace hearth::events {

/// None of the listeners will hear what has happened in the company so far, sealed or not yet; it
/// stays in the log. Before the company's pump begins.
void pass_over(Tx& tx, std::vector<Listener> const& listeners);

} // namespace hearth::events
