/// What a company or store sets about its orders.
#pragma once

#include "platform/settings/settings.h"
#include "rooms/orders/model.h"
#include "rooms/orders/rules.h"

namespace hearth::orders {

struct Defaults {
    static constexpr std::string_view setting_name = "orders.defaults";
    Relation relation = Relation::Employee; ///< LX-01
    int free_hours = 48;                    ///< AS-01: calling off is free so long after ordering
    int fee_percent = 10;                   ///< AS-01: of the price, after that
    int change_hours = 4;                   ///< F1: until then a customer changes by themselves
    TermsRule terms() const { return {free_hours, fee_percent}; }
};
BOOST_DESCRIBE_STRUCT(Defaults, (), (relation, free_hours, fee_percent, change_hours))

} // namespace hearth::orders
