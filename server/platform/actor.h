/// Who asks. Identity fills it from the session; every transaction carries it into the audit trail.
#pragma once

#include "base/things.h"

#include <boost/describe/enum.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

enum class ActorKind { Anonymous, Customer, Worker, Staff, System };
BOOST_DESCRIBE_ENUM(ActorKind, Anonymous, Customer, Worker, Staff, System)

/// Where a permission holds: everywhere in the company, or in some stores.
struct Reach {
    bool is_everywhere = false;
    std::set<Id<identity::Store>> stores = {};
};

struct Actor {
    ActorKind kind = ActorKind::Anonymous;
    /// The account (staff), customer or worker; nil for Anonymous and System.
    Uuid id = {};
    Id<identity::Session> session = {};
    std::string locale = "zh-CN";
    /// permission name ("orders.read") → where. Only staff have any; System may everything.
    std::map<std::string, Reach, std::less<>> grants = {};

    bool may(std::string_view permission) const {
        return kind == ActorKind::System || grants.find(permission) != grants.end();
    }
    bool may_at(std::string_view permission, Id<identity::Store> store) const {
        if (kind == ActorKind::System) return true;
        auto const it = grants.find(permission);
        return it != grants.end() &&
               (it->second.is_everywhere || it->second.stores.contains(store));
    }
    template <typename T>
    bool is(ActorKind wanted, Id<T> who) const {
        return kind == wanted && id == who.uuid;
    }
    static Actor system() { return Actor{.kind = ActorKind::System}; }
};

} // namespace hearth
