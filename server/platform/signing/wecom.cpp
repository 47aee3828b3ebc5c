#include "platform/signing/wecom.h"

#include "platform/vault/primitives.h"
#include "platform/vault/system_random.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>

namespace hearth::signing {
namespace {

constexpr std::size_t kRandomBytes = 16;
constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kPadding = 32; // PKCS#7 to 32, not to the 16 of AES

std::optional<vault::Bytes> aes_key(std::string_view encoded) {
    if (encoded.size() != 43) return std::nullopt;
    // 43 characters hold two bits more than 32 bytes, and the platform leaves them set: they must
    // be cleared for a strict reader.
    constexpr std::string_view kAlphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    auto const last = kAlphabet.find(encoded.back());
    if (last == std::string_view::npos) return std::nullopt;
    std::string text{encoded};
    text.back() = kAlphabet[last & ~std::size_t{3}];
    return vault::decode_base64(text + '=');
}

std::optional<vault::Bytes> unpad(vault::Bytes text) {
    if (text.empty()) return std::nullopt;
    auto const count = static_cast<unsigned char>(text.back());
    if (count < 1 || count > kPadding || count > text.size()) return std::nullopt;
    bool const is_whole = std::all_of(text.end() - count, text.end(),
                                      [&](char c) { return c == static_cast<char>(count); });
    if (!is_whole) return std::nullopt;
    text.resize(text.size() - count);
    return text;
}

std::size_t read_length(std::string_view bytes) {
    std::size_t length = 0;
    for (unsigned char const c : bytes)
        length = (length << 8) | c;
    return length;
}

} // namespace

std::string_view to_text(WecomFault fault) {
    switch (fault) {
    case WecomFault::Signature:
        return "signature";
    case WecomFault::Key:
        return "key";
    case WecomFault::Format:
        return "format";
    case WecomFault::Receiver:
        break;
    }
    return "receiver";
}

std::string wecom_signature(std::string_view token, WecomEnvelope const& envelope) {
    std::array<std::string_view, 4> parts{token, envelope.timestamp, envelope.nonce,
                                          envelope.encrypted};
    std::ranges::sort(parts);
    std::string joined;
    for (auto const part : parts)
        joined += part;
    return vault::encode_hex(vault::digest(vault::Hash::Sha1, joined));
}

tl::expected<std::string, WecomFault> open_wecom(WecomAccount const& account,
                                                 WecomEnvelope const& envelope) {
    if (!vault::equal_in_constant_time(wecom_signature(account.token, envelope),
                                       envelope.signature))
        return tl::unexpected{WecomFault::Signature};
    auto const key = aes_key(account.encoding_aes_key);
    if (!key) return tl::unexpected{WecomFault::Key};
    auto const sealed = vault::decode_base64(envelope.encrypted);
    auto padded = sealed ? vault::aes256cbc_decrypt(*key, key->substr(0, 16), *sealed)
                         : std::optional<vault::Bytes>{};
    auto const text = padded ? unpad(std::move(*padded)) : std::optional<vault::Bytes>{};
    constexpr auto kHead = kRandomBytes + kLengthBytes;
    if (!text || text->size() < kHead) return tl::unexpected{WecomFault::Format};
    auto const length = read_length(std::string_view{*text}.substr(kRandomBytes, kLengthBytes));
    if (length > text->size() - kHead) return tl::unexpected{WecomFault::Format};
    if (text->substr(kHead + length) != account.receiver_id)
        return tl::unexpected{WecomFault::Receiver};
    return text->substr(kHead, length);
}

std::optional<WecomEnvelope> seal_wecom(Random& random, WecomAccount const& account,
                                        std::string_view message, std::string timestamp,
                                        std::string nonce) {
    auto const key = aes_key(account.encoding_aes_key);
    if (!key) return std::nullopt;
    auto text = vault::random_bytes(random, kRandomBytes);
    for (int shift = 24; shift >= 0; shift -= 8)
        text.push_back(static_cast<char>((message.size() >> shift) & 0xFF));
    text += message;
    text += account.receiver_id;
    auto const padding = kPadding - text.size() % kPadding;
    text.append(padding, static_cast<char>(padding));
    auto const sealed = vault::aes256cbc_encrypt(*key, key->substr(0, 16), text);
    WecomEnvelope envelope{
        std::move(timestamp), std::move(nonce), vault::encode_base64(sealed.value()), {}};
    envelope.signature = wecom_signature(account.token, envelope);
    return envelope;
}

std::optional<std::map<std::string, std::string>> parse_wecom_message(std::string_view xml) {
    pugi::xml_document document;
    // parse_doctype makes a DTD a node, which is then refused; pugixml never fetches or expands
    // one.
    auto const result =
        document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_doctype);
    if (!result) return std::nullopt;
    for (auto const node : document.children())
        if (node.type() == pugi::node_doctype) return std::nullopt;
    auto const root = document.child("xml");
    if (!root) return std::nullopt;
    std::map<std::string, std::string> fields;
    for (auto const child : root.children())
        fields[child.name()] = child.text().get();
    return fields;
}

} // namespace hearth::signing
