// AS-01: what calling off costs, the case, and what staff and customer do in it.
#include "rooms/aftersales/form_pdf.h"
#include "rooms/aftersales/store.h"
#include "rooms/aftersales/views.h"
#include "rooms/visits/visits.h"

#include <algorithm>

namespace hearth::aftersales {
namespace {

struct OrderPath {
    Id<orders::Order> id;
};
BOOST_DESCRIBE_STRUCT(OrderPath, (), (id))
struct CasePath {
    Id<Cancellation> id;
};
BOOST_DESCRIBE_STRUCT(CasePath, (), (id))

bool is_customer(Tx& tx) {
    return tx.actor().kind == ActorKind::Customer;
}

struct QuoteQuery {
    std::optional<Fault> fault; ///< staff ask what it costs where it is not the customer's wish
};
BOOST_DESCRIBE_STRUCT(QuoteQuery, (), (fault))
struct OrderQuote {
    QuoteView quote;
    std::optional<CancellationView> open; ///< a case that runs already
};
BOOST_DESCRIBE_STRUCT(OrderQuote, (), (quote, open))

Result<OrderQuote> read_quote(Tx& tx, api::Path<OrderPath> const& at,
                              api::Query<QuoteQuery> const& query) {
    auto const order = TRY(orders::load_for(tx, tx.actor(), at.id, "aftersales.read"));
    OrderQuote out;
    auto const known = store::find_of_order(tx, order.id);
    bool const is_known = known && known->state != CaseState::Withdrawn &&
                          known->state != CaseState::Kept && known->state != CaseState::Refused;
    if (is_known) {
        out.open = TRY(view_of(tx, *known));
        out.quote = out.open->quote;
        return out;
    }
    auto const fault = is_customer(tx) ? Fault::Customer : query.fault.value_or(Fault::Customer);
    auto const facts = TRY(facts_of(tx, order, fault));
    out.quote = quote_view(tx, order, facts.paid, decide(policy_of(tx, order), facts));
    return out;
}

struct RetentionForm {
    Retention offered;
    RetentionResult result = RetentionResult::Leaves;
    std::optional<Text<0, 300>> note;
};
BOOST_DESCRIBE_STRUCT(RetentionForm, (), (offered, result, note))
struct SignatureForm {
    SigningWay way = SigningWay::App;
    std::optional<Price> fee;              ///< the figure that was shown
    std::optional<Text<1, 400'000>> image; ///< PNG, base64
    std::optional<Text<1, 300>> note;
};
BOOST_DESCRIBE_STRUCT(SignatureForm, (), (way, fee, image, note))
struct StatedForm {
    std::optional<Price> spent;
    std::optional<Price> fair_loss;
    std::optional<Price> lowered_to;
};
BOOST_DESCRIBE_STRUCT(StatedForm, (), (spent, fair_loss, lowered_to))

/// What a staff member states is about money the company gives up or asks for.
Result<Stated> stated_by(StatedForm const& form) {
    Stated stated;
    if (form.spent) stated.spent = form.spent->money;
    if (form.fair_loss) stated.fair_loss = form.fair_loss->money;
    if (form.lowered_to) stated.lowered_to = form.lowered_to->money;
    return stated;
}

Result<Signing> signing_by(SignatureForm const& form) {
    Signing signing{.way = form.way};
    if (form.fee) signing.fee = form.fee->money;
    if (form.image) signing.strokes = TRY(visits::read_strokes(*form.image));
    if (form.note) signing.note = *form.note;
    return signing;
}

/// A customer's own filing is signed by sending it: they saw the figure. Staff may do the steps one
/// by one or at once.
struct CancelForm {
    Text<1, 200> reason;
    std::optional<Price> fee;               ///< the figure that was shown
    std::optional<Fault> fault;             ///< staff
    std::optional<StatedForm> stated;       ///< staff who decide
    std::optional<RetentionForm> retention; ///< staff
    std::optional<SignatureForm> signature; ///< staff
};
BOOST_DESCRIBE_STRUCT(CancelForm, (), (reason, fee, fault, stated, retention, signature))

Result<void> check_staff_parts(Tx& tx, CancelForm const& in, Id<identity::Store> store) {
    if (is_customer(tx)) {
        if (in.fault) return invalid_field("/fault", "aftersales.staff_only");
        if (in.stated) return invalid_field("/stated", "aftersales.staff_only");
        if (in.retention) return invalid_field("/retention", "aftersales.staff_only");
        if (in.signature) return invalid_field("/signature", "aftersales.staff_only");
        return {};
    }
    bool const decides = in.stated || in.fault.value_or(Fault::Customer) != Fault::Customer;
    if (decides) TRY(identity::check_reach(tx, "aftersales.decide", store));
    return {};
}

Result<Cancellation> go_on(Tx& tx, CancelForm const& in, Cancellation one) {
    if (in.retention) {
        std::string const note = in.retention->note.value_or(Text<0, 300>());
        one = TRY(note_retention(tx, one.id, in.retention->offered, in.retention->result, note));
    }
    if (one.state != CaseState::Opened) return one;
    if (in.signature) return sign(tx, one.id, TRY(signing_by(*in.signature)));
    // What was made for the customer has no figure before the office has stated the cost.
    auto const order = TRY(orders::load(tx, one.order));
    if (!is_customer(tx) || order.terms.is_special) return one;
    Signing signing;
    if (in.fee) signing.fee = in.fee->money;
    return sign(tx, one.id, signing);
}

Result<CancellationView> add_case(Tx& tx, api::Path<OrderPath> const& at,
                                  api::Body<CancelForm> const& in) {
    auto const order = TRY(orders::load_for(tx, tx.actor(), at.id, "aftersales.write"));
    TRY(check_staff_parts(tx, in, order.store));
    OpenCancellation what{order.id, in.fault.value_or(Fault::Customer), in.reason};
    if (in.stated) what.stated = TRY(stated_by(*in.stated));
    auto one = TRY(open_cancellation(tx, what));
    return view_of(tx, TRY(go_on(tx, in, std::move(one))));
}

struct CaseQuery : api::PageQuery {
    std::optional<bool> all; ///< also those that are over
};
BOOST_DESCRIBE_STRUCT(CaseQuery, (api::PageQuery), (all))
struct CasePage {
    std::vector<CancellationView> items; ///< what waits longest first; all of them newest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(CasePage, (), (items, next_cursor))

Result<CasePage> list_cases(Tx& tx, api::Query<CaseQuery> const& query) {
    store::Filter filter{.stores = identity::reach_of(tx.actor(), "aftersales.read"),
                         .is_open = !query.all.value_or(false)};
    auto const key = TRY(api::read_cursor(query.cursor));
    if (auto const id = parse_uuid(key)) filter.after = Id<Cancellation>{*id};
    auto const most = static_cast<std::size_t>(query.size());
    auto found = store::list(tx, filter, query.size() + 1);
    CasePage page;
    bool const has_more = found.size() > most;
    if (has_more) found.resize(most);
    if (has_more) page.next_cursor = api::make_cursor(to_text(found.back().id));
    for (auto const& one : found)
        page.items.push_back(TRY(view_of(tx, one)));
    std::stable_sort(page.items.begin(), page.items.end(), [](auto const& a, auto const& b) {
        if (a.decide_by.has_value() != b.decide_by.has_value()) return a.decide_by.has_value();
        return a.decide_by && *a.decide_by < *b.decide_by;
    });
    return page;
}

Result<CancellationView> get_case(Tx& tx, api::Path<CasePath> const& at) {
    return view_of(tx, TRY(load_for(tx, at.id, "aftersales.read")));
}

Result<CancellationView> add_retention(Tx& tx, api::Path<CasePath> const& at,
                                       api::Body<RetentionForm> const& in) {
    TRY(load_for(tx, at.id, "aftersales.write"));
    std::string const note = in.note.value_or(Text<0, 300>());
    return view_of(tx, TRY(note_retention(tx, at.id, in.offered, in.result, note)));
}

struct CostForm : StatedForm {
    Text<1, 300> why;
};
BOOST_DESCRIBE_STRUCT(CostForm, (StatedForm), (why))
Result<CancellationView> put_cost(Tx& tx, api::Path<CasePath> const& at,
                                  api::Body<CostForm> const& in) {
    TRY(load_for(tx, at.id, "aftersales.decide"));
    return view_of(tx, TRY(state(tx, at.id, TRY(stated_by(in)), in.why)));
}

Result<CancellationView> add_signature(Tx& tx, api::Path<CasePath> const& at,
                                       api::Body<SignatureForm> const& in) {
    TRY(load_for(tx, at.id, "aftersales.write"));
    return view_of(tx, TRY(sign(tx, at.id, TRY(signing_by(in)))));
}

Result<CancellationView> add_withdrawal(Tx& tx, api::Path<CasePath> const& at) {
    TRY(load_for(tx, at.id, "aftersales.write"));
    return view_of(tx, TRY(withdraw(tx, at.id)));
}

Result<api::File> print_form(api::Slow& slow, api::Path<CasePath> const& at) {
    auto const facts =
        TRY(slow.database.read(slow.scope, [&](Tx& tx) { return load_form_facts(tx, at.id); }));
    return api::File{"application/pdf", print_cancellation(facts), file_name_of(facts)};
}

} // namespace

void add_cancellation_routes(api::Routes& routes) {
    auto const readers = api::customer() | api::staff("aftersales.read");
    auto const writers = api::customer() | api::staff("aftersales.write");
    routes.read("/orders/{id}/cancellation", "quote_cancellation", readers, read_quote);
    routes.write("POST", "/orders/{id}/cancellation", "open_cancellation", writers, add_case);
    routes.read("/cancellations", "list_cancellations", api::staff("aftersales.read"), list_cases);
    routes.read("/cancellations/{id}", "get_cancellation", readers, get_case);
    routes.write("POST", "/cancellations/{id}/retention", "note_retention",
                 api::staff("aftersales.write"), add_retention);
    routes.write("PUT", "/cancellations/{id}/cost", "state_cancellation_cost",
                 api::staff("aftersales.decide"), put_cost);
    routes.write("POST", "/cancellations/{id}/signature", "sign_cancellation", writers,
                 add_signature);
    routes.write("POST", "/cancellations/{id}/withdrawal", "withdraw_cancellation", writers,
                 add_withdrawal);
    routes.slow("GET", "/cancellations/{id}/form", "print_cancellation", readers, print_form);
}

} // namespace hearth::aftersales
