/// What the demonstration's office has to ring about: its orders come from a book of the past, and
/// nobody is called about the past but those of yesterday.
#pragma once

#include "app/house.h"

namespace hearth::app {

void add_demo_calls(House& house, CompanyId company);

} // namespace hearth::app
