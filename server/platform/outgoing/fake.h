/// The world for tests and sim: it records what would have gone out, answers as it is told, and can
/// fail as the world does. Faults are used up in the order they were planned, one a call.
#pragma once

#include "platform/outgoing/outgoing.h"

#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace hearth::outgoing {

enum class Fault {
    None,
    NotSent,    ///< it does not arrive, and the caller is told so
    LostReply,  ///< it arrives, but the caller hears nothing (Unknown)
    LostBefore, ///< it does not arrive, and the caller hears nothing (Unknown)
    Twice,      ///< it arrives twice (a retry below us), and one answer comes
    Busy,       ///< it arrives and is turned away: 503, SMTP 451
    Refused,    ///< it arrives and is turned away for good: 403, SMTP 550
};

class FakeOutgoing : public Outgoing {
public:
    HttpReply call(HttpRequest const& request) override;
    MailReply send_mail(Mail const& mail) override;
    std::vector<std::string> resolve(std::string const& host) override;

    /// For the next call or mail that has no fault planned yet.
    void plan(Fault fault);
    /// Before each call and mail: where sim lets time pass, or another thread in.
    void on_delay(std::function<void()> delay);
    /// What the other end does with a request that arrives; 200 and nothing by itself.
    void on_call(std::function<HttpReply(HttpRequest const&)> world);

    /// What a name resolves to from now on; one public address by itself.
    void name(std::string const& host, std::vector<std::string> addresses);

    /// What has arrived at the other end, in order; a double counts twice.
    std::vector<HttpRequest> calls() const;
    std::vector<Mail> mails() const;

private:
    Fault next_fault();

    mutable std::mutex mutex_;
    std::deque<Fault> faults_;
    std::map<std::string, std::vector<std::string>> names_;
    std::function<void()> delay_;
    std::function<HttpReply(HttpRequest const&)> world_;
    std::vector<HttpRequest> calls_;
    std::vector<Mail> mails_;
};

} // namespace hearth::outgoing
