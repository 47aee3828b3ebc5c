#include "rooms/identity/roles.h"

#include <algorithm>

namespace hearth::identity {
namespace {

struct Line {
    char const* name;
    std::vector<std::string> permissions;
};

// The administrator sets up and looks after accounts, but sees no business data by default; the
// general manager sees and may everything but that. Only who holds a role "everywhere" reaches past
// their own store.
std::vector<Line> lines_of_company() {
    return {
        {"administrator",
         {"identity.*", "-identity.approve_*", "catalog.*", "pricing.*", "notify.*", "office.*",
          "webhooks.*", "calls.lines"}},
        {"agent", {"customers.read",   "customers.write",   "customers.unmask", "intake.*",
                   "orders.read",      "orders.write",      "catalog.read",     "pricing.read",
                   "dispatch.read",    "visits.read",       "notify.read",      "notify.follow_up",
                   "complaints.read",  "complaints.write",  "workforce.read",   "aftersales.read",
                   "aftersales.write", "calls.read",        "calls.take",       "chat.read",
                   "chat.write",       "household.read",    "household.write",  "care.read",
                   "care.call",        "safety.read",       "safety.take",      "series.*",
                   "promises.read",    "promises.write",    "standins.*",       "-intake.refuse",
                   "-intake.scripts",  "deals.discount",    "rights.read",      "rights.write",
                   "deposits.write",   "introductions.read"}},
        {"auditor", {"*.read", "office.trail", "identity.access_log"}},
        {"dispatcher",
         {"dispatch.*", "visits.read", "visits.write", "orders.read", "intake.read",
          "customers.read", "workforce.read", "workforce.hours", "catalog.read", "notify.read",
          "aftersales.read", "plans.*", "safety.read", "safety.take", "series.read", "standins.*"}},
        {"finance",
         {"ledger.*", "finance.*", "aftersales.read", "orders.read", "visits.read", "pricing.read",
          "catalog.read", "customers.read", "intake.read"}},
        {"general_manager", {"*", "-identity.accounts", "-identity.roles"}},
        {"hq",
         {"*.read", "intake.*", "quality.*", "complaints.*", "catalog.*", "pricing.*", "safety.*",
          "customers.unmask", "office.clocks", "household.*", "care.*", "chat.*", "notify.texts",
          "reviews.*", "rights.*", "records.*", "processing.*"}},
        {"hr",
         {"workforce.*", "training.*", "identity.read", "catalog.read", "rights.read",
          "rights.write", "introductions.read", "introductions.write"}},
        {"inspector",
         {"quality.*", "visits.read", "orders.read", "workforce.read", "catalog.read",
          "complaints.read"}},
        {"service_centre",
         {"aftersales.*",       "complaints.*",       "customers.read", "customers.write",
          "customers.unmask",   "intake.*",           "orders.read",    "visits.read",
          "catalog.read",       "pricing.read",       "notify.read",    "ledger.read",
          "calls.read",         "calls.take",         "chat.*",         "household.*",
          "care.read",          "care.call",          "safety.read",    "safety.take",
          "series.*",           "promises.read",      "segments.read",  "promises.write",
          "standins.*",         "-aftersales.policy", "deals.discount", "reviews.read",
          "reviews.hide",       "rights.read",        "rights.write",   "deposits.write",
          "introductions.read", "records.make"}},
    };
}

std::vector<Line> lines_of_stores() {
    return {
        {"store_agent",
         {"customers.read",   "customers.write", "customers.unmask",  "intake.*",
          "orders.read",      "orders.write",    "catalog.read",      "pricing.read",
          "dispatch.*",       "visits.read",     "workforce.read",    "ledger.read",
          "ledger.write",     "notify.read",     "notify.follow_up",  "complaints.read",
          "complaints.write", "aftersales.read", "aftersales.write",  "calls.read",
          "calls.take",       "chat.read",       "chat.write",        "household.read",
          "household.write",  "care.read",       "care.call",         "care.letters",
          "care.plans",       "safety.read",     "safety.take",       "series.*",
          "promises.read",    "segments.read",   "promises.write",    "standins.*",
          "rights.read",      "rights.write",    "-intake.refuse",    "-intake.scripts",
          "deals.discount",   "deposits.write",  "introductions.read"}},
        {"store_manager",
         {"*", "-identity.*", "identity.read", "identity.approve_store", "-catalog.write",
          "-pricing.write", "-aftersales.policy", "-webhooks.*", "-calls.lines", "-care.scripts",
          "-care.week", "-safety.plans", "-notify.texts", "-reviews.decide", "-processing.*"}},
        {"supervisor",
         {"visits.*", "quality.*", "dispatch.read", "orders.read", "workforce.read", "catalog.read",
          "complaints.read", "safety.read", "safety.take"}},
        {"technician",
         {"aftersales.read", "aftersales.write", "orders.read", "visits.read", "catalog.read"}},
        {"trainer", {"training.*", "workforce.read", "catalog.read", "quality.read"}},
    };
}

} // namespace

std::vector<Role> const& default_roles() {
    static std::vector<Role> const roles = [] {
        std::vector<Role> all;
        for (auto const& lines : {lines_of_company(), lines_of_stores()})
            for (auto const& line : lines)
                all.push_back({line.name, "", line.permissions, true, 0});
        return all;
    }();
    return roles;
}

bool matches(std::string_view pattern, std::string_view permission) {
    auto const star = pattern.find('*');
    if (star == pattern.npos) return pattern == permission;
    auto const before = pattern.substr(0, star);
    auto const after = pattern.substr(star + 1);
    return permission.size() >= before.size() + after.size() && permission.starts_with(before) &&
           permission.ends_with(after);
}

std::set<std::string> expand(std::span<std::string const> patterns,
                             std::span<std::string const> all) {
    std::set<std::string> out;
    auto const is_meant_by = [](std::string_view pattern) {
        return [pattern](std::string const& permission) { return matches(pattern, permission); };
    };
    // What is taken away goes before what is named outright: "-identity.*", "identity.read".
    for (auto const& pattern : patterns)
        if (pattern.find('*') != pattern.npos && !pattern.starts_with('-'))
            std::copy_if(all.begin(), all.end(), std::inserter(out, out.end()),
                         is_meant_by(pattern));
    for (auto const& pattern : patterns)
        if (pattern.starts_with('-')) std::erase_if(out, is_meant_by(pattern.substr(1)));
    for (auto const& pattern : patterns)
        if (std::find(all.begin(), all.end(), pattern) != all.end()) out.insert(pattern);
    return out;
}

bool is_pattern(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text == "*") return true;
    auto const dot = text.find('.');
    if (dot == text.npos || dot == 0 || dot + 1 == text.size()) return false;
    return std::count(text.begin(), text.end(), '.') == 1 &&
           std::count(text.begin(), text.end(), '*') <= 1 &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_.*") == text.npos;
}

} // namespace hearth::identity
