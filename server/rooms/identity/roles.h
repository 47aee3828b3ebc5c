/// What the default roles may do, and what a pattern of permissions stands for. Pure.
#pragma once

#include "rooms/identity/identity.h"

#include <set>
#include <span>

namespace hearth::identity {

/// The roles every company starts with (requirements.md, "Who uses it"; ux.md section 2).
std::vector<Role> const& default_roles();

/// Whether a permission is meant by a pattern: its name, "orders.*", "*.read" or "*".
bool matches(std::string_view pattern, std::string_view permission);

/// The permissions of `all` that a role's patterns leave: everything that patterns with a star
/// mean, without what patterns behind a '-' mean, and what is named outright.
std::set<std::string> expand(std::span<std::string const> patterns,
                             std::span<std::string const> all);

/// Whether it is a pattern at all: lower-case words, one dot or a star.
bool is_pattern(std::string_view text);

} // namespace hearth::identity
