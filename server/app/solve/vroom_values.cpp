#include "app/solve/vroom_reader.h"

#include <cmath>

namespace hearth::app::solve::vroom {

void fail(std::string place, std::string what) {
    throw Fault{std::move(place), std::move(what)};
}

std::string step(std::string const& place, std::size_t number) {
    return place + "/" + std::to_string(number);
}

void know(json::Value const& value, std::string const& place, std::set<std::string> const& names) {
    auto const* object = value.as<json::Object>();
    if (!object) fail(place, "an object is wanted");
    for (auto const& [name, inner] : *object) {
        if (!names.contains(name)) fail(place + json::pointer_step(name), "this is not supported");
    }
}

std::int64_t whole(json::Value const& value, std::string const& place, std::int64_t least,
                   std::int64_t most) {
    auto const* number = value.as<std::int64_t>();
    if (!number || *number < least || *number > most) {
        fail(place, "a whole number from " + std::to_string(least) + " to " + std::to_string(most) +
                        " is wanted");
    }
    return *number;
}

std::int64_t whole_or(json::Value const& object, char const* name, std::string const& place,
                      std::int64_t most, std::int64_t otherwise) {
    auto const* value = object.find(name);
    return value ? whole(*value, place + "/" + name, 0, most) : otherwise;
}

double number(json::Value const& value, std::string const& place) {
    if (auto const* exact = value.as<std::int64_t>()) return static_cast<double>(*exact);
    auto const* read = value.as<double>();
    if (!read || !std::isfinite(*read)) fail(place, "a number is wanted");
    return *read;
}

json::Array const& list(json::Value const& value, std::string const& place) {
    auto const* array = value.as<json::Array>();
    if (!array) fail(place, "a list is wanted");
    return *array;
}

std::string text_or(json::Value const& object, char const* name, std::string const& place,
                    std::string otherwise) {
    auto const* value = object.find(name);
    if (!value) return otherwise;
    auto const* text = value->as<std::string>();
    if (!text) fail(place + "/" + name, "a text is wanted");
    return *text;
}

Windows windows(json::Value const& object, std::string const& place) {
    Windows all;
    auto const* value = object.find("time_windows");
    if (!value) return all;
    auto const here = place + "/time_windows";
    for (auto const& one : list(*value, here)) {
        auto const at = step(here, all.size());
        auto const& pair = list(one, at);
        if (pair.size() != 2) fail(at, "a window is [begin, end]");
        auto const from = whole(pair[0], at + "/0", 0, latest_time);
        auto const to = whole(pair[1], at + "/1", 0, latest_time);
        if (from > to) fail(at, "the window ends before it begins");
        if (!all.empty() && from <= all.back().to)
            fail(at, "windows must follow each other without overlap");
        all.push_back({from, to});
    }
    if (all.empty()) fail(here, "at least one window is wanted");
    return all;
}

Skills skills(json::Value const& object, std::string const& place) {
    Skills read;
    auto const* value = object.find("skills");
    if (!value) return read;
    std::size_t number = 0;
    for (auto const& skill : list(*value, place + "/skills"))
        read.insert(whole(skill, step(place + "/skills", number++), 0, largest_amount));
    return read;
}

} // namespace hearth::app::solve::vroom
