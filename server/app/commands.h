/// What the hearth program can be told to do, a function a command. Each gives the exit code and
/// says on standard error what is wrong.
#pragma once

#include "app/config.h"

#include <string>
#include <vector>

namespace hearth::app {

/// Reads the file (may be empty: defaults) and the environment; prints every problem and gives
/// nothing.
std::optional<Config> load_config(std::string const& file);

/// What the environment has under these names, empty where nothing.
std::vector<std::string> list_environment(std::vector<std::string> const& names);

/// Serves until SIGTERM or SIGINT.
int serve(Config const& config);
/// The demonstration company on its own folder, filled on first start. `at` (HH:MM in its zone,
/// "+2 HH:MM" two days later): its clock begins there and runs on; empty: the real time. `past`:
/// whether it has lived through some weeks already, or has only what its own books say (quicker:
/// for tests).
enum class DemoPast { Lived, Books };
int demonstrate(std::string const& folder, int port, std::string const& web_root,
                std::string const& at, DemoPast past);
/// Makes the key, the tables and the first company; prints the set-up code.
int init(Config const& config, std::string const& code, std::string const& name,
         std::string const& zone);
int migrate(Config const& config);
int print_openapi();
int verify_audit(Config const& config);
/// Checks records of orders (LC-12) by themselves: files of one record, all its volumes or some.
/// With a key (hexadecimal) also that it is that company's; with a config, against the log there.
int verify_record(std::vector<std::string> const& files, std::string const& key,
                  Config const* config);
int back_up(Config const& config, std::string const& to);
int restore(Config const& config, std::string const& from);
/// Makes the master key and all keys below it anew, with the server stopped; run again where it was
/// cut short. Refuses where the audit trail is not whole.
int renew_key(Config const& config);
/// Tells the listeners once more what they gave up on, with the server stopped (SQLite).
int tell_again(Config const& config);
/// Looks for what an operator should know: settings, disk, tables, chain, parked listeners, overdue
/// clocks.
int examine(Config const& config);

} // namespace hearth::app
