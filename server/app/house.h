/// The whole server of one process: rooms, storage, clocks, events, live updates and the edge,
/// wired once. main, contract tests and sim build the same house; only the seams differ.
#pragma once

#include "app/chores.h"
#include "app/config.h"
#include "app/rooms.h"
#include "platform/api/gateway.h"
#include "platform/live/live.h"
#include "platform/services.h"

#include <memory>
#include <string>

namespace hearth::notify {
class Post;
}

namespace hearth::app {

/// What can be replaced.
struct Seams {
    Clock& clock;
    Random& random;
    outgoing::Outgoing& outgoing;
};

class House {
public:
    /// Opens the database of the config, brings its tables up to date, and wires the rooms.
    /// `master` is the 32-byte key of the vault.
    House(Config config, Seams seams, std::string master);
    ~House();

    /// Starts the pump, the clocks, the chores and the edge.
    void start();
    /// Refuses new requests, answers what has begun, then stops everything. /readyz says no at
    /// once.
    void stop();

    std::uint16_t port() const;
    db::Database& database() { return *database_; }
    Rooms const& rooms() const { return *rooms_; }
    Services& services() { return services_; }
    events::Pump& pump() { return *pump_; }
    clocks::Keeper& keeper() { return *keeper_; }
    Chores& chores() { return *chores_; }
    notify::Post& post();
    /// What goes out now, messages and webhooks alike; gives how many were tried. For tests and
    /// sim.
    int send_out();
    Config const& config() const { return config_; }

    /// Any request of the edge: API, faces, health, metrics.
    void handle(http::Request request, std::shared_ptr<http::Responder> responder);

    /// Links of the audit chains found wrong (events::verify with this house's key).
    std::vector<events::Tampering> verify_audit();

private:
    void make_couriers();
    struct Parts;
    void answer_health(http::Request const& request, http::Responder& responder);
    std::string about_roads() const;
    std::optional<CompanyId> company_of(http::Request const& request);
    Actor actor_of(Tx& tx, std::string_view token);

    Config config_;
    Seams seams_;
    std::string audit_key_;
    Services services_;
    std::unique_ptr<Parts> parts_;
    std::unique_ptr<db::Database> database_;
    std::unique_ptr<live::Live> live_;
    std::unique_ptr<Rooms> rooms_;
    std::unique_ptr<events::Pump> pump_;
    std::unique_ptr<clocks::Keeper> keeper_;
    std::unique_ptr<Chores> chores_;
    std::unique_ptr<api::Gateway> gateway_;
    std::unique_ptr<http::Server> server_;
};

/// What vouches for the end of each audit chain: made from the vault's key, so that who holds only
/// the database cannot cut the end off and close the chain anew.
std::string audit_key_of(std::string const& master);

/// Reads the vault's key; makes it (0600) where `may_make` and the folder has none yet. A key that
/// others may read is refused.
Result<std::string> load_master_key(std::string const& file, Random& random, bool may_make);

} // namespace hearth::app
