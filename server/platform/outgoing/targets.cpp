#include "platform/outgoing/targets.h"

namespace hearth::outgoing {

signing::TargetPolicy target_policy(Services const& services) {
    signing::TargetPolicy policy;
    for (auto const& host : services.webhook_hosts)
        policy.open_hosts.insert(host);
    for (auto const port : services.webhook_ports)
        policy.ports.insert(port);
    return policy;
}

std::string read_target(std::string const& url, signing::TargetPolicy const& policy) {
    signing::TargetFault fault{};
    if (signing::parse_target(url, policy, fault)) return "";
    return std::string(signing::to_text(fault));
}

CheckedTarget check_target(Outgoing& world, std::string const& url,
                           signing::TargetPolicy const& policy) {
    signing::TargetFault fault{};
    auto const target = signing::parse_target(url, policy, fault);
    if (!target) return {"", std::string(signing::to_text(fault))};
    auto const addresses = world.resolve(target->host);
    if (auto const wrong = signing::check_target(url, addresses, policy))
        return {"", std::string(signing::to_text(*wrong))};
    return {addresses.front(), ""};
}

} // namespace hearth::outgoing
