/// Web push: a message to the browsers a person has allowed it on (RFC 8030, 8291, 8292). A browser
/// names its maker's push service, so the address comes from outside: it goes by the rules of
/// outgoing targets, like a webhook's.
#pragma once

#include "platform/outgoing/targets.h"
#include "platform/signing/web_push.h"
#include "rooms/notify/reach.h"

namespace hearth::notify {

/// As it is kept in a way's address.
std::string browser_text(std::string const& endpoint, std::string const& p256dh,
                         std::string const& auth);
std::optional<signing::PushTarget> read_browser(std::string const& address);

struct NewBrowser {
    std::string endpoint;
    std::string p256dh; ///< base64url, as the browser gives them
    std::string auth;
    std::string label;
};
/// Open at once: only the browser itself can have them. Somebody else's who used that browser ends.
/// Invalid notify.push_target, notify.push_keys; TooMany notify.too_many_browsers.
Result<Way> add_browser(Tx& tx, Person person, NewBrowser const& browser);
/// The company's public key in base64url, made when it is first asked for.
std::string push_public_key(Tx& tx);

/// What a push needs from the database, and what became of each browser afterwards.
struct PushLoad {
    std::string private_key;
    std::vector<Way> browsers;
};
PushLoad load_push(Tx& tx, Person person);

struct PushWorld {
    outgoing::Outgoing& outgoing;
    signing::TargetPolicy policy;
    Random& random;
    std::string subject; ///< where a push service finds us
    std::string public_url;
};
struct Pushed {
    Sent sent;
    std::vector<Id<Way>> gone = {}; ///< the service knows them no more: to be closed
};
/// To all of them; taken where one service has taken it. The same message twice is shown once: it
/// bears its id as topic for the service and as tag for the browser.
Pushed send_push(PushWorld const& world, PushLoad const& load, Message const& message,
                 Rendered const& text, Instant now);

/// The page that a touch opens: the link in the message, else the list of messages of that face.
std::string page_of(Message const& message, std::string const& public_url);

} // namespace hearth::notify
