/// The machine's clock. The only place that reads it; everything else is given a Clock. `ahead` of
/// it only in a demonstration that begins at another time of the day.
#pragma once

#include "base/clock.h"

namespace hearth {

class SystemClock final : public Clock {
public:
    explicit SystemClock(Duration ahead = {}) : ahead_(ahead) {}
    Instant now() override {
        return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()) +
               ahead_;
    }

private:
    Duration ahead_;
};

} // namespace hearth
