/// From described structs to JSON and back, and to JSON Schema, by one description. Reading finds
/// all errors at once, each with its pointer; unknown members are errors.
#pragma once

#include "base/id.h"
#include "base/names.h"
#include "base/text.h"
#include "base/time.h"
#include "platform/json/limited.h"
#include "platform/json/value.h"

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace hearth::json {

/// Where reading is, and what was wrong so far.
class Reading {
public:
    explicit Reading(std::vector<FieldError>& errors) : errors_(errors) {}
    void fail(std::string code, std::vector<Detail> details = {}) {
        errors_.push_back({pointer_, std::move(code), std::move(details)});
    }
    template <typename F>
    void inside(std::string_view name, F&& read) {
        auto const length = pointer_.size();
        pointer_ += pointer_step(name);
        read();
        pointer_.resize(length);
    }

private:
    std::vector<FieldError>& errors_;
    std::string pointer_;
};

/// Schemas of described structs by name, referred to from where they are used.
using Schemas = std::map<std::string, Value>;

/// How one C++ type looks as JSON. `schema` gives its JSON Schema; `read` reports what is wrong.
template <typename T>
struct Codec;

template <typename T>
void write(std::string& out, T const& value) {
    Codec<T>::write(out, value);
}
template <typename T>
void read(Reading& reading, Value const& value, T& out) {
    Codec<T>::read(reading, value, out);
}
template <typename T>
Value schema_of(Schemas& schemas) {
    return Codec<T>::schema(schemas);
}

inline Value text_schema(std::string type, std::string format = "") {
    Object object{{"type", {std::move(type)}}};
    if (!format.empty()) object.push_back({"format", {std::move(format)}});
    return {std::move(object)};
}
inline Value with(Value schema, std::string name, Value value) {
    std::get<Object>(schema.data).emplace_back(std::move(name), std::move(value));
    return schema;
}

/// Reports the wrong type, or text too short or long, else gives the trimmed text.
std::optional<std::string> read_text(Reading& reading, Value const& value, std::size_t min,
                                     std::size_t max);
std::optional<std::int64_t> read_whole(Reading& reading, Value const& value, std::int64_t min,
                                       std::int64_t max);
std::optional<double> read_real(Reading& reading, Value const& value, double min, double max);

inline constexpr std::size_t default_text_limit = 200;
inline constexpr std::size_t default_list_limit = 200;
inline constexpr std::int64_t money_limit = 10'000'000'000; // fen

} // namespace hearth::json

#include "platform/json/scalars.h"

namespace hearth::json {

template <typename T>
void read_list(Reading& reading, Value const& value, std::vector<T>& out, std::size_t min,
               std::size_t max) {
    auto const* const array = value.as<Array>();
    if (!array) return reading.fail("platform.must_be_list");
    if (array->size() > max)
        return reading.fail("platform.too_many_items", {{"limit", std::to_string(max)}});
    if (array->size() < min)
        return reading.fail("platform.too_few_items", {{"limit", std::to_string(min)}});
    out.clear();
    for (std::size_t i = 0; i < array->size(); ++i)
        reading.inside(std::to_string(i), [&] {
            T item{};
            json::read(reading, (*array)[i], item);
            out.push_back(std::move(item));
        });
}
template <typename T>
void write_list(std::string& out, std::vector<T> const& items) {
    out += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += ',';
        json::write<T>(out, items[i]);
    }
    out += ']';
}
template <typename T>
struct Codec<std::vector<T>> {
    static Value schema(Schemas& schemas) {
        return with(text_schema("array"), "items", schema_of<T>(schemas));
    }
    static void read(Reading& reading, Value const& value, std::vector<T>& out) {
        read_list(reading, value, out, 0, default_list_limit);
    }
    static void write(std::string& out, std::vector<T> const& items) { write_list(out, items); }
};
template <typename T, std::size_t Max, std::size_t Min>
struct Codec<List<T, Max, Min>> {
    static Value schema(Schemas& schemas) {
        auto schema = with(text_schema("array"), "items", schema_of<T>(schemas));
        return with(with(std::move(schema), "minItems", {std::int64_t{Min}}), "maxItems",
                    {std::int64_t{Max}});
    }
    static void read(Reading& reading, Value const& value, List<T, Max, Min>& out) {
        read_list<T>(reading, value, out, Min, Max);
    }
    static void write(std::string& out, List<T, Max, Min> const& items) {
        write_list<T>(out, items);
    }
};
template <typename T>
struct Codec<std::map<std::string, T>> {
    static Value schema(Schemas& schemas) {
        return with(text_schema("object"), "additionalProperties", schema_of<T>(schemas));
    }
    static void read(Reading& reading, Value const& value, std::map<std::string, T>& out) {
        auto const* const object = value.as<Object>();
        if (!object) return reading.fail("platform.must_be_object");
        if (object->size() > default_list_limit)
            return reading.fail("platform.too_many_items",
                                {{"limit", std::to_string(default_list_limit)}});
        for (auto const& [name, item] : *object)
            reading.inside(name, [&] { json::read(reading, item, out[name]); });
    }
    static void write(std::string& out, std::map<std::string, T> const& items) {
        out += '{';
        bool is_first = true;
        for (auto const& [name, item] : items) {
            if (!std::exchange(is_first, false)) out += ',';
            write_string(out, name);
            out += ':';
            json::write(out, item);
        }
        out += '}';
    }
};

/// Absent and null both mean nothing; written only when there is something.
template <typename T>
struct Codec<std::optional<T>> {
    static Value schema(Schemas& schemas) { return schema_of<T>(schemas); }
    static void read(Reading& reading, Value const& value, std::optional<T>& out) {
        if (value.is_null())
            out.reset();
        else
            json::read(reading, value, out.emplace());
    }
    static void write(std::string& out, std::optional<T> const& value) {
        if (value)
            json::write(out, *value);
        else
            out += "null";
    }
};

template <>
struct Codec<RawJson> {
    static Value schema(Schemas&) { return {Object{}}; }
    static void read(Reading& reading, Value const& value, RawJson& out) {
        out.text = to_text(value);
        if (out.text.size() > 16 * 1024) reading.fail("platform.too_long", {{"limit", "16384"}});
    }
    static void write(std::string& out, RawJson const& value) { out += value.text; }
};

template <typename T>
struct IsOptional : std::false_type {};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {};

/// "hearth::orders::PlaceOrder" → "OrdersPlaceOrder", the name in the contract.
std::string schema_name(std::string_view pretty_function);
template <typename T>
std::string schema_name() {
    static std::string const name = schema_name(__PRETTY_FUNCTION__);
    return name;
}

template <DescribedStruct T>
requires(!requires(T const& value) { typename T::NoCodec; }) struct Codec<T> {
    static Value schema(Schemas& schemas) {
        auto const name = schema_name<T>();
        Value reference{Object{{"$ref", {"#/components/schemas/" + name}}}};
        if (schemas.contains(name)) return reference;
        schemas[name] = {}; // a struct that contains itself ends here
        Object properties;
        Array required;
        boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
            using Member = std::remove_reference_t<decltype(std::declval<T&>().*member.pointer)>;
            properties.emplace_back(member.name, schema_of<Member>(schemas));
            if constexpr (!IsOptional<Member>::value)
                required.push_back({std::string(member.name)});
        });
        Object object{{"type", {std::string("object")}}, {"properties", {std::move(properties)}}};
        if (!required.empty()) object.push_back({"required", {std::move(required)}});
        object.push_back({"additionalProperties", {false}});
        schemas[name] = {std::move(object)};
        return reference;
    }
    static void read(Reading& reading, Value const& value, T& out) {
        auto const* const object = value.as<Object>();
        if (!object) return reading.fail("platform.must_be_object");
        std::vector<std::string_view> known;
        for_each_member(out, [&](std::string_view name, auto& member) {
            known.push_back(name);
            auto const* const found = value.find(name);
            bool const is_optional = IsOptional<std::remove_cvref_t<decltype(member)>>::value;
            if (!found && is_optional) return;
            reading.inside(name, [&] {
                if (!found)
                    reading.fail("platform.required");
                else
                    json::read(reading, *found, member);
            });
        });
        for (auto const& [name, item] : *object)
            if (std::find(known.begin(), known.end(), name) == known.end())
                reading.inside(name, [&] {
                    std::vector<std::string> names(known.begin(), known.end());
                    reading.fail("platform.unknown_field", {{"choices", join(names, ", ")}});
                });
    }
    static void write(std::string& out, T const& value) {
        out += '{';
        bool is_first = true;
        for_each_member(value, [&](std::string_view name, auto const& member) {
            using Member = std::remove_cvref_t<decltype(member)>;
            if constexpr (IsOptional<Member>::value) {
                if (!member) return;
            }
            if (!std::exchange(is_first, false)) out += ',';
            out += '"';
            out += name;
            out += "\":";
            json::write(out, member);
        });
        out += '}';
    }
};

template <typename T>
std::string to_text(T const& value) requires(!std::is_same_v<T, Value>) {
    std::string out;
    Codec<T>::write(out, value);
    return out;
}

/// Reads what came from outside: every error with its pointer, or the value.
template <typename T>
Result<T> parse_as(std::string_view text, Limits limits = {}) {
    auto parsed = parse(text, limits);
    if (!parsed) return parsed.error();
    std::vector<FieldError> errors;
    Reading reading(errors);
    T out{};
    Codec<T>::read(reading, *parsed, out);
    if (!errors.empty()) return Error{Refusal::Invalid, "platform.invalid", {}, std::move(errors)};
    return out;
}

/// Reads what we wrote ourselves: anything wrong is a breakdown.
template <typename T>
T from_text(std::string_view text) {
    auto result = parse_as<T>(text, {.depth = 32, .bytes = 64 * 1024 * 1024});
    if (!result) throw std::runtime_error("stored JSON does not fit " + schema_name<T>());
    return std::move(*result);
}

} // namespace hearth::json
