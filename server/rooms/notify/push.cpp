#include "rooms/notify/push.h"

#include "platform/json/codec.h"
#include "platform/vault/p256.h"
#include "platform/vault/system_random.h"

#include <algorithm>

namespace hearth::notify {
namespace {

constexpr seconds time_limit{15};
constexpr std::size_t reply_limit = 4096;
// How long the service keeps it for a browser that sleeps; later nobody needs it from there.
constexpr hours kept_for{24};
// The text of a notification; phones show two hundred characters or so.
constexpr std::size_t most_text = 1500;

struct Notice {
    std::string id;
    std::string text;
    std::string url;
};
BOOST_DESCRIBE_STRUCT(Notice, (), (id, text, url))

/// Cut where a character begins.
std::string shortened(std::string text) {
    if (text.size() <= most_text) return text;
    auto end = most_text;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

/// 32 characters of base64url at most (RFC 8030, 5.4): the 16 bytes of the id are 22.
std::string topic_of(Message const& message) {
    auto const& bytes = message.id.uuid.bytes;
    return vault::encode_base64url(
        std::string_view(reinterpret_cast<char const*>(bytes.data()), bytes.size()));
}

std::int64_t seconds_left(Message const& message, Instant now) {
    auto const left = message.valid_until ? *message.valid_until - now : Duration{kept_for};
    return std::clamp<std::int64_t>(std::chrono::duration_cast<seconds>(left).count(), 0,
                                    seconds{kept_for}.count());
}

struct Answer {
    Fate fate;
    bool is_gone = false;
    std::string error = {};
};

/// RFC 8030, 5: 201; 404 and 410: the subscription is over.
Answer read_answer(outgoing::HttpReply const& reply) {
    auto const status = std::to_string(reply.status);
    if (reply.reach == outgoing::Reach::NotSent) return {Fate::Later, false, "not_sent"};
    if (reply.reach == outgoing::Reach::Unknown) return {Fate::Unclear, false, "no_answer"};
    if (reply.status >= 200 && reply.status < 300) return {Fate::Taken};
    if (reply.status == 404 || reply.status == 410) return {Fate::Refused, true, status};
    if (reply.status == 408 || reply.status == 425 || reply.status == 429)
        return {Fate::Later, false, status};
    if (reply.status >= 500) return {Fate::Unclear, false, status};
    return {Fate::Refused, false, status};
}

Answer push_to(PushWorld const& world, std::string const& key, signing::PushTarget const& browser,
               Message const& message, std::string const& text, Instant now) {
    auto const checked = outgoing::check_target(world.outgoing, browser.endpoint, world.policy);
    // A name that has no address just now may have one later; the rest will not get better.
    if (!checked.fault.empty())
        return {checked.fault == "no_address" ? Fate::Later : Fate::Refused, false,
                "target_" + checked.fault};
    signing::PushSecrets const secrets{vault::new_p256_key(world.random),
                                       vault::random_bytes(world.random, 16)};
    auto const is_urgent = must_go(kind_of(message.template_name));
    return read_answer(world.outgoing.call(
        {.method = "POST",
         .url = browser.endpoint,
         .fields = {{"Content-Type", "application/octet-stream"},
                    {"Content-Encoding", "aes128gcm"},
                    {"TTL", std::to_string(seconds_left(message, now))},
                    {"Urgency", is_urgent ? "high" : "normal"},
                    {"Topic", topic_of(message)},
                    {"Authorization",
                     signing::vapid_authorization(key, browser.endpoint, world.subject, now)}},
         .body = signing::encrypt_push(browser, secrets, text),
         .timeout = time_limit,
         .reply_limit = reply_limit,
         .pinned_address = checked.address}));
}

/// One that has it is enough; else what may still come, then what is for good.
int weight(Fate fate) {
    switch (fate) {
    case Fate::Taken:
        return 3;
    case Fate::Unclear:
        return 2;
    case Fate::Later:
        return 1;
    case Fate::Refused:
        break;
    }
    return 0;
}

} // namespace

std::string browser_text(std::string const& endpoint, std::string const& p256dh,
                         std::string const& auth) {
    return endpoint + "\n" + p256dh + "\n" + auth;
}

std::optional<signing::PushTarget> read_browser(std::string const& address) {
    auto const first = address.find('\n');
    auto const second = address.find('\n', first + 1);
    if (first == std::string::npos || second == std::string::npos) return {};
    return signing::parse_push_target(address.substr(0, first),
                                      address.substr(first + 1, second - first - 1),
                                      address.substr(second + 1));
}

std::string page_of(Message const& message, std::string const& public_url) {
    for (auto const& slot : message.slots)
        if (slot.name == "link" && !public_url.empty() && slot.value.starts_with(public_url + "/"))
            return slot.value.substr(public_url.size());
    if (message.recipient_kind == ActorKind::Worker)
        return message.template_name == "work_offered" ? "/w/offers" : "/w/messages";
    if (message.recipient_kind == ActorKind::Staff) return "/a/";
    bool const is_order =
        message.template_name.starts_with("order_") ||
        message.template_name.starts_with("visit_") || message.template_name == "reminder" ||
        message.template_name == "running_late" || message.template_name == "worker_confirmed";
    return is_order && message.template_name != "order_cancelled"
               ? "/c/orders/" + to_text(message.about)
               : "/c/messages";
}

Pushed send_push(PushWorld const& world, PushLoad const& load, Message const& message,
                 Rendered const& text, Instant now) {
    Pushed pushed{{Fate::Refused, "", "no_browser"}};
    auto const notice = json::to_text(
        Notice{to_text(message.id), shortened(text.text), page_of(message, world.public_url)});
    for (auto const& way : load.browsers) {
        auto const browser = read_browser(way.address);
        if (!browser || load.private_key.empty()) continue;
        auto const answer = push_to(world, load.private_key, *browser, message, notice, now);
        if (answer.is_gone) pushed.gone.push_back(way.id);
        bool const is_first = pushed.sent.error == "no_browser";
        if (is_first || weight(answer.fate) > weight(pushed.sent.fate))
            pushed.sent = {answer.fate, "", answer.error};
    }
    if (pushed.sent.fate == Fate::Taken) pushed.sent.provider_ref = to_text(message.id);
    return pushed;
}

} // namespace hearth::notify
