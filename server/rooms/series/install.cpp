#include "platform/clocks/story.h"
#include "rooms/series/views.h"

namespace hearth::series {
namespace {

constexpr int longest_horizon = 26; // weeks
constexpr int minutes_of_a_day = 1'440;
constexpr int most_tell_days = 28;
constexpr int most_months = 24;

Error out_of_range(std::string const& member, int min, int max) {
    return invalid_field("/" + member, "platform.out_of_range",
                         {{"min", std::to_string(min)}, {"max", std::to_string(max)}});
}

Result<void> check_habits(Habits const& habits) {
    if (habits.horizon_weeks < 1 || habits.horizon_weeks > longest_horizon)
        return out_of_range("horizon_weeks", 1, longest_horizon);
    if (habits.tolerance_percent > 100) return out_of_range("tolerance_percent", 0, 100);
    if (habits.callback_h < 1) return out_of_range("callback_h", 1, 168);
    if (habits.roll_at_min >= minutes_of_a_day)
        return out_of_range("roll_at_min", 0, minutes_of_a_day - 1);
    return {};
}

/// The law's days are the least; no company may tell later.
Result<void> check_renewal(RenewalHabits const& habits) {
    int least = 1;
    for (auto const& law : renewal_laws())
        if (!law.valid_to) least = std::max(least, law.notice_days);
    if (habits.tell_days < least || habits.tell_days > most_tell_days)
        return out_of_range("tell_days", least, most_tell_days);
    if (habits.ahead_days < 0 || habits.ahead_days > most_tell_days)
        return out_of_range("ahead_days", 0, most_tell_days);
    if (habits.tell_at_min < 0 || habits.tell_at_min >= minutes_of_a_day)
        return out_of_range("tell_at_min", 0, minutes_of_a_day - 1);
    if (habits.open_term_months < 2 || habits.open_term_months > most_months)
        return out_of_range("open_term_months", 2, most_months);
    return {};
}

} // namespace

void install(Room& room) {
    room.settings.push_back(settings::describe<Habits>(true, check_habits));
    room.settings.push_back(settings::describe<RenewalHabits>(true, check_renewal));
    room.permissions = {{"series.read"}, {"series.write"}};
    room.clocks.emplace(roll_clock, hear_clock);
    room.clocks.emplace(renewal_clock, hear_renewal_clock);
    clocks::describe(
        {std::string(renewal_clock), std::string(RenewalHabits::setting_name), false, [](Tx& tx) {
             auto const ahead = settings::load<RenewalHabits>(tx).tell_days;
             return std::vector<clocks::Shape>{{"", {{"due", hours{24 * ahead}}}}};
         }});
    clocks::describe({std::string(roll_clock), std::string(Habits::setting_name), false, [](Tx&) {
                          return std::vector<clocks::Shape>{{"", {{"due", hours{24}}}}};
                      }});
    listen_to_orders(room);
    add_routes(room.routes);
    add_renewal_routes(room.routes);
}

} // namespace hearth::series
