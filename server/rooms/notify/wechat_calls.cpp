#include "rooms/notify/wechat_calls.h"

#include "platform/api/callback.h"
#include "platform/http/server.h"
#include "platform/log/log.h"
#include "platform/services.h"
#include "platform/vault/primitives.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/reach_store.h"

#include <charconv>
#include <cstdio>

namespace hearth::notify {
namespace {

constexpr minutes code_lives{10};
constexpr minutes call_lives{10};
constexpr hours marks_kept{24};
constexpr int most_codes_a_day = 10;

using Fields = std::map<std::string, std::string>;

std::string field(Fields const& fields, std::string const& name) {
    auto const found = fields.find(name);
    return found == fields.end() ? "" : found->second;
}

bool is_recent(std::string const& timestamp, Instant now) {
    std::int64_t at = 0;
    auto const* const end = timestamp.data() + timestamp.size();
    auto const read = std::from_chars(timestamp.data(), end, at);
    if (read.ec != std::errc{} || read.ptr != end) return false;
    auto const age = now - Instant{seconds{at}};
    return age < call_lives && age > -call_lives;
}

signing::WecomEnvelope envelope_of(WechatCall const& call, std::string encrypted) {
    return {call.timestamp, call.nonce, std::move(encrypted), call.signature};
}

/// A message has an id of its own; an event is who, when and what.
db::Bytes mark_of(Fields const& fields) {
    auto const id = field(fields, "MsgId");
    auto const text = !id.empty()
                          ? "message|" + id
                          : "event|" + field(fields, "FromUserName") + "|" +
                                field(fields, "CreateTime") + "|" + field(fields, "Event") + "|" +
                                field(fields, "EventKey") + "|" + field(fields, "MsgID");
    return db::Bytes{vault::digest(vault::Hash::Sha256, text)};
}

bool is_first_time(Tx& tx, Fields const& fields) {
    tx.run("DELETE FROM notify_heard WHERE company_id = ?1 AND at < ?2", tx.now() - marks_kept);
    return tx.run("INSERT INTO notify_heard (company_id, mark, at) VALUES (?1, ?2, ?3) ON CONFLICT "
                  "DO NOTHING",
                  mark_of(fields), tx.now()) == 1;
}

/// The eight digits in what somebody wrote or scanned; empty where there are none.
std::string code_in(std::string const& text) {
    std::string digits;
    for (char const c : text) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (digits.size() == 8)
            break;
        else
            digits.clear();
    }
    return digits.size() == 8 ? digits : "";
}

void leave(Tx& tx, std::string const& user) {
    for (auto const& way : store::list_by_address(tx, Channel::Wechat, user))
        (void)close_way(tx, way.person, way.id, ClosedWhy::Gone);
}

/// Whoever shows the code is who asked for it: from now on this is their WeChat.
void bind_person(Tx& tx, std::string const& user, std::string const& code) {
    auto const wish = code.empty() ? std::nullopt : store::find_by_code(tx, code);
    if (!wish || !wish->proof_until || *wish->proof_until <= tx.now()) return;
    leave(tx, user);
    for (auto const& old : list_ways(tx, wish->person))
        if (old.channel == Channel::Wechat) store::close_way(tx, old.id, ClosedWhy::Replaced);
    store::insert_way(tx,
                      {.id = tx.new_id<Way>(),
                       .person = wish->person,
                       .channel = Channel::Wechat,
                       .address = user,
                       .state = WayState::Open,
                       .created_at = tx.now(),
                       .opened_at = tx.now()},
                      {});
    tx.publish(ReachChanged{wish->person.kind, wish->person.id, to_text(Channel::Wechat), true});
}

void act_on(Tx& tx, Fields const& fields) {
    auto const user = field(fields, "FromUserName");
    auto const event = field(fields, "Event");
    if (field(fields, "MsgType") == "text")
        return bind_person(tx, user, code_in(field(fields, "Content")));
    if (event == "unsubscribe") return leave(tx, user);
    // A code picture bears the code as its scene; for a new follower with "qrscene_" before it.
    if (event == "subscribe" || event == "SCAN")
        return bind_person(tx, user, code_in(field(fields, "EventKey")));
    if (event == "TEMPLATESENDJOBFINISH") {
        auto const status = field(fields, "Status");
        (void)report_delivery(tx, field(fields, "MsgID"), status == "success", status);
    }
}

WechatCall call_of(http::Request const& request) {
    WechatCall call;
    std::string plain;
    for (auto const& [name, value] :
         http::parse_query(request.query)
             .value_or(std::vector<std::pair<std::string, std::string>>{})) {
        if (name == "msg_signature") call.signature = value;
        if (name == "signature") plain = value;
        if (name == "timestamp") call.timestamp = value;
        if (name == "nonce") call.nonce = value;
        if (name == "echostr") call.echo = value;
    }
    if (call.signature.empty()) call.signature = plain;
    if (auto const outer = signing::parse_wecom_message(request.body))
        call.encrypted = field(*outer, "Encrypt");
    return call;
}

api::CallbackAnswer refuse(http::Request const& request) {
    log::warn("notify.wechat_forged", {{"peer", request.peer}});
    return {401, "text/plain", "the signature is not right\n"};
}

Result<api::CallbackAnswer> hear(Tx& tx, http::Request const& request) {
    auto const account = wechat_of(tx.services());
    if (!account) return Error{Refusal::NotFound, "platform.not_there"};
    auto const heard = hear_wechat(tx, *account, call_of(request));
    if (heard == Heard::Forged) return refuse(request);
    return api::CallbackAnswer{200, "text/plain", "success"};
}

Result<api::CallbackAnswer> check(Tx& tx, http::Request const& request) {
    auto const account = wechat_of(tx.services());
    if (!account) return Error{Refusal::NotFound, "platform.not_there"};
    auto const echo = answer_echo(*account, call_of(request), tx.now());
    if (!echo) return refuse(request);
    return api::CallbackAnswer{200, "text/plain", *echo};
}

} // namespace

Result<WechatCode> begin_wechat(Tx& tx, Person person) {
    auto const account = wechat_of(tx.services());
    if (!account) return Error{Refusal::NotFound, "notify.no_wechat"};
    if (store::count_ways(tx, person.id, Channel::Wechat, tx.now() - hours{24}) >= most_codes_a_day)
        return Error{Refusal::TooMany, "notify.too_many_addresses"};
    for (auto const& way : list_ways(tx, person))
        if (way.channel == Channel::Wechat && way.state == WayState::Pending)
            store::close_way(tx, way.id, ClosedWhy::Replaced);
    char code[12];
    std::snprintf(code, sizeof code, "%08d", static_cast<int>(tx.random().next() % 100'000'000));
    Way const way{.id = tx.new_id<Way>(),
                  .person = person,
                  .channel = Channel::Wechat,
                  .address = "",
                  .proof_until = tx.now() + code_lives,
                  .created_at = tx.now()};
    store::insert_way(tx, way, std::string(code));
    return WechatCode{code, account->name, *way.proof_until};
}

Heard hear_wechat(Tx& tx, WechatAccount const& account, WechatCall const& call) {
    if (!is_recent(call.timestamp, tx.now())) return Heard::Forged;
    auto const opened = signing::open_wecom(account.callback, envelope_of(call, call.encrypted));
    auto const fields = opened ? signing::parse_wecom_message(*opened) : std::nullopt;
    if (!fields) return Heard::Forged;
    if (!is_first_time(tx, *fields)) return Heard::Again;
    act_on(tx, *fields);
    return Heard::Done;
}

std::optional<std::string> answer_echo(WechatAccount const& account, WechatCall const& call,
                                       Instant now) {
    if (!is_recent(call.timestamp, now)) return {};
    if (account.kind == WechatKind::Wecom) {
        auto const opened = signing::open_wecom(account.callback, envelope_of(call, call.echo));
        return opened ? std::optional(*opened) : std::nullopt;
    }
    // The official account signs token, time and nonce only, and wants the text back as it is.
    auto const expected = signing::wecom_signature(account.callback.token, envelope_of(call, ""));
    if (!vault::equal_in_constant_time(expected, call.signature)) return {};
    return call.echo;
}

void add_callbacks(api::Routes& routes, db::Database* database) {
    auto const add = [&](char const* method, char const* name, api::HearCallback work) {
        auto& route = routes.raw(method, "/wechat-calls", name, api::anyone(),
                                 api::callback(database, std::move(work)), "text/plain");
        route.needs_key = false; // a call's own mark keeps it from a second effect
    };
    add("GET", "check_wechat_address", check);
    add("POST", "hear_wechat_call", hear);
}

} // namespace hearth::notify
