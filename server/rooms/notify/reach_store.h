/// SQL of wishes and ways, in and out; seals and opens addresses.
#pragma once

#include "rooms/notify/reach.h"

namespace hearth::notify::store {

std::optional<WishFile> find_wishes(Tx& tx, Uuid person);
/// False where they are at another version.
bool save_wishes(Tx& tx, Person person, WishFile const& file);

/// `proof`: what the person has to show; none where the way is open at once.
void insert_way(Tx& tx, Way const& way, std::optional<std::string> const& proof);
std::optional<Way> find_way(Tx& tx, Id<Way> id);
/// Of these files, not the closed ones, oldest first.
std::vector<Way> list_ways(Tx& tx, std::vector<Uuid> const& files);
/// Not closed, of everybody, with that address.
std::vector<Way> list_by_address(Tx& tx, Channel channel, std::string const& address);
/// How many were made since, the closed ones too.
int count_ways(Tx& tx, Uuid person, Channel channel, Instant since);
bool has_proof(Tx& tx, Id<Way> id, std::string const& proof);
/// The WeChat that waits for that code, whosever it is.
std::optional<Way> find_by_code(Tx& tx, std::string const& code);
void count_wrong_try(Tx& tx, Id<Way> id);
/// False where it is not pending any more.
bool open_way(Tx& tx, Id<Way> id);
bool close_way(Tx& tx, Id<Way> id, ClosedWhy why);

} // namespace hearth::notify::store
