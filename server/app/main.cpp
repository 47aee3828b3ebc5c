#include "app/commands.h"
#include "app/demo.h"
#include "app/import/command.h"
#include "app/plan/command.h"
#include "app/roads/command.h"
#include "app/solve/command.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>

namespace {

using namespace hearth::app;

struct ImportFlags {
    ImportOrder order;
    std::string folder;
    bool is_preview = false;
    bool is_all_or_nothing = false;
};

struct DemoFlags {
    std::string folder = "data";
    std::string web_root = "web/dist";
    int port = 8080;
    std::string at;
    bool has_no_past = false;
};

std::string is_time_of_day(std::string const& text) {
    return parse_time_of_day(text) ? "" : "a time of the day is HH:MM, like 08:30, or +2 08:30";
}

CLI::App* add_demo(CLI::App& app, DemoFlags& flags) {
    auto* const command = app.add_subcommand("demo", "A demonstration company, here and now");
    command->add_option("--folder", flags.folder, "data folder")->capture_default_str();
    command->add_option("--port", flags.port)->capture_default_str()->check(CLI::Range(1, 65'535));
    command->add_option("--web", flags.web_root, "built faces")->capture_default_str();
    command
        ->add_option("--at", flags.at,
                     "begin at this time of today, HH:MM in Shanghai; "
                     "\"+2 HH:MM\" is two days later")
        ->check(CLI::Validator(is_time_of_day, "HH:MM"));
    command->add_flag("--no-past", flags.has_no_past,
                      "only what the company's books say, no weeks lived through: a quick start");
    return command;
}

CLI::App* add_import(CLI::App& app, ImportFlags& flags) {
    auto* const command =
        app.add_subcommand("import", "Take a company's own books: Excel (.xlsx) and CSV");
    command->add_option("files", flags.order.files)->required();
    command->add_option("--folder", flags.folder, "data folder, as of demo; else the config's");
    auto* const preview =
        command->add_flag("--preview", flags.is_preview, "say what would be, write nothing");
    command
        ->add_flag("--all-or-nothing", flags.is_all_or_nothing,
                   "write nothing where one row has a fault")
        ->excludes(preview);
    command->add_option("--store", flags.order.wish.store, "code, for rows that name no store");
    command->add_option("--company", flags.order.company, "code, where there are several");
    flags.order.locale = reader_locale(list_environment({"LC_ALL", "LC_MESSAGES", "LANG"}));
    command->add_option("--language", flags.order.locale, "zh-CN or en")->capture_default_str();
    return command;
}

CLI::App* add_audit(CLI::App& app) {
    auto* const command = app.add_subcommand("audit", "The audit trail");
    command->require_subcommand(1);
    command->add_subcommand("verify", "Recompute every chain: find changes, removals, reordering");
    return command;
}

CLI::App* add_key(CLI::App& app) {
    auto* const command = app.add_subcommand("key", "The master key");
    command->require_subcommand(1);
    command->add_subcommand("renew", "Make it and the keys below it anew; stop the server before");
    return command;
}

struct Copies {
    CLI::App* backup;
    CLI::App* restore;
};

Copies add_copies(CLI::App& app, std::string& place) {
    auto* const backup = app.add_subcommand("backup", "Consistent copy while running");
    backup->add_option("to", place, "new folder")->required();
    auto* const restore = app.add_subcommand("restore", "Bring a backup into an empty place");
    restore->add_option("from", place)->required();
    return {backup, restore};
}

struct RecordFlags {
    std::vector<std::string> files;
    std::string key;
    bool asks_log = false;
};

CLI::App* add_record(CLI::App& app, RecordFlags& flags) {
    auto* const command = app.add_subcommand("record", "The record of an order, for a dispute");
    command->require_subcommand(1);
    auto* const verify = command->add_subcommand(
        "verify", "Whether a record is as it was made; needs nothing but its files");
    verify->add_option("files", flags.files, "its zip file, or all volumes of it")->required();
    verify->add_option("--key", flags.key, "the company's public key, as it says it itself");
    verify->add_flag("--log", flags.asks_log,
                     "compare with the company's own log (needs its data)");
    return command;
}

CLI::App* add_solve(CLI::App& app, solve::Wish& wish) {
    auto* const command = app.add_subcommand(
        "solve", "Plan routes: VROOM's JSON format or Solomon's text, answer on standard output");
    command->add_option("file", wish.file, "- is standard input")->required();
    std::map<std::string, solve::Format> const formats{{"detect", solve::Format::Detect},
                                                       {"vroom", solve::Format::Vroom},
                                                       {"solomon", solve::Format::Solomon},
                                                       {"homberger", solve::Format::Solomon},
                                                       {"hhcrsp", solve::Format::Homecare}};
    command->add_option("--format", wish.format, "detect, vroom, solomon, homberger or hhcrsp")
        ->transform(CLI::CheckedTransformer(formats));
    std::map<std::string, solve::Objective> const objectives{
        {"usual", solve::Objective::Usual},
        {"vroom", solve::Objective::Vroom},
        {"distance", solve::Objective::Distance},
        {"hearth", solve::Objective::Hearth}};
    command->add_option("--objective", wish.objective, "vroom, distance or hearth")
        ->transform(CLI::CheckedTransformer(objectives));
    auto& effort = wish.effort;
    command->add_option("--seconds", effort.seconds, "processor time of each thread")
        ->check(CLI::Range(0.01, 86'400.0))
        ->capture_default_str();
    command->add_option("--threads", effort.threads, "searches at once, the best plan is taken")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    command
        ->add_option("--iterations", effort.iterations, "instead of seconds: the same plan always")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--seed", effort.seed)->capture_default_str();
    command->add_flag("--text", wish.is_text, "one line a route and the cost, instead of JSON");
    command->add_flag("--progress", wish.has_progress, "a live line, on a terminal");
    wish.locale = reader_locale(list_environment({"LC_ALL", "LC_MESSAGES", "LANG"}));
    command->add_option("--language", wish.locale, "of the reasons: zh-CN or en")
        ->capture_default_str();
    return command;
}

struct RoadsFlags {
    CLI::App* build = nullptr;
    CLI::App* info = nullptr;
    CLI::App* route = nullptr;
    roads_command::BuildWish made;
    std::string shown;
    roads_command::RouteWish way;
};

CLI::App* add_roads(CLI::App& app, RoadsFlags& flags) {
    using hearth::roads::Profile;
    using roads_command::System;
    auto* const command = app.add_subcommand("roads", "An embedded road network");
    command->require_subcommand(1);
    flags.build = command->add_subcommand("build", "Make one of an OpenStreetMap extract");
    flags.build->add_option("file", flags.made.file, ".osm.pbf, or a table of streets (.tsv)")
        ->required();
    flags.build->add_option("--out", flags.made.out, "else beside the file, ending in .roads");
    flags.info = command->add_subcommand("info", "Say what is in one");
    flags.info->add_option("file", flags.shown)->required();
    flags.route = command->add_subcommand("route", "The quickest way from one place to another");
    flags.route->add_option("file", flags.way.file)->required();
    flags.route->add_option("--from", flags.way.from, "LAT,LON")->required();
    flags.route->add_option("--to", flags.way.to, "LAT,LON")->required();
    std::map<std::string, Profile> const profiles{
        {"foot", Profile::Foot}, {"bicycle", Profile::Bicycle}, {"car", Profile::Car}};
    flags.route->add_option("--profile", flags.way.profile, "foot, bicycle or car")
        ->transform(CLI::CheckedTransformer(profiles));
    std::map<std::string, System> const systems{
        {"wgs84", System::Wgs84}, {"gcj02", System::Gcj02}, {"bd09", System::Bd09}};
    flags.route->add_option("--system", flags.way.system, "of both places: wgs84, gcj02 or bd09")
        ->transform(CLI::CheckedTransformer(systems));
    flags.route->add_flag("--geojson", flags.way.is_geojson, "the way's shape, WGS-84");
    return command;
}

int run_roads(RoadsFlags const& flags) {
    if (*flags.build) return roads_command::build(flags.made);
    if (*flags.info) return roads_command::info(flags.shown);
    return roads_command::route(flags.way);
}

CLI::App* add_plan(CLI::App& app, plan::Wish& wish) {
    auto* const command =
        app.add_subcommand("plan", "Plan an invented day, against a dispatcher by hand");
    auto* const day = command->add_flag("--day");
    day->description("plan one morning (this is what happens anyway)");
    command->add_flag("--city-demo", wish.is_city, "a large city, lived through until the evening")
        ->excludes(day);
    auto const count = CLI::Range(1, 20'000);
    command->add_option("--workers", wish.workers)->check(count);
    command->add_option("--visits", wish.visits)->check(count);
    command->add_option("--happenings", wish.happenings, "of the city's day")
        ->check(CLI::Range(0, 10'000))
        ->capture_default_str();
    command->add_option("--seconds", wish.seconds, "of searching")
        ->check(CLI::Range(0.01, 86'400.0))
        ->capture_default_str();
    command->add_option("--iterations", wish.iterations, "instead of seconds: the same plan always")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--seed", wish.seed)->capture_default_str();
    command->add_option("--threads", wish.threads)->check(CLI::Range(1, 64))->capture_default_str();
    return command;
}

/// What needs no company: problems, days and maps out of files.
struct Planning {
    solve::Wish solve;
    RoadsFlags roads;
    plan::Wish plan;
    CLI::App* solve_command = nullptr;
    CLI::App* roads_command = nullptr;
    CLI::App* plan_command = nullptr;
};

void add_planning(CLI::App& app, Planning& planning) {
    planning.solve_command = add_solve(app, planning.solve);
    planning.roads_command = add_roads(app, planning.roads);
    planning.plan_command = add_plan(app, planning.plan);
}

/// The exit code where one of them was asked for.
std::optional<int> run_planning(Planning const& planning) {
    if (*planning.solve_command) return solve::run(planning.solve);
    if (*planning.roads_command) return run_roads(planning.roads);
    if (*planning.plan_command) return plan::run(planning.plan);
    return {};
}

int run_import(Config config, ImportFlags& flags) {
    using hearth::import::Choice;
    if (!flags.folder.empty()) config.database.folder = flags.folder;
    flags.order.wish.choice = flags.is_preview          ? Choice::Preview
                              : flags.is_all_or_nothing ? Choice::AllOrNothing
                                                        : Choice::GoodRows;
    return import_files(config, flags.order);
}

struct NewCompany {
    std::string code;
    std::string name;
    std::string zone = "Asia/Shanghai";
};

CLI::App* add_init(CLI::App& app, NewCompany& company) {
    auto* const command =
        app.add_subcommand("init", "Make the key, the tables and the first company");
    command->add_option("code", company.code, "short name in addresses, like: nuanjia")->required();
    command->add_option("name", company.name, "name of the company")->required();
    command->add_option("--zone", company.zone)->capture_default_str();
    return command;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Hearth 暖家: the operating system of a home-service company", "hearth"};
    app.require_subcommand(1);
    app.set_version_flag("--version", HEARTH_VERSION);
    std::string file;
    app.add_option("--config", file, "TOML file (environment HEARTH_<SECTION>_<NAME> wins)")
        ->envname("HEARTH_CONFIG");

    auto* const serve_command = app.add_subcommand("serve", "Serve until told to stop");

    DemoFlags demo;
    auto* const demo_command = add_demo(app, demo);

    NewCompany company;
    auto* const init_command = add_init(app, company);

    auto* const migrate_command = app.add_subcommand("migrate", "Bring the tables up to date");
    auto* const openapi_command = app.add_subcommand("openapi", "Print the contract (OpenAPI 3.1)");
    auto* const audit_command = add_audit(app);
    auto* const key_command = add_key(app);
    auto* const again_command =
        app.add_subcommand("retry", "Tell listeners again what they gave up on (see doctor)");
    RecordFlags record;
    auto* const record_command = add_record(app, record);

    std::string place;
    auto const copies = add_copies(app, place);
    auto* const doctor_command = app.add_subcommand("doctor", "Say what an operator should know");

    ImportFlags import_flags;
    auto* const import_command = add_import(app, import_flags);

    Planning planning;
    add_planning(app, planning);
    CLI11_PARSE(app, argc, argv);
    try {
        if (*openapi_command) return print_openapi();
        if (auto const code = run_planning(planning)) return *code;
        if (*record_command && !record.asks_log) return verify_record(record.files, record.key, {});
        if (*demo_command)
            return demonstrate(demo.folder, demo.port, demo.web_root, demo.at,
                               demo.has_no_past ? DemoPast::Books : DemoPast::Lived);
        auto const config = load_config(file);
        if (!config) return 2;
        if (*serve_command) return serve(*config);
        if (*init_command) return init(*config, company.code, company.name, company.zone);
        if (*migrate_command) return migrate(*config);
        if (*audit_command) return verify_audit(*config);
        if (*key_command) return renew_key(*config);
        if (*again_command) return tell_again(*config);
        if (*record_command) return verify_record(record.files, record.key, &*config);
        if (*copies.backup) return back_up(*config, place);
        if (*copies.restore) return restore(*config, place);
        if (*doctor_command) return examine(*config);
        if (*import_command) return run_import(*config, import_flags);
    } catch (std::exception const& error) {
        std::cerr << "hearth: " << error.what() << "\n";
        return *import_command ? 2 : 1;
    }
    return 0;
}
