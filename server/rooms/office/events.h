/// What office tells the others.
#pragma once

#include "platform/events/events.h"

namespace hearth::office {

struct SettingChanged {
    static constexpr std::string_view kind = "office.setting_changed";
    std::string name;
    std::optional<Id<identity::Store>> store;
    RawJson before; ///< the overrides as they were
    RawJson after;
    Uuid subject() const { return store ? store->uuid : Uuid{}; }
    Audience audience() const { return {store, {}, {}}; }
};
BOOST_DESCRIBE_STRUCT(SettingChanged, (), (name, store, before, after))

/// The hours in which promises count.
struct HoursChanged {
    static constexpr std::string_view kind = "office.hours_changed";
    std::optional<Id<identity::Store>> store;
    RawJson before; ///< as they were; {} for none
    RawJson after;
    int clocks = 0; ///< how many running ones count otherwise from now on
    Uuid subject() const { return store ? store->uuid : Uuid{}; }
    Audience audience() const { return {store, {}, {}}; }
};
BOOST_DESCRIBE_STRUCT(HoursChanged, (), (store, before, after, clocks))

/// The kinds of promises that count in opening hours only.
struct CountedKindsChanged {
    static constexpr std::string_view kind = "office.counted_kinds_changed";
    std::vector<std::string> before;
    std::vector<std::string> after;
    int clocks = 0; ///< how many running ones count otherwise from now on
    Uuid subject() const { return {}; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(CountedKindsChanged, (), (before, after, clocks))

} // namespace hearth::office
