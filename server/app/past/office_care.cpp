// The office again: birthdays and care plans, and a word for whoever rated a visit.
#include "app/past/actors.h"
#include "app/past/texts.h"
#include "base/zone.h"

namespace hearth::app::past {
namespace {

constexpr char zone[] = "Asia/Shanghai";

} // namespace

/// A birthday, and for some a plan of what is done for them.
void Office::look_after(int index, Instant midnight) {
    auto const& family = cast_.families.at(static_cast<std::size_t>(index));
    auto const manager = stage_.staff("dianzhang");
    auto const path = "/customers/" + family.id;
    auto const birthday =
        to_text(local_day(midnight + hours{24 * (3 + index * 2)}, zone)).substr(5);
    stage_.put(manager, path + "/birthday",
               Body().say("store", family.store).say("month_day", birthday).text());
    if (index % 2 == 0)
        stage_.post(manager, path + "/care-plans",
                    Body()
                        .say("store", family.store)
                        .say("what", index % 4 ? "每两周电话问候一次" : "每两周送一次应季水果")
                        .number("every_days", 14)
                        .say("first_at", to_text(stage_.now() + hours{30}))
                        .text());
}

void Office::reply_to_rating(std::string const& rating, bool is_good) {
    std::string const words =
        is_good ? stage_.dice().pick(good_replies) : stage_.dice().pick(bad_replies);
    stage_.put(stage_.staff("dianzhang"), "/ratings/" + rating + "/reply",
               Body().say("reply", words).text());
}

} // namespace hearth::app::past
