#include "app/solve/homecare_json.h"

#include <cmath>

namespace hearth::app::solve::homecare_json {

void fail(std::string place, std::string what) {
    throw HomecareFault{std::move(place), std::move(what)};
}

void know(Object const& object, std::string const& place,
          std::set<std::string, std::less<>> const& names) {
    for (auto const& one : object) {
        if (!names.contains(std::string_view{one.key()})) {
            fail(place + "/" + std::string{one.key()}, "this is not supported");
        }
    }
}

json::value const& member(Object const& object, char const* name, std::string const& place) {
    auto const* found = object.if_contains(name);
    if (!found) fail(place + "/" + name, "this is missing");
    return *found;
}

Object const& object(json::value const& value, std::string const& place) {
    if (!value.is_object()) fail(place, "an object is wanted");
    return value.get_object();
}

json::array const& list(json::value const& value, std::string const& place) {
    if (!value.is_array()) fail(place, "a list is wanted");
    return value.get_array();
}

std::string text(json::value const& value, std::string const& place) {
    if (!value.is_string() || value.get_string().empty()) fail(place, "a name is wanted");
    return std::string{value.get_string()};
}

bool flag(Object const& one, char const* name, std::string const& place) {
    auto const* value = one.if_contains(name);
    if (!value || value->is_null()) return false;
    if (!value->is_bool()) fail(place + "/" + name, "true or false is wanted");
    return value->get_bool();
}

double number(json::value const& value, std::string const& place, double least, double most) {
    // Written so that a not-a-number would be refused too.
    auto const given = value.is_number() ? value.to_number<double>() : least - 1;
    if (!(given >= least && given <= most)) {
        fail(place, "a number from " + std::to_string(static_cast<long long>(least)) + " to " +
                        std::to_string(static_cast<long long>(most)) + " is wanted");
    }
    return given;
}

std::int32_t known(Index const& index, json::value const& value, std::string const& place,
                   char const* what) {
    auto const found = index.find(text(value, place));
    if (found == index.end()) fail(place, std::string{what} + " is not known");
    return found->second;
}

void name(Index& index, std::string text, std::string const& place) {
    auto const number = static_cast<std::int32_t>(index.size());
    if (!index.try_emplace(std::move(text), number).second) fail(place, "this name stands twice");
}

} // namespace hearth::app::solve::homecare_json
