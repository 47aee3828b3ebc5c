#include "platform/http/conversation.h"

#include "base/text.h"
#include "platform/http/answer.h"
#include "platform/http/framing.h"
#include "platform/http/head_parser.h"

#include <algorithm>
#include <cstdio>
#include <random>

namespace hearth::http {

namespace {

bool is_sane_id(std::string_view text) {
    auto const is_plain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '-' || c == '_' || c == '.';
    };
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), is_plain);
}

void give_back(std::string& text) {
    if (text.empty() && text.capacity() > 1024) std::string().swap(text);
}

} // namespace

Common::Common(Options given)
    : options(std::move(given)), proxies(options.trusted_proxies),
      request_count(metrics::counter("hearth_edge_requests_total", "Requests handed to handlers.")),
      connection_gauge(metrics::gauge("hearth_edge_connections", "Open connections.")),
      stream_gauge(metrics::gauge("hearth_edge_streams", "Open event streams.")) {
    std::random_device source;
    char start[20];
    std::snprintf(start, sizeof start, "%08x%04x-", source(), source() & 0xffff);
    id_start = start;
}

std::string Common::next_request_id() {
    char number[20];
    std::snprintf(number, sizeof number, "%llx",
                  static_cast<unsigned long long>(requests.fetch_add(1)));
    return id_start + number;
}

Conversation::Conversation(Common& common, std::string peer, std::string const& date, Time now)
    : common_(common), date_(date), deadline_(now + common.options.head_timeout),
      peer_(std::move(peer)) {}

Conversation::~Conversation() {
    forget_body();
}

void Conversation::receive(std::string_view bytes, Time now) {
    if (phase_ == Phase::Closing || phase_ == Phase::Streaming) {
        discarded_ += bytes.size();
        if (discarded_ > linger_limit) phase_ = Phase::Done;
        return;
    }
    if (phase_ == Phase::Body) bytes.remove_prefix(take_body(bytes, now));
    in_.append(bytes);
}

std::optional<Request> Conversation::next_request(Time now) {
    if (phase_ == Phase::Head && !find_head(now)) return std::nullopt;
    if (phase_ != Phase::Body || body_left_ > 0) return std::nullopt;
    forget_body();
    phase_ = Phase::Answering;
    give_back(in_);
    common_.request_count.add();
    auto const whole = std::move(request_);
    return std::move(*whole);
}

// True once a head is complete and taken; the phase is Body then.
bool Conversation::find_head(Time now) {
    // One empty line before a request is allowed (RFC 9112 2.2): old clients end bodies with it.
    if (may_skip_line_ && scanned_ < 2 && in_.starts_with("\r\n")) {
        in_.erase(0, 2);
        scanned_ = 0;
        may_skip_line_ = false;
    }
    if (in_.empty()) return false;
    if (scanned_ == 0) deadline_ = now + common_.options.head_timeout;
    auto const scan = scan_head(in_, scanned_);
    std::optional<Refused> refused;
    if (scan.state == HeadState::Broken) {
        refused = Refused{400, "edge.malformed_request"};
    } else if (std::max(scan.end, scan.state == HeadState::Complete ? 0 : in_.size()) >
               common_.options.head_limit) {
        refused = Refused{431, "edge.head_too_large"};
    } else if (scan.state == HeadState::Incomplete) {
        scanned_ = in_.size();
        return false;
    } else {
        refused = begin_request(std::string_view(in_).substr(0, scan.end));
    }
    if (refused) {
        refuse(*refused, now);
        return false;
    }
    auto const rest = std::exchange(in_, {}).substr(scan.end);
    phase_ = Phase::Body;
    deadline_ = now + common_.options.body_timeout;
    in_ = rest.substr(take_body(rest, now));
    return phase_ == Phase::Body;
}

std::optional<Refused> Conversation::begin_request(std::string_view head) {
    if (auto const refused = check_head(head)) return refused;
    ParsedHead parsed;
    if (!parse_head(head, parsed)) return Refused{400, "edge.malformed_request"};
    auto& request = parsed.request;
    auto const question = request.target.find('?');
    auto path = decode_path(std::string_view(request.target).substr(0, question));
    if (!path) return Refused{400, "edge.malformed_path"};
    request.path = std::move(*path);
    if (question != std::string::npos) request.query = request.target.substr(question + 1);
    request.peer = peer_;
    common_.proxies.apply(request);
    auto const given_id = request.header("x-request-id");
    request.request_id =
        given_id && is_sane_id(*given_id) ? std::string(*given_id) : common_.next_request_id();

    request_id_ = request.request_id;
    is_head_ = request.method == "HEAD";
    keeps_alive_ = parsed.keeps_alive;
    body_left_ = parsed.length;
    request_ = std::make_unique<Request>(std::move(request));
    if (parsed.length > common_.options.body_limit) return Refused{413, "edge.body_too_large"};
    bool const has_body_come = in_.size() > head.size();
    if (parsed.expects_continue && body_left_ > 0 && !has_body_come)
        out += "HTTP/1.1 100 Continue\r\n\r\n";
    return std::nullopt;
}

std::size_t Conversation::take_body(std::string_view bytes, Time now) {
    auto const taken = std::min(bytes.size(), body_left_);
    request_->body.append(bytes.substr(0, taken));
    body_left_ -= taken;
    if (common_.arriving.fetch_add(taken) + taken > common_.options.bodies_limit)
        refuse({503, "edge.too_busy"}, now);
    return taken;
}

void Conversation::forget_body() {
    if (request_) common_.arriving -= request_->body.size();
}

void Conversation::answer(Response const& response, Time now) {
    bool const stays = keeps_alive_ && !common_.is_draining;
    append_answer(out, response,
                  {stays ? After::KeepOpen : After::Close, is_head_ ? Body::Leave : Body::Send,
                   request_id_, date_});
    phase_ = stays ? Phase::Head : Phase::Closing;
    deadline_ = now + (stays ? common_.options.idle_timeout : linger_time);
    request_id_.clear();
    is_head_ = false;
    scanned_ = 0;
    may_skip_line_ = true;
}

void Conversation::refuse(Refused refused, Time now) {
    metrics::counter("hearth_edge_refused_total", "Requests refused by the edge.",
                     {{"code", std::string(refused.code)}})
        .add();
    forget_body();
    std::string languages;
    if (request_) languages = request_->header("accept-language").value_or("");
    request_.reset();
    if (request_id_.empty()) request_id_ = common_.next_request_id();
    Response response{refused.status, {{"Content-Type", "application/problem+json"}}};
    if (refused.status == 503) response.headers.push_back({"Retry-After", "5"});
    response.body = problem_text(refused, languages, request_id_);
    keeps_alive_ = false;
    answer(response, now);
    std::string().swap(in_);
}

bool Conversation::open_stream(Response const& head, Time now) {
    append_stream_head(out, head, {After::Close, Body::Send, request_id_, date_});
    phase_ = is_head_ ? Phase::Closing : Phase::Streaming;
    deadline_ = now + linger_time;
    std::string().swap(in_); // a stream is the last answer of its connection
    return !is_head_;
}

void Conversation::end_stream(Time now) {
    phase_ = Phase::Closing;
    deadline_ = now + linger_time;
}

void Conversation::check_time(Time now) {
    if (phase_ == Phase::Answering || phase_ == Phase::Streaming || now < deadline_) return;
    if (phase_ == Phase::Closing || is_idle())
        phase_ = Phase::Done;
    else
        refuse({408, "edge.too_slow"}, now);
}

void Conversation::on_sent(Time now) {
    out.clear();
    give_back(out);
    if (phase_ == Phase::Closing) deadline_ = now + linger_time;
}

} // namespace hearth::http
