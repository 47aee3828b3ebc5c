#include "platform/http/server.h"

#include "base/ensure.h"
#include "platform/http/shard.h"

#include <arpa/inet.h>
#include <cerrno>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace hearth::http {

namespace {

// SO_REUSEPORT would let a second server share the port unseen; a socket without it does not. A bad
// address is left for the shard to report.
void ensure_port_is_free(std::string const& address, std::uint16_t port) {
    sockaddr_in v4{};
    sockaddr_in6 v6{};
    v4.sin_family = AF_INET;
    v6.sin6_family = AF_INET6;
    v4.sin_port = v6.sin6_port = htons(port);
    bool const is_v4 = ::inet_pton(AF_INET, address.c_str(), &v4.sin_addr) == 1;
    if (!is_v4 && ::inet_pton(AF_INET6, address.c_str(), &v6.sin6_addr) != 1) return;
    int const probe = ::socket(is_v4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int const yes = 1;
    ::setsockopt(probe, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    auto const* const where =
        is_v4 ? reinterpret_cast<sockaddr*>(&v4) : reinterpret_cast<sockaddr*>(&v6);
    bool const is_free =
        ::bind(probe, where, is_v4 ? sizeof v4 : sizeof v6) == 0 && ::listen(probe, 1) == 0;
    auto const error = std::error_code(errno, std::system_category());
    ::close(probe);
    if (!is_free) throw std::system_error(error, address + ":" + std::to_string(port));
}

} // namespace

struct Server::Impl {
    Impl(Options given, Handler handed) : common(std::move(given)), handler(std::move(handed)) {}

    Common common;
    Handler handler;
    std::uint16_t port = 0;
    std::vector<std::unique_ptr<Shard>> shards;
};

Server::Server(Options options, Handler handler)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(handler))) {
    auto const& given = impl_->common.options;
    ensure(given.shards > 0, "a server has at least one shard");
    if (given.port != 0) ensure_port_is_free(given.address, given.port);
    impl_->port = given.port;
    for (int i = 0; i < given.shards; ++i) {
        impl_->shards.push_back(
            std::make_unique<Shard>(impl_->common, impl_->handler, impl_->port));
        impl_->port = impl_->shards.front()->port();
    }
    for (auto const& shard : impl_->shards)
        shard->start();
}

Server::~Server() {
    stop(std::chrono::seconds{1});
}

std::uint16_t Server::port() const {
    return impl_->port;
}

void Server::stop(std::chrono::seconds grace) {
    for (auto const& shard : impl_->shards)
        ensure(!shard->is_this_thread(), "an edge thread cannot stop its own server");
    impl_->common.is_draining = true;
    for (auto const& shard : impl_->shards)
        shard->stop(grace);
    for (auto const& shard : impl_->shards)
        shard->join();
}

} // namespace hearth::http
