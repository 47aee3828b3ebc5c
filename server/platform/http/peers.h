/// Who is calling, when a proxy stands between.
#pragma once

#include "platform/http/server.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::http {

/// The proxies whose X-Forwarded-… fields are believed.
class TrustedProxies {
public:
    /// Addresses ("::1") and networks ("10.0.0.0/8"). Throws std::invalid_argument for other text.
    explicit TrustedProxies(std::vector<std::string> const& texts);
    bool trust(std::string_view address) const;
    /// Sets peer and is_secure from the fields, where request.peer is trusted.
    void apply(Request& request) const;

private:
    struct Network {
        std::array<std::uint8_t, 16> bytes;
        int bits;
    };
    std::vector<Network> networks_;
};

} // namespace hearth::http
