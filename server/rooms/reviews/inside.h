/// What the sources of reviews share.
#pragma once

#include "rooms/reviews/reviews.h"

namespace hearth::reviews {

Result<void> hear_rated(Tx& tx, notify::RatingGiven const& event);

} // namespace hearth::reviews
