#include "platform/vault/system_random.h"

#include <sodium.h>
#include <stdexcept>

namespace hearth::vault {

SystemRandom::SystemRandom() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium finds no randomness");
}

void SystemRandom::fill(std::span<std::byte> out) {
    randombytes_buf(out.data(), out.size());
}

std::string random_bytes(Random& random, std::size_t count) {
    std::string bytes(count, '\0');
    random.fill(std::as_writable_bytes(std::span{bytes}));
    return bytes;
}

} // namespace hearth::vault
