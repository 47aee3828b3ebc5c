// Who may no longer rate is told so before they fill in a form.
#include "app/testing_job.h"

namespace hearth::app::rating_time_test {
namespace {

class RatingTime : public JobTest {};

} // namespace

TEST_P(RatingTime, IsSaidInPlaceOfTheFormOnceItIsOver) { // LC-10
    auto const job = place();
    settle();
    auto const worker = accept_offer(job.visit);
    pass_until(*parse_instant(usual_start));
    work(job, worker);
    accept(job, worker);
    auto const path = "/visits/" + job.visit + "/rating";
    EXPECT_EQ(get(path, families.front()).code(), "notify.rating_not_found") << "there is time";
    clock.advance(hours{24 * 31});
    auto const again = house.sign_in(ActorKind::Customer, company.families.front().customer.uuid);
    EXPECT_EQ(get(path, again).code(), "notify.too_late_to_rate");
    EXPECT_EQ(get(path, staff({"hq"})).code(), "notify.rating_not_found") << "it is theirs to rate";
}

HEARTH_BOTH_ENGINES(RatingTime);

} // namespace hearth::app::rating_time_test
