/// What household tells the screens and the audit trail. Ids, numbers and enums only.
#pragma once

#include "platform/events/events.h"
#include "rooms/household/model.h"

namespace hearth::household {

struct MemberSaved {
    static constexpr std::string_view kind = "household.member_saved";
    Id<Household> household;
    Id<Member> member;
    std::optional<Id<customers::Customer>> customer;
    Relation relation;
    bool is_ended;
    Uuid subject() const { return household.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(MemberSaved, (), (household, member, customer, relation, is_ended))

/// A relative's name and phone were shown to somebody, and why.
struct MemberUnmasked {
    static constexpr std::string_view kind = "household.unmasked";
    Id<Member> member;
    std::string reason;
    Uuid subject() const { return member.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(MemberUnmasked, (), (member, reason))

struct FilesMerged {
    static constexpr std::string_view kind = "household.merged";
    Id<Merge> merge;
    Id<customers::Customer> kept;
    Id<customers::Customer> given_up;
    int moved;
    Uuid subject() const { return kept.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(FilesMerged, (), (merge, kept, given_up, moved))

struct MergeUndone {
    static constexpr std::string_view kind = "household.merge_undone";
    Id<Merge> merge;
    Id<customers::Customer> kept;
    Id<customers::Customer> given_up;
    int moved_back;
    int stayed; ///< what was added since stays with the kept file
    Uuid subject() const { return kept.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(MergeUndone, (), (merge, kept, given_up, moved_back, stayed))

} // namespace hearth::household
