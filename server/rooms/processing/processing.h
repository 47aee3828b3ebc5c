/// Processing: the register of what is done with personal data (LD-01, LD-05) and of who else gets
/// it (LD-12). The entries, their columns and sensitive classes are declared where they lie
/// (platform/personal/processing.h); retention is read from the rows and settings that really
/// erase. What only the company knows is written here, by versions: in which words it says a
/// purpose, and its recipients with contract, purpose, kinds and checks.
#pragma once

#include "platform/events/events.h"
#include "platform/personal/processing.h"
#include "platform/room.h"
#include "rooms/processing/model.h"

namespace hearth::processing {

void install(Room& room);

/// Of every entry, in force; version 0 are the house's own words.
std::vector<Purpose> list_purposes(Tx& tx);
/// NotFound processing.no_such_entry; PreconditionFailed platform.version_stale where somebody was
/// faster than `before`.
Result<Purpose> write_purpose(Tx& tx, std::string const& entry, std::string const& zh,
                              std::string const& en, std::int64_t before);

/// How long an entry is kept, as the rows and settings that erase say today.
std::vector<Keep> keeps_of(Tx& tx, personal::Processing const& entry);

/// Those that have not ended first, by name.
std::vector<Recipient> list_recipients(Tx& tx);
Result<Recipient> load_recipient(Tx& tx,
                                 Id<Recipient> id); ///< NotFound processing.no_such_recipient
/// Without an id it is new. Invalid as `check_recipient` says; Conflict processing.recipient_ended;
/// PreconditionFailed platform.version_stale unless its version is the one that is in force.
Result<Recipient> save_recipient(Tx& tx, Recipient draft);
/// Nothing goes there any more from that day on, and what became of the data.
Result<Recipient> end_recipient(Tx& tx, Id<Recipient> id, Day on, std::string const& what_became);
/// Appends a check; its next day is the recipient's from now on.
Result<Recipient> add_check(Tx& tx, Id<Recipient> id, Check check);
std::vector<Check> list_checks(Tx& tx, Id<Recipient> id); ///< newest first

/// The log of what was really given to others, newest first, with the recipients whose way it was
/// and who had a contract that day; none: somebody gets data who is not in the register.
std::vector<Given> list_given(Tx& tx, Day from, Day until);
/// Ways by which data left in the last days without a recipient in the register.
std::vector<Channel> list_uncovered(Tx& tx);

struct PurposeWritten {
    static constexpr std::string_view kind = "processing.purpose_written";
    std::string entry;
    std::int64_t version = 0;
    Uuid by;
    Uuid subject() const { return by; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(PurposeWritten, (), (entry, version, by))

enum class RecipientDeed { Added, Changed, Checked, Ended };
BOOST_DESCRIBE_ENUM(RecipientDeed, Added, Changed, Checked, Ended)
struct RecipientMoved {
    static constexpr std::string_view kind = "processing.recipient_moved";
    Id<Recipient> recipient;
    RecipientDeed deed;
    std::int64_t version = 0;
    Uuid subject() const { return recipient.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(RecipientMoved, (), (recipient, deed, version))

} // namespace hearth::processing
