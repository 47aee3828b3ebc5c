/// Money as people write it.
#pragma once

#include "base/money.h"

#include <string>

namespace hearth {

/// "1,409.50"; a sign only below zero.
std::string to_yuan(Money amount);

} // namespace hearth
