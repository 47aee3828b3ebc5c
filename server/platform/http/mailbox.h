/// How other threads reach an edge thread: each shard has one mailbox, and however many answers are
/// put while it is busy, it is woken once and takes them all (measured: a fifth less CPU than one
/// hand-over an answer). The handles given to business code hold the mailbox and a connection's
/// number, never the connection, so they may outlive both connection and server.
#pragma once

#include "platform/http/server.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

namespace hearth::http {

/// What an event stream's two ends share.
struct StreamState {
    std::atomic<std::size_t> backlog{0}; ///< bytes sent and not yet taken by the kernel
    std::atomic<bool> is_closed{false};
    std::mutex mutex;
    std::vector<std::function<void()>> callbacks;
    bool is_gone = false; ///< the callbacks have been called

    /// Closes and calls back, once. From the edge thread, or when that is no more.
    void gone();
};

struct Unanswered {}; ///< the handler dropped its responder
struct OpenStream {
    Response head;
    std::shared_ptr<StreamState> state;
};
struct Chunk {
    std::string bytes;
};
enum class CloseStream { AfterSending, AtOnce };
using Call = std::function<void()>;

struct Mail {
    std::uint64_t connection;
    std::variant<Response, Unanswered, OpenStream, Chunk, CloseStream, Call> what;
};

/// What is left of mail that reaches no connection: a stream is told, a call is made.
void drop_mail(Mail const& mail);

class Mailbox {
public:
    /// `wake` is called, at most once between two takes, when there is mail.
    explicit Mailbox(std::function<void()> wake) : wake_(std::move(wake)) {}
    /// False once closed.
    bool put(Mail mail);
    std::vector<Mail> take();
    /// What is put from now on is lost; `wake` is not called any more. Gives what was left.
    std::vector<Mail> close();

private:
    std::mutex mutex_;
    std::vector<Mail> mails_;
    std::function<void()> wake_;
    bool is_awake_ = false;
    bool is_closed_ = false;
};

/// The responder of one request on that connection.
std::shared_ptr<Responder> make_responder(std::shared_ptr<Mailbox> mailbox,
                                          std::uint64_t connection, std::size_t stream_backlog);

} // namespace hearth::http
