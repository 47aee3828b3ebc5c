#include "base/id.h"

#include <algorithm>

namespace hearth {
namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_dash(std::size_t at) {
    return at == 8 || at == 13 || at == 18 || at == 23;
}

} // namespace

Uuid make_uuid(Instant now, Random& random) {
    Uuid uuid;
    random.fill(std::as_writable_bytes(std::span{uuid.bytes}));
    auto const micros = static_cast<std::uint64_t>(to_micros(now));
    auto const millis = micros / 1000;
    // RFC 9562 6.2 method 3: the fraction of the millisecond in rand_a keeps ids of one millisecond
    // in order.
    auto const fraction = (micros % 1000) * 4096 / 1000;
    for (int i = 0; i < 6; ++i)
        uuid.bytes[i] = static_cast<std::uint8_t>(millis >> (40 - 8 * i));
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | (fraction >> 8));
    uuid.bytes[7] = static_cast<std::uint8_t>(fraction);
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[8] & 0x3f));
    return uuid;
}

Uuid make_uuid(Instant now, Random& random, Uuid const& last) {
    auto uuid = make_uuid(now, random);
    auto const tail = uuid.bytes.begin() + 8;
    if (!std::equal(uuid.bytes.begin(), tail, last.bytes.begin())) return uuid;
    // A random step of 1 … 2^32, so that nobody guesses one id from another.
    std::uint64_t step = 0;
    std::uint64_t after = 0;
    for (int i = 0; i < 8; ++i) {
        after = after << 8 | last.bytes[8 + i];
        if (i >= 4) step = step << 8 | uuid.bytes[8 + i];
    }
    after += step + 1;
    for (int i = 0; i < 8; ++i)
        uuid.bytes[8 + i] = static_cast<std::uint8_t>(after >> (56 - 8 * i));
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[8] & 0x3f));
    return uuid;
}

std::optional<Uuid> parse_uuid(std::string_view text) {
    if (text.size() != 36) return {};
    Uuid uuid;
    std::size_t byte = 0;
    for (std::size_t i = 0; i < 36;) {
        if (is_dash(i)) {
            if (text[i++] != '-') return {};
            continue;
        }
        int const high = hex_value(text[i]);
        int const low = hex_value(text[i + 1]);
        if (high < 0 || low < 0) return {};
        uuid.bytes[byte++] = static_cast<std::uint8_t>(high * 16 + low);
        i += 2;
    }
    return uuid;
}

std::string to_text(Uuid const& uuid) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(36, '-');
    std::size_t at = 0;
    for (auto const byte : uuid.bytes) {
        if (is_dash(at)) ++at;
        text[at++] = digits[byte >> 4];
        text[at++] = digits[byte & 15];
    }
    return text;
}

} // namespace hearth
