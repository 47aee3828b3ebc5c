#include "platform/api/limiter.h"

#include <algorithm>
#include <cmath>

namespace hearth::api {

int Limiter::take(std::string const& caller, int per_minute, Instant now) {
    if (per_minute <= 0) return 0;
    std::lock_guard const lock(mutex_);
    // Whoever was quiet for a minute has a full bucket again: forgetting it changes nothing.
    if (buckets_.size() >= most_callers)
        std::erase_if(buckets_,
                      [&](auto const& one) { return now - one.second.filled_at > minutes{1}; });
    auto const [it, is_new] =
        buckets_.try_emplace(caller, Bucket{static_cast<double>(per_minute), now});
    auto& bucket = it->second;
    double const rate = per_minute / 60.0;
    double const passed = std::chrono::duration<double>(now - bucket.filled_at).count();
    bucket.tokens = std::min<double>(per_minute, bucket.tokens + std::max(0.0, passed) * rate);
    bucket.filled_at = now;
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return 0;
    }
    return std::max(1, static_cast<int>(std::ceil((1 - bucket.tokens) / rate)));
}

std::string Limiter::caller_of(std::string const& token, std::string const& address) const {
    std::lock_guard const lock(mutex_);
    return trusted_.contains(token) ? token : address;
}

void Limiter::trust(std::string const& token, Instant now) {
    std::lock_guard const lock(mutex_);
    if (trusted_.size() >= most_callers)
        std::erase_if(trusted_, [&](auto const& one) { return now - one.second > hours{1}; });
    trusted_[token] = now;
}

} // namespace hearth::api
