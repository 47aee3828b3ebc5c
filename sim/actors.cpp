#include "sim/actors.h"

#include "sim/spy.h"

#include <algorithm>

namespace hearth::sim {

bool Actors::is_done(Answer const& answer, std::string const& what,
                     std::initializer_list<char const*> crossings) {
    if (answer.status < 300) return true;
    auto const code = answer.code();
    bool const is_crossing = std::any_of(crossings.begin(), crossings.end(),
                                         [&](char const* one) { return code == one; });
    world_.check(is_crossing, what + " is refused: " + answer.body);
    return false;
}

Troupe::Troupe(World& world, People& people) {
    all_.push_back(std::make_unique<Telephone>(world, people));
    all_.push_back(std::make_unique<Complainers>(world, people));
    all_.push_back(std::make_unique<AfterSales>(world, people));
    all_.push_back(std::make_unique<Desk>(world, people));
    all_.push_back(std::make_unique<Emergencies>(world, people));
    all_.push_back(std::make_unique<Regulars>(world, people));
    all_.push_back(std::make_unique<Renewers>(world, people));
    all_.push_back(std::make_unique<Spy>(world, people));
    world.on_event([this](LoggedEvent const& event) {
        for (auto const& one : all_)
            one->hear(event);
    });
    for (auto midnight = world.begin(); midnight < world.end(); midnight += hours{24})
        world.at(midnight, [this, midnight] {
            for (auto const& one : all_)
                one->plan_day(midnight);
        });
}

} // namespace hearth::sim
