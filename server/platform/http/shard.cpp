#include "platform/http/shard.h"

#include "platform/http/answer.h"
#include "platform/log/log.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <ctime>
#include <thread>
#include <unordered_map>

namespace hearth::http {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

constexpr std::chrono::milliseconds tick{500};         // how finely time limits are kept
constexpr std::chrono::milliseconds accept_pause{100}; // out of file descriptors: wait for some
constexpr std::size_t read_size = 64 * 1024;           // one buffer a shard
constexpr int stream_send_buffer = 64 * 1024;          // in the kernel, for each stream
constexpr std::string_view heartbeat = ":\n\n";
constexpr std::size_t refused_connections_limit = 256; // beyond the limit, answered with 503

struct Connection : std::enable_shared_from_this<Connection> {
    Connection(std::uint64_t number, tcp::socket taken, Common& common, std::string peer,
               std::string const& date, Time now)
        : id(number), socket(std::move(taken)), talk(common, std::move(peer), date, now) {}

    std::uint64_t id;
    tcp::socket socket;
    Conversation talk;
    std::shared_ptr<StreamState> stream;
    std::size_t sent = 0; // of talk.out
    Time last_sent{};
    bool is_reading = false;
    bool is_writing = false;
    bool is_touched = false;
    bool is_shut = false;   // nothing more will be sent
    bool has_ended = false; // the peer sends no more
};
using Link = std::shared_ptr<Connection>;

tcp::endpoint endpoint_of(std::string const& address, std::uint16_t port) {
    return {asio::ip::make_address(address), port};
}

} // namespace

// Only `mailbox_` is touched by other threads.
struct Shard::Impl {
    Impl(Common& common, Handler const& handler, tcp::endpoint const& endpoint)
        : common_(common), handler_(handler), acceptor_(io_), timer_(io_), accept_timer_(io_),
          mailbox_(
              std::make_shared<Mailbox>([this] { asio::post(io_, [this] { take_mail(); }); })) {
        acceptor_.open(endpoint.protocol());
        acceptor_.set_option(tcp::acceptor::reuse_address(true));
        acceptor_.set_option(ReusePort(true));
        acceptor_.bind(endpoint);
        acceptor_.listen();
        acceptor_.non_blocking(true);
    }

    void on_tick();
    void accept();
    void take_in(tcp::socket socket);
    void arm(Link const& link);
    void on_readable(Link const& link);
    void pump(Link const& link);
    void handle(Link const& link, Request request);
    void flush(Link const& link);
    void after_flush(Link const& link);
    void close(Link const& link);
    void take_mail();
    void deliver(Mail mail);
    void begin_drain(std::chrono::seconds grace);
    void finish();

    static Time now() { return std::chrono::steady_clock::now(); }

    Common& common_;
    Handler const& handler_;
    asio::io_context io_{1};
    tcp::acceptor acceptor_;
    asio::steady_timer timer_;
    asio::steady_timer accept_timer_;
    std::shared_ptr<Mailbox> mailbox_;
    std::unordered_map<std::uint64_t, Link> links_;
    std::vector<Link> touched_;
    std::array<char, read_size> buffer_;
    std::string date_;
    std::uint64_t next_id_ = 1;
    bool is_taking_mail_ = false;
    bool is_draining_ = false;
    Time drain_end_{};
    std::thread thread_;
};

void Shard::Impl::on_tick() {
    date_ = to_http_date(std::time(nullptr));
    auto const at = now();
    std::vector<Link> late;
    std::vector<Link> ready;
    for (auto const& [id, link] : links_) {
        auto& talk = link->talk;
        talk.check_time(at);
        if (link->stream && !link->is_writing &&
            at - link->last_sent >= common_.options.heartbeat) {
            talk.out += heartbeat;
            link->stream->backlog += heartbeat.size();
        }
        bool const is_stuck =
            link->is_writing && at - link->last_sent >= common_.options.idle_timeout;
        bool const is_done = talk.phase() == Conversation::Phase::Done;
        bool const must_go =
            is_draining_ && (at >= drain_end_ || (talk.is_idle() && talk.out.empty()));
        if (is_stuck || is_done || must_go)
            late.push_back(link);
        else if (!talk.out.empty())
            ready.push_back(link);
    }
    for (auto const& link : late)
        close(link);
    for (auto const& link : ready)
        flush(link);
    if (is_draining_ && links_.empty()) return finish();
    timer_.expires_after(tick);
    timer_.async_wait([this](error_code error) {
        if (!error) on_tick();
    });
}

void Shard::Impl::accept() {
    acceptor_.async_accept([this](error_code error, tcp::socket socket) {
        if (error == asio::error::operation_aborted || !acceptor_.is_open()) return;
        if (!error) {
            take_in(std::move(socket));
            return accept();
        }
        accept_timer_.expires_after(accept_pause);
        accept_timer_.async_wait([this](error_code stopped) {
            if (!stopped && acceptor_.is_open()) accept();
        });
    });
}

void Shard::Impl::take_in(tcp::socket socket) {
    error_code error;
    auto const peer = socket.remote_endpoint(error);
    if (error) return;
    auto const count = common_.connections.load();
    if (count >= common_.options.max_connections + refused_connections_limit) return;
    socket.non_blocking(true, error);
    socket.set_option(tcp::no_delay(true), error);
    ++common_.connections;
    common_.connection_gauge.add(1);
    auto const link = std::make_shared<Connection>(next_id_++, std::move(socket), common_,
                                                   peer.address().to_string(), date_, now());
    links_.emplace(link->id, link);
    if (count >= common_.options.max_connections) {
        link->talk.refuse({503, "edge.too_busy"}, now());
        flush(link);
    }
    arm(link);
}

void Shard::Impl::arm(Link const& link) {
    if (link->is_reading || link->has_ended || !link->socket.is_open()) return;
    if (!link->talk.wants_input()) return;
    link->is_reading = true;
    // Waiting holds no buffer: an idle connection costs its few hundred bytes.
    link->socket.async_wait(tcp::socket::wait_read, [this, link](error_code error) {
        link->is_reading = false;
        if (!error) on_readable(link);
    });
}

void Shard::Impl::on_readable(Link const& link) {
    if (!link->socket.is_open()) return;
    error_code error;
    auto const size = link->socket.read_some(asio::buffer(buffer_), error);
    if (error == asio::error::would_block) return arm(link);
    if (error) {
        link->has_ended = true;
        bool const may_still_listen =
            error == asio::error::eof && !link->stream && link->talk.out.size() > link->sent;
        return may_still_listen ? void() : close(link);
    }
    link->talk.receive({buffer_.data(), size}, now());
    if (link->talk.phase() == Conversation::Phase::Done) return close(link);
    pump(link);
    take_mail();
}

// Hands on every request that is whole, sends what there is to send, and reads on.
void Shard::Impl::pump(Link const& link) {
    for (bool has_handled = true; has_handled;) {
        has_handled = false;
        while (link->talk.wants_input()) {
            auto request = link->talk.next_request(now());
            if (!request) break;
            handle(link, std::move(*request));
            has_handled = true;
        }
        flush(link);
        if (!link->socket.is_open()) return;
    }
    arm(link);
}

void Shard::Impl::handle(Link const& link, Request request) {
    auto const id = request.request_id;
    auto responder = make_responder(mailbox_, link->id, common_.options.stream_backlog);
    try {
        handler_(std::move(request), std::move(responder));
    } catch (std::exception const& broken) {
        // Its responder is gone by now, which answers 500.
        log::error("edge_handler_threw", {{"request_id", id}, {"what", broken.what()}});
    }
}

void Shard::Impl::flush(Link const& link) {
    if (link->is_writing || link->is_shut || !link->socket.is_open()) return;
    auto& out = link->talk.out;
    while (link->sent < out.size()) {
        error_code error;
        auto const size = link->socket.write_some(
            asio::buffer(out.data() + link->sent, out.size() - link->sent), error);
        if (error == asio::error::would_block) break;
        if (error) return close(link);
        link->sent += size;
        link->last_sent = now();
        if (link->stream) link->stream->backlog -= size;
    }
    if (link->sent == out.size()) return after_flush(link);
    if (link->sent >= read_size) {
        out.erase(0, link->sent);
        link->sent = 0;
    }
    if (link->last_sent == Time{}) link->last_sent = now();
    link->is_writing = true;
    link->socket.async_wait(tcp::socket::wait_write, [this, link](error_code error) {
        link->is_writing = false;
        if (error || !link->socket.is_open()) return;
        flush(link);
        if (!link->is_writing && link->socket.is_open()) pump(link);
        take_mail();
    });
}

void Shard::Impl::after_flush(Link const& link) {
    link->sent = 0;
    link->talk.on_sent(now());
    if (link->talk.phase() == Conversation::Phase::Closing) {
        if (link->stream) return close(link); // its reader sends nothing that could cause a reset
        // Half closed, so that the peer reads the answer before a reset throws it away.
        link->is_shut = true;
        error_code ignored;
        link->socket.shutdown(tcp::socket::shutdown_send, ignored);
    }
    if (link->has_ended && link->talk.phase() != Conversation::Phase::Answering) close(link);
}

void Shard::Impl::close(Link const& link) {
    if (links_.erase(link->id) == 0) return;
    --common_.connections;
    common_.connection_gauge.add(-1);
    error_code ignored;
    link->socket.close(ignored);
    if (link->stream) {
        common_.stream_gauge.add(-1);
        std::exchange(link->stream, nullptr)->gone();
    }
    if (is_draining_ && links_.empty()) finish();
}

void Shard::Impl::take_mail() {
    if (is_taking_mail_) return;
    is_taking_mail_ = true;
    for (auto mails = mailbox_->take(); !mails.empty(); mails = mailbox_->take()) {
        for (auto& mail : mails)
            deliver(std::move(mail));
        // Each connection is written to once, however much came for it.
        for (auto const& link : std::exchange(touched_, {})) {
            link->is_touched = false;
            if (link->socket.is_open()) pump(link);
        }
    }
    is_taking_mail_ = false;
}

void Shard::Impl::deliver(Mail mail) {
    auto const found = links_.find(mail.connection);
    if (found == links_.end() || std::holds_alternative<Call>(mail.what)) return drop_mail(mail);
    auto const link = found->second;
    if (auto const* response = std::get_if<Response>(&mail.what)) {
        link->talk.answer(*response, now());
    } else if (std::holds_alternative<Unanswered>(mail.what)) {
        link->talk.refuse({500, "edge.internal"}, now());
    } else if (auto* open = std::get_if<OpenStream>(&mail.what)) {
        if (!link->talk.open_stream(open->head, now())) {
            open->state->gone();
        } else {
            link->stream = open->state;
            common_.stream_gauge.add(1);
            link->stream->backlog += link->talk.out.size() - link->sent;
            error_code ignored;
            link->socket.set_option(tcp::socket::send_buffer_size(stream_send_buffer), ignored);
            if (is_draining_) link->talk.end_stream(now());
        }
    } else if (auto const* chunk = std::get_if<Chunk>(&mail.what)) {
        if (link->talk.phase() == Conversation::Phase::Streaming) link->talk.out += chunk->bytes;
    } else if (std::get<CloseStream>(mail.what) == CloseStream::AtOnce) {
        return close(link);
    } else if (link->talk.phase() == Conversation::Phase::Streaming) {
        link->talk.end_stream(now());
    }
    if (!std::exchange(link->is_touched, true)) touched_.push_back(link);
}

void Shard::Impl::begin_drain(std::chrono::seconds grace) {
    is_draining_ = true;
    drain_end_ = now() + grace;
    accept_timer_.cancel();
    // Who has connected already is still served: closing the acceptor would reset them.
    for (;;) {
        error_code error;
        tcp::socket socket(io_);
        acceptor_.accept(socket, error);
        if (error) break;
        take_in(std::move(socket));
    }
    error_code ignored;
    acceptor_.close(ignored);
    std::vector<Link> all;
    for (auto const& [id, link] : links_)
        all.push_back(link);
    for (auto const& link : all) {
        if (link->talk.is_idle()) on_readable(link); // a request may wait in the kernel
        if (link->talk.is_idle() && link->talk.out.empty()) close(link);
        if (link->talk.phase() == Conversation::Phase::Streaming) {
            link->talk.end_stream(now());
            flush(link);
        }
    }
    if (links_.empty()) finish();
}

void Shard::Impl::finish() {
    timer_.cancel();
    for (auto& mail : mailbox_->close())
        drop_mail(mail);
}

Shard::Shard(Common& common, Handler const& handler, std::uint16_t port) {
    // Boost's own exception type stays behind the door.
    try {
        impl_ = std::make_unique<Impl>(common, handler, endpoint_of(common.options.address, port));
    } catch (boost::system::system_error const& error) {
        throw std::system_error(error.code(), common.options.address);
    }
}

Shard::~Shard() = default;

std::uint16_t Shard::port() const {
    return impl_->acceptor_.local_endpoint().port();
}

void Shard::start() {
    impl_->thread_ = std::thread([impl = impl_.get()] {
        impl->on_tick();
        impl->accept();
        impl->io_.run();
    });
}

void Shard::stop(std::chrono::seconds grace) {
    asio::post(impl_->io_, [impl = impl_.get(), grace] { impl->begin_drain(grace); });
}

void Shard::join() {
    if (impl_->thread_.joinable()) impl_->thread_.join();
}

bool Shard::is_this_thread() const {
    return impl_->thread_.get_id() == std::this_thread::get_id();
}

} // namespace hearth::http
