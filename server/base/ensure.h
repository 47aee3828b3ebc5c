/// Our own bug: on in production too. Throws Broken, which the four rims (request, clock, listener,
/// main) turn into a roll-back, an alert and a 500; tests and sim stop on it.
#pragma once

#include <source_location>
#include <stdexcept>
#include <string>

namespace hearth {

struct Broken : std::logic_error {
    using std::logic_error::logic_error;
};

inline void ensure(bool condition, char const* what = "ensure",
                   std::source_location where = std::source_location::current()) {
    if (condition) return;
    throw Broken(std::string(where.file_name()) + ":" + std::to_string(where.line()) + " " + what);
}

} // namespace hearth
