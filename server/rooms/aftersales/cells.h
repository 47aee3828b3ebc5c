/// The cases a policy must cover, cut into cells in which every row either holds or does not.
#pragma once

#include "rooms/aftersales/policy.h"

#include <functional>
#include <string_view>

namespace hearth::aftersales {

/// Whether the row holds for that case, times and city aside.
bool is_about(Row const& row, Facts const& facts);
bool is_within(Row const& row, Facts const& facts);
bool names_city(Row const& row, std::string_view city);

/// Those that are about the case in its city, whatever the time.
std::vector<Row const*> rows_about(Policy const& policy, Facts const& facts);
/// Those of them that hold at its time: exactly one where the policy has no flaw.
std::vector<Row const*> rows_holding(std::vector<Row const*> const& rows, Facts const& facts);

/// Every case apart from its time; services are only ever in good condition. The empty city stands
/// for those that no row names. Ends where `visit` says false.
void each_case(Policy const& policy, std::function<bool(Facts const&)> const& visit);

/// One moment of every cell of time that these rows make, with the cell's span.
struct Cell {
    Facts facts;
    std::optional<int> since_over_h;
    std::optional<int> since_within_h;
    std::optional<int> before_at_least_h;
    std::optional<int> before_less_h;
};
void each_cell(Facts const& of, std::vector<Row const*> const& rows,
               std::function<bool(Cell const&)> const& visit);

} // namespace hearth::aftersales
