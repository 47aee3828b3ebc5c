#include "cn/coordinates.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace hearth::cn::coordinates_test {

namespace {

// Inside the box with a margin of 0.02 degrees: at the very edge a shift can leave it.
Wgs84 gen_inside() {
    return {*rc::gen::inRange(72'024'000, 137'814'000) / 1e6,
            *rc::gen::inRange(849'300, 55'807'000) / 1e6};
}

} // namespace

TEST(Coordinates, ShiftTheCapitalAsTheLibrariesDo) {
    auto const p = to_gcj02(Wgs84{116.397428, 39.90923});
    EXPECT_NEAR(p.longitude, 116.40367163, 1e-8);
    EXPECT_NEAR(p.latitude, 39.91063351, 1e-8);
}

TEST(Coordinates, LeaveTheWorldOutsideTheBoxAlone) {
    EXPECT_EQ(to_gcj02(Wgs84{72.0039, 30}).longitude, 72.0039);
    EXPECT_NE(to_gcj02(Wgs84{72.0041, 30}).longitude, 72.0041);
    EXPECT_EQ(to_gcj02(Wgs84{100, 55.8272}).latitude, 55.8272);
    EXPECT_NE(to_gcj02(Wgs84{100, 55.8270}).latitude, 55.8270);
    EXPECT_EQ(to_wgs84(Gcj02{-0.1278, 51.5074}).latitude, 51.5074);
}

TEST(Coordinates, MeasureADegreeOfTheMeridian) {
    // 6371008.8 m x pi / 180
    EXPECT_NEAR(distance_m(Wgs84{120, 30}, Wgs84{120, 31}), 111'195.08, 0.01);
    EXPECT_EQ(distance_m(Gcj02{120, 30}, Gcj02{120, 30}), 0);
    EXPECT_NEAR(distance_m(Wgs84{0, 0}, Wgs84{180, 0}), 20'015'114.4, 0.1) << "half the equator";
}

RC_GTEST_PROP(Coordinates, ComeBackWithinAMillimetre, ()) { // the bar is a metre
    auto const start = gen_inside();
    RC_ASSERT(distance_m(to_wgs84(to_gcj02(start)), start) < 0.001);
    auto const map = to_gcj02(start);
    RC_ASSERT(distance_m(to_gcj02(to_bd09(map)), map) < 0.001);
}

RC_GTEST_PROP(Coordinates, ShiftLessThanAKilometreAndAHalf, ()) {
    auto const start = gen_inside();
    auto const map = to_gcj02(start);
    RC_ASSERT(distance_m(start, Wgs84{map.longitude, map.latitude}) < 1500);
}

RC_GTEST_PROP(Coordinates, AreAsFarThereAsBack, ()) {
    auto const a = gen_inside(), b = gen_inside();
    RC_ASSERT(std::abs(distance_m(a, b) - distance_m(b, a)) < 1e-6);
}

} // namespace hearth::cn::coordinates_test
