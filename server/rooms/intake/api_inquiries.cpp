#include "base/text.h"
#include "rooms/customers/customers.h"
#include "rooms/intake/store.h"
#include "rooms/intake/views.h"
#include "rooms/intake/waiting.h"

namespace hearth::intake {
namespace {

/// The start in `wanted_at` is full at this store: told when it becomes free (BK-01).
struct WaitingBody {
    Id<identity::Store> store;
    catalog::Quantity quantity;
    std::optional<catalog::Choices> options;
};
BOOST_DESCRIBE_STRUCT(WaitingBody, (), (store, quantity, options))

struct OpenBody {
    std::optional<Channel> channel; ///< staff only; a worker's is a referral, others' the web
    Wish wish;
    std::optional<Id<customers::Customer>> customer;
    std::optional<Instant> rang_at;
    std::optional<Whole<0, 99>> rings;
    std::optional<WaitingBody> waiting; ///< of customers, and of staff for one
};
BOOST_DESCRIBE_STRUCT(OpenBody, (), (channel, wish, customer, rang_at, rings, waiting))

/// The phone in its one spelling.
Result<Wish> normal(Wish wish) {
    if (wish.phone) wish.phone = TRY(customers::parse_phone(*wish.phone, "/wish/phone"));
    return wish;
}

Channel channel_of(Actor const& actor, std::optional<Channel> said) {
    if (actor.kind == ActorKind::Staff) return said.value_or(Channel::Phone);
    return actor.kind == ActorKind::Worker ? Channel::Referral : Channel::Web;
}

Result<InquiryView> add_inquiry(Tx& tx, api::Body<OpenBody> const& body) {
    auto const& actor = tx.actor();
    OpenInquiry what{.channel = channel_of(actor, body.channel), .wish = TRY(normal(body.wish))};
    if (actor.kind == ActorKind::Customer) what.customer = Id<customers::Customer>{actor.id};
    if (actor.kind == ActorKind::Staff) {
        what.customer = body.customer;
        what.rang_at = body.rang_at;
        if (body.rings) what.rings = static_cast<int>(body.rings->value);
    }
    if (what.wish.phone && !what.customer && actor.kind == ActorKind::Staff)
        if (auto const known = customers::find_by_phone(tx, *what.wish.phone))
            what.customer = known->id;
    auto const inquiry = TRY(open_inquiry(tx, what));
    if (auto const& place = body.waiting)
        TRY(wait_for(tx, inquiry,
                     {place->store, place->quantity, place->options.value_or(catalog::Choices{})}));
    return view_of(tx, inquiry);
}

struct InquiryQuery : api::PageQuery {
    std::optional<InquiryState> state;
};
BOOST_DESCRIBE_STRUCT(InquiryQuery, (api::PageQuery), (state))
struct InquiryPage {
    std::vector<InquiryView> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(InquiryPage, (), (items, next_cursor))

/// Staff see what they may (a store's what it was given); workers their own
/// referrals.
Result<InquiryPage> list_inquiries(Tx& tx, api::Query<InquiryQuery> const& query) {
    auto const& actor = tx.actor();
    InquiryPage page;
    if (actor.kind != ActorKind::Staff) {
        for (auto const& one : store::list_opened_by(tx, actor.id, query.size()))
            page.items.push_back(view_of(tx, one));
        return page;
    }
    auto const key = TRY(api::read_cursor(query.cursor));
    std::optional<Id<Inquiry>> before;
    if (auto const id = parse_uuid(key)) before = Id<Inquiry>{*id};
    constexpr int most_rounds = 20; // what is another store's is passed over
    for (int round = 0; round < most_rounds; ++round) {
        auto const batch = store::list_inquiries(tx, query.state, before, query.size() + 1);
        for (auto const& one : batch) {
            if (static_cast<int>(page.items.size()) == query.size()) {
                page.next_cursor = api::make_cursor(to_text(*before));
                return page;
            }
            before = one.id;
            if (load_inquiry_for(tx, one.id, "intake.read")) page.items.push_back(view_of(tx, one));
        }
        if (static_cast<int>(batch.size()) <= query.size()) return page;
    }
    page.next_cursor = api::make_cursor(to_text(*before));
    return page;
}

Result<InquiryView> get_inquiry(Tx& tx, api::Path<InquiryPath> const& path) {
    return view_of(tx, TRY(load_inquiry_for(tx, path.id, "intake.read")));
}

Result<InquiryView> answer_inquiry_first(Tx& tx, api::Path<InquiryPath> const& path) {
    TRY(load_inquiry_for(tx, path.id, "intake.write"));
    return view_of(tx, TRY(answer_inquiry(tx, path.id)));
}

Result<InquiryView> put_wish(Tx& tx, api::Path<InquiryPath> const& path, api::IfMatch const& match,
                             api::Body<Wish> const& body) {
    TRY(load_inquiry_for(tx, path.id, "intake.write"));
    auto const wish = TRY(normal(body));
    return view_of(tx, TRY(save_wish(tx, path.id, match.version, wish)));
}

struct ClarityBody {
    List<Field, 6> unclear; ///< none: everything was read back and is right
};
BOOST_DESCRIBE_STRUCT(ClarityBody, (), (unclear))
Result<InquiryView> put_clarity(Tx& tx, api::Path<InquiryPath> const& path,
                                api::Body<ClarityBody> const& body) {
    TRY(load_inquiry_for(tx, path.id, "intake.write"));
    return view_of(tx, TRY(mark_unclear(tx, path.id, body.unclear)));
}

struct DisclosureBody {
    customers::HomeFacts facts; ///< what was asked now; the rest stays as it was
    SaidBy by;
};
BOOST_DESCRIBE_STRUCT(DisclosureBody, (), (facts, by))
Result<InquiryView> put_disclosure(Tx& tx, api::Path<InquiryPath> const& path,
                                   api::Body<DisclosureBody> const& body) {
    TRY(load_inquiry_for(tx, path.id, "intake.write"));
    return view_of(tx, TRY(disclose(tx, path.id, body.facts, body.by)));
}

struct SignatureBody {
    RawJson strokes; ///< as drawn on the glass
};
BOOST_DESCRIBE_STRUCT(SignatureBody, (), (strokes))
Result<SignOff> add_signature(Tx& tx, api::Path<InquiryPath> const& path,
                              api::Body<SignatureBody> const& body) {
    TRY(load_inquiry_for(tx, path.id, "intake.write"));
    if (body.strokes.text == "null" || body.strokes.text == "[]")
        return invalid_field("/strokes", "intake.signature_empty");
    return sign(tx, path.id, body.strokes.text);
}

struct OfficeBody {
    VerifiedBy verified_by;
    Text<2, 200> reason;
};
BOOST_DESCRIBE_STRUCT(OfficeBody, (), (verified_by, reason))
Result<SignOff> add_office_sign_off(Tx& tx, api::Path<InquiryPath> const& path,
                                    api::Body<OfficeBody> const& body) {
    TRY(load_inquiry_for(tx, path.id, "intake.write"));
    return sign_for_owner(tx, path.id, body.verified_by, body.reason);
}

struct ProposalBody {
    Id<pricing::Quote> quote;
    Text<1, 80> title;
};
BOOST_DESCRIBE_STRUCT(ProposalBody, (), (quote, title))
Result<Proposal> add_proposal(Tx& tx, api::Path<InquiryPath> const& path,
                              api::Body<ProposalBody> const& body) {
    TRY(load_inquiry_for(tx, path.id, "intake.write"));
    return propose(tx, path.id, body.quote, body.title);
}

struct ProposalPath {
    Id<Inquiry> id;
    Uuid proposal;
};
BOOST_DESCRIBE_STRUCT(ProposalPath, (), (id, proposal))
struct DecisionBody {
    ProposalState state;
};
BOOST_DESCRIBE_STRUCT(DecisionBody, (), (state))
Result<Proposal> put_proposal(Tx& tx, api::Path<ProposalPath> const& path,
                              api::Body<DecisionBody> const& body) {
    auto const inquiry = TRY(load_inquiry(tx, path.id));
    // The customer compares and accepts; staff write down what was said.
    if (!(inquiry.customer && tx.actor().is(ActorKind::Customer, *inquiry.customer)))
        TRY(load_inquiry_for(tx, path.id, "intake.write"));
    if (body.state == ProposalState::Offered)
        return invalid_field("/state", "intake.decide_yes_or_no");
    return decide_proposal(tx, path.id, path.proposal, body.state);
}

struct OrderBody {
    Id<customers::Customer> customer;
    Id<customers::Address> address;
    Id<pricing::Quote> quote;
    Instant start;
    std::optional<Id<dispatch::Hold>> hold;
    std::optional<Text<0, 500>> note;
    std::optional<bool> allows_same_day;
    bool accepts_terms; ///< read aloud and agreed to (AS-01)
};
BOOST_DESCRIBE_STRUCT(OrderBody, (),
                      (customer, address, quote, start, hold, note, allows_same_day, accepts_terms))
struct Ordered {
    Id<orders::Order> order;
    std::string number;
};
BOOST_DESCRIBE_STRUCT(Ordered, (), (order, number))
Result<Ordered> order_inquiry(Tx& tx, api::Path<InquiryPath> const& path,
                              api::Body<OrderBody> const& body) {
    TRY(load_inquiry_for(tx, path.id, "intake.write"));
    if (!body.accepts_terms) return invalid_field("/accepts_terms", "orders.terms_not_accepted");
    auto const placed = TRY(order(tx, path.id,
                                  {.customer = body.customer,
                                   .address = body.address,
                                   .quote = body.quote,
                                   .start = body.start,
                                   .hold = body.hold,
                                   .note = body.note,
                                   .allows_same_day = body.allows_same_day.value_or(false)}));
    if (!tx.actor().may_at("orders.write", placed.store))
        return Error{Refusal::NotFound, "orders.quote_not_found"};
    return Ordered{placed.id, placed.number};
}

struct ClosingBody {
    Closing reason;
};
BOOST_DESCRIBE_STRUCT(ClosingBody, (), (reason))
Result<InquiryView> add_closing(Tx& tx, api::Path<InquiryPath> const& path,
                                api::Body<ClosingBody> const& body) {
    TRY(load_inquiry_for(tx, path.id, "intake.write"));
    return view_of(tx, TRY(close_inquiry(tx, path.id, body.reason)));
}

/// Whoever asked by themselves takes it back by themselves.
Result<InquiryView> add_withdrawal(Tx& tx, api::Path<InquiryPath> const& path) {
    auto const inquiry = TRY(load_inquiry(tx, path.id));
    if (!tx.actor().is(ActorKind::Customer, Id<customers::Customer>{inquiry.opened_by}))
        return Error{Refusal::NotFound, "intake.inquiry_not_found"};
    return view_of(tx, TRY(close_inquiry(tx, path.id, Closing::NoLongerNeeded)));
}

enum class UnmaskReason { CallBack, Verify, Order, Complaint };
BOOST_DESCRIBE_ENUM(UnmaskReason, CallBack, Verify, Order, Complaint)
struct UnmaskBody {
    UnmaskReason reason;
};
BOOST_DESCRIBE_STRUCT(UnmaskBody, (), (reason))
struct WholeInquiry : Wish {
    std::optional<customers::HomeFacts> home;
};
BOOST_DESCRIBE_STRUCT(WholeInquiry, (Wish), (home))
Result<WholeInquiry> unmask_inquiry(Tx& tx, api::Path<InquiryPath> const& path,
                                    api::Body<UnmaskBody> const& body) {
    auto const inquiry = TRY(load_inquiry_for(tx, path.id, "intake.unmask"));
    tx.publish(InquiryUnmasked{inquiry.id, to_text(body.reason)});
    WholeInquiry whole{inquiry.wish, {}};
    if (inquiry.disclosure) whole.home = inquiry.disclosure->facts;
    return whole;
}

} // namespace

void add_inquiry_routes(api::Routes& routes) {
    auto const writers = api::staff("intake.write");
    auto const reporters = writers | api::worker();
    routes.write("POST", "/inquiries", "add_inquiry", api::anyone(), add_inquiry).per_minute = 30;
    routes.read("/inquiries", "list_inquiries",
                api::staff("intake.read") | api::worker() | api::customer(), list_inquiries);
    routes.read("/inquiries/{id}", "get_inquiry",
                api::staff("intake.read") | api::worker() | api::customer(), get_inquiry);
    routes.write("POST", "/inquiries/{id}/response", "answer_inquiry", writers,
                 answer_inquiry_first);
    routes.write("PUT", "/inquiries/{id}/wish", "put_inquiry_wish", reporters, put_wish);
    routes.write("PUT", "/inquiries/{id}/clarity", "put_inquiry_clarity", writers, put_clarity);
    routes.write("PUT", "/inquiries/{id}/disclosure", "put_inquiry_disclosure", reporters,
                 put_disclosure);
    routes.write("POST", "/inquiries/{id}/signature", "sign_inquiry", reporters, add_signature);
    routes.write("POST", "/inquiries/{id}/office-sign-off", "sign_off_inquiry", writers,
                 add_office_sign_off);
    routes.write("POST", "/inquiries/{id}/proposals", "add_proposal", writers, add_proposal);
    routes.write("PUT", "/inquiries/{id}/proposals/{proposal}", "decide_proposal",
                 writers | api::customer(), put_proposal);
    routes.write("POST", "/inquiries/{id}/order", "order_inquiry", writers, order_inquiry);
    routes.write("POST", "/inquiries/{id}/closing", "close_inquiry", writers, add_closing);
    routes.write("POST", "/inquiries/{id}/withdrawal", "withdraw_inquiry", api::customer(),
                 add_withdrawal);
    routes.write("POST", "/inquiries/{id}/unmasking", "unmask_inquiry", api::staff("intake.unmask"),
                 unmask_inquiry);
}

} // namespace hearth::intake
