#include "platform/http/mailbox.h"

#include "base/ensure.h"
#include "platform/log/log.h"

namespace hearth::http {

namespace {

// Its own rim: what a callback throws must not take the edge thread down.
void call_back(Call const& call) {
    try {
        call();
    } catch (std::exception const& broken) {
        log::error("edge_on_close_threw", {{"what", broken.what()}});
    }
}

class StreamHandle : public Stream {
public:
    StreamHandle(std::shared_ptr<Mailbox> mailbox, std::uint64_t connection, std::size_t limit,
                 std::shared_ptr<StreamState> state)
        : mailbox_(std::move(mailbox)), connection_(connection), limit_(limit),
          state_(std::move(state)) {}
    ~StreamHandle() override { close(); }

    bool send(std::string_view chunk) override {
        if (state_->is_closed) return false;
        if (state_->backlog.fetch_add(chunk.size()) + chunk.size() > limit_) {
            end(CloseStream::AtOnce);
            return false;
        }
        return mailbox_->put({connection_, Chunk{std::string(chunk)}});
    }

    void close() override { end(CloseStream::AfterSending); }

    void on_close(std::function<void()> callback) override {
        {
            std::lock_guard const lock(state_->mutex);
            if (!state_->is_gone) {
                state_->callbacks.push_back(std::move(callback));
                return;
            }
        }
        // Too late for the list: an edge thread calls it, or this one where there is none left.
        if (!mailbox_->put({connection_, Call{callback}})) callback();
    }

private:
    void end(CloseStream how) {
        if (!state_->is_closed.exchange(true)) mailbox_->put({connection_, how});
    }

    std::shared_ptr<Mailbox> mailbox_;
    std::uint64_t connection_;
    std::size_t limit_;
    std::shared_ptr<StreamState> state_;
};

class ReplyHandle : public Responder {
public:
    ReplyHandle(std::shared_ptr<Mailbox> mailbox, std::uint64_t connection,
                std::size_t stream_backlog)
        : mailbox_(std::move(mailbox)), connection_(connection), stream_backlog_(stream_backlog) {}

    ~ReplyHandle() override {
        if (!is_answered_.exchange(true)) mailbox_->put({connection_, Unanswered{}});
    }

    void send(Response response) override {
        ensure(!is_answered_.exchange(true), "a request is answered once");
        mailbox_->put({connection_, std::move(response)});
    }

    std::shared_ptr<Stream> open_stream(Response head) override {
        ensure(!is_answered_.exchange(true), "a request is answered once");
        auto state = std::make_shared<StreamState>();
        auto handle = std::make_shared<StreamHandle>(mailbox_, connection_, stream_backlog_, state);
        if (!mailbox_->put({connection_, OpenStream{std::move(head), state}})) state->gone();
        return handle;
    }

private:
    std::shared_ptr<Mailbox> mailbox_;
    std::uint64_t connection_;
    std::size_t stream_backlog_;
    std::atomic<bool> is_answered_{false};
};

} // namespace

void StreamState::gone() {
    is_closed = true;
    std::vector<std::function<void()>> calls;
    {
        std::lock_guard const lock(mutex);
        if (is_gone) return;
        is_gone = true;
        calls.swap(callbacks);
    }
    for (auto const& call : calls)
        call_back(call);
}

void drop_mail(Mail const& mail) {
    if (auto const* open = std::get_if<OpenStream>(&mail.what)) open->state->gone();
    if (auto const* call = std::get_if<Call>(&mail.what)) call_back(*call);
}

bool Mailbox::put(Mail mail) {
    std::lock_guard const lock(mutex_);
    if (is_closed_) return false;
    mails_.push_back(std::move(mail));
    if (!std::exchange(is_awake_, true)) wake_();
    return true;
}

std::vector<Mail> Mailbox::take() {
    std::lock_guard const lock(mutex_);
    is_awake_ = false;
    return std::exchange(mails_, {});
}

std::vector<Mail> Mailbox::close() {
    std::lock_guard const lock(mutex_);
    is_closed_ = true;
    return std::exchange(mails_, {});
}

std::shared_ptr<Responder> make_responder(std::shared_ptr<Mailbox> mailbox,
                                          std::uint64_t connection, std::size_t stream_backlog) {
    return std::make_shared<ReplyHandle>(std::move(mailbox), connection, stream_backlog);
}

} // namespace hearth::http
