/// How C++ values go into statements and come out of rows, the same on both engines.
/// Ids are 16-byte blobs, instants microseconds UTC, money fen, days and enums text, bools 0/1.
#pragma once

#include "base/id.h"
#include "base/money.h"
#include "base/names.h"
#include "base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace hearth::db {

/// Bytes that are not text: ciphertext, hashes, keys.
struct Bytes {
    std::string data;
    friend bool operator==(Bytes const&, Bytes const&) = default;
};

enum class Kind { Integer, Real, Text, Blob };

/// One bound parameter; views must live until the statement has run. The kind is known also for a
/// null, since PostgreSQL wants the type of every parameter when it prepares.
struct Bind {
    Kind kind;
    bool is_null = false;
    std::int64_t integer = 0;
    double real = 0;
    std::string_view bytes = {};
    std::string owned =
        {}; ///< for values made on the way (days); bytes is taken from it when is_owned
    bool is_owned = false;
    std::string_view view() const { return is_owned ? std::string_view(owned) : bytes; }
};

/// The current row while a statement runs. Columns count from 0.
class Row {
public:
    virtual ~Row() = default;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0; ///< also blobs; valid until the next row
};

inline std::string_view id_view(Uuid const& uuid) {
    return {reinterpret_cast<char const*>(uuid.bytes.data()), uuid.bytes.size()};
}

inline Bind to_bind(std::int64_t value) {
    return {.kind = Kind::Integer, .integer = value};
}
inline Bind to_bind(int value) {
    return {.kind = Kind::Integer, .integer = value};
}
inline Bind to_bind(bool value) {
    return {.kind = Kind::Integer, .integer = value ? 1 : 0};
}
inline Bind to_bind(double value) {
    return {.kind = Kind::Real, .real = value};
}
inline Bind to_bind(std::string_view value) {
    return {.kind = Kind::Text, .bytes = value};
}
inline Bind to_bind(std::string const& value) {
    return {.kind = Kind::Text, .bytes = value};
}
inline Bind to_bind(char const* value) {
    return {.kind = Kind::Text, .bytes = value};
}
inline Bind to_bind(Bytes const& value) {
    return {.kind = Kind::Blob, .bytes = value.data};
}
inline Bind to_bind(Uuid const& value) {
    return {.kind = Kind::Blob, .bytes = id_view(value)};
}
template <typename T>
Bind to_bind(Id<T> const& value) {
    return to_bind(value.uuid);
}
inline Bind to_bind(Money value) {
    return to_bind(value.fen());
}
inline Bind to_bind(Instant value) {
    return to_bind(to_micros(value));
}
inline Bind to_bind(Day value) {
    return {.kind = Kind::Text, .owned = to_text(value), .is_owned = true};
}
template <typename Rep, typename Period>
Bind to_bind(std::chrono::duration<Rep, Period>) = delete; // say the unit: seconds.count()
template <DescribedEnum E>
Bind to_bind(E value) {
    return to_bind(to_text(value)); // names live for ever
}
template <typename T>
Bind to_bind(std::optional<T> const& value) {
    if (value) return to_bind(*value);
    static T const sample{};
    Bind bind = to_bind(sample);
    bind.is_null = true;
    return bind;
}

/// Reads column `at` and moves on.
inline void read(Row const& row, int& at, std::int64_t& out) {
    out = row.integer(at++);
}
inline void read(Row const& row, int& at, int& out) {
    out = static_cast<int>(row.integer(at++));
}
inline void read(Row const& row, int& at, bool& out) {
    out = row.integer(at++) != 0;
}
inline void read(Row const& row, int& at, double& out) {
    out = row.real(at++);
}
inline void read(Row const& row, int& at, std::string& out) {
    out = row.text(at++);
}
inline void read(Row const& row, int& at, Bytes& out) {
    out.data = row.text(at++);
}
void read(Row const& row, int& at, Uuid& out); ///< a blob of another length is a breakdown
void read(Row const& row, int& at, Day& out);
template <typename T>
void read(Row const& row, int& at, Id<T>& out) {
    read(row, at, out.uuid);
}
inline void read(Row const& row, int& at, Money& out) {
    out = Money{row.integer(at++)};
}
inline void read(Row const& row, int& at, Instant& out) {
    out = from_micros(row.integer(at++));
}
[[noreturn]] void fail_bad_row(std::string_view what);
template <DescribedEnum E>
void read(Row const& row, int& at, E& out) {
    auto const value = parse_enum<E>(row.text(at++));
    if (!value) fail_bad_row("an enum with an unknown name");
    out = *value;
}
template <typename T>
void read(Row const& row, int& at, std::optional<T>& out) {
    if (row.is_null(at)) {
        out.reset();
        ++at;
        return;
    }
    read(row, at, out.emplace());
}
template <typename... T>
void read(Row const& row, int& at, std::tuple<T...>& out) {
    std::apply([&](T&... part) { (read(row, at, part), ...); }, out);
}
/// A described struct takes its members from the columns in the order they are described.
template <DescribedStruct T>
void read(Row const& row, int& at, T& out) {
    for_each_member(out, [&](std::string_view, auto& member) { read(row, at, member); });
}

} // namespace hearth::db
