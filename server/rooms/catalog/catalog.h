/// Catalogue: what we sell, and to which standard. Items form a tree of groups and services; a
/// standard has versions that are never changed, each in force from a day on until the next one.
/// Whatever was ordered or done names the version it went by, and every version can be read for
/// ever. Prices are not here (pricing), nor who may do the work (workforce).
#pragma once

#include "platform/events/events.h"
#include "platform/room.h"
#include "rooms/catalog/model.h"

namespace hearth::catalog {

/// NotFound `catalog.item_not_found`.
Result<Item> load_item(Tx& tx, Id<Item> id);
/// What an item says, for those who only look at it: kept decoded by the process and shared.
Result<std::shared_ptr<ItemDraft const>> read_item(Tx& tx, Id<Item> id);
Result<std::shared_ptr<ItemDraft const>> read_item(Tx& tx, Id<Item> id, std::int64_t version);
/// The item as it was in that version; NotFound.
Result<Item> load_item_version(Tx& tx, Id<Item> id, std::int64_t version);
std::optional<Item> find_item(Tx& tx, std::string_view code);
/// All of the company, parents before children, then by position and code.
std::vector<Item> list_items(Tx& tx);

/// Refused: Invalid with the fields, Conflict `catalog.code_taken`, NotFound for an unknown parent
/// or standard. Publishes ItemSaved.
Result<Item> add_item(Tx& tx, ItemDraft const& draft);
/// PreconditionFailed where `version` is not the current one.
Result<Item> save_item(Tx& tx, Id<Item> id, std::int64_t version, ItemDraft const& draft);

/// The newest version; NotFound `catalog.standard_not_found`.
Result<Standard> load_standard(Tx& tx, Id<Standard> id);
Result<Standard> load_standard_version(Tx& tx, Id<Standard> id, std::int64_t version);
/// The version in force on a day; NotFound where none is yet.
Result<Standard> load_standard_on(Tx& tx, Id<Standard> id, Day day);
std::optional<Standard> find_standard(Tx& tx, std::string_view code);
/// Newest versions, by code.
std::vector<Standard> list_standards(Tx& tx);

Result<Standard> add_standard(Tx& tx, StandardDraft const& draft);
/// Adds a version. Its first day must lie after that of the version before, unless that one is not
/// in force yet (`today` in the company's zone).
Result<Standard> save_standard(Tx& tx, Id<Standard> id, std::int64_t version,
                               StandardDraft const& draft);

/// Is this on sale on that day? Groups never are.
bool is_offered(Item const& item, Day day);

/// Quantity inside the limits and on the step, options known, at most as many as allowed and one of
/// a group. Pointers are "/quantity" and "/options/<n>".
Result<void> check_wish(Service const& service, Quantity quantity, Choices const& choices);

/// Duration of a visit, size of the crew, number of visits: see DurationRule and CrewRule. A `day`
/// item of form `visits` has one visit a day.
Work work_of(Service const& service, Quantity quantity, Choices const& choices);
int duration_of(Service const& service, Quantity quantity, Choices const& choices); ///< minutes
int crew_of(Service const& service, Quantity quantity);

/// Skills, papers, trainings, cover; the stricter where item and options name the same skill.
Needs needs_of(Service const& service, Choices const& choices);

/// Found by name (either language), code, alias, or pinyin (`rcbj`); an empty needle finds all.
bool is_found_by(Item const& item, std::string_view needle);

struct ItemSaved {
    static constexpr std::string_view kind = "catalog.item_saved";
    Id<Item> item;
    std::int64_t version = 0;
    Uuid subject() const { return item.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(ItemSaved, (), (item, version))

struct StandardSaved {
    static constexpr std::string_view kind = "catalog.standard_saved";
    Id<Standard> standard;
    std::int64_t version = 0;
    Day valid_from;
    Uuid subject() const { return standard.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(StandardSaved, (), (standard, version, valid_from))

/// A whole home-service catalogue in Chinese and English, with its standards: what a new company
/// starts from. Adds what is not there yet (by code) and leaves alone what is.
Result<void> add_demonstration(Tx& tx);

void install(Room& room);

} // namespace hearth::catalog
