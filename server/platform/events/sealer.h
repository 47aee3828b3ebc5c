/// Private to platform/events: numbers what was written, and tells this process of it.
#pragma once

#include "platform/events/events.h"

#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace hearth::events {

/// Seals the logs of all companies and tells `on_sealed` every event sealed since `begin`, by
/// whatever process, in order. Safe to be stepped from several threads.
class Sealer {
public:
    Sealer(db::Database& database, std::function<void(LoggedEvent const&)> on_sealed,
           std::string key);
    /// What is sealed by now is the past, which nobody is told.
    void begin();
    /// Seals all that waits and tells of it; how many were sealed. Throws what the database throws.
    int step();
    /// How far each company's log has been told. Whoever goes no further knows what `on_sealed`
    /// knows.
    std::map<CompanyId, std::int64_t> told() const;

private:
    int seal_some();
    void tell(CompanyId company, std::int64_t head);

    db::Database& database_;
    std::function<void(LoggedEvent const&)> const on_sealed_;
    std::string const key_;
    std::mutex step_mutex_;
    mutable std::mutex mutex_; ///< of told_ alone, so that nobody waits for a step
    std::map<CompanyId, std::int64_t> told_;
};

} // namespace hearth::events
