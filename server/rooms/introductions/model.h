/// Nouns of introductions.
#pragma once

#include "rooms/ledger/ledger.h"
#include "rooms/orders/orders.h"
#include "rooms/workforce/workforce.h"

namespace hearth::introductions {

/// What a family is shown of a worker: exactly this is kept.
struct Resume {
    Id<workforce::Worker> worker;
    std::string name;
    std::string number;
    workforce::ShownToCustomer shown;
};
BOOST_DESCRIBE_STRUCT(Resume, (), (worker, name, number, shown))

/// What is promised to the family with it, copied from the settings of that day.
struct Terms {
    static constexpr std::string_view setting_name = "introductions.terms";
    Money fee{30'000};      ///< for an engagement that came of our introduction
    int protect_months = 6; ///< so long after it was shown
    std::string source = "民法典第962条、第965条";
};
BOOST_DESCRIBE_STRUCT(Terms, (), (fee, protect_months, source))

/// One showing. Never changed; what follows is a step.
struct Introduction {
    Uuid id = {};
    Id<orders::Order> order = {};
    Id<customers::Customer> customer = {};
    Id<workforce::Worker> worker = {};
    Id<identity::Store> store = {};
    int version = 1;         ///< 1, 2 … of this worker for this order: the résumé was another
    std::string resume = {}; ///< JSON of Resume, as it was shown; opened
    std::string hash = {};   ///< SHA-256 of it, hexadecimal
    Money fee = {};
    Day protect_until = {};
    std::string source = {};
    Instant shown_at = {};
};

/// Seen: the family had it before them. Claimed: engaged behind our back, the fee is owed. Lost:
/// we hid an important fact, the fee is not (any longer) owed. Dropped: the claim was wrong.
enum class StepKind { Seen, Claimed, Dropped, Lost };
BOOST_DESCRIBE_ENUM(StepKind, Seen, Claimed, Dropped, Lost)
struct Step {
    StepKind kind = StepKind::Seen;
    Instant at = {};
    ActorKind by_kind = ActorKind::System;
    Uuid by = {};
    std::optional<Day> engaged_on = {}; ///< Claimed
    std::string words = {};             ///< evidence, or why; opened
    std::optional<Uuid> fact = {};      ///< Lost: what was hidden
};

enum class FactKind { Health, Offence, Identity, Experience, Dispute, Other };
BOOST_DESCRIBE_ENUM(FactKind, Health, Offence, Identity, Experience, Dispute, Other)

/// An important fact about a worker. Families are told at once, also those who were shown before.
struct Fact {
    Uuid id = {};
    Id<workforce::Worker> worker = {};
    Id<identity::Store> store = {};
    FactKind kind = FactKind::Other;
    std::string words = {}; ///< opened
    Day known_on = {};      ///< since when we know it
    Instant told_at = {};   ///< to the families, by its being recorded
};

} // namespace hearth::introductions
