/// Where the house may call on the word of a company's people (webhooks, telephony): public https
/// addresses and what the operator has opened. A name is looked up anew for each call, and the call
/// goes to the very address that was checked (HttpRequest::pinned_address), so that a name which
/// turns inwards later (DNS rebinding) reaches nothing. signing/webhook_targets.h has the rules.
#pragma once

#include "platform/outgoing/outgoing.h"
#include "platform/services.h"
#include "platform/signing/webhook_targets.h"

namespace hearth::outgoing {

/// The rules of this installation.
signing::TargetPolicy target_policy(Services const& services);

/// The first address of the host where all of them may be called, or the fault's name ("scheme",
/// "literal", "address" …).
struct CheckedTarget {
    std::string address = {};
    std::string fault = {};
};
/// Looks the name up: never inside a transaction.
CheckedTarget check_target(Outgoing& world, std::string const& url,
                           signing::TargetPolicy const& policy);
/// The same without looking anything up: the fault's name, or nothing.
std::string read_target(std::string const& url, signing::TargetPolicy const& policy);

} // namespace hearth::outgoing
