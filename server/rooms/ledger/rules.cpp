#include "rooms/ledger/rules.h"

#include "rooms/ledger/chart.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace hearth::ledger {
namespace {

Error more_than_charged(Money limit) {
    return Error{Refusal::Conflict, "ledger.more_than_charged", {{"limit", to_yuan(limit)}}};
}

Result<void> check_positive(Money amount) {
    if (amount > Money{}) return {};
    return invalid_field("/amount", "ledger.amount_positive");
}

/// What an act may still lower: the bill without what is in dispute.
Money free_of(OrderBooks const& books) {
    return books.unearned + books.earned;
}

/// Debits `amount`: the unearned part first, the rest from the other account.
Postings take_unearned_first(OrderBooks const& books, Money amount, Account rest) {
    auto const unearned = std::min(amount, std::max(books.unearned, Money{}));
    return {{Account::Unearned, unearned}, {rest, amount - unearned}};
}

} // namespace

void apply(OrderBooks& books, Posting const& posting) {
    switch (posting.account) {
    case Account::Receivable:
        books.receivable += posting.amount;
        break;
    case Account::Unearned:
        books.unearned -= posting.amount;
        break;
    case Account::Disputed:
        books.disputed -= posting.amount;
        break;
    case Account::Revenue:
    case Account::FeeRevenue:
    case Account::SalesReturns:
    case Account::ForfeitedEarnest:
        books.earned -= posting.amount;
        break;
    case Account::Earnest:
        books.held.earnest -= posting.amount;
        break;
    case Account::Advances:
        books.held.advance -= posting.amount;
        break;
    case Account::Deposits:
        books.held.security -= posting.amount;
        break;
    default:
        break;
    }
}

Balance to_balance(OrderBooks const& books) {
    return {books.charged(),
            books.charged() - books.receivable,
            books.disputed,
            books.held.counting(),
            std::max(Money{}, books.receivable - books.disputed - books.held.counting()),
            std::max(Money{}, -books.receivable)};
}

Result<Postings> charge_postings(Money amount) {
    TRY(check_positive(amount));
    return Postings{{Account::Receivable, amount}, {Account::Unearned, -amount}};
}

Result<Postings> reduce_postings(OrderBooks const& books, Money amount) {
    TRY(check_positive(amount));
    if (amount > free_of(books)) return more_than_charged(free_of(books));
    auto postings = take_unearned_first(books, amount, Account::SalesReturns);
    postings.push_back({Account::Receivable, -amount});
    return postings;
}

Postings fee_postings(OrderBooks const& books, Money fee) {
    auto const part = std::min(fee, std::max(books.unearned, Money{}));
    return {{Account::Unearned, part}, {Account::FeeRevenue, -part}};
}

Postings earn_postings(OrderBooks const& books) {
    return {{Account::Unearned, books.unearned}, {Account::Revenue, -books.unearned}};
}

Result<Postings> hold_postings(OrderBooks const& books, Money amount) {
    TRY(check_positive(amount));
    if (amount > free_of(books)) return more_than_charged(free_of(books));
    auto postings = take_unearned_first(books, amount, Account::Revenue);
    postings.push_back({Account::Disputed, -amount});
    return postings;
}

Result<Postings> release_postings(OrderBooks const& books, Money amount, bool is_owed) {
    TRY(check_positive(amount));
    if (amount > books.disputed)
        return Error{
            Refusal::Conflict, "ledger.more_than_held", {{"limit", to_yuan(books.disputed)}}};
    auto const other = is_owed ? Account::Unearned : Account::Receivable;
    return Postings{{Account::Disputed, amount}, {other, -amount}};
}

Result<Postings> payment_postings(OrderBooks const& books, Method method, Money amount) {
    TRY(check_positive(amount));
    auto const due = to_balance(books).due;
    if (amount > due)
        return Error{Refusal::Conflict, "ledger.more_than_due", {{"due", to_yuan(due)}}};
    return Postings{{account_of(method), amount}, {Account::Receivable, -amount}};
}

Result<Postings> refund_postings(OrderBooks const& books, RefundReason reason, Money amount) {
    TRY(check_positive(amount));
    if (reason == RefundReason::Mistake)
        return Postings{{Account::Receivable, amount}, {Account::RefundsPayable, -amount}};
    auto const credit = std::min(amount, to_balance(books).credit);
    auto const lowered = amount - credit;
    if (lowered > free_of(books)) return more_than_charged(free_of(books));
    auto postings = take_unearned_first(books, lowered, Account::SalesReturns);
    postings.push_back({Account::Receivable, credit});
    postings.push_back({Account::RefundsPayable, -amount});
    return postings;
}

Result<Postings> deposit_postings(OrderBooks const& books, Method method,
                                  DepositParts const& parts) {
    for (auto const part : {parts.earnest, parts.advance, parts.security})
        if (part < Money{}) return invalid_field("/amount", "ledger.amount_positive");
    TRY(check_positive(parts.sum()));
    auto const due = to_balance(books).due;
    if (parts.counting() > due)
        return Error{Refusal::Conflict, "ledger.more_than_due", {{"due", to_yuan(due)}}};
    return Postings{{account_of(method), parts.sum()},
                    {Account::Earnest, -parts.earnest},
                    {Account::Advances, -parts.advance},
                    {Account::Deposits, -parts.security}};
}

Postings count_postings(OrderBooks const& books) {
    if (books.held.counting() <= Money{}) return {};
    return {{Account::Earnest, books.held.earnest},
            {Account::Advances, books.held.advance},
            {Account::Receivable, -books.held.counting()}};
}

Result<Postings> deposit_back_postings(OrderBooks const& books, Purpose purpose, Money amount) {
    TRY(check_positive(amount));
    bool const is_security = purpose == Purpose::Security;
    auto const held = is_security ? books.held.security : books.held.counting();
    if (amount > held)
        return Error{Refusal::Conflict, "ledger.more_than_held", {{"limit", to_yuan(held)}}};
    if (is_security)
        return Postings{{Account::Deposits, amount}, {Account::RefundsPayable, -amount}};
    auto const advance = std::min(amount, books.held.advance);
    return Postings{{Account::Advances, advance},
                    {Account::Earnest, amount - advance},
                    {Account::RefundsPayable, -amount}};
}

Day due_day(Day day, int due_day_of_month) {
    auto const month = day.year() / day.month() + std::chrono::months{1};
    auto const last =
        std::chrono::year_month_day_last{month.year(), month.month() / std::chrono::last};
    auto const wanted = std::chrono::day(static_cast<unsigned>(std::max(1, due_day_of_month)));
    return month / std::min(wanted, last.day());
}

} // namespace hearth::ledger
