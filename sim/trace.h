/// Everything that was asked and answered, in order, as one hash: two runs of a seed are compared
/// byte for byte.
#pragma once

#include <fstream>
#include <sodium.h>
#include <string>

namespace hearth::sim {

class Trace {
public:
    /// Also writes the lines to a file, where one is named.
    explicit Trace(std::string const& file) {
        crypto_hash_sha256_init(&state_);
        if (!file.empty()) file_.open(file);
    }
    void add(std::string const& line) {
        crypto_hash_sha256_update(&state_, reinterpret_cast<unsigned char const*>(line.data()),
                                  line.size());
        crypto_hash_sha256_update(&state_, reinterpret_cast<unsigned char const*>("\n"), 1);
        ++lines_;
        if (file_.is_open()) file_ << line << '\n';
    }
    long lines() const { return lines_; }
    /// Hexadecimal, of everything until now.
    std::string hash() const {
        auto copy = state_;
        unsigned char bytes[crypto_hash_sha256_BYTES];
        crypto_hash_sha256_final(&copy, bytes);
        std::string text(2 * sizeof bytes + 1, '\0');
        sodium_bin2hex(text.data(), text.size(), bytes, sizeof bytes);
        text.pop_back();
        return text;
    }

private:
    crypto_hash_sha256_state state_;
    std::ofstream file_;
    long lines_ = 0;
};

} // namespace hearth::sim
