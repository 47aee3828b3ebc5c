/// The clock is a seam: sim and tests give a false one; the system's is in platform.
#pragma once

#include "base/time.h"

namespace hearth {

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() = 0;
};

} // namespace hearth
