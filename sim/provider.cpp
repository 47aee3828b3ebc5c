#include <boost/describe.hpp>

#include "sim/provider.h"

#include "platform/json/value.h"

namespace hearth::sim {
namespace {

constexpr int outage_percent = 35; ///< of days on which a line is down, each by itself

std::string member(json::Value const& value, std::string_view name) {
    auto const* const found = value.find(name);
    auto const* const text = found ? found->as<std::string>() : nullptr;
    return text ? *text : "";
}

} // namespace

Provider::Provider(Clock& clock, std::uint64_t seed, Instant begin, int days)
    : clock_(clock), dice_(seed), has_faults_(days > 0) {
    line_.on_call([this](outgoing::HttpRequest const& request) { return take(request); });
    for (int day = 0; day < days; ++day)
        for (auto const line : {Line::Sms, Line::Mail, Line::Telephone}) {
            auto const from = begin + hours{24 * day} + minutes{dice_.between(0, 1'200)};
            auto const length =
                minutes{dice_.chance(20) ? dice_.between(180, 420) : dice_.between(10, 120)};
            if (dice_.chance(outage_percent)) outages_.push_back({line, {from, from + length}});
        }
}

bool Provider::is_down(Line line) const {
    for (auto const& [which, span] : outages_)
        if (which == line && clock_.now() >= span.from && clock_.now() < span.to) return true;
    return false;
}

/// Nobody there, turned away, or silence: from here they look different, and none has arrived.
void Provider::plan_fault(Line line) {
    using outgoing::Fault;
    constexpr Fault faults[] = {Fault::NotSent, Fault::LostReply, Fault::LostBefore, Fault::Twice,
                                Fault::Busy};
    constexpr Fault silences[] = {Fault::NotSent, Fault::LostBefore, Fault::Busy};
    int const fate = has_faults_ ? dice_.roll(100) : 99;
    if (is_down(line)) {
        ++in_vain_;
        return line_.plan(silences[fate % 3]);
    }
    bool const is_faulty = fate >= 10 && fate < 20;
    faults_ += is_faulty;
    line_.plan(is_faulty ? faults[fate / 2 - 5] : Fault::None);
}

outgoing::HttpReply Provider::call(outgoing::HttpRequest const& request) {
    bool const is_telephone = request.url.find("/bindings/") != std::string::npos;
    int const fate = has_faults_ ? dice_.roll(100) : 99;
    faults_ += fate <= 1;
    if (fate == 0) throw Crash{}; // claimed, and nothing left the house
    plan_fault(is_telephone ? Line::Telephone : Line::Sms);
    auto reply = line_.call(request);
    if (fate == 1) throw Crash{}; // it went out, and nobody wrote that down
    return reply;
}

outgoing::MailReply Provider::send_mail(outgoing::Mail const& mail) {
    plan_fault(Line::Mail);
    auto const before = line_.mails().size();
    auto const reply = line_.send_mail(mail);
    if (line_.mails().size() > before) mails_.insert(mail.message_id);
    return reply;
}

/// The same name again is the same binding.
outgoing::HttpReply Provider::bind(outgoing::HttpRequest const& request) {
    auto const name = request.url.substr(request.url.rfind('/') + 1);
    if (request.method == "DELETE") {
        bool const was_there = bindings_.erase(name) > 0;
        return {outgoing::Reach::Answered, was_there ? 204 : 404};
    }
    auto const body = json::parse(request.body);
    bindings_[name] = {member(*body, "a"), member(*body, "b")};
    return {outgoing::Reach::Answered, 200, {}, R"({"number":"+862188880001"})", {}};
}

outgoing::HttpReply Provider::take(outgoing::HttpRequest const& request) {
    if (request.url.find("/bindings/") != std::string::npos) return bind(request);
    auto const body = json::parse(request.body);
    auto const key = member(*body, "key");
    auto& message = delivered_[key];
    if (message.arrivals++ == 0) {
        message.to = member(*body, "to");
        message.text = member(*body, "text");
        message.at = clock_.now();
        if (taken_) taken_(key);
    }
    return {outgoing::Reach::Answered, 200, {}, "{\"id\":\"p-" + key + "\"}", {}};
}

std::string Provider::newest(std::string const& phone, Instant since) const {
    Delivered const* found = nullptr;
    for (auto const& [key, one] : delivered_)
        if (one.to == phone && one.at >= since && (!found || one.at >= found->at)) found = &one;
    return found ? found->text : "";
}

} // namespace hearth::sim
