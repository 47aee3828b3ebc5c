// What an operator does beside the server: backup, restore, looking whether all is well.
#include "app/commands.h"
#include "app/world.h"
#include "platform/log/log.h"
#include "platform/words/words.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <iostream>

extern char** environ;

namespace hearth::app {
namespace {

namespace fs = std::filesystem;

constexpr int most_told_again = 10'000;

std::string dump_name(Config const& config) {
    return config.database.engine == "postgres" ? "hearth.dump" : "hearth.db";
}

void copy_blobs(std::string const& from, std::string const& to) {
    if (!fs::exists(from)) return;
    fs::create_directories(to);
    fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::skip_existing);
}

/// All of it or nothing: what is no whole database is not put in place.
void copy_database(std::string const& from, std::string const& to) {
    auto const folder = to + ".restoring";
    fs::create_directories(folder);
    try {
        fs::copy_file(from, folder + "/hearth.db");
        SystemClock clock;
        vault::SystemRandom random;
        auto const copy = db::open_sqlite({.folder = folder, .is_read_only = true}, clock, random);
        if (list_companies(*copy).empty()) throw std::runtime_error(from + " holds no company");
        copy->backup(to); // in place only when all of it is on the disk
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
        throw;
    }
    fs::remove_all(folder);
}

/// Runs pg_restore; its exit code.
int run(std::vector<std::string> const& words) {
    std::vector<char*> arguments;
    for (auto const& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0)
        return 127;
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

struct Finding {
    bool is_well;
    std::string what;
};

std::int64_t count(Tx& tx, std::string_view sql, std::vector<db::Bind> const& binds = {}) {
    std::int64_t number = 0;
    tx.raw().execute(sql, binds, [&](db::Row const& row) { number = row.integer(0); });
    return number;
}

/// Which, a line each, and what it said; the oldest first.
std::string name_parked(Tx& tx) {
    std::string all;
    tx.raw().execute("SELECT t.listener, c.code, t.number, t.error FROM platform_event_trouble t "
                     "JOIN platform_company c ON c.id = t.company WHERE t.parked_at IS NOT NULL "
                     "ORDER BY t.parked_at, t.listener, t.number LIMIT 20",
                     {}, [&](db::Row const& row) {
                         all += "\n        " + std::string(row.text(0)) + ", company " +
                                std::string(row.text(1)) + ", event " +
                                std::to_string(row.integer(2)) + ": " + std::string(row.text(3));
                     });
    return all.empty() ? "" : all + "\n        once the cause is mended: hearth retry";
}

std::string name_overdue(Tx& tx, std::vector<db::Bind> const& before) {
    std::string all;
    tx.raw().execute("SELECT kind, count(*) FROM platform_clock WHERE wake_at < ?1 GROUP BY kind "
                     "ORDER BY kind LIMIT 20",
                     before, [&](db::Row const& row) {
                         all += "\n        " + std::string(row.text(0)) + ": " +
                                std::to_string(row.integer(1));
                     });
    return all;
}

/// Why a megabyte cannot be written there (quotas are not seen in the free space); empty where it
/// can.
std::string try_to_write(std::string const& folder) {
    constexpr off_t trial_bytes = 1024 * 1024;
    auto const path = folder + "/doctor.trial";
    int const handle = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    int error = errno;
    if (handle >= 0) {
        error = ::posix_fallocate(handle, 0, trial_bytes);
        ::close(handle);
        ::unlink(path.c_str());
    }
    return error == 0 || (handle >= 0 && error == EOPNOTSUPP)
               ? ""
               : std::error_code(error, std::generic_category()).message() + " in " + folder;
}

void look_at_folder(Config const& config, std::vector<Finding>& findings) {
    auto const space = fs::space(config.database.folder);
    auto const free_mb = space.available / (1024 * 1024);
    findings.push_back(
        {free_mb > 1024, std::to_string(free_mb) + " MB free in " + config.database.folder});
    auto const refused = try_to_write(config.database.folder);
    findings.push_back({refused.empty(), refused.empty()
                                             ? "there is room to write in " + config.database.folder
                                             : "the server refuses changes (507): " + refused});
    auto const key = config.master_key_file();
    bool const is_there = fs::exists(key);
    auto const others = fs::perms::group_all | fs::perms::others_all;
    bool const is_private = is_there && (fs::status(key).permissions() & others) == fs::perms::none;
    findings.push_back({is_private, is_private ? "the master key is private"
                                    : is_there ? "others can read the master key: chmod 600 " + key
                                               : "the master key is missing: " + key});
}

void look_at_database(db::Database& database, Instant now, std::vector<Finding>& findings) {
    auto const read = database.read({{}, Actor::system()}, [&](Tx& tx) -> Result<void> {
        auto const companies = count(tx, "SELECT count(*) FROM platform_company");
        findings.push_back({companies > 0, std::to_string(companies) + " companies"});
        auto const unsealed = count(tx, "SELECT count(*) FROM platform_event_unsealed");
        findings.push_back({unsealed < 1000, std::to_string(unsealed) + " events not sealed yet"});
        auto const parked =
            count(tx, "SELECT count(*) FROM platform_event_trouble WHERE parked_at IS NOT NULL");
        findings.push_back(
            {parked == 0,
             std::to_string(parked) + " events that a listener gave up on" + name_parked(tx)});
        std::vector<db::Bind> const before{db::to_bind(now - minutes{5})};
        auto const overdue =
            count(tx, "SELECT count(*) FROM platform_clock WHERE wake_at < ?1", before);
        findings.push_back({overdue == 0, std::to_string(overdue) +
                                              " clocks overdue by more than 5 minutes" +
                                              name_overdue(tx, before)});
        return {};
    });
    if (!read) findings.push_back({false, "the database refused to be read: " + read.error().code});
}

/// Empty where it has heard it now.
std::string hear_again(House& house, CompanyId company, events::Parked const& one) {
    try {
        return house.pump().retry(company, one.listener, one.number) ? "" : one.error;
    } catch (std::exception const& error) {
        return error.what(); // the next one may go well
    }
}

} // namespace

int back_up(Config const& config, std::string const& to) {
    if (fs::exists(to)) {
        std::cerr << "hearth: " << to << " is there already\n";
        return 1;
    }
    World world(config);
    auto const database = open_to_look(world, config);
    fs::create_directories(to);
    try {
        // The database first: a photo whose row is in the copy is on disk before that row was.
        database->backup(to + "/" + dump_name(config));
        copy_blobs(config.database.folder + "/blobs", to + "/blobs");
    } catch (...) {
        // Half a backup looks like one; and the same command must work once there is room.
        std::error_code ignored;
        fs::remove_all(to, ignored);
        throw;
    }
    std::cout << "backed up to " << to << "; keep " << config.master_key_file()
              << " in another place: without it nobody can read the people in it\n";
    return 0;
}

int restore(Config const& config, std::string const& from) {
    auto const dump = from + "/" + dump_name(config);
    if (!fs::exists(dump)) {
        std::cerr << "hearth: " << dump << " is missing\n";
        return 1;
    }
    fs::create_directories(config.database.folder);
    if (config.database.engine == "postgres") {
        if (run({"pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--dbname",
                 config.database.conninfo, dump}) != 0) {
            std::cerr << "hearth: pg_restore refused; the database must be there and empty\n";
            return 1;
        }
    } else {
        auto const target = config.database.folder + "/hearth.db";
        if (fs::exists(target)) {
            std::cerr << "hearth: " << target
                      << " is there already; restore into an empty folder\n";
            return 1;
        }
        copy_database(dump, target);
    }
    copy_blobs(from + "/blobs", config.database.folder + "/blobs");
    if (!fs::exists(config.master_key_file())) {
        std::cout << "restored; now put the company's own master key at "
                  << config.master_key_file() << " (a new one reads nothing of this), then: "
                  << "hearth audit verify\n";
        return 1;
    }
    auto const is_whole = verify_audit(config) == 0;
    std::cout << (is_whole ? "restored\n" : "restored, but see above\n");
    return is_whole ? 0 : 1;
}

int tell_again(Config const& config) {
    World world(config);
    auto const house = open_house(world, config, MayMakeKey::No);
    if (!house) return 2;
    int told = 0;
    int refused = 0;
    for (auto const& [id, code] : list_companies(house->database())) {
        auto const parked = house->database().read({id, Actor::system(), "retry"}, [](Tx& tx) {
            return Result<std::vector<events::Parked>>(events::list_parked(tx, most_told_again));
        });
        if (!parked) throw std::runtime_error("retry: " + parked.error().code);
        for (auto const& one : *parked) {
            auto const problem = hear_again(*house, id, one);
            ++(problem.empty() ? told : refused);
            if (!problem.empty())
                std::cout << one.listener << ", company " << code << ", event " << one.number
                          << ": " << problem << "\n";
        }
    }
    std::cout << told << " events heard now, " << refused << " refused again\n";
    return refused == 0 ? 0 : 1;
}

int examine(Config const& config) {
    World world(config);
    std::vector<Finding> findings;
    look_at_folder(config, findings);
    auto const database = open_to_look(world, config);
    look_at_database(*database, world.clock.now(), findings);
    auto const key = load_master_key(config.master_key_file(), world.random, false);
    bool const is_whole = key && events::verify(*database, audit_key_of(*key)).empty();
    findings.push_back(
        {is_whole, !key       ? "the audit trail cannot be verified without its key"
                   : is_whole ? "the audit trail is whole"
                              : "the audit trail was tampered with, or master.key is not the "
                                "key of this data"});
    bool is_well = true;
    for (auto const& finding : findings) {
        std::cout << (finding.is_well ? "ok    " : "CHECK ") << finding.what << "\n";
        is_well = is_well && finding.is_well;
    }
    return is_well ? 0 : 1;
}

} // namespace hearth::app
