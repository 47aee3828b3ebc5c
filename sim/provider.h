/// The gateway of short messages at the other end of the line: it loses, repeats and is busy as the
/// dice say, honours the idempotency key, and keeps what reached whom.
#pragma once

#include "platform/outgoing/fake.h"
#include "sim/dice.h"

#include <functional>
#include <map>
#include <set>

namespace hearth::sim {

/// The process dies here and now.
struct Crash {};

struct Delivered {
    std::string to;
    std::string text;
    Instant at;
    int arrivals = 0; ///< of the same message: the person reads one
};

/// What the house reaches the world by; each may be down for some time.
enum class Line { Sms, Mail, Telephone };
BOOST_DESCRIBE_ENUM(Line, Sms, Mail, Telephone)

/// A relay number that is lent.
struct Binding {
    std::string customer;
    std::string worker;
};

class Provider final : public outgoing::Outgoing {
public:
    /// Without days there is no fault at all.
    Provider(Clock& clock, std::uint64_t seed, Instant begin, int days);
    /// Hears the key of each message that has reached its person.
    void on_taken(std::function<void(std::string const&)> hear) { taken_ = std::move(hear); }
    /// Throws Crash, before or after the message went out, where the dice say so.
    outgoing::HttpReply call(outgoing::HttpRequest const& request) override;
    outgoing::MailReply send_mail(outgoing::Mail const& mail) override;
    std::vector<std::string> resolve(std::string const& host) override {
        return line_.resolve(host);
    }

    /// By idempotency key, which is the message's id.
    std::map<std::string, Delivered> const& delivered() const { return delivered_; }
    /// The newest text to that number since then; empty where there is none.
    std::string newest(std::string const& phone, Instant since) const;
    int faults() const { return faults_; }
    /// Names under which mail was taken over; a double has the same one.
    std::set<std::string> const& mails() const { return mails_; }
    /// By the house's own name for it.
    std::map<std::string, Binding> const& bindings() const { return bindings_; }
    /// How often something was wanted of a line that was down.
    int in_vain() const { return in_vain_; }
    bool is_down(Line line) const;

private:
    outgoing::HttpReply take(outgoing::HttpRequest const& request);
    outgoing::HttpReply bind(outgoing::HttpRequest const& request);
    void plan_fault(Line line);

    Clock& clock_;
    Dice dice_;
    bool has_faults_;
    int faults_ = 0;
    int in_vain_ = 0;
    std::vector<std::pair<Line, Span>> outages_;
    std::set<std::string> mails_;
    std::map<std::string, Binding> bindings_;
    std::function<void(std::string const&)> taken_;
    outgoing::FakeOutgoing line_;
    std::map<std::string, Delivered> delivered_;
};

} // namespace hearth::sim
