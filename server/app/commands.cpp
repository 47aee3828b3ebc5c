#include "app/commands.h"

#include "app/demo.h"
#include "app/environment.h"
#include "app/world.h"
#include "base/ensure.h"
#include "base/zone.h"
#include "platform/log/log.h"
#include "platform/words/words.h"
#include "rooms/identity/identity.h"
#include "rooms/records/records.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace hearth::app {
namespace {

std::optional<std::string> environment(std::string const& name) {
    auto const* const value = std::getenv(name.c_str());
    if (!value) return {};
    return value;
}

std::vector<std::string> environment_names() {
    std::vector<std::string> names;
    for (char** one = environ; *one; ++one) {
        std::string_view const line = *one;
        names.emplace_back(line.substr(0, line.find('=')));
    }
    return names;
}

void complain(Error const& error) {
    std::cerr << "hearth: " << words::text("en", error.code, error.details) << "\n";
}

bool complain(std::vector<ConfigProblem> const& problems) {
    for (auto const& problem : problems)
        std::cerr << "hearth: " << problem.setting << " " << problem.problem << "\n";
    return !problems.empty();
}

/// A part of a host name: <code>.example.com.
bool is_company_code(std::string const& code) {
    auto const is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    auto const may_be = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; };
    return !code.empty() && code.size() <= 40 && is_letter(code.front()) && code.back() != '-' &&
           std::all_of(code.begin(), code.end(), may_be);
}

/// Blocks SIGTERM and SIGINT for every thread started from now on.
sigset_t block_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

void wait_for_signal(sigset_t const& signals) {
    int signal;
    sigwait(&signals, &signal);
}

CompanyId add_company(House& house, std::string const& code, std::string const& name,
                      std::string const& zone) {
    CompanyId id;
    auto const made =
        house.database().write({{}, Actor::system(), "init"}, [&](Tx& tx) -> Result<void> {
            id = tx.new_id<Company>();
            std::vector<db::Bind> const binds{db::to_bind(id), db::to_bind(code), db::to_bind(name),
                                              db::to_bind(zone), db::to_bind(tx.now())};
            tx.raw().execute("INSERT INTO platform_company (id, code, name, zone, created_at) "
                             "VALUES (?1, ?2, ?3, ?4, ?5)",
                             binds, {});
            return {};
        });
    ensure(made.has_value(), "the company row");
    return id;
}

std::optional<std::string> make_setup_code(House& house, CompanyId company) {
    std::optional<std::string> code;
    auto const made =
        house.database().write({company, Actor::system(), "init"}, [&](Tx& tx) -> Result<void> {
            code = identity::make_setup_code(tx);
            return {};
        });
    return made ? code : std::nullopt;
}

/// The names are those that find_unsafe lets through.
log::Level level_of(std::string const& name) {
    if (name == "debug") return log::Level::Debug;
    if (name == "warn") return log::Level::Warn;
    if (name == "error") return log::Level::Error;
    return log::Level::Info;
}

/// Where each face is and how to sign in.
void print_demonstration(Config const& config, std::optional<std::string> const& setup) {
    auto const url = config.public_url();
    std::cout << "\nHearth 暖家, demonstration mode: all people are invented; do not enter real "
                 "data.\n\n";
    for (auto const& person : list_demo_people())
        std::cout << "  " << url << person.face << "  " << person.who << ": " << person.sign_in
                  << "\n";
    std::cout << "\n  One-time codes: " << url << "/api/v1/outbox\n";
    if (setup)
        std::cout << "  Set-up code of the first administrator (72 h, once): " << *setup << "\n";
    std::cout << "  Stop with Ctrl+C; the data stays in " << config.database.folder << "\n"
              << std::endl;
}

/// In a process of its own: the memory it takes goes with it. Ctrl+C ends it, and leaves nothing.
bool live_apart(Config const& config, Instant now) {
    std::cout << "The demonstration company lives through its last weeks. This is done once and "
                 "takes some seconds."
              << std::endl;
    auto const child = ::fork();
    ensure(child >= 0, "a second process can begin");
    if (child == 0) {
        sigset_t none;
        sigemptyset(&none);
        pthread_sigmask(SIG_SETMASK, &none, nullptr);
        try {
            World world(config);
            make_demonstration(config, world.random, *world.outgoing, now);
        } catch (std::exception const& error) {
            std::cerr << "hearth: " << error.what() << std::endl;
            ::_exit(1);
        }
        log::flush();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

std::unique_ptr<House> open_house(World& world, Config const& config, MayMakeKey may_make) {
    std::filesystem::create_directories(config.database.folder);
    auto key = load_master_key(config.master_key_file(), world.random, may_make == MayMakeKey::Yes);
    if (!key) {
        complain(key.error());
        return nullptr;
    }
    auto house = std::make_unique<House>(config, world.seams(), std::move(*key));
    list_companies(house->database()); // a damaged database says so here, not at the first caller
    return house;
}

std::unique_ptr<db::Database> open_to_look(World& world, Config const& config) {
    auto const& folder = config.database.folder;
    // SQLite keeps what its readers share in a file beside the database.
    if (config.database.engine != "postgres" && std::filesystem::exists(folder) &&
        ::access(folder.c_str(), W_OK) != 0)
        throw std::runtime_error(folder + " cannot be written by this user, which even looking "
                                          "needs: run this as the user of the server");
    if (config.database.engine == "postgres")
        return db::open_postgres({.conninfo = config.database.conninfo, .connections = 1},
                                 world.clock, world.random);
    return db::open_sqlite({.folder = config.database.folder, .is_read_only = true}, world.clock,
                           world.random);
}

std::optional<Config> load_config(std::string const& file) {
    std::string text;
    if (!file.empty()) {
        std::ifstream in(file);
        if (!in) {
            std::cerr << "hearth: " << file << " cannot be read\n";
            return {};
        }
        text = (std::stringstream() << in.rdbuf()).str();
    }
    Config config;
    if (complain(read_config(text, environment, config)) ||
        complain(find_strange(environment_names())) || complain(find_unsafe(config)))
        return {};
    log::set_level(level_of(config.log.level));
    auto const why = log::keep_in(config.log.folder, config.log.keep_months);
    if (why.empty()) return config;
    std::cerr << "hearth: log.folder " << config.log.folder << " cannot be written: " << why
              << '\n';
    return {};
}

std::vector<std::string> list_environment(std::vector<std::string> const& names) {
    std::vector<std::string> values;
    for (auto const& name : names)
        values.push_back(environment(name).value_or(""));
    return values;
}

int serve(Config const& config) {
    auto const signals = block_signals();
    World world(config);
    auto const house = open_house(world, config, MayMakeKey::No);
    if (!house) return 2;
    house->start();
    wait_for_signal(signals);
    house->stop();
    return 0;
}

int init(Config const& config, std::string const& code, std::string const& name,
         std::string const& zone) {
    if (!is_company_code(code)) {
        std::cerr << "hearth: a company's code is part of its address: a to z, 0 to 9 and -, "
                     "beginning with a letter, at most 40\n";
        return 2;
    }
    if (!is_zone(zone)) {
        std::cerr << "hearth: " << zone << " is no time zone; like: Asia/Shanghai\n";
        return 2;
    }
    World world(config);
    auto const house = open_house(world, config, MayMakeKey::Yes);
    if (!house) return 2;
    for (auto const& [id, known] : list_companies(house->database()))
        if (known == code) {
            std::cerr << "hearth: the company " << code << " is there already\n";
            return 1;
        }
    auto const company = add_company(*house, code, name, zone);
    auto const setup = make_setup_code(*house, company);
    std::cout << "company " << code << " is there\n";
    if (setup)
        std::cout << "set-up code (72 h, once): " << *setup << "\n"
                  << "open " << config.public_url()
                  << "/a/activate and enter it: that is the account admin\n";
    return 0;
}

int demonstrate(std::string const& folder, int port, std::string const& web_root,
                std::string const& at, DemoPast past) {
    auto const signals = block_signals();
    Config config;
    config.demo.enabled = true;
    config.database.folder = folder;
    config.server.port = static_cast<std::uint16_t>(port);
    config.server.web_root = web_root;
    auto const minute = parse_time_of_day(at);
    auto const ahead = minute ? ahead_to(*minute, SystemClock().now()) : Duration{};
    bool const is_first = !std::filesystem::exists(folder + "/hearth.db");
    if (past == DemoPast::Lived && is_first && !live_apart(config, SystemClock(ahead).now()))
        return 1;
    World world(config, ahead);
    auto const house = open_house(world, config, MayMakeKey::Yes);
    if (!house) return 2;
    auto const company = load_demonstration(*house);
    auto const setup = make_setup_code(*house, company);
    open_demo_accounts(*house, company);
    house->start();
    print_demonstration(config, setup);
    if (minute)
        std::cout << "  Its clock began at " << at << ", counted from today.\n" << std::endl;
    wait_for_signal(signals);
    house->stop();
    return 0;
}

int migrate(Config const& config) {
    World world(config);
    if (!open_house(world, config, MayMakeKey::No)) return 2;
    std::cout << "the tables are up to date\n";
    return 0;
}

int print_openapi() {
    auto const rooms = install_rooms();
    std::cout << api::to_openapi(rooms->routes, HEARTH_VERSION) << "\n";
    return 0;
}

int verify_audit(Config const& config) {
    World world(config);
    auto const key = load_master_key(config.master_key_file(), world.random, false);
    if (!key) return complain(key.error()), 2;
    auto const found = events::verify(*open_to_look(world, config), audit_key_of(*key));
    for (auto const& one : found)
        std::cout << "company " << to_text(one.company) << " event " << one.number << ": "
                  << one.what << "\n";
    std::cout << (found.empty() ? "the audit trail is whole\n"
                                : "the audit trail was tampered with, or master.key is not the "
                                  "key of this data\n");
    return found.empty() ? 0 : 1;
}

namespace {

std::optional<std::string> read_whole(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return {};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

/// Against the log the company has: the same links, and handed out by us.
std::vector<record::Finding> ask_log(Config const& config, record::Verdict const& verdict) {
    World world(config);
    auto const database = open_to_look(world, config);
    std::vector<record::Finding> findings;
    db::Scope const scope{verdict.manifest->chain.company, Actor::system(), "verify"};
    auto const done = database->read(scope, [&](Tx& tx) -> Result<void> {
        findings = record::compare(tx, verdict);
        if (verdict.manifest->complaint.empty() && !records::is_known(tx, verdict.manifest_sha256))
            findings.push_back({"unknown", "manifest.json"});
        return {};
    });
    if (!done) throw std::runtime_error("verify: " + done.error().code);
    return findings;
}

} // namespace

int verify_record(std::vector<std::string> const& files, std::string const& key,
                  Config const* config) {
    std::vector<std::string> volumes;
    for (auto const& path : files) {
        auto bytes = read_whole(path);
        if (!bytes) return std::cerr << "hearth: " << path << " cannot be read\n", 2;
        volumes.push_back(std::move(*bytes));
    }
    auto verdict = record::verify(volumes);
    if (!verdict.manifest) return std::cout << "this is no record of hearth\n", 1;
    auto const& manifest = *verdict.manifest;
    std::cout << manifest.company << ", order " << manifest.order << ", made "
              << to_text(manifest.made_at) << "\nmanifest " << verdict.manifest_sha256
              << "\nsigned with " << manifest.public_key << "\n"
              << verdict.files << " files and " << verdict.entries.size()
              << " entries of the log checked\n";
    if (verdict.absent_volumes > 0)
        std::cout << verdict.absent_volumes << " further volumes were not given\n";
    if (!key.empty() && key != manifest.public_key)
        verdict.findings.push_back({"signature", "another company's key"});
    if (config)
        for (auto& one : ask_log(*config, verdict))
            verdict.findings.push_back(std::move(one));
    for (auto const& [what, name] : verdict.findings)
        std::cout << what << ": " << name << "\n";
    std::cout << (verdict.is_whole() ? "the record is as it was made\n"
                                     : "the record is not as it was made\n");
    return verdict.is_whole() ? 0 : 1;
}

} // namespace hearth::app
