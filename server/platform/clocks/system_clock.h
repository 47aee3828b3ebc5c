/// The machine's clock. The only place that reads it; everything else is given a Clock.
#pragma once

#include "base/clock.h"

namespace hearth {

class SystemClock final : public Clock {
public:
    Instant now() override {
        return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    }
};

} // namespace hearth
