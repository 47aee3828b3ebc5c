/// The real seams of a process, and how a command opens what it works on.
#pragma once

#include "app/house.h"
#include "platform/clocks/system_clock.h"
#include "platform/outgoing/outgoing.h"
#include "platform/vault/system_random.h"

#include <memory>

namespace hearth::app {

struct World {
    explicit World(Config const& config, Duration ahead = {})
        : clock(ahead),
          outgoing(outgoing::make_curl_outgoing(
              {.mail = {config.mail.smtp_url, config.mail.user, config.mail.password}})) {}
    SystemClock clock;
    vault::SystemRandom random;
    std::unique_ptr<outgoing::Outgoing> outgoing;
    Seams seams() { return {clock, random, *outgoing}; }
};

enum class MayMakeKey { No, Yes };
/// Nothing, and a sentence on standard error, where the key is not in order.
std::unique_ptr<House> open_house(World& world, Config const& config, MayMakeKey may_make);

/// Only the database, for looking beside a running server; no key is needed.
std::unique_ptr<db::Database> open_to_look(World& world, Config const& config);

} // namespace hearth::app
