#include "platform/vault/system_random.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <pthread.h>
#include <sodium.h>
#include <stdexcept>

namespace hearth::vault {
namespace {

/// A process that was forked off must not give out what its parent will.
std::atomic<unsigned> forks = 0;

/// Ids and nonces are small and many: one call to the system serves many of them. What has been
/// given out is wiped at once. Keys are longer and are asked for by themselves.
class Stock {
public:
    static constexpr std::size_t most = 24;

    void take(std::span<std::byte> out) {
        if (bytes_.size() - at_ < out.size() || forks_ != forks) {
            forks_ = forks;
            randombytes_buf(bytes_.data(), bytes_.size());
            at_ = 0;
        }
        std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(at_), out.size(), out.begin());
        sodium_memzero(bytes_.data() + at_, out.size());
        at_ += out.size();
    }

private:
    std::array<std::byte, 1024> bytes_{};
    std::size_t at_ = bytes_.size();
    unsigned forks_ = 0;
};

} // namespace

SystemRandom::SystemRandom() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium finds no randomness");
    static int const heard = pthread_atfork(nullptr, nullptr, [] { ++forks; });
    if (heard != 0) throw std::runtime_error("no memory to hear of forks");
}

void SystemRandom::fill(std::span<std::byte> out) {
    thread_local Stock stock;
    if (out.size() > Stock::most) return randombytes_buf(out.data(), out.size());
    stock.take(out);
}

std::string random_bytes(Random& random, std::size_t count) {
    std::string bytes(count, '\0');
    random.fill(std::as_writable_bytes(std::span{bytes}));
    return bytes;
}

} // namespace hearth::vault
