/// The chart of accounts: 小企业会计准则 (财会〔2011〕17号), annex: account numbers.
#pragma once

#include "rooms/ledger/model.h"

namespace hearth::ledger {

struct ChartLine {
    Account account;
    char const* code;
    AccountKind kind;
};

/// Every account once, by number.
std::vector<ChartLine> const& chart();
ChartLine const& chart_line(Account account);

/// Where money of that method lies.
Account account_of(Method method);

} // namespace hearth::ledger
