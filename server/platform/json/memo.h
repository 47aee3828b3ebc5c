/// Stored JSON that is read again and again (a catalogue's items) is decoded once a process: the
/// text itself is the key, so that nothing ever has to be told that it changed.
#pragma once

#include "platform/json/codec.h"

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace hearth::json {

/// Threads: may be called from any thread.
template <typename T>
class Memo {
public:
    /// Holds so many texts; then it begins anew.
    explicit Memo(std::size_t most = 4'096) : most_(most) {}

    std::shared_ptr<T const> read(std::string const& text) {
        {
            std::lock_guard const lock(mutex_);
            if (auto const known = known_.find(text); known != known_.end()) return known->second;
        }
        auto fresh = std::make_shared<T const>(from_text<T>(text));
        std::lock_guard const lock(mutex_);
        if (known_.size() >= most_) known_.clear();
        known_.emplace(text, fresh);
        return fresh;
    }

private:
    std::size_t const most_;
    std::mutex mutex_;
    std::unordered_map<std::string, std::shared_ptr<T const>> known_;
};

/// What `text` says, decoded at most once a process.
template <typename T>
std::shared_ptr<T const> remembered(std::string const& text) {
    static Memo<T> memo;
    return memo.read(text);
}

} // namespace hearth::json
