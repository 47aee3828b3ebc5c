// LX-04: the office asks for a deposit, the customer agrees, it is taken, and it goes its way.
#include "rooms/deposits/inside.h"
#include "rooms/deposits/rules.h"

namespace hearth::deposits {
namespace {

struct OrderPath {
    Id<orders::Order> id;
};
BOOST_DESCRIBE_STRUCT(OrderPath, (), (id))
struct DepositPath {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(DepositPath, (), (id))

/// A sentence in both languages.
struct Sentence {
    std::string zh;
    std::string en;
};
BOOST_DESCRIBE_STRUCT(Sentence, (), (zh, en))

Sentence law_in_words(std::string const& source) {
    return {source, std::string(in_english(deposit_laws(), source))};
}

struct DepositView {
    Uuid id;
    Id<orders::Order> order;
    Kind kind;
    Money amount;
    ledger::DepositParts parts;
    std::string conditions;
    std::string shown; ///< what was agreed to, as it was read
    Sentence meaning;  ///< the same in both languages
    Sentence source;
    State state;
    Instant asked_at;
    std::optional<Word> word;
    std::optional<Instant> answered_at;
    std::optional<Id<ledger::Payment>> payment;
    std::optional<Id<ledger::Receipt>> receipt;
    std::optional<std::string> receipt_number;
    std::optional<Instant> return_by; ///< while security money is on its way home
    bool is_overdue = false;
    std::optional<ledger::RefundStage> refund;
    std::optional<Instant> ended_at;
    Money kept;
    std::string kept_why;
};
BOOST_DESCRIBE_STRUCT(DepositView, (),
                      (id, order, kind, amount, parts, conditions, shown, meaning, source, state,
                       asked_at, word, answered_at, payment, receipt, receipt_number, return_by,
                       is_overdue, refund, ended_at, kept, kept_why))
struct DepositList {
    List<DepositView, 50> items; ///< oldest first
};
BOOST_DESCRIBE_STRUCT(DepositList, (), (items))

DepositView view_of(Tx& tx, Deposit const& one) {
    DepositView view{.id = one.id,
                     .order = one.order,
                     .kind = one.kind,
                     .amount = one.amount,
                     .conditions = one.conditions,
                     .shown = one.shown,
                     .source = law_in_words(one.source),
                     .state = one.state,
                     .asked_at = one.asked_at,
                     .word = one.word,
                     .answered_at = one.answered_at,
                     .payment = one.payment,
                     .ended_at = one.ended_at,
                     .kept = one.kept,
                     .kept_why = one.kept_why};
    if (one.kind == Kind::Security)
        view.parts.security = one.amount;
    else
        view.parts = {.earnest = one.earnest, .advance = one.amount - one.earnest};
    view.meaning = {meaning_of("zh-CN", one), meaning_of("en", one)};
    if (one.payment)
        if (auto const payment = ledger::load_payment(tx, *one.payment)) {
            view.receipt = payment->receipt;
            view.receipt_number = payment->receipt_number;
        }
    for (auto const& clock : clocks::list_of(tx, one.id))
        if (clock.state == clocks::State::Running) {
            view.return_by = clock.due_at;
            view.is_overdue = clock.due_at <= tx.now();
        }
    if (one.refund)
        if (auto const refund = ledger::load_refund(tx, *one.refund)) view.refund = refund->stage();
    return view;
}

/// The customer's own; staff with the permission at its store; else NotFound.
Result<Deposit> load_for(Tx& tx, Uuid id, std::string_view permission) {
    auto one = TRY(load(tx, id));
    if (!orders::load_for(tx, tx.actor(), one.order, permission))
        return Error{Refusal::NotFound, "deposits.not_found"};
    return one;
}

Result<DepositList> list_deposits(Tx& tx, api::Path<OrderPath> const& at) {
    auto const order = TRY(orders::load_for(tx, tx.actor(), at.id, "orders.read"));
    DepositList list;
    for (auto const& one : list_of(tx, order.id))
        list.items.push_back(view_of(tx, one));
    return list;
}

struct TermsQuery {
    Kind kind;
    Whole<1, 10'000'000'000> amount; ///< fen
};
BOOST_DESCRIBE_STRUCT(TermsQuery, (), (kind, amount))
struct TermsView {
    Kind kind;
    ledger::DepositParts parts;
    Money most_earnest;
    Sentence meaning;
    Sentence source;
};
BOOST_DESCRIBE_STRUCT(TermsView, (), (kind, parts, most_earnest, meaning, source))

Result<TermsView> read_terms(Tx& tx, api::Path<OrderPath> const& at,
                             api::Query<TermsQuery> const& query) {
    auto const order = TRY(orders::load_for(tx, tx.actor(), at.id, "orders.read"));
    auto const terms =
        TRY(terms_of(tx, {.order = order.id, .kind = query.kind, .amount = Money{query.amount}}));
    return TermsView{terms.kind,
                     terms.parts,
                     terms.most_earnest,
                     {terms.zh, terms.en},
                     law_in_words(terms.source)};
}

struct AskForm {
    Kind kind;
    Price amount;
    std::optional<Text<1, 300>> conditions; ///< of return: security money
};
BOOST_DESCRIBE_STRUCT(AskForm, (), (kind, amount, conditions))

Result<DepositView> post_deposit(Tx& tx, api::Path<OrderPath> const& at,
                                 api::Body<AskForm> const& in) {
    auto const order = TRY(orders::load_for(tx, tx.actor(), at.id, "deposits.write"));
    Ask what{.order = order.id, .kind = in.kind, .amount = in.amount.money};
    if (in.conditions) what.conditions = *in.conditions;
    return view_of(tx, TRY(ask(tx, what)));
}

struct AnswerForm {
    bool is_agreed;
    Kind kind;                ///< as it was shown
    Price amount;             ///< the same
    std::optional<Word> word; ///< staff: how they heard it
};
BOOST_DESCRIBE_STRUCT(AnswerForm, (), (is_agreed, kind, amount, word))

Result<DepositView> put_answer(Tx& tx, api::Path<DepositPath> const& at,
                               api::Body<AnswerForm> const& in) {
    TRY(load_for(tx, at.id, "deposits.write"));
    bool const is_customer = tx.actor().kind == ActorKind::Customer;
    if (is_customer && in.word) return invalid_field("/word", "deposits.word_of_staff");
    if (!is_customer && (!in.word || *in.word == Word::Site))
        return invalid_field("/word", "deposits.word_wanted");
    return view_of(
        tx, TRY(answer(tx, at.id,
                       {in.is_agreed, in.kind, in.amount.money, in.word.value_or(Word::Site)})));
}

Result<void> delete_deposit(Tx& tx, api::Path<DepositPath> const& at) {
    TRY(load_for(tx, at.id, "deposits.write"));
    TRY(withdraw(tx, at.id));
    return {};
}

struct TakingForm {
    ledger::Method method = ledger::Method::Cash;
    std::optional<Text<1, 80>> reference;
    std::optional<Text<1, 80>> payer;
};
BOOST_DESCRIBE_STRUCT(TakingForm, (), (method, reference, payer))

Result<DepositView> post_payment(Tx& tx, api::Path<DepositPath> const& at,
                                 api::Body<TakingForm> const& in) {
    TRY(load_for(tx, at.id, "ledger.write"));
    return view_of(tx, TRY(take(tx, at.id, {in.method, in.reference, in.payer})));
}

Result<DepositView> post_claim(Tx& tx, api::Path<DepositPath> const& at) {
    TRY(load_for(tx, at.id, "deposits.write"));
    return view_of(tx, TRY(claim(tx, at.id)));
}

struct ReturnForm {
    std::optional<Price> kept;
    std::optional<Text<1, 100>> why;
};
BOOST_DESCRIBE_STRUCT(ReturnForm, (), (kept, why))

Result<DepositView> post_return(Tx& tx, api::Path<DepositPath> const& at,
                                api::Body<ReturnForm> const& in) {
    auto const one = TRY(load_for(tx, at.id, "deposits.write"));
    GiveBack how;
    if (in.kept) how.kept = in.kept->money;
    if (in.why) how.why = *in.why;
    // Keeping somebody's money is not the counter's to decide.
    if (how.kept > Money{}) TRY(identity::check_reach(tx, "deposits.decide", one.store));
    return view_of(tx, TRY(give_back(tx, at.id, how)));
}

} // namespace

void add_routes(api::Routes& routes) {
    auto const office = api::staff("deposits.write");
    routes.read("/orders/{id}/deposits", "list_deposits",
                api::customer() | api::staff("orders.read"), list_deposits);
    routes.read("/orders/{id}/deposit-terms", "explain_deposit", api::staff("orders.read"),
                read_terms);
    routes.write("POST", "/orders/{id}/deposits", "ask_for_deposit", office, post_deposit)
        .keeps_key = true;
    routes.write("PUT", "/deposits/{id}/answer", "answer_deposit", api::customer() | office,
                 put_answer);
    routes.write("DELETE", "/deposits/{id}", "withdraw_deposit", office, delete_deposit);
    routes
        .write("POST", "/deposits/{id}/payment", "take_deposit", api::staff("ledger.write"),
               post_payment)
        .keeps_key = true;
    routes.write("POST", "/deposits/{id}/claim", "claim_deposit", api::customer() | office,
                 post_claim);
    routes.write("POST", "/deposits/{id}/return", "return_deposit", office, post_return);
}

} // namespace hearth::deposits
