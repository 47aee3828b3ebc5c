/// The gateway of short messages at the other end of the line: it loses, repeats and is busy as the
/// dice say, honours the idempotency key, and keeps what reached whom.
#pragma once

#include "platform/outgoing/fake.h"
#include "sim/dice.h"

#include <map>

namespace hearth::sim {

/// The process dies here and now.
struct Crash {};

struct Delivered {
    std::string to;
    std::string text;
    Instant at;
    int arrivals = 0; ///< of the same message: the person reads one
};

class Provider final : public outgoing::Outgoing {
public:
    Provider(Clock& clock, std::uint64_t seed, bool has_faults)
        : clock_(clock), dice_(seed), has_faults_(has_faults) {
        line_.on_call([this](outgoing::HttpRequest const& request) { return take(request); });
    }
    /// Throws Crash, before or after the message went out, where the dice say so.
    outgoing::HttpReply call(outgoing::HttpRequest const& request) override;
    outgoing::MailReply send_mail(outgoing::Mail const& mail) override {
        return line_.send_mail(mail);
    }
    std::vector<std::string> resolve(std::string const& host) override {
        return line_.resolve(host);
    }

    /// By idempotency key, which is the message's id.
    std::map<std::string, Delivered> const& delivered() const { return delivered_; }
    /// The newest text to that number since then; empty where there is none.
    std::string newest(std::string const& phone, Instant since) const;
    int faults() const { return faults_; }

private:
    outgoing::HttpReply take(outgoing::HttpRequest const& request);

    Clock& clock_;
    Dice dice_;
    bool has_faults_;
    int faults_ = 0;
    outgoing::FakeOutgoing line_;
    std::map<std::string, Delivered> delivered_;
};

} // namespace hearth::sim
