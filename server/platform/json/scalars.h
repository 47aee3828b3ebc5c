/// Codecs of single values: texts, numbers, money, ids, instants, enums. Part of codec.h; include
/// that.
#pragma once

#include "platform/json/codec.h"

namespace hearth::json {

template <>
struct Codec<std::string> {
    static Value schema(Schemas&) {
        return with(text_schema("string"), "maxLength", {std::int64_t{default_text_limit}});
    }
    static void read(Reading& reading, Value const& value, std::string& out) {
        if (auto text = read_text(reading, value, 0, default_text_limit)) out = std::move(*text);
    }
    static void write(std::string& out, std::string const& value) { write_string(out, value); }
};

template <std::size_t Min, std::size_t Max>
struct Codec<Text<Min, Max>> {
    static Value schema(Schemas&) {
        return with(with(text_schema("string"), "minLength", {std::int64_t{Min}}), "maxLength",
                    {std::int64_t{Max}});
    }
    static void read(Reading& reading, Value const& value, Text<Min, Max>& out) {
        if (auto text = read_text(reading, value, Min, Max)) out = std::move(*text);
    }
    static void write(std::string& out, Text<Min, Max> const& value) { write_string(out, value); }
};

template <>
struct Codec<bool> {
    static Value schema(Schemas&) { return text_schema("boolean"); }
    static void read(Reading& reading, Value const& value, bool& out) {
        if (auto const* const flag = value.as<bool>())
            out = *flag;
        else
            reading.fail("platform.must_be_boolean");
    }
    static void write(std::string& out, bool value) { out += value ? "true" : "false"; }
};

template <std::int64_t Min, std::int64_t Max>
struct Codec<Whole<Min, Max>> {
    static Value schema(Schemas&) {
        return with(with(text_schema("integer", "int64"), "minimum", {Min}), "maximum", {Max});
    }
    static void read(Reading& reading, Value const& value, Whole<Min, Max>& out) {
        if (auto const number = read_whole(reading, value, Min, Max)) out.value = *number;
    }
    static void write(std::string& out, Whole<Min, Max> value) {
        out += std::to_string(value.value);
    }
};

template <typename I>
requires(std::is_same_v<I, std::int64_t> || std::is_same_v<I, int>) struct Codec<I> {
    static constexpr std::int64_t limit = std::numeric_limits<I>::max();
    static Value schema(Schemas&) { return text_schema("integer", "int64"); }
    static void read(Reading& reading, Value const& value, I& out) {
        if (auto const number = read_whole(reading, value, -limit, limit))
            out = static_cast<I>(*number);
    }
    static void write(std::string& out, I value) { out += std::to_string(value); }
};

template <>
struct Codec<double> {
    static Value schema(Schemas&) { return text_schema("number"); }
    static void read(Reading& reading, Value const& value, double& out) {
        if (auto const number = read_real(reading, value, -1e15, 1e15)) out = *number;
    }
    static void write(std::string& out, double value) { write_number(out, value); }
};

template <>
struct Codec<Money> {
    static Value schema(Schemas&) {
        return with(text_schema("integer", "int64"), "description", {std::string("fen")});
    }
    static void read(Reading& reading, Value const& value, Money& out) {
        if (auto const fen = read_whole(reading, value, -money_limit, money_limit))
            out = Money{*fen};
    }
    static void write(std::string& out, Money value) { out += std::to_string(value.fen()); }
};

template <>
struct Codec<Price> {
    static Value schema(Schemas& schemas) {
        return with(schema_of<Money>(schemas), "minimum", {std::int64_t{0}});
    }
    static void read(Reading& reading, Value const& value, Price& out) {
        if (auto const fen = read_whole(reading, value, 0, money_limit)) out.money = Money{*fen};
    }
    static void write(std::string& out, Price value) { out += std::to_string(value.money.fen()); }
};

template <>
struct Codec<Latitude> {
    static Value schema(Schemas&) {
        return with(with(text_schema("number"), "minimum", {-90.0}), "maximum", {90.0});
    }
    static void read(Reading& reading, Value const& value, Latitude& out) {
        if (auto const number = read_real(reading, value, -90, 90)) out.degrees = *number;
    }
    static void write(std::string& out, Latitude value) { write_number(out, value.degrees); }
};

template <>
struct Codec<Longitude> {
    static Value schema(Schemas&) {
        return with(with(text_schema("number"), "minimum", {-180.0}), "maximum", {180.0});
    }
    static void read(Reading& reading, Value const& value, Longitude& out) {
        if (auto const number = read_real(reading, value, -180, 180)) out.degrees = *number;
    }
    static void write(std::string& out, Longitude value) { write_number(out, value.degrees); }
};

/// Types written as a string of their own form: ids, instants, days.
template <typename T, typename Parse>
void read_parsed(Reading& reading, Value const& value, T& out, char const* code, Parse parse) {
    auto const* const text = value.as<std::string>();
    if (!text) return reading.fail("platform.must_be_text");
    auto parsed = parse(*text);
    if (!parsed) return reading.fail(code);
    out = T{*parsed};
}

template <typename T>
struct Codec<Id<T>> {
    static Value schema(Schemas&) { return text_schema("string", "uuid"); }
    static void read(Reading& reading, Value const& value, Id<T>& out) {
        read_parsed(reading, value, out, "platform.must_be_id", parse_uuid);
    }
    static void write(std::string& out, Id<T> const& value) {
        write_string(out, hearth::to_text(value));
    }
};
template <>
struct Codec<Uuid> {
    static Value schema(Schemas&) { return text_schema("string", "uuid"); }
    static void read(Reading& reading, Value const& value, Uuid& out) {
        read_parsed(reading, value, out, "platform.must_be_id", parse_uuid);
    }
    static void write(std::string& out, Uuid const& value) {
        write_string(out, hearth::to_text(value));
    }
};
template <>
struct Codec<Instant> {
    static Value schema(Schemas&) { return text_schema("string", "date-time"); }
    static void read(Reading& reading, Value const& value, Instant& out) {
        read_parsed(reading, value, out, "platform.must_be_instant", parse_instant);
    }
    static void write(std::string& out, Instant value) {
        write_string(out, hearth::to_text(value));
    }
};
template <>
struct Codec<Day> {
    static Value schema(Schemas&) { return text_schema("string", "date"); }
    static void read(Reading& reading, Value const& value, Day& out) {
        read_parsed(reading, value, out, "platform.must_be_day", parse_day);
    }
    static void write(std::string& out, Day value) { write_string(out, hearth::to_text(value)); }
};

template <DescribedEnum E>
struct Codec<E> {
    static Value schema(Schemas&) {
        Array names;
        for (auto const& one : names_of<E>())
            names.push_back({one.name});
        return with(text_schema("string"), "enum", {std::move(names)});
    }
    static void read(Reading& reading, Value const& value, E& out) {
        auto const* const text = value.as<std::string>();
        if (!text) return reading.fail("platform.must_be_text");
        if (auto const parsed = parse_enum<E>(*text)) {
            out = *parsed;
            return;
        }
        std::vector<std::string> names;
        for (auto const& one : names_of<E>())
            names.push_back(one.name);
        reading.fail("platform.must_be_one_of", {{"choices", join(names, ", ")}});
    }
    static void write(std::string& out, E value) { write_string(out, hearth::to_text(value)); }
};

} // namespace hearth::json
