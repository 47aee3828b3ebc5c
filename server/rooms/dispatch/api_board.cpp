#include "rooms/dispatch/forms.h"

namespace hearth::dispatch {

void install_board(Room&) {}

} // namespace hearth::dispatch
