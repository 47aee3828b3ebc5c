/// WeChat as a way out: a company's WeCom app writes to members and contacts of its own, a WeChat
/// official account sends template messages to its followers. WeCom and WeChat developer
/// documentation (access_token, message/send, template/send, callbacks).
#pragma once

#include "platform/outgoing/outgoing.h"
#include "platform/signing/wecom.h"
#include "rooms/notify/providers.h"

#include <boost/describe.hpp>

#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace hearth {
struct Services;
}

namespace hearth::notify {

enum class WechatKind { Wecom, Official };
BOOST_DESCRIBE_ENUM(WechatKind, Wecom, Official)

/// A template of the official account: its fields and the slots that fill them.
struct WechatTemplate {
    std::string id;
    std::vector<std::pair<std::string, std::string>> fields; ///< "thing1" → "item"
};
/// "order_placed.zh-CN=ID;thing1=item;time2=time": the name and what it stands for; nothing where
/// it is none.
std::optional<std::pair<std::string, WechatTemplate>> parse_wechat_template(std::string_view text);

struct WechatAccount {
    WechatKind kind = WechatKind::Wecom;
    std::string name;    ///< as people find it in WeChat
    std::string api_url; ///< without a slash at the end
    std::string app_id;  ///< corp id, or app id
    std::string secret;
    std::int64_t agent_id = 0;                       ///< WeCom
    std::map<std::string, WechatTemplate> templates; ///< official account
    signing::WecomAccount callback;
};

/// The token of one process: fetched when it is needed, kept until five minutes before its end,
/// dropped when the provider says it is none (another process may have fetched a newer one).
class WechatToken {
public:
    /// The token, or why there is none.
    struct Got {
        std::string token = {};
        Sent failed = {};
    };
    Got get(outgoing::Outgoing& outgoing, WechatAccount const& account, Instant now);
    void drop(std::string const& token);

private:
    std::mutex mutex_;
    std::string token_;
    Instant until_ = {};
};

/// `link` is the page that a touch opens. A try whose token had run out is made once more with a
/// fresh one: nothing was taken by then.
Sent send_by_wechat(outgoing::Outgoing& outgoing, WechatAccount const& account, WechatToken& token,
                    Parcel const& parcel, std::string const& link);
/// What a code of theirs means: 0 taken, busy and limits later, the rest never.
Fate fate_of_wechat(std::int64_t errcode);
bool is_token_code(std::int64_t errcode);

/// What the routes have to know of it, told once by the process that sends. The registration ends
/// with this.
class WechatDesk {
public:
    WechatDesk(Services const* services, std::optional<WechatAccount> account);
    ~WechatDesk();
    WechatDesk(WechatDesk const&) = delete;

private:
    Services const* services_;
};
std::shared_ptr<WechatAccount const> wechat_of(Services const& services);

} // namespace hearth::notify
