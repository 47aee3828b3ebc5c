#include "rooms/visits/checklists.h"

#include <gtest/gtest.h>

namespace hearth::visits {
namespace {

catalog::Tool tool(char const* code) {
    catalog::Tool one;
    one.code = catalog::Code(code);
    one.name.zh = "拖把";
    one.name.en = "Mop";
    return one;
}

TEST(Checklist, AsksForOneselfThePapersAndTheToolsOfTheItem) { // VS-02
    auto const points = departure_points({tool("mop")}, "en");
    std::vector<std::string> codes;
    for (auto const& point : points)
        codes.push_back(point.code);
    EXPECT_EQ(codes,
              (std::vector<std::string>{"sober", "fit", "grooming", "uniform", "badge", "route",
                                        "service_record", "price_list", "dispatch_slip", "mop"}));
    EXPECT_EQ(points.back().name, "Mop");
    for (auto const& point : points)
        EXPECT_EQ(point.name.find("visits."), std::string::npos) << point.name;
    EXPECT_EQ(departure_points({tool("mop")}, "zh-CN").back().name, "拖把");
}

TEST(Checklist, LetsNobodyGoWhoHasDrunkOrIsNotFit) { // VS-02
    auto const points = departure_points({tool("mop")}, "en");
    EXPECT_TRUE(check_fit(points, {"sober", "fit"})) << "the rest is told, not refused";
    for (auto const* const only : {"sober", "fit", "mop"}) {
        auto const refused = check_fit(points, {only});
        ASSERT_FALSE(refused) << only;
        EXPECT_EQ(refused.error().code, "visits.not_fit_to_go");
    }
    EXPECT_EQ(lacking(points, {"sober", "fit", "grooming", "uniform", "badge", "route",
                               "service_record", "price_list"}),
              (std::vector<std::string>{"dispatch_slip", "mop"}));
}

TEST(Checklist, OfLeavingEndsWithTheFarewell) { // VS-10
    auto const points = leaving_points("zh-CN");
    ASSERT_EQ(points.size(), 4u);
    EXPECT_EQ(points[2].code, "valuables_checked");
    EXPECT_EQ(points.back().code, "farewell");
    EXPECT_EQ(lacking(points, {"tools_packed", "farewell"}),
              (std::vector<std::string>{"toolbox_shown", "valuables_checked"}));
}

} // namespace
} // namespace hearth::visits
