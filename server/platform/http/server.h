/// The edge: HTTP/1.1 for browsers and programs, behind one door without Boost in it. Asio lives
/// in shard.cpp and Beast's parser in head_parser.cpp only, with callbacks (no coroutines:
/// docs/decisions/0002-dependencies.md). Refused before any handler sees them: Transfer-Encoding in
/// a request (411), more than one or a non-numeric Content-Length, a Host count other than one,
/// obs-fold, too large heads (431) and bodies (413), slow senders (408); framing.h has the list.
/// A refused connection is closed: what follows an unclear request is never read as another one.
/// Every answer bears X-Request-Id, Date and Content-Length; refusals are problem+json
/// (RFC 9457) in the caller's language.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearth::http {

struct Header {
    std::string name;
    std::string value;
};

struct Request {
    std::string method;
    std::string target; ///< as sent: /api/v1/orders?limit=5
    std::string path;   ///< percent-decoded path of the target; a bad escape is refused with 400
    std::string query;  ///< as sent, without the '?'
    std::vector<Header> headers;
    std::string body;
    /// Address of the caller. Where the peer is a trusted proxy: the last of X-Forwarded-For that
    /// is not itself a trusted proxy (what stands before it is the caller's own claim).
    std::string peer;
    std::string request_id; ///< taken from X-Request-Id where it is a sane token, else made here
    bool is_secure = false; ///< X-Forwarded-Proto: https from a trusted proxy

    /// First header of that name, any case.
    std::optional<std::string_view> header(std::string_view name) const;
    /// Value of a cookie.
    std::optional<std::string> cookie(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::vector<Header> headers = {};
    std::string body = {};
};

/// A server-sent event stream. Safe from any thread. A reader that falls more than the options'
/// limit behind is closed: it comes back with Last-Event-ID and loses nothing. Dropping the last
/// pointer to it closes it, after what was sent.
class Stream {
public:
    virtual ~Stream() = default;
    /// False once the stream is closed.
    virtual bool send(std::string_view chunk) = 0;
    /// Lets what was sent go out, then closes.
    virtual void close() = 0;
    /// Called once, on an edge thread, when the reader has gone or was closed (also when that was
    /// before this call). The server's stop closes streams too.
    virtual void on_close(std::function<void()> callback) = 0;
};

/// Answers one request: exactly one of send and open_stream, once, from any thread. Dropped
/// unanswered, it answers 500 by itself.
class Responder {
public:
    virtual ~Responder() = default;
    virtual void send(Response response) = 0;
    virtual std::shared_ptr<Stream> open_stream(Response head) = 0;
};

/// Called on an edge thread: it must not block there, hand longer work to a pool. What it throws
/// is logged and answered with 500.
using Handler = std::function<void(Request, std::shared_ptr<Responder>)>;

/// Why the edge refused: status, and a code that is a key in words/ ("edge.body_too_large").
struct Refused {
    int status;
    std::string_view code;
};

struct Options {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080; ///< 0: any free one, see Server::port
    int shards = 2;            ///< io threads, each with its own acceptor (SO_REUSEPORT)
    std::size_t head_limit = 16 * 1024;
    std::size_t body_limit =
        12 * 1024 * 1024; ///< photos; JSON bodies have their own, lower limit in api
    std::chrono::seconds head_timeout{10};
    std::chrono::seconds body_timeout{60};
    std::chrono::seconds idle_timeout{60};
    std::chrono::seconds heartbeat{15};
    std::size_t stream_backlog =
        256 * 1024; ///< bytes queued for a slow stream reader before it is closed
    std::size_t max_connections = 10'000; ///< in all; more are answered 503
    /// Bytes of all bodies that are still arriving; more are answered 503.
    std::size_t bodies_limit = 256 * 1024 * 1024;
    std::vector<std::string> trusted_proxies = {}; ///< addresses or networks: 10.0.0.0/8, ::1
};

class Server {
public:
    /// Binds at once (throws std::system_error if it cannot, also where another server process
    /// holds the port) and serves until stopped.
    Server(Options options, Handler handler);
    ~Server();
    Server(Server const&) = delete;

    std::uint16_t port() const;
    /// Stops accepting, lets what has begun be answered (at most `grace`), closes streams, joins.
    /// Not from an edge thread. The destructor does it with a grace of one second.
    void stop(std::chrono::seconds grace = std::chrono::seconds{10});

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Decodes application/x-www-form-urlencoded pairs; nothing for a bad escape.
std::optional<std::vector<std::pair<std::string, std::string>>> parse_query(std::string_view query);
/// Percent-decoding of a path; nothing for a bad escape, U+0000 or malformed UTF-8.
std::optional<std::string> decode_path(std::string_view path);

} // namespace hearth::http
