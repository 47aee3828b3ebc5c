#include "platform/roads/times.h"

#include "platform/outgoing/fake.h"
#include "roads/testing_map.h"

#include <filesystem>
#include <unistd.h>

namespace hearth::roads {
namespace {

using planner::Mode;
using planner::Place;

struct RoadTimes : ::testing::Test {
    outgoing::FakeOutgoing world;
    planner::Travel const estimate = planner::city_travel();
    std::string const file = (std::filesystem::temp_directory_path() /
                              ("hearth-times-" + std::to_string(::getpid()) + ".roads"))
                                 .string();
    Place const home{31.203, 121.403}, visit{31.222, 121.424};

    ~RoadTimes() override { std::filesystem::remove(file); }

    void answer(std::string body, int status = 200) {
        world.on_call([body, status](outgoing::HttpRequest const&) {
            outgoing::HttpReply reply;
            reply.reach = outgoing::Reach::Answered;
            reply.status = status;
            reply.body = body;
            return reply;
        });
    }
    std::string build_town() {
        auto const network = testing::network_of(testing::random_town(4, 16));
        EXPECT_FALSE(save(network.view(), file));
        return file;
    }
};

TEST_F(RoadTimes, AnOsrmServiceIsAskedOnceForWhatIsNotKnown) { // DP-08
    answer(R"({"code":"Ok","durations":[[612.5]]})");
    Times times{{.service = "http://roads.example:5000/"}, estimate, world};
    EXPECT_FALSE(times.find(Mode::Car, home, visit)); // never waits
    EXPECT_FALSE(times.find(Mode::Car, home, visit));
    EXPECT_TRUE(world.calls().empty());
    EXPECT_EQ(times.learn(), 1U);
    EXPECT_EQ(times.find(Mode::Car, home, visit), 612.5);
    EXPECT_EQ(times.learn(), 0U);
    ASSERT_EQ(world.calls().size(), 1U);
    EXPECT_EQ(world.calls()[0].url,
              "http://roads.example:5000/table/v1/driving/121.403000,31.203000;121.424000,31.222000"
              "?annotations=duration&sources=0&destinations=1");
    EXPECT_FALSE(times.find(Mode::Transit, home, visit)); // no road network knows the buses
    EXPECT_EQ(times.learn(), 0U);
    EXPECT_EQ(times.credit(), attribution);
}

TEST_F(RoadTimes, AValhallaServiceIsAskedInItsOwnWords) {
    answer(R"({"sources_to_targets":[[{"time":240,"distance":1.2}]]})");
    Times times{
        {.service = "http://roads.example/{profile}", .speaks = Speaks::Valhalla}, estimate, world};
    EXPECT_FALSE(times.find(Mode::EBike, home, visit));
    EXPECT_EQ(times.learn(), 1U);
    EXPECT_EQ(times.find(Mode::EBike, home, visit), 240);
    EXPECT_EQ(world.calls()[0].url, "http://roads.example/bicycle/sources_to_targets");
    EXPECT_EQ(world.calls()[0].body,
              R"({"sources":[{"lat":31.203000,"lon":121.403000}],)"
              R"("targets":[{"lat":31.222000,"lon":121.424000}],"costing":"bicycle"})");
}

TEST_F(RoadTimes, PlacesGoToAChineseMapAsItHasThem) {
    answer(R"({"durations":[[1]]})");
    Times times{{.service = "http://a", .system = System::Gcj02}, estimate, world};
    // WGS-84 31.230400, 121.473700 lies at 31.228456, 121.478213 on a GCJ-02 map (vectors gcj02).
    EXPECT_FALSE(times.find(Mode::Car, Place{31.2304, 121.4737}, visit));
    times.learn();
    auto const url = world.calls()[0].url;
    EXPECT_NE(url.find("/driving/121.478"), std::string::npos) << url;
    EXPECT_NE(url.find(",31.228"), std::string::npos) << url;
}

TEST_F(RoadTimes, AFailingServiceLeavesTheEstimateAndSaysSo) {
    Times times{{.service = "http://roads.example"}, estimate, world};
    auto travel = estimate;
    travel.ways = std::shared_ptr<planner::KnownWays const>(&times, [](auto const*) {});
    auto const estimated = planner::travel_time(estimate, Mode::Car, home, visit, 10);
    for (auto const& [body, status] : {std::pair{"busy", 503},
                                       {"<html>", 200},
                                       {R"({"durations":[[1,2]]})", 200},
                                       {R"({"durations":[[-4]]})", 200},
                                       {R"({"durations":[["x"]]})", 200},
                                       {R"({"code":"Ok"})", 200},
                                       {R"({"durations":[]})", 200}}) {
        answer(body, status);
        EXPECT_EQ(planner::travel_time(travel, Mode::Car, home, visit, 10), estimated);
        EXPECT_EQ(times.learn(), 0U) << body;
        EXPECT_TRUE(times.is_failing()) << body;
        EXPECT_NE(times.standing().problem, "");
    }
    world.plan(outgoing::Fault::NotSent);
    EXPECT_EQ(planner::travel_time(travel, Mode::Car, home, visit, 10), estimated);
    EXPECT_EQ(times.learn(), 0U);
    answer(R"({"durations":[[6000]]})");
    EXPECT_EQ(planner::travel_time(travel, Mode::Car, home, visit, 10), estimated);
    EXPECT_EQ(times.learn(), 1U);
    EXPECT_FALSE(times.is_failing());
    EXPECT_GT(planner::travel_time(travel, Mode::Car, home, visit, 10), estimated);
}

TEST_F(RoadTimes, WhereThereIsNoWayTheEstimateHolds) {
    answer(R"({"durations":[[null]]})");
    Times times{{.service = "http://a"}, estimate, world};
    EXPECT_FALSE(times.find(Mode::Car, home, visit));
    EXPECT_EQ(times.learn(), 1U);
    EXPECT_FALSE(times.find(Mode::Car, home, visit));
    EXPECT_EQ(times.learn(), 0U); // it is known that there is none
    EXPECT_FALSE(times.is_failing());
}

TEST_F(RoadTimes, AFileAnswersAndAPlanKeepsWhatItWasMadeOf) {
    Times times{{.file = build_town()}, estimate, world};
    ASSERT_EQ(times.standing().problem, "");
    std::array const places{home, visit};
    std::array const modes{Mode::Walking, Mode::Car};
    auto const frozen = times.frozen(places, modes);
    auto const walk = frozen->find(Mode::Walking, home, visit);
    ASSERT_TRUE(walk);
    // 2.9 km as the crow flies; nobody walks faster than that at 4.5 km/h, nor much longer.
    EXPECT_GT(*walk, 2'900 / 1.25);
    EXPECT_LT(*walk, 2.5 * 2'900 / 1.25);
    EXPECT_FALSE(frozen->find(Mode::EBike, home, visit)); // nobody in the plan rides
    EXPECT_FALSE(frozen->find(Mode::Car, home, Place{31.25, 121.5}));
    // Who accepts the plan is judged by the same times, before anything is learnt.
    EXPECT_EQ(times.find(Mode::Walking, home, visit), walk);
    EXPECT_FALSE(times.find(Mode::EBike, home, visit));
    EXPECT_EQ(times.learn(), 1U);
    EXPECT_TRUE(times.find(Mode::EBike, home, visit));
    EXPECT_TRUE(world.calls().empty());
}

TEST_F(RoadTimes, AFileThatCannotBeUsedIsAProblemNotABreakdown) {
    Times times{{.file = "/nowhere/x.roads"}, estimate, world};
    times.start();
    EXPECT_FALSE(times.find(Mode::Car, home, visit));
    EXPECT_TRUE(times.is_failing());
    EXPECT_NE(times.standing().problem.find("/nowhere/x.roads"), std::string::npos);
    times.stop();
}

TEST_F(RoadTimes, RemembersSoManyAndNoMore) {
    Times times{{.file = build_town(), .most_pairs = 100}, estimate, world};
    for (int at = 0; at < 1'000; ++at)
        (void)times.find(Mode::Walking, home, Place{31.2 + at * 1e-5, 121.41});
    EXPECT_EQ(times.learn(), 1'000U);
    EXPECT_LE(times.standing().known, 100U + 100U); // a batch of 50 may be over either half
    EXPECT_GT(times.standing().known, 0U);
}

TEST_F(RoadTimes, LearnsByItself) {
    Times times{{.file = build_town()}, estimate, world};
    times.start();
    for (int tries = 0; tries < 500 && !times.find(Mode::Walking, home, visit); ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    EXPECT_TRUE(times.find(Mode::Walking, home, visit));
    times.stop();
}

} // namespace
} // namespace hearth::roads
