#include "rooms/ledger/chart.h"

#include "base/ensure.h"

#include <algorithm>

namespace hearth::ledger {

std::vector<ChartLine> const& chart() {
    static std::vector<ChartLine> const lines{
        {Account::Cash, "1001", AccountKind::Asset},           // 库存现金
        {Account::Bank, "1002", AccountKind::Asset},           // 银行存款
        {Account::CardClearing, "101201", AccountKind::Asset}, // 其他货币资金—刷卡在途
        {Account::Receivable, "112201", AccountKind::Asset},   // 应收账款—订单
        {Account::MonthlyReceivable, "112202", AccountKind::Asset}, // 应收账款—月结
        {Account::Unearned, "2203", AccountKind::Liability},        // 预收账款
        {Account::Advances, "220301", AccountKind::Liability},      // 预收账款—预付款
        {Account::Disputed, "224101", AccountKind::Liability}, // 其他应付款—争议暂存
        {Account::RefundsPayable, "224102", AccountKind::Liability}, // 其他应付款—应付退款
        {Account::Deposits, "224103", AccountKind::Liability},       // 其他应付款—押金
        {Account::Earnest, "224104", AccountKind::Liability},        // 其他应付款—定金
        {Account::Revenue, "500101", AccountKind::Income},           // 主营业务收入—服务
        {Account::SalesReturns, "500102", AccountKind::Income}, // 主营业务收入—退款冲减
        {Account::FeeRevenue, "5051", AccountKind::Income},     // 其他业务收入—取消费
        {Account::ForfeitedEarnest, "530101", AccountKind::Income}, // 营业外收入—没收定金
        {Account::Compensation, "571101", AccountKind::Expense}, // 营业外支出—双倍返还定金
    };
    return lines;
}

ChartLine const& chart_line(Account account) {
    auto const& lines = chart();
    auto const it = std::find_if(lines.begin(), lines.end(),
                                 [&](ChartLine const& line) { return line.account == account; });
    ensure(it != lines.end(), "an account outside the chart");
    return *it;
}

Account account_of(Method method) {
    switch (method) {
    case Method::Cash:
        return Account::Cash;
    case Method::Card:
        return Account::CardClearing;
    case Method::BankTransfer:
        return Account::Bank;
    case Method::PayLater:
        return Account::MonthlyReceivable;
    }
    ensure(false, "a method without an account");
    return Account::Cash;
}

} // namespace hearth::ledger
