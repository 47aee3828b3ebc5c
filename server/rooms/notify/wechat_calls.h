/// What WeChat calls us about: that an address is ours, who binds themselves, who leaves, what
/// became of a message.
#pragma once

#include "rooms/notify/reach.h"
#include "rooms/notify/wechat.h"

namespace hearth::notify {

/// A code of eight digits to be sent to the account in WeChat within ten minutes. NotFound
/// notify.no_wechat where the installation has no account; TooMany notify.too_many_addresses.
struct WechatCode {
    std::string code;
    std::string account; ///< its name in WeChat
    Instant until;
};
Result<WechatCode> begin_wechat(Tx& tx, Person person);

struct WechatCall {
    std::string signature; ///< msg_signature, or signature for the plain check of an address
    std::string timestamp;
    std::string nonce;
    std::string echo;      ///< GET only
    std::string encrypted; ///< of a POST's body
};
enum class Heard { Done, Again, Forged };
/// Checks, and does what the message says, once. A call older than ten minutes is as good as
/// forged.
Heard hear_wechat(Tx& tx, WechatAccount const& account, WechatCall const& call);
/// The answer to the check of our address; nothing where it is forged.
std::optional<std::string> answer_echo(WechatAccount const& account, WechatCall const& call,
                                       Instant now);

/// The address that WeChat calls; without a database it answers nothing.
void add_callbacks(api::Routes& routes, db::Database* database);

} // namespace hearth::notify
