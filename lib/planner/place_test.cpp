#include "planner/model.h"

#include <gtest/gtest.h>

namespace hearth::planner {
namespace {

TEST(Place, KnowsTheGreatCircleToAnother) {
    // One degree along a meridian: 2 π 6371.0088 km / 360 = 111.195 km.
    EXPECT_NEAR((Place{30, 120}.metres_to(Place{31, 120})), 111'195.08, 0.05);
    // One minute of it, on the short path of the formula: 1853.25 m.
    EXPECT_NEAR((Place{30, 120}.metres_to(Place{30 + 1.0 / 60, 120})), 1853.25, 0.01);
    EXPECT_NEAR((Place{0, 0}.metres_to(Place{0, 180})), 20'015'114.4, 1);
}

} // namespace
} // namespace hearth::planner
