/// Rows of the ledger.
#pragma once

#include "platform/db/database.h"
#include "rooms/ledger/ledger.h"
#include "rooms/ledger/rules.h"

namespace hearth::ledger::store {

/// Whose an order is, as its first charge said.
struct OrderFacts {
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    std::string number;
    std::string label;
};
BOOST_DESCRIBE_STRUCT(OrderFacts, (), (customer, store, number, label))

std::optional<OrderFacts> find_order(Tx& tx, Id<orders::Order> order);
OrderBooks books_of(Tx& tx, Id<orders::Order> order);
Money balance_of(Tx& tx, Id<customers::Customer> customer, Account account);

void insert_entry(Tx& tx, Id<Entry> id, EntryDraft const& draft, Day day);
void insert_charge(Tx& tx, ChargeDraft const& draft, Uuid id, Id<Entry> entry);
std::vector<ChargeLine> list_charges(Tx& tx, Id<orders::Order> order);

db::Violation insert_payment(Tx& tx, Payment const& payment, Id<Entry> entry);
std::optional<Payment> find_payment(Tx& tx, Id<Payment> id);
/// Newest first, those before the id `before`; any of the filters.
struct PaymentFilter {
    std::optional<Id<orders::Order>> order;
    std::optional<Id<customers::Customer>> customer;
    std::optional<Id<identity::Store>> store;
    std::optional<Uuid> before;
    int limit = 50;
};
std::vector<Payment> list_payments(Tx& tx, PaymentFilter const& filter);
std::optional<Day> oldest_due_day(Tx& tx, Id<customers::Customer> customer, Money open);

std::int64_t next_receipt_number(Tx& tx, Id<identity::Store> store, int year);
void insert_receipt(Tx& tx, Receipt const& receipt);
std::optional<Receipt> find_receipt(Tx& tx, Id<Receipt> id);
std::optional<Receipt> find_receipt_by_token(Tx& tx, std::string_view token);

void insert_refund(Tx& tx, Refund const& refund);
/// Unique where the refund has been at that stage.
db::Violation insert_stage(Tx& tx, Id<Refund> id, StageRow const& stage);
std::optional<Refund> find_refund(Tx& tx, Id<Refund> id);
/// Newest first, those before the id `before`; of a store, or of an order.
struct RefundFilter {
    std::optional<Id<identity::Store>> store;
    std::optional<Id<orders::Order>> order;
    std::optional<Uuid> before;
    int limit = 50;
};
std::vector<Refund> list_refunds(Tx& tx, RefundFilter const& filter);
/// Oldest first.
std::vector<Refund> list_refunds_of(Tx& tx, Id<Payment> payment);

} // namespace hearth::ledger::store
