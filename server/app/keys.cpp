// The master key made anew: every key of every company under another one.
#include "app/commands.h"
#include "app/world.h"
#include "platform/events/vouch.h"
#include "platform/vault/fields.h"
#include "platform/words/words.h"

#include <unistd.h>

#include <filesystem>
#include <iostream>

namespace hearth::app {
namespace {

namespace fs = std::filesystem;
using vault::FieldClass;

constexpr FieldClass all_classes[] = {FieldClass::Name,    FieldClass::Phone,  FieldClass::IdNumber,
                                      FieldClass::Address, FieldClass::Health, FieldClass::Note,
                                      FieldClass::Secret};

/// Of each class a fresh key, too: what is sealed from now on does not open with what was lost.
Result<void> renew_company(Tx& tx, std::string const& from, std::string const& to,
                           vault::Keeper& next) {
    if (!events::vouch_anew(tx, audit_key_of(from), audit_key_of(to)))
        return Error{Refusal::Conflict, "platform.not_there"};
    for (auto const field : all_classes)
        vault::rotate(tx, field);
    vault::rewrap(tx, next);
    return {};
}

/// Where the old key is kept: backups of before open with nothing else.
std::string place_for_old(std::string const& file, Instant now) {
    auto const day = file + ".until-" + to_text(now).substr(0, 10);
    auto place = day;
    for (int again = 2; fs::exists(place); ++again)
        place = day + "-" + std::to_string(again);
    return place;
}

} // namespace

int renew_key(Config const& config) {
    World world(config);
    auto const file = config.master_key_file();
    auto const next_file = file + ".next";
    auto const house = open_house(world, config, MayMakeKey::No);
    if (!house) return 2;
    auto const from = load_master_key(file, world.random, false);
    if (!fs::exists(next_file) && !house->verify_audit().empty()) {
        std::cerr << "hearth: the audit trail is not whole, and a new key would vouch for it: see "
                     "hearth audit verify\n";
        return 1;
    }
    auto const to = load_master_key(next_file, world.random, true);
    if (!from || !to) {
        auto const& error = from ? to.error() : from.error();
        std::cerr << "hearth: " << words::text("en", error.code, error.details) << "\n";
        return 2;
    }
    vault::Keeper next(*to);
    for (auto const& [id, code] : list_companies(house->database())) {
        auto const moved =
            house->database().write({id, Actor::system(), "key"}, [&](Tx& tx) -> Result<void> {
                return renew_company(tx, *from, *to, next);
            });
        if (!moved) {
            std::cerr << "hearth: the audit trail of " << code << " does not end with this key\n";
            return 1;
        }
    }
    auto const kept = place_for_old(file, world.clock.now());
    fs::create_hard_link(file, kept);
    fs::rename(next_file, file);
    std::cout << "the master key is new: copy " << file << " to another place now.\nThe old one is "
              << kept << ": only backups from before today want it.\n";
    return 0;
}

} // namespace hearth::app
