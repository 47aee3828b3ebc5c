/// The complete record of one order for a dispute (LC-12): everything the rooms hold of it, made
/// when it is asked for and kept nowhere. Who made it, when and why is kept, with the hash of its
/// manifest, so that what somebody shows later can be told from what was handed out.
#pragma once

#include "platform/events/events.h"
#include "platform/record/pack.h"
#include "platform/room.h"
#include "rooms/orders/orders.h"

namespace hearth::records {

void install(Room& room);

struct Made;

struct Terms {
    static constexpr std::string_view setting_name = "records.terms";
    int volume_megabytes = 60; ///< more pictures than that go into further files
};
BOOST_DESCRIBE_STRUCT(Terms, (), (volume_megabytes))
Result<void> check_terms(Terms const& terms);

struct Row {
    Id<Made> id;
    Id<orders::Order> order;
    Id<identity::Store> store;
    Instant made_at;
    Id<identity::Account> made_by;
    std::string reason;
    std::string manifest_sha256;
    int files = 0;
    int volumes = 1;
};
/// Newest first.
std::vector<Row> list_made(Tx& tx, Id<orders::Order> order);
/// NotFound records.not_found.
Result<Row> load(Tx& tx, Id<orders::Order> order, Id<Made> id);
/// Whether we handed it out, by the hash of its manifest.
bool is_known(Tx& tx, std::string const& manifest_sha256);
std::vector<record::Later> list_later(Tx& tx, Id<Made> id);

/// Everything for the pack, read in one transaction; masks nobody.
Result<record::Folder> open_record(Tx& tx, Id<orders::Order> order, std::string const& reason);
/// Writes down that it left the house.
Row note_made(Tx& tx, orders::Order const& order, std::string const& reason,
              record::Pack const& pack);

/// The hash of the manifest stands in the sealed log: what was handed out can be shown later.
struct RecordMade {
    static constexpr std::string_view kind = "records.made";
    Id<Made> record;
    Id<orders::Order> order;
    Id<identity::Store> store;
    int files;
    int volumes;
    std::string manifest_sha256;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, {}, {}}; }
};
BOOST_DESCRIBE_STRUCT(RecordMade, (), (record, order, store, files, volumes, manifest_sha256))

} // namespace hearth::records
