/// Household: who belongs together and may do what, one timeline of everything with them across
/// stores (CR-01, CR-03, BE-14), and two files of one person made one, and two again without loss.
/// It reads the rooms below through their views and keeps no copy.
#pragma once

#include "platform/room.h"
#include "rooms/household/duplicates.h"
#include "rooms/household/events.h"
#include "rooms/household/model.h"

namespace hearth::household {

void install(Room& room);

// ---- who belongs together

/// None where the person stands alone.
std::optional<Id<Household>> find_of(Tx& tx, Id<customers::Customer> customer);
std::vector<Member> list_members(Tx& tx, Id<Household> household); ///< who belongs to it now
Result<Member> load_member(Tx& tx, Id<Member> id); ///< NotFound household.member_not_found
/// Adds somebody to the household of `of`, who gets one of their own first where they stand alone.
/// Who has a file is found by phone. Conflict household.belongs_elsewhere, household.is_member.
Result<Member> add_member(Tx& tx, Id<customers::Customer> of, Member draft);
/// Relation and rights. Conflict household.nobody_decides where nobody could decide any more.
Result<Member> save_member(Tx& tx, Member const& member);
Result<void> end_member(Tx& tx, Id<Member> id);

/// The files whose timeline is this person's household's: theirs, their relatives', and those that
/// were given up for one of them.
std::vector<Id<customers::Customer>> list_files(Tx& tx, Id<customers::Customer> customer);

// ---- the timeline

struct After {
    Instant at;
    Uuid id;
};
/// Newest first, older than `after`; of those kinds (none: all).
std::vector<Entry> list_entries(Tx& tx, std::vector<Id<customers::Customer>> const& files,
                                std::vector<EntryKind> const& kinds, std::optional<After> after,
                                int limit);

/// By store; stores with neither rest nor debt are left out.
std::vector<Rest> list_rests(Tx& tx, std::vector<Id<customers::Customer>> const& files);

// ---- two files, one person

struct Candidate {
    Id<customers::Customer> customer = {};
    Likeness likeness = {};
};
/// Likely ones among who lives within 300 m and who has almost the same number; best first.
std::vector<Candidate> list_duplicates(Tx& tx, Id<customers::Customer> customer);

/// What merging would move, by kind. What stays: money and consents, where they were booked and
/// given.
std::vector<Count> preview(Tx& tx, Id<customers::Customer> kept, Id<customers::Customer> given_up);
/// Conflict household.same_file, household.given_up_already, household.cannot_move.
Result<Merge> merge(Tx& tx, Id<customers::Customer> kept, Id<customers::Customer> given_up,
                    std::string const& reason);
struct Undone {
    Merge merge;
    int moved_back = 0;
    int stayed = 0; ///< added since the merge: stays with the kept file
};
/// Moves back exactly what the merge had moved. Conflict household.undone_already,
/// household.merged_further (the later merge has to be taken back first).
Result<Undone> undo(Tx& tx, Id<Merge> id);
Result<Merge> load_merge(Tx& tx, Id<Merge> id); ///< NotFound household.merge_not_found
/// In which the file was kept or given up; newest first.
std::vector<Merge> list_merges(Tx& tx, Id<customers::Customer> customer);

} // namespace hearth::household
