/// Pictures for the visits of the demonstration's past: a drawn wall with tiles, dull before the
/// work and bright after it. Nobody's home.
#pragma once

#include <string>

namespace hearth::app::past {

enum class Shown { Before, After };
/// A PNG; another `kind` is another room.
std::string draw_room(Shown shown, int kind);

} // namespace hearth::app::past
