#include "rooms/notify/providers.h"

#include "base/text.h"
#include "platform/json/codec.h"
#include "platform/signing/aliyun.h"

#include <algorithm>

namespace hearth::notify {
namespace {

struct GatewayCall {
    std::string to;
    std::string text;
    std::string key;
};
BOOST_DESCRIBE_STRUCT(GatewayCall, (), (to, text, key))

/// Text member of an answer's JSON; empty where there is none.
std::string member(std::string const& body, std::string_view name) {
    auto const parsed = json::parse(body);
    if (!parsed) return "";
    auto const* const found = parsed->find(name);
    auto const* const text = found ? found->as<std::string>() : nullptr;
    return text ? *text : "";
}

Sent fate_of(outgoing::HttpReply const& reply) {
    auto const status = std::to_string(reply.status);
    switch (reply.reach) {
    case outgoing::Reach::NotSent:
        return {Fate::Later, "", "not_sent"};
    case outgoing::Reach::Unknown:
        return {Fate::Unclear, "", "no_answer"};
    case outgoing::Reach::Answered:
        break;
    }
    if (reply.status >= 200 && reply.status < 300) return {Fate::Taken, "", ""};
    // 408, 425 and 429 mean "not now"; a 5xx may have done it half.
    if (reply.status == 408 || reply.status == 425 || reply.status == 429)
        return {Fate::Later, "", status};
    if (reply.status >= 500) return {Fate::Unclear, "", status};
    return {Fate::Refused, "", status};
}

std::string bare_phone(std::string const& e164) {
    return e164.starts_with("+86") ? e164.substr(3) : e164;
}

outgoing::HttpReply call_aliyun(outgoing::Outgoing& outgoing, AliyunSms const& provider,
                                std::string const& action, signing::Parameters parameters,
                                Instant at, std::string const& nonce) {
    auto const second = std::chrono::floor<seconds>(at);
    signing::AliyunRequest request{.host = provider.host,
                                   .action = action,
                                   .version = "2017-05-25",
                                   .date = to_text(Instant{second}),
                                   .nonce = nonce,
                                   .parameters = std::move(parameters)};
    auto const signature = signing::sign_acs3({provider.key_id, provider.key_secret}, request);
    // x-acs-content-sha256 of the empty body.
    static char const* const empty =
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    return outgoing.call({.method = request.method,
                          .url = "https://" + provider.host + "/?" + signature.canonical_query,
                          .fields = {{"x-acs-action", request.action},
                                     {"x-acs-version", request.version},
                                     {"x-acs-date", request.date},
                                     {"x-acs-signature-nonce", request.nonce},
                                     {"x-acs-content-sha256", empty},
                                     {"Authorization", signature.authorization}}});
}

/// Whether an earlier try arrived: the provider keeps our OutId with each message.
std::optional<Sent> find_earlier(outgoing::Outgoing& outgoing, AliyunSms const& provider,
                                 Parcel const& parcel, std::string const& nonce) {
    auto date = to_text(std::chrono::year_month_day{
        std::chrono::floor<std::chrono::days>(parcel.created_at + hours{8})});
    date.erase(std::remove(date.begin(), date.end(), '-'), date.end());
    auto const reply = call_aliyun(outgoing, provider, "QuerySendDetails",
                                   {{"PhoneNumber", bare_phone(parcel.to)},
                                    {"SendDate", date},
                                    {"PageSize", "50"},
                                    {"CurrentPage", "1"}},
                                   parcel.at, nonce);
    auto const asked = fate_of(reply);
    if (asked.fate != Fate::Taken || member(reply.body, "Code") != "OK")
        return Sent{Fate::Later, "", "earlier_unknown"};
    if (reply.body.find("\"" + parcel.key + "\"") != std::string::npos)
        return Sent{Fate::Taken, parcel.key, ""};
    return {};
}

std::string template_param(Parcel const& parcel) {
    std::map<std::string, std::string> slots(parcel.slots.begin(), parcel.slots.end());
    return json::to_text(slots);
}

} // namespace

Sent send_by_gateway(outgoing::Outgoing& outgoing, HttpGateway const& gateway,
                     Parcel const& parcel) {
    auto const reply =
        outgoing.call({.method = "POST",
                       .url = gateway.url,
                       .fields = {{"Content-Type", "application/json"},
                                  {"Authorization", "Bearer " + gateway.token},
                                  {"Idempotency-Key", parcel.key}},
                       .body = json::to_text(GatewayCall{parcel.to, parcel.text, parcel.key})});
    auto sent = fate_of(reply);
    if (sent.fate != Fate::Taken) return sent;
    auto const id = member(reply.body, "id");
    sent.provider_ref = id.empty() ? parcel.key : id;
    return sent;
}

Sent send_by_aliyun(outgoing::Outgoing& outgoing, AliyunSms const& provider, Parcel const& parcel,
                    std::function<std::string()> const& nonce) {
    auto const code = provider.template_codes.find(parcel.template_name + "." + parcel.locale);
    if (code == provider.template_codes.end()) return {Fate::Refused, "", "no_template_code"};
    if (parcel.is_repeat)
        if (auto const earlier = find_earlier(outgoing, provider, parcel, nonce())) return *earlier;

    auto const reply = call_aliyun(outgoing, provider, "SendSms",
                                   {{"PhoneNumbers", bare_phone(parcel.to)},
                                    {"SignName", provider.sign_name},
                                    {"TemplateCode", code->second},
                                    {"TemplateParam", template_param(parcel)},
                                    {"OutId", parcel.key}},
                                   parcel.at, nonce());
    auto sent = fate_of(reply);
    auto const answer = member(reply.body, "Code");
    if (reply.reach == outgoing::Reach::Answered && !answer.empty() && answer != "OK") {
        // Its own limits by minute, hour and day are "not now"; the rest will not get better.
        bool const is_later = answer == "isv.BUSINESS_LIMIT_CONTROL" ||
                              answer.starts_with("Throttling") || answer == "isp.SYSTEM_ERROR";
        return {is_later ? Fate::Later : Fate::Refused, "", answer};
    }
    if (sent.fate == Fate::Taken) sent.provider_ref = member(reply.body, "BizId");
    return sent;
}

Sent send_by_mail(outgoing::Outgoing& outgoing, MailSender const& sender, Parcel const& parcel) {
    auto const message_id = parcel.key + "@" + sender.domain;
    auto const reply = outgoing.send_mail({.from = sender.from,
                                           .to = {{parcel.to, ""}},
                                           .subject = parcel.subject,
                                           .text = parcel.text,
                                           .attachments = parcel.files,
                                           .message_id = message_id,
                                           .at = parcel.at});
    auto const code = std::to_string(reply.code);
    switch (reply.fate) {
    case outgoing::MailReply::Fate::Taken:
        return {Fate::Taken, message_id, ""};
    case outgoing::MailReply::Fate::Later:
        return {Fate::Later, "", code};
    case outgoing::MailReply::Fate::Refused:
        return {Fate::Refused, "", code};
    case outgoing::MailReply::Fate::Unknown:
        break;
    }
    return {Fate::Unclear, "", "no_answer"};
}

} // namespace hearth::notify
