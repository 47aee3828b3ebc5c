#include "platform/outgoing/fake.h"

namespace hearth::outgoing {

namespace {

constexpr auto silence = "no answer came";

int arrivals(Fault fault) {
    bool const is_turned_away = fault == Fault::Busy || fault == Fault::Refused;
    if (is_turned_away || fault == Fault::NotSent || fault == Fault::LostBefore) return 0;
    return fault == Fault::Twice ? 2 : 1;
}

} // namespace

HttpReply FakeOutgoing::call(HttpRequest const& request) {
    auto const fault = next_fault();
    HttpReply reply{Reach::Answered, 200};
    for (int i = 0; i < arrivals(fault); ++i) {
        std::function<HttpReply(HttpRequest const&)> world;
        {
            std::lock_guard const lock(mutex_);
            calls_.push_back(request);
            world = world_;
        }
        if (world) reply = world(request);
    }
    switch (fault) {
    case Fault::NotSent:
        return {Reach::NotSent, 0, {}, {}, "not sent"};
    case Fault::LostReply:
    case Fault::LostBefore:
        return {Reach::Unknown, 0, {}, {}, silence};
    case Fault::Busy:
        return {Reach::Answered, 503};
    case Fault::Refused:
        return {Reach::Answered, 403};
    case Fault::None:
    case Fault::Twice:
        break;
    }
    return reply;
}

MailReply FakeOutgoing::send_mail(Mail const& mail) {
    auto const fault = next_fault();
    {
        std::lock_guard const lock(mutex_);
        for (int i = 0; i < arrivals(fault); ++i)
            mails_.push_back(mail);
    }
    switch (fault) {
    case Fault::NotSent:
        return {MailReply::Fate::Later, 0, "not sent"};
    case Fault::LostReply:
    case Fault::LostBefore:
        return {MailReply::Fate::Unknown, 0, silence};
    case Fault::Busy:
        return {MailReply::Fate::Later, 451, "busy"};
    case Fault::Refused:
        return {MailReply::Fate::Refused, 550, "refused"};
    case Fault::None:
    case Fault::Twice:
        break;
    }
    return {MailReply::Fate::Taken, 250, ""};
}

std::vector<std::string> FakeOutgoing::resolve(std::string const& host) {
    std::lock_guard const lock(mutex_);
    auto const found = names_.find(host);
    return found == names_.end() ? std::vector<std::string>{"93.184.216.34"} : found->second;
}

void FakeOutgoing::name(std::string const& host, std::vector<std::string> addresses) {
    std::lock_guard const lock(mutex_);
    names_[host] = std::move(addresses);
}

void FakeOutgoing::plan(Fault fault) {
    std::lock_guard const lock(mutex_);
    faults_.push_back(fault);
}

void FakeOutgoing::on_delay(std::function<void()> delay) {
    std::lock_guard const lock(mutex_);
    delay_ = std::move(delay);
}

void FakeOutgoing::on_call(std::function<HttpReply(HttpRequest const&)> world) {
    std::lock_guard const lock(mutex_);
    world_ = std::move(world);
}

std::vector<HttpRequest> FakeOutgoing::calls() const {
    std::lock_guard const lock(mutex_);
    return calls_;
}

std::vector<Mail> FakeOutgoing::mails() const {
    std::lock_guard const lock(mutex_);
    return mails_;
}

Fault FakeOutgoing::next_fault() {
    std::function<void()> delay;
    Fault fault = Fault::None;
    {
        std::lock_guard const lock(mutex_);
        delay = delay_;
        if (!faults_.empty()) {
            fault = faults_.front();
            faults_.pop_front();
        }
    }
    if (delay) delay();
    return fault;
}

} // namespace hearth::outgoing
