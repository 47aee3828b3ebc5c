#include "base/zone.h"
#include "rooms/ledger/receipt_pdf.h"
#include "rooms/ledger/refunds.h"
#include "rooms/ledger/rights.h"
#include "rooms/ledger/routes.h"
#include "rooms/ledger/store.h"

namespace hearth::ledger {
namespace {

struct PaymentPath {
    Id<Payment> id;
};
BOOST_DESCRIBE_STRUCT(PaymentPath, (), (id))
struct ReceiptPath {
    Id<Receipt> id;
};
BOOST_DESCRIBE_STRUCT(ReceiptPath, (), (id))
struct TokenPath {
    Text<1, 40> token;
};
BOOST_DESCRIBE_STRUCT(TokenPath, (), (token))
struct OrderPath {
    Id<orders::Order> id;
};
BOOST_DESCRIBE_STRUCT(OrderPath, (), (id))
struct CustomerPath {
    Id<customers::Customer> id;
};
BOOST_DESCRIBE_STRUCT(CustomerPath, (), (id))

struct PaymentQuery : api::PageQuery {
    std::optional<Id<orders::Order>> order;
    std::optional<Id<customers::Customer>> customer;
    std::optional<Id<identity::Store>> store;
};
BOOST_DESCRIBE_STRUCT(PaymentQuery, (api::PageQuery), (order, customer, store))

struct PaymentList {
    List<Payment, 200> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(PaymentList, (), (items, next_cursor))

/// The bill of an order: its lines and where it stands (LC-01).
struct Bill {
    Id<orders::Order> order;
    List<ChargeLine, 500> lines;
    Balance balance;
    List<Payment, 200> payments;
    std::vector<MoneyBack> money_back; ///< of all payments: to be paid out, and paid out when
};
BOOST_DESCRIBE_STRUCT(Bill, (), (order, lines, balance, payments, money_back))

struct JournalQuery {
    Id<identity::Store> store;
    std::optional<Day> day; ///< default today
};
BOOST_DESCRIBE_STRUCT(JournalQuery, (), (store, day))

struct TrialQuery {
    std::optional<Id<identity::Store>> store;
};
BOOST_DESCRIBE_STRUCT(TrialQuery, (), (store))
struct TrialBalance {
    List<AccountLine, 100> items;
};
BOOST_DESCRIBE_STRUCT(TrialBalance, (), (items))

/// What anybody with the paper may know: that we issued it, and for how much.
struct ReceiptCheck {
    std::string number;
    Day day;
    Money amount;
    Money refunded; ///< really paid out
    std::string store;
};
BOOST_DESCRIBE_STRUCT(ReceiptCheck, (), (number, day, amount, refunded, store))

Result<Payment> post_payment(Tx& tx, api::Body<PaymentDraft> const& body) {
    TRY(identity::check_reach(tx, "ledger.write", body.store));
    return take_payment(tx, body);
}

Result<Payment> get_payment(Tx& tx, api::Path<PaymentPath> const& path) {
    auto payment = TRY(load_payment(tx, path.id));
    TRY(check_sees(tx, payment.customer, payment.store, "ledger.payment_not_found"));
    return payment;
}

Result<std::optional<Uuid>> cursor_id(api::PageQuery const& query) {
    auto const key = TRY(api::read_cursor(query.cursor));
    if (key.empty()) return std::optional<Uuid>{};
    auto const id = parse_uuid(key);
    if (!id) return invalid_field("/query/cursor", "platform.bad_cursor");
    return id;
}

Result<PaymentList> get_payments(Tx& tx, api::Query<PaymentQuery> const& query) {
    store::PaymentFilter filter{query.order, query.customer, query.store, TRY(cursor_id(query)),
                                query.size() + 1};
    auto const& actor = tx.actor();
    if (actor.kind == ActorKind::Customer)
        filter.customer = Id<customers::Customer>{actor.id}, filter.store.reset();
    else if (query.store)
        TRY(identity::check_reach(tx, "ledger.read", *query.store));
    auto found = store::list_payments(tx, filter);
    PaymentList list;
    if (static_cast<int>(found.size()) > query.size()) {
        found.resize(static_cast<std::size_t>(query.size()));
        list.next_cursor = api::make_cursor(to_text(found.back().id));
    }
    for (auto& payment : found) {
        bool const is_theirs = !query.order || payment.order == query.order;
        if (is_theirs &&
            check_sees(tx, payment.customer, payment.store, "ledger.payment_not_found"))
            list.items.push_back(std::move(payment));
    }
    return list;
}

Result<Receipt> get_receipt(Tx& tx, api::Path<ReceiptPath> const& path) {
    return TRY(load_receipt_facts(tx, path.id)).receipt;
}

Result<api::File> get_receipt_pdf(api::Slow& slow, api::Path<ReceiptPath> const& path) {
    auto const facts = TRY(
        slow.database.read(slow.scope, [&](Tx& tx) { return load_receipt_facts(tx, path.id); }));
    return api::File{"application/pdf", print_receipt(facts), facts.receipt.number + ".pdf"};
}

Result<ReceiptCheck> get_receipt_check(Tx& tx, api::Path<TokenPath> const& path) {
    auto const receipt = store::find_receipt_by_token(tx, path.token);
    if (!receipt) return Error{Refusal::NotFound, "ledger.receipt_not_found"};
    auto const payment = TRY(load_payment(tx, receipt->payment));
    auto const store = TRY(identity::load_store(tx, payment.store));
    Money refunded;
    for (auto const& back : list_money_back(tx, payment.id))
        if (back.paid_at && back.reason != RefundReason::EarnestDoubled) refunded += back.amount;
    return ReceiptCheck{receipt->number, local_day(receipt->issued_at, store.zone), payment.amount,
                        refunded, store.name};
}

Result<Bill> get_bill(Tx& tx, api::Path<OrderPath> const& path) {
    auto const facts = store::find_order(tx, path.id);
    if (!facts) return Error{Refusal::NotFound, "ledger.no_bill"};
    TRY(check_sees(tx, facts->customer, facts->store, "ledger.no_bill"));
    Bill bill{path.id,
              list_charges(tx, path.id),
              balance_of(tx, path.id),
              list_payments(tx, path.id),
              {}};
    for (auto const& payment : bill.payments)
        for (auto const& back : list_money_back(tx, payment.id))
            bill.money_back.push_back(back);
    return bill;
}

Result<CustomerBalance> get_customer_balance(Tx& tx, api::Path<CustomerPath> const& path) {
    auto const& actor = tx.actor();
    if (actor.kind == ActorKind::Customer && !actor.is(ActorKind::Customer, path.id))
        return Error{Refusal::NotFound, "ledger.no_bill"};
    return balance_of(tx, path.id);
}

Result<CashJournal> get_cash_journal(Tx& tx, api::Query<JournalQuery> const& query) {
    TRY(identity::check_reach(tx, "ledger.read", query.store));
    auto const zone = TRY(identity::store_zone(tx, query.store));
    return cash_journal(tx, query.store, query.day.value_or(local_day(tx.now(), zone)));
}

Result<TrialBalance> get_trial_balance(Tx& tx, api::Query<TrialQuery> const& query) {
    if (query.store) TRY(identity::check_reach(tx, "ledger.books", *query.store));
    auto const& actor = tx.actor();
    auto const grant = actor.grants.find("ledger.books");
    bool const is_everywhere = actor.kind == ActorKind::System ||
                               (grant != actor.grants.end() && grant->second.is_everywhere);
    if (!query.store && !is_everywhere) return invalid_field("/query/store", "ledger.store_wanted");
    return TrialBalance{trial_balance(tx, query.store)};
}

} // namespace

void add_payment_routes(api::Routes& routes) {
    auto const readers = api::customer() | api::staff("ledger.read");
    routes.write("POST", "/payments", "take_payment", api::staff("ledger.write"), post_payment)
        .keeps_key = true;
    routes.read("/payments", "list_payments", readers, get_payments);
    routes.read("/payments/{id}", "get_payment", readers, get_payment);
    routes.read("/receipts/{id}", "get_receipt", readers, get_receipt);
    routes.slow("GET", "/receipts/{id}/pdf", "print_receipt", readers, get_receipt_pdf);
    routes.read("/receipt-checks/{token}", "check_receipt", api::anyone(), get_receipt_check);
    routes.read("/bills/{id}", "get_bill", readers, get_bill);
    routes.read("/customer-balances/{id}", "get_customer_balance", readers, get_customer_balance);
    routes.read("/cash-journal", "get_cash_journal", api::staff("ledger.read"), get_cash_journal);
    routes.read("/trial-balance", "get_trial_balance", api::staff("ledger.books"),
                get_trial_balance);
}

void install(Room& room) {
    room.settings.push_back(settings::describe<CreditTerms>(true));
    record::call_witness("receipts", prove_payments);
    add_payment_routes(room.routes);
    add_refund_routes(room.routes);
    room.listeners.push_back(
        events::listen<identity::ApprovalDecided>("ledger.hear_decision", hear_decision));
    for (auto const* name : {"ledger.read", "ledger.write", "ledger.credit", "ledger.refund",
                             "ledger.file", "ledger.books"})
        room.permissions.push_back({name});
}

} // namespace hearth::ledger
