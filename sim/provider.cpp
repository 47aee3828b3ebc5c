#include "sim/provider.h"

#include "platform/json/value.h"

namespace hearth::sim {
namespace {

std::string member(json::Value const& value, std::string_view name) {
    auto const* const found = value.find(name);
    auto const* const text = found ? found->as<std::string>() : nullptr;
    return text ? *text : "";
}

} // namespace

outgoing::HttpReply Provider::call(outgoing::HttpRequest const& request) {
    using outgoing::Fault;
    int const fate = has_faults_ ? dice_.roll(100) : 99;
    if (fate == 0) throw Crash{}; // claimed, and nothing left the house
    constexpr Fault faults[] = {Fault::NotSent, Fault::LostReply, Fault::LostBefore, Fault::Twice,
                                Fault::Busy};
    bool const is_faulty = fate >= 10 && fate < 20;
    line_.plan(is_faulty ? faults[fate / 2 - 5] : Fault::None);
    faults_ += is_faulty || fate <= 1;
    auto reply = line_.call(request);
    if (fate == 1) throw Crash{}; // it went out, and nobody wrote that down
    return reply;
}

outgoing::HttpReply Provider::take(outgoing::HttpRequest const& request) {
    auto const body = json::parse(request.body);
    auto const key = member(*body, "key");
    auto& message = delivered_[key];
    if (message.arrivals++ == 0) {
        message.to = member(*body, "to");
        message.text = member(*body, "text");
        message.at = clock_.now();
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
