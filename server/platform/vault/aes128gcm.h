/// AES-128-GCM, for protocols that demand it (web push, RFC 8188); the house itself uses 256 bits.
#pragma once

#include "platform/vault/primitives.h"

namespace hearth::vault {

constexpr std::size_t kAes128KeyBytes = 16;

/// The ciphertext with the 16-byte tag behind it; in primitives.cpp beside its bigger sister.
Bytes aes128gcm_seal(GcmContext const& context, std::string_view plaintext);

} // namespace hearth::vault
