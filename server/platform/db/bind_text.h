/// Private to platform/db: the values of a statement as a key.
#pragma once

#include "platform/db/value.h"

#include <span>
#include <string>

namespace hearth::db {

/// The values as one text, different for different values.
std::string text_of(std::span<Bind const> binds);

} // namespace hearth::db
