/// Callbacks of WeCom and WeChat service accounts: signature and message encryption. WeCom
/// developer documentation. The SHA-1 signature keeps strangers out only together with the
/// encryption, so the receiver inside is checked as well.
#pragma once

#include "base/random.h"
#include "base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace hearth::signing {

struct WecomAccount {
    std::string token;
    std::string encoding_aes_key; ///< 43 characters: base64 of 32 bytes without its `=`
    std::string receiver_id;      ///< corp id or app id
};

struct WecomEnvelope {
    std::string timestamp;
    std::string nonce;
    std::string encrypted; ///< base64
    std::string signature; ///< hex SHA-1
};

/// Key: the account's AES key is none. Format: signed, but it does not decrypt to a message.
enum class WecomFault { Signature, Key, Format, Receiver };
/// `signature`, `key`, `format`, `receiver`.
std::string_view to_text(WecomFault fault);

/// Hex SHA-1 of token, timestamp, nonce and encrypted text, the four sorted as bytes.
std::string wecom_signature(std::string_view token, WecomEnvelope const& envelope);

/// The message inside, usually XML.
tl::expected<std::string, WecomFault> open_wecom(WecomAccount const& account,
                                                 WecomEnvelope const& envelope);

/// Encrypts and signs an answer. Nothing when the account's AES key is none.
std::optional<WecomEnvelope> seal_wecom(Random& random, WecomAccount const& account,
                                        std::string_view message, std::string timestamp,
                                        std::string nonce);

/// The fields of a message: child elements of `<xml>` by name. Nothing for broken XML or for any
/// document type: no DTD, so no entities of its own.
std::optional<std::map<std::string, std::string>> parse_wecom_message(std::string_view xml);

} // namespace hearth::signing
