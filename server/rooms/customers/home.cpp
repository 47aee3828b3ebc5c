#include "rooms/customers/home.h"

#include <algorithm>

namespace hearth::customers {
namespace {

constexpr HomeQuestion questions[] = {HomeQuestion::Infection, HomeQuestion::Danger,
                                      HomeQuestion::People, HomeQuestion::Cameras,
                                      HomeQuestion::Pets};

/// The answer to a question: yes or no, and its words. People have words only.
struct Answer {
    std::optional<bool> is_so;
    std::string words;
    friend bool operator==(Answer const&, Answer const&) = default;
};

template <typename T>
std::string plain(std::optional<T> const& text) {
    return text ? std::string(*text) : std::string{};
}

Answer answer_of(HomeFacts const& f, HomeQuestion question) {
    switch (question) {
    case HomeQuestion::Infection:
        return {f.has_infection_risk, plain(f.infection)};
    case HomeQuestion::Danger:
        return {f.has_danger, plain(f.cautions)};
    case HomeQuestion::Cameras:
        return {f.has_cameras, plain(f.cameras)};
    case HomeQuestion::Pets:
        return {f.has_pets, plain(f.pets)};
    case HomeQuestion::People:
        break;
    }
    return {{}, plain(f.people)};
}

void copy(HomeFacts const& from, HomeFacts& to, HomeQuestion question) {
    switch (question) {
    case HomeQuestion::Infection:
        to.has_infection_risk = from.has_infection_risk;
        to.infection = from.infection;
        break;
    case HomeQuestion::Danger:
        to.has_danger = from.has_danger;
        to.cautions = from.cautions;
        break;
    case HomeQuestion::Cameras:
        to.has_cameras = from.has_cameras;
        to.cameras = from.cameras;
        break;
    case HomeQuestion::Pets:
        to.has_pets = from.has_pets;
        to.pets = from.pets;
        break;
    case HomeQuestion::People:
        to.people = from.people;
        break;
    }
}

Told const* find(std::vector<Told> const& told, HomeQuestion question) {
    auto const it = std::find_if(told.begin(), told.end(),
                                 [&](Told const& one) { return one.question == question; });
    return it == told.end() ? nullptr : &*it;
}

Told stamp(HomeQuestion question, Source const& source) {
    return {question, source.at, source.by, source.written_by};
}

} // namespace

bool is_answered(HomeFacts const& facts, HomeQuestion question) {
    auto const answer = answer_of(facts, question);
    if (question == HomeQuestion::People) return !answer.words.empty();
    return answer.is_so.has_value();
}

Home settled(Home home) {
    for (auto const question : questions) {
        auto const answer = answer_of(home.facts, question);
        if (answer.is_so == false && !find(home.told, question)) {
            HomeFacts none;
            if (question == HomeQuestion::Danger) none.cautions = home.facts.cautions;
            copy(none, home.facts, question);
        }
    }
    return home;
}

Home replaced(Home const& before, HomeFacts const& now, Source const& source) {
    Home after{now, {}};
    for (auto const question : questions) {
        if (!is_answered(now, question)) continue;
        auto const* const known = find(before.told, question);
        bool const is_same = answer_of(before.facts, question) == answer_of(now, question);
        after.told.push_back(known && is_same ? *known : stamp(question, source));
    }
    return after;
}

Home added(Home const& before, HomeFacts const& more, Source const& source) {
    Home after{before.facts, {}};
    if (more.entry) after.facts.entry = more.entry;
    for (auto const question : questions) {
        if (is_answered(more, question)) {
            copy(more, after.facts, question);
            after.told.push_back(stamp(question, source));
        } else if (auto const* const known = find(before.told, question))
            after.told.push_back(*known);
    }
    return after;
}

Home joined(Home const& one, Home const& other) {
    Home both{one.facts, {}};
    if (!both.facts.entry) both.facts.entry = other.facts.entry;
    for (auto const question : questions) {
        auto const* const mine = find(one.told, question);
        auto const* const theirs = find(other.told, question);
        bool const takes = theirs && (!mine || mine->at < theirs->at);
        if (takes) copy(other.facts, both.facts, question);
        if (takes || mine) both.told.push_back(takes ? *theirs : *mine);
    }
    return both;
}

std::vector<HomeQuestion> changed(HomeFacts const& before, HomeFacts const& now) {
    std::vector<HomeQuestion> all;
    for (auto const question : questions)
        if (answer_of(before, question) != answer_of(now, question)) all.push_back(question);
    return all;
}

} // namespace hearth::customers
