/// Token buckets: so many requests a minute for each caller, in this process.
#pragma once

#include "base/time.h"

#include <mutex>
#include <string>
#include <unordered_map>

namespace hearth::api {

class Limiter {
public:
    /// 0 where the caller may go on, else the seconds to wait.
    int take(std::string const& caller, int per_minute, Instant now);

private:
    struct Bucket {
        double tokens;
        Instant filled_at;
    };
    static constexpr std::size_t most_callers = 100'000;

    std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
};

} // namespace hearth::api
