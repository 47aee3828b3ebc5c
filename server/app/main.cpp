#include "app/commands.h"
#include "app/demo.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace {

std::string is_time_of_day(std::string const& text) {
    return hearth::app::parse_time_of_day(text) ? "" : "a time of the day is HH:MM, like 08:30";
}

} // namespace

int main(int argc, char** argv) {
    using namespace hearth::app;
    CLI::App app{"Hearth 暖家: the operating system of a home-service company", "hearth"};
    app.require_subcommand(1);
    app.set_version_flag("--version", HEARTH_VERSION);
    std::string file;
    app.add_option("--config", file, "TOML file (environment HEARTH_<SECTION>_<NAME> wins)")
        ->envname("HEARTH_CONFIG");

    auto* const serve_command = app.add_subcommand("serve", "Serve until told to stop");

    auto* const demo_command = app.add_subcommand("demo", "A demonstration company, here and now");
    std::string folder = "data";
    std::string web_root = "web/dist";
    int port = 8080;
    demo_command->add_option("--folder", folder, "data folder")->capture_default_str();
    demo_command->add_option("--port", port)->capture_default_str();
    demo_command->add_option("--web", web_root, "built faces")->capture_default_str();
    std::string at;
    demo_command->add_option("--at", at, "begin at this time of today, HH:MM in Shanghai")
        ->check(CLI::Validator(is_time_of_day, "HH:MM"));

    auto* const init_command =
        app.add_subcommand("init", "Make the key, the tables and the first company");
    std::string code;
    std::string name;
    std::string zone = "Asia/Shanghai";
    init_command->add_option("code", code, "short name in addresses, like: nuanjia")->required();
    init_command->add_option("name", name, "name of the company")->required();
    init_command->add_option("--zone", zone)->capture_default_str();

    auto* const migrate_command = app.add_subcommand("migrate", "Bring the tables up to date");
    auto* const openapi_command = app.add_subcommand("openapi", "Print the contract (OpenAPI 3.1)");
    auto* const audit_command = app.add_subcommand("audit", "The audit trail");
    audit_command->require_subcommand(1);
    audit_command->add_subcommand("verify",
                                  "Recompute every chain: find changes, removals, reordering");

    std::string place;
    auto* const backup_command = app.add_subcommand("backup", "Consistent copy while running");
    backup_command->add_option("to", place, "new file or folder")->required();
    auto* const restore_command =
        app.add_subcommand("restore", "Bring a backup into an empty place");
    restore_command->add_option("from", place)->required();
    auto* const doctor_command = app.add_subcommand("doctor", "Say what an operator should know");

    CLI11_PARSE(app, argc, argv);
    try {
        if (*openapi_command) return print_openapi();
        if (*demo_command) return demonstrate(folder, port, web_root, at);
        auto const config = load_config(file);
        if (!config) return 2;
        if (*serve_command) return serve(*config);
        if (*init_command) return init(*config, code, name, zone);
        if (*migrate_command) return migrate(*config);
        if (*audit_command) return verify_audit(*config);
        if (*backup_command) return back_up(*config, place);
        if (*restore_command) return restore(*config, place);
        if (*doctor_command) return examine(*config);
    } catch (std::exception const& error) {
        std::cerr << "hearth: " << error.what() << "\n";
        return 1;
    }
    return 0;
}
