/// The ways out of the house: a generic SMS gateway over HTTP, Alibaba Cloud SMS, SMTP. Which ones
/// a company has is configuration of the installation; without one, messages of that channel fail
/// loudly (demonstration mode keeps them in the outbox page instead).
#pragma once

#include "platform/outgoing/outgoing.h"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace hearth::notify {

struct Parcel {
    std::string key; ///< the same for each try
    std::string to;  ///< E.164 or e-mail
    std::string template_name;
    std::string locale;
    std::vector<std::pair<std::string, std::string>> slots;
    std::string subject;
    std::string text;
    std::vector<outgoing::MailPart> files = {}; ///< of a mail
    Instant at;
    Instant created_at;
    bool is_repeat = false; ///< an earlier try may have had its effect
};

enum class Fate {
    Taken,
    Later,   ///< not now: try again
    Refused, ///< never
    Unclear, ///< it may have been taken: try again under the same key
};
struct Sent {
    Fate fate = Fate::Later;
    std::string provider_ref = {};
    std::string error = {}; ///< code, without personal data
};

/// Any gateway that takes {to, text, key} as JSON and honours the Idempotency-Key.
struct HttpGateway {
    std::string url;
    std::string token; ///< bearer
};
Sent send_by_gateway(outgoing::Outgoing& outgoing, HttpGateway const& gateway,
                     Parcel const& parcel);

struct AliyunSms {
    std::string host = "dysmsapi.aliyuncs.com";
    std::string key_id;
    std::string key_secret;
    std::string sign_name;
    std::map<std::string, std::string> template_codes; ///< "order_placed.zh-CN" → "SMS_123"
};
/// Alibaba Cloud has no idempotency key; before a repeat it is asked whether the first one arrived
/// (QuerySendDetails by OutId). `nonce` is used once.
Sent send_by_aliyun(outgoing::Outgoing& outgoing, AliyunSms const& provider, Parcel const& parcel,
                    std::function<std::string()> const& nonce);

struct MailSender {
    outgoing::MailAddress from;
    std::string domain = "hearth.local"; ///< right side of message ids
};
Sent send_by_mail(outgoing::Outgoing& outgoing, MailSender const& sender, Parcel const& parcel);

struct Providers {
    std::optional<HttpGateway> gateway = {};
    std::optional<AliyunSms> aliyun = {};
    std::optional<MailSender> mail = {};
    /// Demonstration: nothing leaves the house; the outbox page shows it.
    bool is_demonstration = false;
};

} // namespace hearth::notify
