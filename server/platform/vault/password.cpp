#include "platform/vault/password.h"

#include "platform/vault/system_random.h"

#include <argon2.h>
#include <charconv>
#include <stdexcept>

namespace hearth::vault {
namespace {

constexpr std::size_t kPasswordSaltBytes = 16;
constexpr std::size_t kPasswordTagBytes = 32;

std::uint8_t* raw_input(std::string_view bytes) {
    // The context of libargon2 is not const, yet without the clear-flags it only reads.
    return reinterpret_cast<std::uint8_t*>(const_cast<char*>(bytes.data()));
}

struct Phc {
    Argon2Cost cost;
    Bytes salt;
    Bytes tag;
};

// PHC writes base64 without padding.
std::string encode_unpadded(std::string_view bytes) {
    auto text = encode_base64(bytes);
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

std::optional<Bytes> decode_unpadded(std::string_view text) {
    if (text.find('=') != std::string_view::npos) return std::nullopt;
    return decode_base64(std::string{text} + std::string((4 - text.size() % 4) % 4, '='));
}

std::string_view next_field(std::string_view& text, char separator) {
    auto const at = text.find(separator);
    auto const field = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return field;
}

std::optional<std::uint32_t> number_after(std::string_view name, std::string_view field) {
    if (!field.starts_with(name)) return std::nullopt;
    field.remove_prefix(name.size());
    std::uint32_t value = 0;
    auto const [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (error != std::errc{} || end != field.data() + field.size()) return std::nullopt;
    return value;
}

std::optional<Phc> parse_phc(std::string_view text) {
    if (!next_field(text, '$').empty() || next_field(text, '$') != "argon2id" ||
        next_field(text, '$') != "v=19")
        return std::nullopt;
    auto costs = next_field(text, '$');
    auto const memory = number_after("m=", next_field(costs, ','));
    auto const passes = number_after("t=", next_field(costs, ','));
    auto const lanes = number_after("p=", next_field(costs, ','));
    auto const salt = decode_unpadded(next_field(text, '$'));
    auto const tag = decode_unpadded(next_field(text, '$'));
    if (!memory || !passes || !lanes || !salt || !tag || !costs.empty() || !text.empty())
        return std::nullopt;
    if (salt->size() < 8 || tag->size() < 16) return std::nullopt;
    return Phc{{*memory, *passes, *lanes}, *salt, *tag};
}

bool is_affordable(Argon2Cost const& cost) {
    return cost.memory_kib <= kArgon2Ceiling.memory_kib && cost.passes <= kArgon2Ceiling.passes &&
           cost.lanes <= kArgon2Ceiling.lanes && cost.lanes >= 1 && cost.passes >= 1 &&
           cost.memory_kib >= 8 * cost.lanes;
}

} // namespace

Bytes argon2id_tag(Argon2Input const& input, Argon2Cost const& cost, std::size_t length) {
    Bytes tag(length, '\0');
    argon2_context context{};
    context.out = raw_input(tag);
    context.outlen = static_cast<std::uint32_t>(length);
    context.pwd = raw_input(input.password);
    context.pwdlen = static_cast<std::uint32_t>(input.password.size());
    context.salt = raw_input(input.salt);
    context.saltlen = static_cast<std::uint32_t>(input.salt.size());
    context.secret = input.secret.empty() ? nullptr : raw_input(input.secret);
    context.secretlen = static_cast<std::uint32_t>(input.secret.size());
    context.ad = input.associated_data.empty() ? nullptr : raw_input(input.associated_data);
    context.adlen = static_cast<std::uint32_t>(input.associated_data.size());
    context.t_cost = cost.passes;
    context.m_cost = cost.memory_kib;
    context.lanes = cost.lanes;
    context.threads = 1; // one core a login: the result is the same
    context.version = ARGON2_VERSION_13;
    context.flags = ARGON2_DEFAULT_FLAGS;
    int const error = argon2id_ctx(&context);
    if (error == ARGON2_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc{};
    if (error != ARGON2_OK) throw std::invalid_argument(argon2_error_message(error));
    return tag;
}

std::string hash_password(Random& random, std::string_view password, Argon2Cost const& cost) {
    auto const salt = random_bytes(random, kPasswordSaltBytes);
    auto const tag = argon2id_tag({.password = password, .salt = salt}, cost, kPasswordTagBytes);
    return "$argon2id$v=19$m=" + std::to_string(cost.memory_kib) +
           ",t=" + std::to_string(cost.passes) + ",p=" + std::to_string(cost.lanes) + '$' +
           encode_unpadded(salt) + '$' + encode_unpadded(tag);
}

bool verify_password(std::string_view phc, std::string_view password) {
    auto const stored = parse_phc(phc);
    if (!stored || !is_affordable(stored->cost)) return false;
    auto const tag = argon2id_tag({.password = password, .salt = stored->salt}, stored->cost,
                                  stored->tag.size());
    return equal_in_constant_time(tag, stored->tag);
}

bool needs_rehash(std::string_view phc, Argon2Cost const& cost) {
    auto const stored = parse_phc(phc);
    return !stored || stored->cost != cost || stored->tag.size() != kPasswordTagBytes;
}

} // namespace hearth::vault
