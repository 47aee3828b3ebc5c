/// Decisions of the catalogue: pure.
#pragma once

#include "base/result.h"
#include "rooms/catalog/model.h"

#include <string_view>

namespace hearth::catalog {

/// Everything in a draft that contradicts itself, each with its pointer.
Result<void> check_item(ItemDraft const& draft);
Result<void> check_standard(StandardDraft const& draft);

} // namespace hearth::catalog
