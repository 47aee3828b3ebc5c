#include "tools/crash/crash.h"

#include "platform/clocks/system_clock.h"
#include "platform/log/log.h"
#include "platform/vault/system_random.h"

#include <iostream>
#include <unistd.h>

namespace hearth::crash {

std::unique_ptr<House> open_house(Place const& place, Clock& clock, Random& random,
                                  outgoing::Outgoing& outgoing,
                                  std::function<void(Config&)> const& adjust) {
    log::set_level(log::Level::Error);
    Config config;
    config.server.port = 0;
    config.server.web_root = place.folder;
    config.security.requests_per_minute = 0;
    config.database.folder = place.folder;
    if (place.engine == Engine::Postgres) {
        config.database.engine = "postgres";
        config.database.conninfo = place.database;
    }
    if (adjust) adjust(config);
    return std::make_unique<House>(config, Seams{clock, random, outgoing}, std::string(32, 'k'));
}

void serve(Place const& place) {
    SystemClock clock;
    vault::SystemRandom random;
    outgoing::FakeOutgoing outgoing;
    auto const house = open_house(place, clock, random, outgoing);
    house->start();
    std::cout << house->port() << std::endl;
    for (;;)
        ::pause();
}

} // namespace hearth::crash
