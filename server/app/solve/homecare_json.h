/// What a reader of JSON asks for, by its place. Each throws the HomecareFault that says what is
/// wrong; the reader's rim hands it out as a value.
#pragma once

#include "app/solve/homecare_format.h"

#include <boost/json.hpp>
#include <map>
#include <set>

namespace hearth::app::solve::homecare_json {

namespace json = boost::json;
using Object = json::object;
using Index = std::map<std::string, std::int32_t, std::less<>>; ///< names, numbered as they came

[[noreturn]] void fail(std::string place, std::string what);

/// Refuses members with other names.
void know(Object const& object, std::string const& place,
          std::set<std::string, std::less<>> const& names);
json::value const& member(Object const& object, char const* name, std::string const& place);
Object const& object(json::value const& value, std::string const& place);
json::array const& list(json::value const& value, std::string const& place);
std::string text(json::value const& value, std::string const& place);
/// False when it is missing or null.
bool flag(Object const& one, char const* name, std::string const& place);
double number(json::value const& value, std::string const& place, double least, double most);
/// The number of a name that must have come before; `what` names the kind: "this ability".
std::int32_t known(Index const& index, json::value const& value, std::string const& place,
                   char const* what);
/// Takes a new name in; refuses a second of the same.
void name(Index& index, std::string text, std::string const& place);

/// Whether any time or way is not a whole number of minutes.
bool has_fraction(json::value const& value);
/// What each thing costs in this problem, and which end of a service must keep the window.
void read_metadata(Object const& root, planner::homecare::Problem& problem);

} // namespace hearth::app::solve::homecare_json
