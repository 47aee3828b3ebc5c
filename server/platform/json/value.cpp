#include "platform/json/value.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace hearth::json {
namespace {

void write_escaped(std::string& out, char c) {
    static constexpr char digits[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += "\\u00";
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[c & 15];
    }
}

bool is_plain(char c) {
    return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
}

} // namespace

Value const* Value::find(std::string_view name) const {
    if (auto const* const object = as<Object>())
        for (auto const& [key, value] : *object)
            if (key == name) return &value;
    return nullptr;
}

std::string pointer_step(std::string_view name) {
    std::string step = "/";
    for (char const c : name) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

void write_string(std::string& out, std::string_view text) {
    out += '"';
    for (auto at = text.begin(); at != text.end();) {
        auto const next = std::find_if_not(at, text.end(), is_plain);
        out.append(at, next); // most texts have nothing to escape
        if (next == text.end()) break;
        write_escaped(out, *next);
        at = next + 1;
    }
    out += '"';
}

void write_number(std::string& out, double number) {
    if (!std::isfinite(number)) {
        out += "null";
        return;
    }
    char buffer[32];
    auto const end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    out.append(buffer, end);
}

namespace {

struct Writer {
    std::string& out;

    void operator()(Null) const { out += "null"; }
    void operator()(bool value) const { out += value ? "true" : "false"; }
    void operator()(std::int64_t value) const { out += std::to_string(value); }
    void operator()(double value) const { write_number(out, value); }
    void operator()(std::string const& value) const { write_string(out, value); }
    void operator()(Array const& array) const {
        out += '[';
        for (auto const& one : array) {
            if (&one != &array.front()) out += ',';
            std::visit(*this, one.data);
        }
        out += ']';
    }
    void operator()(Object const& object) const {
        out += '{';
        for (auto const& member : object) {
            if (&member != &object.front()) out += ',';
            write_string(out, member.first);
            out += ':';
            std::visit(*this, member.second.data);
        }
        out += '}';
    }
};

} // namespace

std::string to_text(Value const& value) {
    std::string out;
    std::visit(Writer{out}, value.data);
    return out;
}

} // namespace hearth::json
