// What went out and what is written of it: messages by SMS and mail, and numbers that are lent.
#include "sim/checks.h"

#include <algorithm>

namespace hearth::sim {
namespace {

constexpr hours soon{1}; ///< one wording twice within it is one message sent twice

struct Written {
    Uuid id;
    std::string channel;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(Written, (), (id, channel, state))

/// Two messages of one wording to one person at one time are a double, whatever their keys.
void check_doubles(World& world) {
    std::map<std::pair<std::string, std::string>, std::vector<Instant>> read;
    for (auto const& [key, one] : world.provider().delivered())
        read[{one.to, one.text}].push_back(one.at);
    for (auto& [what, times] : read) {
        std::sort(times.begin(), times.end());
        for (std::size_t i = 1; i < times.size(); ++i)
            world.check(times[i] - times[i - 1] >= soon, "somebody read twice: " + what.second);
    }
}

/// Under its id by SMS, under its id at our domain by mail.
bool has_arrived(World& world, Written const& one) {
    auto const id = to_text(one.id);
    if (one.channel == "sms") return world.provider().delivered().contains(id);
    for (auto const& name : world.provider().mails())
        if (name.starts_with(id + "@")) return true;
    return false;
}

} // namespace

void check_messages(World& world) {
    auto const rows = world.read([&](Tx& tx) {
        return Result<std::vector<Written>>(
            tx.all<Written>("SELECT id, channel, state FROM notify_message WHERE company_id = ?1 "
                            "AND channel <> 'in_app'"));
    });
    auto const& provider = world.provider();
    std::size_t known = 0;
    for (auto const& one : *rows) {
        bool const is_there = has_arrived(world, one);
        known += is_there;
        bool const is_marked = one.state == "sent" || one.state == "delivered";
        if (is_marked)
            world.check(is_there, "a message is marked sent and never arrived: " + to_text(one.id));
        if (world.reported().contains(to_text(one.id)))
            world.check(one.state == "delivered",
                        "a message has arrived, and is said to be " + one.state);
    }
    world.check(known == provider.delivered().size() + provider.mails().size(),
                "messages arrived that nobody wrote");
    check_doubles(world);
}

void check_bindings(World& world) {
    auto const live = world.read([&](Tx& tx) -> Result<std::set<std::string>> {
        std::set<std::string> ids;
        for (auto const& [id] : tx.all<std::tuple<Uuid>>(
                 "SELECT r.id FROM calls_relay r JOIN orders_visit v ON v.company_id = "
                 "r.company_id AND v.id = r.visit_id WHERE r.company_id = ?1 AND r.state IN "
                 "('wanted', 'bound', 'ending')"))
            ids.insert(to_text(id));
        return ids;
    });
    for (auto const& [name, binding] : world.provider().bindings())
        world.check(live->contains(name), "a number is lent for nobody: " + name);
}

} // namespace hearth::sim
