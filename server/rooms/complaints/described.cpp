// What complaints says of its clocks, for the screen that shows them all (BE-15).
#include "platform/clocks/story.h"
#include "rooms/complaints/inside.h"
#include "rooms/complaints/signals.h"

#include "platform/settings/settings.h"

namespace hearth::complaints {
namespace {

using Shapes = std::vector<clocks::Shape>;

/// Soft and hard ones have times of their own.
template <seconds (*Time)(Promises const&, Grade)>
Shapes by_grade(Tx& tx) {
    auto const promises = settings::load<Promises>(tx);
    Shapes shapes;
    for (auto const grade : {Grade::Soft, Grade::Hard})
        shapes.push_back({to_text(grade), ladder(promises, Time(promises, grade))});
    return shapes;
}

/// From the moment that was promised.
Shapes after_the_date(Tx& tx) {
    return {{"", ladder(settings::load<Promises>(tx), seconds{0})}};
}

Shapes after_closing(Tx& tx) {
    auto const promises = settings::load<Promises>(tx);
    return {{"", ladder(promises, hours{promises.follow_up_h})}};
}

/// From the end of the day the law or the letter names.
Shapes after_the_letter(Tx& tx) {
    return after_the_date(tx);
}

Shapes until_check_in(Tx& tx) {
    return {{"", {{"due", minutes{settings::load<Signals>(tx).check_in_min}}}}};
}

Shapes until_put_right(Tx& tx) {
    return {{"", {{"due", hours{settings::load<Signals>(tx).rework_h}}}}};
}

} // namespace

void describe_promises() {
    auto const add = [&](std::string_view kind, std::string_view setting, bool is_dated,
                         Shapes (*shapes)(Tx&)) {
        clocks::describe({std::string(kind), std::string(setting), is_dated, shapes});
    };
    auto const promises = Promises::setting_name;
    add(response_clock, promises, false, by_grade<response_time>);
    add(examination_clock, promises, false, by_grade<examination_time>);
    add(final_clock, promises, true, after_the_date);
    add(commitment_clock, promises, true, after_the_date);
    add(follow_up_clock, promises, false, after_closing);
    add(referral_answer_clock, promises, true, after_the_letter);
    add(referral_acceptance_clock, promises, true, after_the_letter);
    add(check_in_clock, Signals::setting_name, false, until_check_in);
    add(rework_clock, Signals::setting_name, false, until_put_right);
}

} // namespace hearth::complaints
