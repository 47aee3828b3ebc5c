#include "app/environment.h"

#include <gtest/gtest.h>

namespace hearth::app {
namespace {

Environment const empty = [](std::string const&) { return std::nullopt; };

std::vector<std::string> names(std::vector<ConfigProblem> const& problems) {
    std::vector<std::string> names;
    for (auto const& problem : problems)
        names.push_back(problem.setting);
    return names;
}
using Names = std::vector<std::string>;

TEST(Config, ReadsTheFileAndLetsTheEnvironmentWin) { // SY-05
    Config config;
    auto const problems = read_config(
        "[server]\nport = 9000\ntrusted_proxies = [\"10.0.0.1\"]\n"
        "[database]\nengine = \"postgres\"\n",
        [](std::string const& name) -> std::optional<std::string> {
            if (name == "HEARTH_SERVER_PORT") return "9100";
            return {};
        },
        config);
    EXPECT_TRUE(problems.empty());
    EXPECT_EQ(config.server.port, 9100);
    EXPECT_EQ(config.database.engine, "postgres");
    EXPECT_EQ(config.server.trusted_proxies, std::vector<std::string>{"10.0.0.1"});
}

TEST(Config, AsksForAllOfAWechatAccount) { // SY-03
    Config config;
    EXPECT_EQ(names(read_config("[wechat]\nkind = \"official\"\ntemplates = [\"order_placed=X\"]\n",
                                empty, config)),
              Names{});
    auto const found = names(find_unsafe(config));
    for (auto const* setting : {"wechat.app_id", "wechat.encoding_aes_key", "wechat.templates"})
        EXPECT_NE(std::find(found.begin(), found.end(), setting), found.end()) << setting;
    EXPECT_EQ(Config{}.wechat.kind, "none"); // nothing is left behind in the process
}

TEST(Config, NamesEverythingThatIsWrong) {
    Config config;
    EXPECT_EQ(
        names(read_config("[server]\nport = \"x\"\nprot = 1\n[other]\na = 1\n", empty, config)),
        (Names{"other", "server.port", "server.prot"}));
    EXPECT_EQ(names(read_config("[server\n", empty, config)), (Names{"line 1"}));
}

TEST(Config, NamesWhatTheEnvironmentMeansForUsAndNobodyReads) { // SY-05
    EXPECT_EQ(names(find_strange({"HEARTH_SERVER_PRT", "HEARTH_SERVER_PORT", "HEARTH_CONFIG",
                                  "HEARTH_WECHAT_APP_ID", "SERVER_PRT", "HEARTH_LOG_"})),
              (Names{"HEARTH_LOG_", "HEARTH_SERVER_PRT"}));
}

TEST(Config, RefusesWhatIsUnsafe) { // SY-05
    Config config;
    EXPECT_EQ(names(find_unsafe(config)), Names{});
    config.server.address = "0.0.0.0";
    EXPECT_EQ(names(find_unsafe(config)), (Names{"server.public_url"}));
    config.server.public_url = "https://home.example";
    EXPECT_EQ(names(find_unsafe(config)), Names{});
    config.demo.enabled = true;
    EXPECT_EQ(names(find_unsafe(config)), (Names{"demo.enabled"}));
    config.database.engine = "postgres";
    EXPECT_EQ(names(find_unsafe(config)), (Names{"database.conninfo", "demo.enabled"}));
    config = {};
    config.log.level = "verbose";
    EXPECT_EQ(names(find_unsafe(config)), Names{"log.level"});
    config.log.level = "warn";
    EXPECT_EQ(names(find_unsafe(config)), Names{});
    config.roads.service = "osrm:5000"; // DP-08
    config.roads.service_kind = "google";
    config.roads.system = "utm";
    config.roads.profiles = {"horse"};
    EXPECT_EQ(names(find_unsafe(config)),
              (Names{"roads.service", "roads.service_kind", "roads.system", "roads.profiles"}));
}

} // namespace
} // namespace hearth::app
