#include "rooms/notify/codes.h"

#include "rooms/identity/identity.h"
#include "rooms/notify/notify.h"

namespace hearth::notify {
namespace {

constexpr int codes_at_once = 100;

/// "customers.sign_in" has a wording of its own, or the general one serves.
std::string template_of(std::string const& purpose) {
    if (purpose == "visits.extra_consent") return "code_extra";
    return purpose == "rights.copy" ? "code_copy" : "code";
}

} // namespace

void take_codes(Tx& tx) {
    for (auto const& code : identity::list_code_messages(tx, codes_at_once)) {
        auto const lives = std::chrono::ceil<minutes>(code.valid_until - code.created_at);
        enqueue(tx, {.channel = Channel::Sms,
                     .recipient_kind = ActorKind::Anonymous,
                     .recipient = code.id,
                     .address = code.phone,
                     .template_name = template_of(code.purpose),
                     .locale = code.locale,
                     .slots = {{"code", code.code}, {"minutes", std::to_string(lives.count())}},
                     .about = code.id,
                     .dedupe = "code:" + to_text(code.id),
                     .is_secret = true,
                     .valid_until = code.valid_until});
        identity::finish_code_message(tx, code.id);
    }
}

} // namespace hearth::notify
