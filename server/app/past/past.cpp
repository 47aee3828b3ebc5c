#include "app/past/past.h"

#include "app/past/actors.h"
#include "base/zone.h"

namespace hearth::app::past {
namespace {

constexpr char zone[] = "Asia/Shanghai";

std::vector<std::unique_ptr<Actors>> make_actors(Stage& stage, Cast& cast) {
    std::vector<std::unique_ptr<Actors>> all;
    auto families = std::make_unique<Families>(stage, cast);
    auto& who_books = *families;
    all.push_back(std::move(families)); // first: the others find the order it has heard of
    all.push_back(std::make_unique<Crews>(stage, cast));
    all.push_back(std::make_unique<Office>(stage, cast, who_books));
    all.push_back(std::make_unique<Cases>(stage, cast));
    all.push_back(std::make_unique<Regulars>(stage, cast, who_books));
    all.push_back(std::make_unique<Papers>(stage, cast, who_books));
    all.push_back(std::make_unique<Lines>(stage, cast));
    return all;
}

} // namespace

Instant beginning(Play const& play, Instant now) {
    return at_local(local_day(now - hours{24 * play.days}, zone), 0, zone);
}

Played play(House& house, MovedClock& clock, CompanyId company, Play const& play, Instant now) {
    Stage stage(house, clock, company, play.seed, {beginning(play, now), now});
    auto cast = load_cast(stage, play.families);
    auto const actors = make_actors(stage, cast);
    stage.on_event([&](LoggedEvent const& event, json::Value const& what) {
        for (auto const& one : actors)
            one->hear(event, what);
    });
    for (auto midnight = stage.begun(); midnight < stage.until(); midnight += hours{24})
        stage.at(midnight, [&, midnight] {
            for (auto const& one : actors)
                one->plan_day(midnight);
        });
    stage.at(now - hours{1}, [&] {
        for (auto const& one : actors)
            one->plan_last_hour();
    });
    stage.run();
    return {stage.requests(), stage.refusals()};
}

} // namespace hearth::app::past
