/// Bytes as the C libraries want them. For the sources of this folder only.
#pragma once

#include "platform/vault/encoding.h"

#include <stdexcept>

namespace hearth::vault {

inline unsigned char const* raw(std::string_view bytes) {
    return reinterpret_cast<unsigned char const*>(bytes.data());
}
inline unsigned char* raw(Bytes& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

/// For calls that fail only when memory runs out or the library is broken.
inline void must_work(bool worked) {
    if (!worked) throw std::runtime_error("OpenSSL could not do its work");
}

} // namespace hearth::vault
