#include "rooms/notify/reach.h"

#include <algorithm>
#include <array>

namespace hearth::notify {
namespace {

struct Prefix {
    std::string_view name;
    MessageKind kind;
};
// By the beginning of the name; the first that fits.
constexpr std::array prefixes{Prefix{"code_alarm", MessageKind::Safety},
                              Prefix{"code", MessageKind::Code},
                              Prefix{"way_code", MessageKind::Code},
                              Prefix{"safety_", MessageKind::Safety},
                              Prefix{"complaint_about_you", MessageKind::Work},
                              Prefix{"noticed_about_you", MessageKind::Work},
                              Prefix{"work_", MessageKind::Work},
                              Prefix{"key_late", MessageKind::Work},
                              Prefix{"complaint_", MessageKind::Case},
                              Prefix{"cancellation_", MessageKind::Case},
                              Prefix{"refund_", MessageKind::Case},
                              Prefix{"repair_", MessageKind::Case},
                              Prefix{"order_done", MessageKind::Care},
                              Prefix{"thank_you", MessageKind::Care},
                              Prefix{"birthday", MessageKind::Care},
                              Prefix{"webhook_", MessageKind::Office},
                              Prefix{"care_week", MessageKind::Office}};

/// Where nothing that was chosen works and it must go all the same.
constexpr std::array any_way{Channel::Sms, Channel::Push, Channel::Wechat, Channel::Email};

std::string_view default_order(MessageKind kind, Reaching const& company) {
    switch (kind) {
    case MessageKind::Care:
        return company.polite;
    case MessageKind::Work:
        return company.worker;
    case MessageKind::Office:
        return company.office;
    case MessageKind::Code:
    case MessageKind::Safety:
    case MessageKind::Visit:
    case MessageKind::Case:
        break;
    }
    return company.urgent;
}

std::vector<Channel> only(std::vector<Channel> const& order, std::set<Channel> const& reachable) {
    std::vector<Channel> ways;
    for (auto const channel : order)
        if (reachable.contains(channel)) ways.push_back(channel);
    return ways;
}

Choice const* find_choice(Wishes const& wishes, MessageKind kind) {
    for (auto const& choice : wishes.choices)
        if (choice.kind == kind) return &choice;
    return nullptr;
}

bool is_list_of_ways(std::vector<Channel> const& channels) {
    std::set<Channel> const once(channels.begin(), channels.end());
    return once.size() == channels.size() && !once.contains(Channel::InApp);
}

} // namespace

MessageKind kind_of(std::string_view template_name) {
    for (auto const& [name, kind] : prefixes)
        if (template_name.starts_with(name)) return kind;
    return MessageKind::Visit;
}

std::vector<MessageKind> kinds_for(ActorKind person) {
    if (person == ActorKind::Customer)
        return {MessageKind::Visit, MessageKind::Case, MessageKind::Care};
    if (person == ActorKind::Worker) return {MessageKind::Work};
    return {MessageKind::Office};
}

bool must_go(MessageKind kind) {
    return kind == MessageKind::Code || kind == MessageKind::Safety || kind == MessageKind::Visit ||
           kind == MessageKind::Case;
}

std::string channels_text(std::vector<Channel> const& channels) {
    std::string text;
    for (auto const channel : channels)
        text += (text.empty() ? "" : ",") + to_text(channel);
    return text;
}

std::optional<std::vector<Channel>> parse_channels(std::string_view text) {
    std::vector<Channel> channels;
    while (!text.empty()) {
        auto const comma = std::min(text.find(','), text.size());
        auto const channel = parse_enum<Channel>(text.substr(0, comma));
        if (!channel || comma + 1 == text.size()) return {};
        channels.push_back(*channel);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    if (!is_list_of_ways(channels)) return {};
    return channels;
}

Result<void> check_reaching(Reaching const& reaching) {
    auto const check = [](char const* pointer, std::string const& text) -> Result<void> {
        if (!parse_channels(text)) return invalid_field(pointer, "notify.channels_wrong");
        return {};
    };
    TRY(check("/urgent", reaching.urgent));
    TRY(check("/polite", reaching.polite));
    TRY(check("/worker", reaching.worker));
    return check("/office", reaching.office);
}

Result<void> check_wishes(Wishes const& wishes, ActorKind person) {
    auto const theirs = kinds_for(person);
    std::set<MessageKind> seen;
    for (std::size_t i = 0; i < wishes.choices.size(); ++i) {
        auto const& choice = wishes.choices[i];
        auto const pointer = "/choices/" + std::to_string(i);
        bool const is_theirs = std::find(theirs.begin(), theirs.end(), choice.kind) != theirs.end();
        if (!is_theirs || !seen.insert(choice.kind).second)
            return invalid_field(pointer + "/kind", "notify.kind_not_yours");
        if (!is_list_of_ways(choice.channels))
            return invalid_field(pointer + "/channels", "notify.channels_wrong");
        if (must_go(choice.kind) && choice.channels.empty())
            return invalid_field(pointer + "/channels", "notify.channel_needed");
    }
    return {};
}

std::vector<Channel> ways_out(MessageKind kind, Wishes const& wishes, Reaching const& company,
                              std::set<Channel> const& reachable) {
    std::vector<Channel> const all(any_way.begin(), any_way.end());
    if (kind == MessageKind::Code) return only({Channel::Sms}, reachable);
    if (kind == MessageKind::Safety) return only(all, reachable);
    auto const usual = parse_channels(default_order(kind, company)).value_or(all);
    auto const* const choice = find_choice(wishes, kind);
    auto ways = only(choice ? choice->channels : usual, reachable);
    if (ways.empty() && must_go(kind)) ways = only(usual, reachable);
    if (ways.empty() && must_go(kind)) ways = only(all, reachable);
    return ways;
}

bool is_too_many(MessageKind kind, int told_today, Wishes const& wishes, Reaching const& company) {
    if (must_go(kind)) return false;
    auto const most = wishes.most_a_day ? wishes.most_a_day->value : company.most_a_day;
    return told_today >= most;
}

Habits with_own_hours(Habits habits, std::optional<Quiet> const& quiet) {
    if (!quiet) return habits;
    habits.quiet_from_min = static_cast<int>(quiet->from_min.value);
    habits.quiet_to_min = static_cast<int>(quiet->to_min.value);
    return habits;
}

bool hands_over(Fate fate, int tries, bool is_unclear, int tries_before_next) {
    return fate == Fate::Later && !is_unclear && tries >= tries_before_next;
}

} // namespace hearth::notify
