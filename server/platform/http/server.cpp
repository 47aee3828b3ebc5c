#include "platform/http/server.h"

#include "base/ensure.h"
#include "platform/http/answer.h"
#include "platform/http/conversation.h"
#include "platform/log/log.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

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

bool parse_head(std::string_view head, ParsedHead& parsed) {
    namespace beast = boost::beast::http;
    beast::request_parser<beast::empty_body> parser;
    parser.header_limit(static_cast<std::uint32_t>(head.size() + 1));
    parser.body_limit(boost::none);
    error_code error;
    auto const used = parser.put(asio::buffer(head), error);
    if (error || !parser.is_header_done() || used != head.size() || parser.chunked()) return false;
    auto const& message = parser.get();
    parsed.request.method = message.method_string();
    parsed.request.target = message.target();
    for (auto const& field : message)
        parsed.request.headers.push_back(
            {std::string(field.name_string()), std::string(field.value())});
    parsed.keeps_alive = message.version() == 11 && message.keep_alive();
    parsed.expects_continue = message.version() == 11 && parsed.request.header("expect");
    parsed.length = parser.content_length().value_or(0);
    return true;
}

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

} // namespace

/// One io thread with its own acceptor and connections; only `mailbox` is touched by others.
class Shard {
public:
    Shard(Common& common, Handler const& handler, tcp::endpoint const& endpoint)
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

    tcp::endpoint endpoint() const { return acceptor_.local_endpoint(); }
    void start();
    void stop(std::chrono::seconds grace);
    void join() {
        if (thread_.joinable()) thread_.join();
    }
    bool is_this_thread() const { return thread_.get_id() == std::this_thread::get_id(); }

private:
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
    void drop(Mail& mail);
    void begin_drain(std::chrono::seconds grace);
    void finish();
    static void tell_gone(StreamState& stream);

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

void Shard::start() {
    thread_ = std::thread([this] {
        on_tick();
        accept();
        io_.run();
    });
}

void Shard::stop(std::chrono::seconds grace) {
    asio::post(io_, [this, grace] { begin_drain(grace); });
}

void Shard::on_tick() {
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

void Shard::accept() {
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

void Shard::take_in(tcp::socket socket) {
    error_code error;
    auto const peer = socket.remote_endpoint(error);
    if (error) return;
    auto const count = common_.connections.load();
    if (count >= common_.options.max_connections + refused_connections_limit) return;
    socket.non_blocking(true, error);
    socket.set_option(tcp::no_delay(true), error);
    ++common_.connections;
    auto const link = std::make_shared<Connection>(next_id_++, std::move(socket), common_,
                                                   peer.address().to_string(), date_, now());
    links_.emplace(link->id, link);
    if (count >= common_.options.max_connections) {
        link->talk.refuse({503, "edge.too_busy"}, now());
        flush(link);
    }
    arm(link);
}

void Shard::arm(Link const& link) {
    if (link->is_reading || link->has_ended || !link->socket.is_open()) return;
    if (!link->talk.wants_input()) return;
    link->is_reading = true;
    // Waiting holds no buffer: an idle connection costs its few hundred bytes.
    link->socket.async_wait(tcp::socket::wait_read, [this, link](error_code error) {
        link->is_reading = false;
        if (!error) on_readable(link);
    });
}

void Shard::on_readable(Link const& link) {
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
void Shard::pump(Link const& link) {
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

void Shard::handle(Link const& link, Request request) {
    auto const id = request.request_id;
    auto responder = make_responder(mailbox_, link->id, common_.options.stream_backlog);
    try {
        handler_(std::move(request), std::move(responder));
    } catch (std::exception const& broken) {
        // Its responder is gone by now, which answers 500.
        log::error("edge.handler_threw", {{"request_id", id}, {"what", broken.what()}});
    }
}

void Shard::flush(Link const& link) {
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

void Shard::after_flush(Link const& link) {
    link->sent = 0;
    link->talk.on_sent(now());
    if (link->talk.phase() == Conversation::Phase::Closing) {
        // Half closed, so that the peer reads the answer before a reset throws it away.
        link->is_shut = true;
        error_code ignored;
        link->socket.shutdown(tcp::socket::shutdown_send, ignored);
    }
    if (link->has_ended && link->talk.phase() != Conversation::Phase::Answering) close(link);
}

void Shard::close(Link const& link) {
    if (links_.erase(link->id) == 0) return;
    --common_.connections;
    error_code ignored;
    link->socket.close(ignored);
    if (link->stream) tell_gone(*std::exchange(link->stream, nullptr));
    if (is_draining_ && links_.empty()) finish();
}

void Shard::take_mail() {
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

void Shard::deliver(Mail mail) {
    auto const found = links_.find(mail.connection);
    if (found == links_.end() || std::holds_alternative<Call>(mail.what)) return drop(mail);
    auto const link = found->second;
    if (auto const* response = std::get_if<Response>(&mail.what)) {
        link->talk.answer(*response, now());
    } else if (std::holds_alternative<Unanswered>(mail.what)) {
        link->talk.refuse({500, "edge.internal"}, now());
    } else if (auto* open = std::get_if<OpenStream>(&mail.what)) {
        if (!link->talk.open_stream(open->head, now())) {
            tell_gone(*open->state);
        } else {
            link->stream = open->state;
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

void Shard::drop(Mail& mail) {
    if (auto const* open = std::get_if<OpenStream>(&mail.what)) tell_gone(*open->state);
    auto const* call = std::get_if<Call>(&mail.what);
    if (call == nullptr) return;
    try {
        (*call)();
    } catch (std::exception const& broken) {
        log::error("edge.on_close_threw", {{"what", broken.what()}});
    }
}

void Shard::begin_drain(std::chrono::seconds grace) {
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

void Shard::finish() {
    timer_.cancel();
    for (auto& mail : mailbox_->close())
        drop(mail);
}

void Shard::tell_gone(StreamState& stream) {
    try {
        stream.gone();
    } catch (std::exception const& broken) {
        log::error("edge.on_close_threw", {{"what", broken.what()}});
    }
}

struct Server::Impl {
    Impl(Options given, Handler handed)
        : common(std::move(given), &parse_head), handler(std::move(handed)) {}

    Common common;
    Handler handler;
    std::uint16_t port = 0;
    std::vector<std::unique_ptr<Shard>> shards;
};

namespace {

// SO_REUSEPORT would let a second server share the port unseen; a socket without it does not.
void ensure_port_is_free(tcp::endpoint const& endpoint) {
    asio::io_context io;
    tcp::acceptor probe(io);
    probe.open(endpoint.protocol());
    probe.set_option(tcp::acceptor::reuse_address(true));
    probe.bind(endpoint);
    probe.listen();
}

} // namespace

Server::Server(Options options, Handler handler)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(handler))) {
    auto const& given = impl_->common.options;
    ensure(given.shards > 0, "a server has at least one shard");
    tcp::endpoint endpoint(asio::ip::make_address(given.address), given.port);
    if (given.port != 0) ensure_port_is_free(endpoint);
    for (int i = 0; i < given.shards; ++i) {
        impl_->shards.push_back(std::make_unique<Shard>(impl_->common, impl_->handler, endpoint));
        endpoint = impl_->shards.front()->endpoint();
    }
    impl_->port = endpoint.port();
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
