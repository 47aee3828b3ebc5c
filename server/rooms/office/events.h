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

} // namespace hearth::office
