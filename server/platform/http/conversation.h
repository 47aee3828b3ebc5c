/// What is said on one connection: bytes in, requests out; answers in, bytes out. No socket and no
/// clock of its own. One request at a time: the next is read when the last is answered, so answers
/// to pipelined requests are in order by construction.
#pragma once

#include "platform/http/mailbox.h"
#include "platform/http/peers.h"
#include "platform/http/server.h"
#include "platform/metrics/metrics.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace hearth::http {

using Time = std::chrono::steady_clock::time_point;

inline constexpr std::chrono::seconds linger_time{2};         ///< for the peer to read a refusal
inline constexpr std::size_t linger_limit = 1024 * 1024;      ///< bytes thrown away meanwhile
inline constexpr std::size_t pipeline_out_limit = 128 * 1024; ///< unsent bytes that stop reading

/// What all conversations of a server share.
struct Common {
    explicit Common(Options given);
    std::string next_request_id();

    Options options;
    TrustedProxies proxies;
    std::string id_start;
    std::atomic<std::uint64_t> requests{0};
    std::atomic<std::size_t> connections{0};
    std::atomic<std::size_t> arriving{0}; ///< bytes of bodies not yet complete
    std::atomic<bool> is_draining{false}; ///< every answer closes its connection
    metrics::Counter& request_count;
    metrics::Gauge& connection_gauge;
    metrics::Gauge& stream_gauge;
};

class Conversation {
public:
    enum class Phase { Head, Body, Answering, Streaming, Closing, Done };

    /// `date` is the shard's, renewed by it.
    Conversation(Common& common, std::string peer, std::string const& date, Time now);
    ~Conversation();
    Conversation(Conversation const&) = delete;

    Phase phase() const { return phase_; }
    /// Nothing of a request has come.
    bool is_idle() const { return phase_ == Phase::Head && in_.empty(); }
    bool wants_input() const {
        return phase_ != Phase::Answering && phase_ != Phase::Done &&
               out.size() < pipeline_out_limit;
    }

    void receive(std::string_view bytes, Time now);
    /// The next whole request, then in phase Answering; a refusal is written to `out` instead.
    std::optional<Request> next_request(Time now);
    void answer(Response const& response, Time now);
    /// Answers with a problem and closes.
    void refuse(Refused refused, Time now);
    /// False where the request was HEAD: the head is sent, and no stream follows.
    bool open_stream(Response const& head, Time now);
    void end_stream(Time now);
    /// What time has done: a 408 written to `out`, or the phase Done.
    void check_time(Time now);
    /// All of `out` has gone.
    void on_sent(Time now);

    std::string out; ///< what is to be sent

private:
    std::optional<Refused> begin_request(std::string_view head);
    bool find_head(Time now);
    std::size_t take_body(std::string_view bytes, Time now);
    void forget_body();

    Common& common_;
    std::string const& date_;
    Phase phase_ = Phase::Head;
    Time deadline_;
    std::string peer_;
    std::string in_;
    std::size_t scanned_ = 0;
    std::unique_ptr<Request> request_;
    std::size_t body_left_ = 0;
    std::size_t discarded_ = 0;
    std::string request_id_;
    bool is_head_ = false;
    bool may_skip_line_ = true;
    bool keeps_alive_ = false;
};

} // namespace hearth::http
