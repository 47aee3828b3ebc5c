/// One io thread of the server, behind a door without Boost in it: its own acceptor (SO_REUSEPORT),
/// its own connections, nothing shared with other shards but `Common`.
#pragma once

#include "platform/http/conversation.h"

#include <chrono>
#include <cstdint>
#include <memory>

namespace hearth::http {

class Shard {
public:
    /// Binds common.options.address at `port`; throws std::system_error if it cannot.
    Shard(Common& common, Handler const& handler, std::uint16_t port);
    ~Shard();

    std::uint16_t port() const;
    void start();
    /// Begins to drain; join() waits for the end of it.
    void stop(std::chrono::seconds grace);
    void join();
    bool is_this_thread() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace hearth::http
