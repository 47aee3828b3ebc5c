/// Children of a household (LD-06): who is under 14 is written down only with a guardian's consent
/// to the rules for children's data, has no rights of their own over orders and money, and is
/// forgotten when the guardian takes the consent back.
#pragma once

#include "rooms/household/household.h"

namespace hearth::household {

enum class GuardianIs { Father, Mother, Other };
BOOST_DESCRIBE_ENUM(GuardianIs, Father, Mother, Other)
enum class ConsentWay { InPerson, Telephone, Paper };
BOOST_DESCRIBE_ENUM(ConsentWay, InPerson, Telephone, Paper)

struct GuardianConsent {
    std::string name = {}; ///< sealed; empty once withdrawn
    GuardianIs guardian = GuardianIs::Other;
    ConsentWay way = ConsentWay::InPerson;
    std::string rules = {}; ///< version of what was read
    Instant given_at = {};
    std::optional<Instant> withdrawn_at = {};
};

/// Invalid at /rights household.child_has_no_rights: a child neither orders, decides nor pays.
Result<void> check_child(Rights const& rights);

/// Adds the child with the consent, in one step: never the one without the other.
Result<Member> add_child(Tx& tx, Id<customers::Customer> of, Member draft, GuardianConsent given);
std::optional<GuardianConsent> find_consent(Tx& tx, Id<Member> id);
/// The child belongs to the household no more and its name is forgotten. NotFound
/// household.no_consent; Conflict household.consent_withdrawn.
Result<void> withdraw_consent(Tx& tx, Id<Member> id);

struct GuardianMoved {
    static constexpr std::string_view kind = "household.guardian_moved";
    Id<Member> member;
    GuardianIs guardian;
    ConsentWay way;
    bool is_withdrawn;
    Uuid subject() const { return member.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(GuardianMoved, (), (member, guardian, way, is_withdrawn))

} // namespace hearth::household
