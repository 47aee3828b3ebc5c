/// What a family tells of its home before anybody comes (LH-11): five questions, each answered or
/// not asked, with the date and whose words they are. Pure: values in, values out.
#pragma once

#include "base/names.h"
#include "base/time.h"
#include "platform/actor.h"
#include "platform/json/limited.h"

#include <boost/describe.hpp>
#include <optional>
#include <vector>

namespace hearth::customers {

/// Whose words they are; Staff: one of us saw it there.
enum class SaidBy { Customer, Family, Staff };
BOOST_DESCRIBE_ENUM(SaidBy, Customer, Family, Staff)

enum class HomeQuestion { Infection, Danger, People, Cameras, Pets };
BOOST_DESCRIBE_ENUM(HomeQuestion, Infection, Danger, People, Cameras, Pets)

/// The answers and their words; nothing: not asked, which is not a no.
struct HomeFacts {
    std::optional<bool> has_infection_risk;
    std::optional<Text<0, 200>> infection;
    std::optional<bool> has_danger;
    std::optional<Text<0, 400>> cautions; ///< the danger in words, and what else to look out for
    std::optional<Text<0, 200>> people;   ///< who lives there
    std::optional<bool> has_cameras;
    std::optional<Text<0, 200>> cameras;
    std::optional<bool> has_pets;
    std::optional<Text<0, 200>> pets;
    std::optional<Text<0, 200>> entry; ///< how to get in: no question, no disclosure
};
BOOST_DESCRIBE_STRUCT(HomeFacts, (),
                      (has_infection_risk, infection, has_danger, cautions, people, has_cameras,
                       cameras, has_pets, pets, entry))

/// When a question was answered, by whom, and who wrote it down.
struct Told {
    HomeQuestion question = HomeQuestion::Infection;
    Instant at;
    SaidBy by = SaidBy::Customer;
    ActorKind written_by = ActorKind::Customer;
};
BOOST_DESCRIBE_STRUCT(Told, (), (question, at, by, written_by))

struct Home {
    HomeFacts facts;
    std::vector<Told> told; ///< one for each answered question, in the order of the questions
};
BOOST_DESCRIBE_STRUCT(Home, (), (facts, told))

struct Source {
    SaidBy by = SaidBy::Customer;
    ActorKind written_by = ActorKind::Customer;
    Instant at;
};

bool is_answered(HomeFacts const& facts, HomeQuestion question);

/// What was kept before answers had dates: a no without a date was a box nobody ticked, so it is
/// taken for not asked.
Home settled(Home home);

/// The whole form, as who may read it all sends it: what is left out is answered no more; what says
/// the same keeps its date.
Home replaced(Home const& before, HomeFacts const& now, Source const& source);

/// Some answers, as who does not see the others sends them: what is left out stays as it was.
Home added(Home const& before, HomeFacts const& more, Source const& source);

/// The younger answer to each question, with its date.
Home joined(Home const& one, Home const& other);

/// Questions whose answer differs.
std::vector<HomeQuestion> changed(HomeFacts const& before, HomeFacts const& now);

} // namespace hearth::customers
