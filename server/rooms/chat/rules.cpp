#include "rooms/chat/rules.h"

#include "base/zone.h"

namespace hearth::chat {
namespace {

constexpr seconds least_to_warn{30};

} // namespace

std::vector<clocks::Rung> ladder(Promises const& promises, seconds answer) {
    std::vector<clocks::Rung> rungs;
    if (answer >= least_to_warn) rungs.push_back({"warn", answer * 2 / 3, true});
    rungs.push_back({"due", answer});
    rungs.push_back({"manager", answer + seconds{promises.manager_s}});
    rungs.push_back({"hq", answer + seconds{promises.manager_s} + seconds{promises.hq_s}});
    return rungs;
}

Level level_after(std::string_view rung, Level now) {
    if (rung == "hq") return Level::Headquarters;
    return rung == "manager" && now == Level::Agent ? Level::Manager : now;
}

Chat after_line(Chat chat, ActorKind by, Instant now, seconds answer) {
    ++chat.lines;
    chat.last_at = now;
    if (by == ActorKind::Customer) {
        ++chat.unread_office;
        chat.unread_customer = 0; // who writes has read
        if (chat.awaiting_since) return chat;
        chat.awaiting_since = now;
        chat.promised_by = now + answer;
        return chat;
    }
    ++chat.unread_customer;
    chat.unread_office = 0;
    chat.awaiting_since = {};
    chat.promised_by = {};
    chat.level = Level::Agent;
    if (!chat.first_answer_at) chat.first_answer_at = now;
    return chat;
}

Result<void> check_answer(Chat const& chat, Id<identity::Account> by) {
    if (chat.state == State::Closed) return Error{Refusal::Conflict, "chat.is_closed"};
    if (chat.owner && *chat.owner != by) return Error{Refusal::Conflict, "chat.somebody_elses"};
    return {};
}

Instant keep_until(Promises const& promises, Instant closed_at, bool has_ordered) {
    auto const longest = std::max(promises.keep_months, promises.lead_months);
    std::chrono::months const kept{has_ordered ? longest : promises.lead_months};
    auto const day = std::chrono::floor<std::chrono::days>(closed_at);
    std::chrono::year_month_day date{day};
    date += kept;
    // 31 January plus a month is the last of February.
    if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
    return Instant{std::chrono::sys_days{date}} + (closed_at - day);
}

std::string first_characters(std::string const& text, std::size_t most) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const begins = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
        if (begins && count++ == most) return text.substr(0, at);
    }
    return text;
}

} // namespace hearth::chat
