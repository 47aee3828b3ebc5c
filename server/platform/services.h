/// What every transaction of a process can reach: keys, files, outgoing calls. Wired once at start;
/// a Tx gives it with services(tx).
#pragma once

#include "base/things.h"
#include "platform/settings/settings.h"
#include "platform/vault/password.h"

#include <memory>
#include <string>
#include <vector>

namespace hearth {

namespace vault {
class Keeper;
}
namespace files {
class Blobs;
}
namespace outgoing {
class Outgoing;
}
namespace dispatch {
class Capacity;
}
namespace identity {
class RightsMemory;
}

struct Services {
    vault::Keeper* keys = nullptr;          ///< seals and opens fields (platform/vault/fields.h)
    files::Blobs* blobs = nullptr;          ///< photos and papers (platform/files/blobs.h)
    outgoing::Outgoing* outgoing = nullptr; ///< never from inside a transaction
    dispatch::Capacity* capacity = nullptr; ///< who is free when (rooms/dispatch/capacity.h)
    std::shared_ptr<identity::RightsMemory> rights = {}; ///< without it rights are read each time
    vault::Argon2Cost password_cost = {};
    bool is_demonstration = false;   ///< codes are shown in the outbox page; every page says so
    std::string delivery_token = {}; ///< what the SMS gateway shows with its reports; empty: none
    std::vector<std::string> webhook_hosts = {}; ///< private ones that the operator opened
    std::vector<int> webhook_ports = {};         ///< beside 443
    std::string public_url = {};                 ///< "https://home.example", for links and QR codes
    std::vector<std::string> permissions =
        {}; ///< names of all the rooms' permissions; what a role's "orders.*" stands for
    std::vector<settings::Described> settings = {}; ///< what all the rooms let a company set
};

} // namespace hearth
