#include "platform/outgoing/targets.h"

#include "platform/outgoing/fake.h"

#include <gtest/gtest.h>

namespace hearth::outgoing {
namespace {

TEST(OutgoingTarget, IsAPublicAddressEveryTimeItIsLookedAt) { // webhook_targets
    FakeOutgoing world;
    signing::TargetPolicy const policy;
    EXPECT_EQ(check_target(world, "https://hooks.example.com/in", policy).address, "93.184.216.34");
    EXPECT_EQ(check_target(world, "http://hooks.example.com/in", policy).fault, "scheme");
    EXPECT_EQ(check_target(world, "https://127.0.0.1/in", policy).fault, "literal");
    EXPECT_EQ(check_target(world, "https://hooks.example.com:8443/in", policy).fault, "port");
    world.name("hooks.example.com", {"93.184.216.34", "10.0.0.7"});
    EXPECT_EQ(check_target(world, "https://hooks.example.com/in", policy).fault, "address");
    world.name("hooks.example.com", {});
    EXPECT_EQ(check_target(world, "https://hooks.example.com/in", policy).fault, "no_address");
}

TEST(OutgoingTarget, IsWhatTheOperatorOpened) {
    Services services;
    services.webhook_hosts = {"pbx.inside.example"};
    services.webhook_ports = {8443};
    auto const policy = target_policy(services);
    FakeOutgoing world;
    world.name("pbx.inside.example", {"10.0.0.7"});
    EXPECT_EQ(check_target(world, "https://pbx.inside.example:8443/x", policy).address, "10.0.0.7");
    EXPECT_EQ(read_target("https://pbx.inside.example/x", policy), "");
    EXPECT_EQ(read_target("https://pbx.inside.example:25/x", policy), "port");
}

} // namespace
} // namespace hearth::outgoing
