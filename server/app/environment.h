/// What the environment says to us.
#pragma once

#include "app/config.h"

namespace hearth::app {

/// Those of the names that are meant for us and set nothing: HEARTH_SERVER_PRT. config.cpp knows.
std::vector<ConfigProblem> find_strange(std::vector<std::string> const& names);

} // namespace hearth::app
