#include "rooms/notify/wechat.h"

#include "platform/json/codec.h"
#include "platform/vault/percent.h"

#include <algorithm>
#include <array>

namespace hearth::notify {
namespace {

constexpr std::size_t reply_limit = 64 * 1024;
constexpr minutes renew_before{5};

struct TokenWish {
    std::string grant_type = "client_credential";
    std::string appid;
    std::string secret;
};
BOOST_DESCRIBE_STRUCT(TokenWish, (), (grant_type, appid, secret))

struct TextPart {
    std::string content;
};
BOOST_DESCRIBE_STRUCT(TextPart, (), (content))
/// The same words to the same member within half an hour are dropped by WeCom itself.
struct WecomMessage {
    std::string touser;
    std::string msgtype = "text";
    std::int64_t agentid = 0;
    TextPart text;
    int enable_duplicate_check = 1;
    int duplicate_check_interval = 1800;
};
BOOST_DESCRIBE_STRUCT(WecomMessage, (),
                      (touser, msgtype, agentid, text, enable_duplicate_check,
                       duplicate_check_interval))

struct FieldValue {
    std::string value;
};
BOOST_DESCRIBE_STRUCT(FieldValue, (), (value))
/// The same client_msg_id to the same follower is sent once.
struct OfficialMessage {
    std::string touser;
    std::string template_id;
    std::string url;
    std::string client_msg_id;
    std::map<std::string, FieldValue> data;
};
BOOST_DESCRIBE_STRUCT(OfficialMessage, (), (touser, template_id, url, client_msg_id, data))

std::optional<std::int64_t> number_of(json::Value const& value, std::string_view name) {
    auto const* const found = value.find(name);
    auto const* const number = found ? found->as<std::int64_t>() : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

std::string text_of(json::Value const& value, std::string_view name) {
    auto const* const found = value.find(name);
    auto const* const text = found ? found->as<std::string>() : nullptr;
    if (text) return *text;
    auto const number = number_of(value, name);
    return number ? std::to_string(*number) : "";
}

/// The provider's word, or why there is none.
struct Word {
    std::optional<json::Value> value = {};
    Sent failed = {};
};

Word read_word(outgoing::HttpReply const& reply) {
    if (reply.reach == outgoing::Reach::NotSent) return {{}, {Fate::Later, "", "not_sent"}};
    if (reply.reach == outgoing::Reach::Unknown) return {{}, {Fate::Unclear, "", "no_answer"}};
    auto parsed = json::parse(reply.body);
    auto const status = std::to_string(reply.status);
    if (reply.status >= 500 || !parsed) return {{}, {Fate::Unclear, "", status}};
    if (reply.status != 200) return {{}, {Fate::Refused, "", status}};
    return {std::move(*parsed), {}};
}

outgoing::HttpRequest token_request(WechatAccount const& account) {
    if (account.kind == WechatKind::Wecom)
        return {.url = account.api_url +
                       "/cgi-bin/gettoken?corpid=" + vault::percent_encode(account.app_id) +
                       "&corpsecret=" + vault::percent_encode(account.secret),
                .reply_limit = reply_limit};
    return {.method = "POST",
            .url = account.api_url + "/cgi-bin/stable_token",
            .fields = {{"Content-Type", "application/json"}},
            .body = json::to_text(TokenWish{.appid = account.app_id, .secret = account.secret}),
            .reply_limit = reply_limit};
}

/// The body and its path; nothing where the account has no template for it.
std::optional<outgoing::HttpRequest> message_request(WechatAccount const& account,
                                                     std::string const& token, Parcel const& parcel,
                                                     std::string const& link) {
    outgoing::HttpRequest request{.method = "POST",
                                  .fields = {{"Content-Type", "application/json"}},
                                  .reply_limit = reply_limit};
    auto const with = "?access_token=" + vault::percent_encode(token);
    if (account.kind == WechatKind::Wecom) {
        request.url = account.api_url + "/cgi-bin/message/send" + with;
        request.body = json::to_text(
            WecomMessage{.touser = parcel.to, .agentid = account.agent_id, .text = {parcel.text}});
        return request;
    }
    auto const known = account.templates.find(parcel.template_name + "." + parcel.locale);
    if (known == account.templates.end()) return {};
    OfficialMessage message{parcel.to, known->second.id, link, parcel.key, {}};
    for (auto const& [field, slot] : known->second.fields)
        for (auto const& [name, value] : parcel.slots)
            if (name == slot) message.data[field] = {value};
    request.url = account.api_url + "/cgi-bin/message/template/send" + with;
    request.body = json::to_text(message);
    return request;
}

Sent read_sent(WechatAccount const& account, json::Value const& word, Parcel const& parcel) {
    auto const code = number_of(word, "errcode").value_or(0);
    if (code != 0) return {fate_of_wechat(code), "", "wechat_" + std::to_string(code)};
    // WeCom takes a message for nobody, too, and says so.
    if (account.kind == WechatKind::Wecom && !text_of(word, "invaliduser").empty())
        return {Fate::Refused, "", "invalid_user"};
    auto const id = text_of(word, "msgid");
    return {Fate::Taken, id.empty() ? parcel.key : id, ""};
}

struct Registry {
    std::mutex mutex;
    std::map<Services const*, std::shared_ptr<WechatAccount const>> accounts;
};
Registry& registry() {
    static Registry all;
    return all;
}

} // namespace

std::optional<std::pair<std::string, WechatTemplate>> parse_wechat_template(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!text.empty()) {
        auto const end = std::min(text.find(';'), text.size());
        auto const part = text.substr(0, end);
        auto const mark = part.find('=');
        if (mark == part.npos || mark == 0 || mark + 1 == part.size()) return {};
        pairs.emplace_back(part.substr(0, mark), part.substr(mark + 1));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (pairs.empty() || pairs.front().first.find('.') == std::string::npos) return {};
    WechatTemplate found{pairs.front().second, {pairs.begin() + 1, pairs.end()}};
    return std::pair{pairs.front().first, std::move(found)};
}

bool is_token_code(std::int64_t errcode) {
    // Not the newest, none, run out, missing.
    return errcode == 40001 || errcode == 40014 || errcode == 42001 || errcode == 41001;
}

Fate fate_of_wechat(std::int64_t errcode) {
    if (errcode == 0) return Fate::Taken;
    // Busy, and their limits by minute and day; a token that is none until a fresh one is there.
    constexpr std::array later{std::int64_t{-1}, std::int64_t{45009}, std::int64_t{45011},
                               std::int64_t{45033}};
    bool const is_later =
        is_token_code(errcode) || std::find(later.begin(), later.end(), errcode) != later.end();
    return is_later ? Fate::Later : Fate::Refused;
}

WechatToken::Got WechatToken::get(outgoing::Outgoing& outgoing, WechatAccount const& account,
                                  Instant now) {
    std::lock_guard const lock(mutex_);
    if (!token_.empty() && now < until_) return {token_, {}};
    auto word = read_word(outgoing.call(token_request(account)));
    // Asking for a token sends nothing to anybody: whatever went wrong may be tried again.
    if (!word.value) return {"", {Fate::Later, "", "token_" + word.failed.error}};
    auto const code = number_of(*word.value, "errcode").value_or(0);
    auto const token = text_of(*word.value, "access_token");
    if (code != 0 || token.empty()) {
        auto const fate = fate_of_wechat(code) == Fate::Refused ? Fate::Refused : Fate::Later;
        return {"", {fate, "", "token_" + std::to_string(code)}};
    }
    token_ = token;
    until_ = now + seconds{number_of(*word.value, "expires_in").value_or(7200)} - renew_before;
    return {token_, {}};
}

void WechatToken::drop(std::string const& token) {
    std::lock_guard const lock(mutex_);
    if (token_ == token) token_.clear();
}

Sent send_by_wechat(outgoing::Outgoing& outgoing, WechatAccount const& account, WechatToken& token,
                    Parcel const& parcel, std::string const& link) {
    Sent sent{Fate::Later, "", "token"};
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto const got = token.get(outgoing, account, parcel.at);
        if (got.token.empty()) return got.failed;
        auto const request = message_request(account, got.token, parcel, link);
        if (!request) return {Fate::Refused, "", "no_template_code"};
        auto word = read_word(outgoing.call(*request));
        if (!word.value) return word.failed;
        sent = read_sent(account, *word.value, parcel);
        if (!is_token_code(number_of(*word.value, "errcode").value_or(0))) return sent;
        token.drop(got.token);
    }
    return sent;
}

WechatDesk::WechatDesk(Services const* services, std::optional<WechatAccount> account)
    : services_(account ? services : nullptr) {
    if (services_ == nullptr) return;
    std::lock_guard const lock(registry().mutex);
    registry().accounts[services_] = std::make_shared<WechatAccount const>(std::move(*account));
}

WechatDesk::~WechatDesk() {
    if (services_ == nullptr) return;
    std::lock_guard const lock(registry().mutex);
    registry().accounts.erase(services_);
}

std::shared_ptr<WechatAccount const> wechat_of(Services const& services) {
    std::lock_guard const lock(registry().mutex);
    auto const found = registry().accounts.find(&services);
    return found == registry().accounts.end() ? nullptr : found->second;
}

} // namespace hearth::notify
