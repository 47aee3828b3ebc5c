/// Who asks. Identity fills it from the session; every transaction carries it into the audit trail.
#pragma once

#include "base/things.h"

#include <boost/describe/enum.hpp>
#include <map>
#include <memory>
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

/// Permission name ("orders.read") → where. Copies share what they hold: every request, and every
/// job of the writer, carries a copy. Changing one leaves the others as they were.
class Grants {
public:
    using Map = std::map<std::string, Reach, std::less<>>;

    Grants() = default;
    Grants(Map map) : map_(std::make_shared<Map const>(std::move(map))) {}

    Map::const_iterator begin() const { return map_->begin(); }
    Map::const_iterator end() const { return map_->end(); }
    Map::const_iterator find(std::string_view permission) const { return map_->find(permission); }
    bool contains(std::string_view permission) const { return find(permission) != end(); }
    Reach const& at(std::string const& permission) const { return map_->at(permission); }
    /// As that permission is held from now on.
    void set(std::string const& permission, Reach reach) {
        auto changed = *map_;
        changed[permission] = std::move(reach);
        *this = Grants(std::move(changed));
    }

private:
    static std::shared_ptr<Map const> const& nothing() {
        static std::shared_ptr<Map const> const empty = std::make_shared<Map const>();
        return empty;
    }
    std::shared_ptr<Map const> map_ = nothing();
};

struct Actor {
    ActorKind kind = ActorKind::Anonymous;
    /// The account (staff), customer or worker; nil for Anonymous and System.
    Uuid id = {};
    Id<identity::Session> session = {};
    std::string locale = "zh-CN";
    /// Only staff have any; System may everything.
    Grants grants = {};

    bool may(std::string_view permission) const {
        return kind == ActorKind::System || grants.contains(permission);
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
