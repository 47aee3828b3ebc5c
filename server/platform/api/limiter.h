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

    /// Who counts as the caller: the token once it was found to be somebody's, the address before.
    /// Otherwise whoever invents a token for each request would have no limit.
    std::string caller_of(std::string const& token, std::string const& address) const;
    /// That token is somebody's, for an hour from its last use.
    void trust(std::string const& token, Instant now);

private:
    struct Bucket {
        double tokens;
        Instant filled_at;
    };
    static constexpr std::size_t most_callers = 100'000;

    mutable std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
    std::unordered_map<std::string, Instant> trusted_; ///< when last used
};

} // namespace hearth::api
