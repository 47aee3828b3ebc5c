#include "rooms/webhooks/rules.h"

#include "platform/json/codec.h"
#include "platform/signing/standard_webhooks.h"

#include <algorithm>
#include <charconv>

namespace hearth::webhooks {
namespace {

constexpr int longest_wait_s = 24 * 3600;
constexpr std::size_t longest_name = 40;

bool is_name(std::string_view text) {
    if (text.empty() || text.size() > longest_name || text[0] < 'a' || text[0] > 'z') return false;
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    });
}

bool may_leave(json::Value const& value) {
    if (auto const* const text = value.as<std::string>())
        return parse_uuid(*text) || parse_instant(*text) || parse_day(*text) || is_name(*text);
    return !value.as<json::Object>() && !value.as<json::Array>();
}

/// Lists are kept where each of their members may leave.
bool may_leave_whole(json::Value const& value) {
    auto const* const list = value.as<json::Array>();
    return list ? std::ranges::all_of(*list, may_leave) : may_leave(value);
}

std::string envelope(std::string_view type, Instant at, json::Object data) {
    json::Object body;
    body.push_back({"type", {std::string(type)}});
    body.push_back({"timestamp", {to_text(at)}});
    body.push_back({"data", {std::move(data)}});
    return json::to_text(json::Value{std::move(body)});
}

} // namespace

std::string body_of(LoggedEvent const& event) {
    json::Object data;
    data.push_back({"subject", {to_text(event.subject)}});
    if (auto const payload = json::parse(event.payload))
        if (auto const* const members = payload->as<json::Object>())
            for (auto const& member : *members)
                if (member.first != "subject" && may_leave_whole(member.second))
                    data.push_back(member);
    return envelope(event.kind, event.at, std::move(data));
}

std::string ping_body(Id<Endpoint> endpoint, Instant at) {
    json::Object data;
    data.push_back({"subject", {to_text(endpoint)}});
    return envelope("webhooks.ping", at, std::move(data));
}

Reached read_reply(outgoing::HttpReply const& reply) {
    if (reply.reach == outgoing::Reach::NotSent) return {0, "not_sent"};
    if (reply.reach == outgoing::Reach::Unknown) return {0, "no_answer"};
    Reached reached{reply.status};
    for (auto const& field : reply.fields) {
        int wait = 0;
        auto const* const end = field.value.data() + field.value.size();
        if (field.name != "retry-after") continue;
        if (std::from_chars(field.value.data(), end, wait).ptr == end && wait >= 0)
            reached.wait_s = std::min(wait, longest_wait_s);
    }
    return reached;
}

Verdict judge(Reached const& reached, int tries, Instant now) {
    using signing::WebhookOutcome;
    auto const outcome = reached.error.empty() ? signing::judge_webhook_status(reached.status)
                                               : WebhookOutcome::Retry;
    if (outcome == WebhookOutcome::Delivered) return {DeliveryState::Delivered, now};
    if (outcome == WebhookOutcome::Unsubscribe) return {DeliveryState::Failed, now, true};
    auto const& delays = signing::kWebhookDelays;
    if (tries >= static_cast<int>(delays.size())) return {DeliveryState::Failed, now};
    auto delay = delays[static_cast<std::size_t>(tries)];
    if (outcome == WebhookOutcome::SlowDown) delay *= 2;
    if (reached.wait_s) delay = std::max(delay, seconds{*reached.wait_s});
    return {DeliveryState::Waiting, now + delay};
}

bool is_hopeless(std::optional<Instant> failing_since, Instant now, Habits const& habits) {
    return failing_since && now - *failing_since >= hours{habits.off_after_hours};
}

} // namespace hearth::webhooks
