#include "rooms/calls/rules.h"

#include "base/zone.h"
#include "platform/json/codec.h"

#include <algorithm>

namespace hearth::calls {
namespace {

std::optional<std::string> text_of(json::Value const& data, std::string_view name) {
    auto const* const found = data.find(name);
    auto const* const text = found ? found->as<std::string>() : nullptr;
    return text && !text->empty() ? std::optional(*text) : std::nullopt;
}

std::optional<int> count_of(json::Value const& data, std::string_view name) {
    auto const* const found = data.find(name);
    auto const* const number = found ? found->as<std::int64_t>() : nullptr;
    if (!number || *number < 0 || *number > 1000) return {};
    return static_cast<int>(*number);
}

std::optional<Happened> happened_of(std::string_view type) {
    if (type == "call.ringing") return Happened::Ringing;
    if (type == "call.answered") return Happened::Answered;
    if (type == "call.ended") return Happened::Ended;
    if (type == "call.recording") return Happened::Recorded;
    return {};
}

void keep_first(std::optional<Instant>& kept, Instant at) {
    kept = kept ? std::min(*kept, at) : at;
}

CallState state_of(Call const& call) {
    if (call.ended_at) return call.answered_at ? CallState::Ended : CallState::Missed;
    return call.answered_at ? CallState::Answered : CallState::Ringing;
}

std::string status_text(outgoing::HttpReply const& reply) {
    return reply.reach == outgoing::Reach::Answered ? std::to_string(reply.status) : "no_answer";
}

} // namespace

Result<std::optional<ProviderEvent>> read_event(std::string const& body) {
    Error const unreadable{Refusal::Malformed, "calls.event_unreadable"};
    auto const parsed = json::parse(body);
    if (!parsed) return unreadable;
    auto const type = text_of(*parsed, "type");
    auto const moment = text_of(*parsed, "timestamp");
    auto const* const data = parsed->find("data");
    auto const at = moment ? parse_instant(*moment) : std::nullopt;
    if (!type || !at || !data) return unreadable;
    auto const what = happened_of(*type);
    if (!what) return std::optional<ProviderEvent>{};
    auto const call = text_of(*data, "call");
    if (!call || call->size() > 200) return unreadable;
    auto const binding = text_of(*data, "binding");
    return std::optional(ProviderEvent{.what = *what,
                                       .at = *at,
                                       .call = *call,
                                       .caller = text_of(*data, "caller"),
                                       .rings = count_of(*data, "rings"),
                                       .recording = text_of(*data, "recording"),
                                       .relay = binding ? parse_uuid(*binding) : std::nullopt});
}

Call apply(Call call, ProviderEvent const& event) {
    switch (event.what) {
    case Happened::Ringing:
        keep_first(call.rang_at, event.at);
        break;
    case Happened::Answered:
        keep_first(call.answered_at, event.at);
        break;
    case Happened::Ended:
        keep_first(call.ended_at, event.at);
        break;
    case Happened::Recorded:
        break;
    }
    // Rings are counted up to the answer: the highest count is the whole.
    if (event.rings) call.rings = std::max(call.rings.value_or(0), *event.rings);
    if (event.recording) call.recording = event.recording;
    call.state = state_of(call);
    return call;
}

std::optional<int> seconds_to_answer(Call const& call) {
    if (!call.rang_at || !call.answered_at || *call.answered_at < *call.rang_at) return {};
    return static_cast<int>(
        std::chrono::duration_cast<seconds>(*call.answered_at - *call.rang_at).count());
}

Span relay_time(Instant starts_at, Instant ends_at, std::string_view zone, Habits const& habits) {
    auto const day_before =
        Day{std::chrono::sys_days{local_day(starts_at, zone)} - std::chrono::days{1}};
    return {at_local(day_before, habits.relay_from_minute, zone),
            ends_at + minutes{habits.relay_after_min}};
}

Bound read_binding(outgoing::HttpReply const& reply) {
    using Fate = Bound::Fate;
    // 409: the provider has no free number just now.
    bool const is_later = reply.status >= 500 || reply.status == 429 || reply.status == 409;
    if (reply.reach != outgoing::Reach::Answered || is_later)
        return {Fate::Later, "", status_text(reply)};
    if (reply.status < 200 || reply.status >= 300) return {Fate::Refused, "", status_text(reply)};
    auto const parsed = json::parse(reply.body);
    auto const number = parsed ? text_of(*parsed, "number") : std::nullopt;
    if (!number) return {Fate::Refused, "", "answer_unreadable"};
    return {Fate::Done, *number, ""};
}

Bound read_unbinding(outgoing::HttpReply const& reply) {
    using Fate = Bound::Fate;
    bool const is_gone = reply.reach == outgoing::Reach::Answered &&
                         (reply.status == 404 || (reply.status >= 200 && reply.status < 300));
    if (is_gone) return {Fate::Done};
    return {Fate::Later, "", status_text(reply)};
}

seconds relay_pause(int tries) {
    constexpr seconds longest{600};
    seconds pause{5};
    for (int i = 1; i < tries && pause < longest; ++i)
        pause *= 3;
    return std::min(pause, longest);
}

bool grew_from(Call const& call, std::optional<Id<customers::Customer>> customer,
               Instant opened_at) {
    constexpr auto writing_down = minutes{10};
    if (!call.rang_at || !call.answered_at || *call.answered_at > opened_at) return false;
    if (call.ended_at && *call.ended_at + writing_down < opened_at) return false;
    return !call.customer || !customer || *call.customer == *customer;
}

} // namespace hearth::calls
