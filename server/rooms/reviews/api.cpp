// C2: what others thought. C6: one's own, and an appeal. A9: hiding, decided by two.
#include "cn/mask.h"
#include "platform/api/route.h"
#include "rooms/catalog/catalog.h"
#include "rooms/reviews/inside.h"
#include "rooms/reviews/store.h"

namespace hearth::reviews {
namespace {

constexpr int most_hidings = 200;

struct ItemPath {
    Id<catalog::Item> id;
};
BOOST_DESCRIBE_STRUCT(ItemPath, (), (id))
struct VisitPath {
    Id<orders::Visit> id;
};
BOOST_DESCRIBE_STRUCT(VisitPath, (), (id))
struct RatingPath {
    Id<notify::Rating> id;
};
BOOST_DESCRIBE_STRUCT(RatingPath, (), (id))
struct HidingPath {
    Id<Hiding> id;
};
BOOST_DESCRIBE_STRUCT(HidingPath, (), (id))

struct ReviewLine {
    Id<notify::Rating> id;
    std::string author; ///< 王*
    double mean;
    std::optional<std::string> words;
    Instant rated_at;
    std::optional<std::string> reply;
};
BOOST_DESCRIBE_STRUCT(ReviewLine, (), (id, author, mean, words, rated_at, reply))
struct ReviewPage {
    std::int64_t count; ///< all ratings of the service, read by all or not
    std::optional<double> mean;
    std::vector<ReviewLine> items; ///< newest first, good and bad
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(ReviewPage, (), (count, mean, items, next_cursor))

/// Five dimensions of five: 4.2.
double mean_of(std::int64_t score_sum, std::int64_t count) {
    auto const tenths = (score_sum * 10 + count * 5 / 2) / (count * 5);
    return static_cast<double>(tenths) / 10;
}

Result<ReviewLine> line_of(Tx& tx, Review const& one) {
    auto const rating = notify::find_rating(tx, one.visit);
    if (!rating) return Error{Refusal::NotFound, "notify.rating_not_found"};
    auto const author = TRY(customers::load_customer(tx, one.customer));
    return ReviewLine{one.id,
                      cn::mask_name(author.name),
                      mean_of(one.score_sum, 1),
                      rating->words,
                      one.rated_at,
                      rating->reply};
}

/// «microseconds:id» of the last one shown.
Result<std::optional<store::Before>> before_of(std::optional<Text<1, 200>> const& cursor) {
    auto const key = TRY(api::read_cursor(cursor));
    auto const colon = key.find(' ');
    if (colon == key.npos) return std::optional<store::Before>{};
    auto const at = parse_instant(key.substr(0, colon));
    auto const id = parse_uuid(key.substr(colon + 1));
    if (!at || !id) return std::optional<store::Before>{};
    return std::optional{store::Before{*at, Id<notify::Rating>{*id}}};
}

Result<ReviewPage> list_reviews(Tx& tx, api::Path<ItemPath> const& at,
                                api::Query<api::PageQuery> const& query) {
    TRY(catalog::load_item(tx, at.id));
    auto found = store::list_read(tx, at.id, TRY(before_of(query.cursor)), query.size() + 1);
    auto const tally = store::tally(tx, at.id);
    ReviewPage page{tally.count, {}, {}, {}};
    if (tally.count > 0) page.mean = mean_of(tally.score_sum, tally.count);
    if (static_cast<int>(found.size()) > query.size()) {
        found.pop_back();
        auto const& last = found.back();
        page.next_cursor = api::make_cursor(to_text(last.rated_at) + " " + to_text(last.id));
    }
    for (auto const& one : found)
        page.items.push_back(TRY(line_of(tx, one)));
    return page;
}

struct HidingView {
    Id<Hiding> id;
    Breach reason;
    State state;
    std::optional<std::string> decision;
    std::optional<std::string> appeal;
    std::optional<std::string> ending;
};
BOOST_DESCRIBE_STRUCT(HidingView, (), (id, reason, state, decision, appeal, ending))
struct OwnReview {
    bool is_public;
    std::optional<HidingView> hiding; ///< the newest, once decided
};
BOOST_DESCRIBE_STRUCT(OwnReview, (), (is_public, hiding))

OwnReview own_view(Tx& tx, Review const& one) {
    OwnReview view{one.is_public, {}};
    auto const newest = store::find_newest(tx, one.id);
    bool const is_decided =
        newest && newest->state != State::Asked && newest->state != State::Refused;
    if (is_decided)
        view.hiding = HidingView{newest->id,       newest->reason, newest->state,
                                 newest->decision, newest->appeal, newest->ending};
    return view;
}

Result<OwnReview> get_own(Tx& tx, api::Path<VisitPath> const& at) {
    TRY(orders::load_visit_for(tx, tx.actor(), at.id, ""));
    // Reading writes nothing: what nobody has heard of yet is not public.
    auto const known = store::find_by_visit(tx, at.id);
    if (known) return own_view(tx, *known);
    if (!notify::find_rating(tx, at.id)) return Error{Refusal::NotFound, "notify.rating_not_found"};
    return OwnReview{false, {}};
}

struct ConsentForm {
    bool is_public;
};
BOOST_DESCRIBE_STRUCT(ConsentForm, (), (is_public))

Result<OwnReview> put_own(Tx& tx, api::Path<VisitPath> const& at,
                          api::Body<ConsentForm> const& in) {
    TRY(orders::load_visit_for(tx, tx.actor(), at.id, ""));
    return own_view(tx, TRY(let_be_read(tx, at.id, in.is_public)));
}

struct WordsForm {
    Text<2, 500> words;
};
BOOST_DESCRIBE_STRUCT(WordsForm, (), (words))

Result<OwnReview> post_appeal(Tx& tx, api::Path<VisitPath> const& at,
                              api::Body<WordsForm> const& in) {
    TRY(orders::load_visit_for(tx, tx.actor(), at.id, ""));
    TRY(appeal(tx, at.id, in.words));
    return own_view(tx, TRY(load_of_visit(tx, at.id)));
}

struct OfficeHiding {
    Hiding hiding;
    std::optional<std::string> asked_by_name;
    std::optional<std::string> decided_by_name;
    std::optional<std::string> review_words;
    double mean;
};
BOOST_DESCRIBE_STRUCT(OfficeHiding, (),
                      (hiding, asked_by_name, decided_by_name, review_words, mean))
struct HidingList {
    std::vector<OfficeHiding> items;
};
BOOST_DESCRIBE_STRUCT(HidingList, (), (items))

std::optional<std::string> name_of(Tx& tx, std::optional<Uuid> const& staff) {
    return staff ? identity::find_name(tx, *staff) : std::nullopt;
}

Result<OfficeHiding> office_view(Tx& tx, Hiding const& one) {
    auto const review = store::find(tx, one.review);
    auto const rating = notify::find_rating(tx, review->visit);
    return OfficeHiding{one, name_of(tx, one.asked_by), name_of(tx, one.decided_by),
                        rating ? rating->words : std::nullopt, mean_of(review->score_sum, 1)};
}

struct HidingForm {
    Breach reason;
    Text<2, 500> words;
};
BOOST_DESCRIBE_STRUCT(HidingForm, (), (reason, words))

Result<OfficeHiding> post_hiding(Tx& tx, api::Path<RatingPath> const& at,
                                 api::Body<HidingForm> const& in) {
    auto const review = store::find(tx, at.id);
    if (!review) return Error{Refusal::NotFound, "notify.rating_not_found"};
    TRY(identity::check_reach(tx, "reviews.hide", review->store));
    return office_view(tx, TRY(ask_hiding(tx, at.id, in.reason, in.words)));
}

struct StateQuery {
    State state;
};
BOOST_DESCRIBE_STRUCT(StateQuery, (), (state))

Result<HidingList> list_hidings(Tx& tx, api::Query<StateQuery> const& query) {
    HidingList list;
    for (auto const& one : store::list_hidings(tx, query.state, most_hidings))
        if (tx.actor().may_at("reviews.read", one.store))
            list.items.push_back(TRY(office_view(tx, one)));
    return list;
}

/// Another store's do not exist for who may not decide there.
Result<void> check_decider(Tx& tx, Id<Hiding> id) {
    auto const one = store::find_hiding(tx, id);
    if (!one || !tx.actor().may_at("reviews.decide", one->store))
        return Error{Refusal::NotFound, "reviews.hiding_not_found"};
    return {};
}

struct DecisionForm {
    bool is_hidden;
    Text<2, 500> words;
};
BOOST_DESCRIBE_STRUCT(DecisionForm, (), (is_hidden, words))

Result<OfficeHiding> put_decision(Tx& tx, api::Path<HidingPath> const& at,
                                  api::Body<DecisionForm> const& in) {
    TRY(check_decider(tx, at.id));
    auto const known = store::find_hiding(tx, at.id);
    auto const moved =
        TRY(known->state == State::Appealed ? decide_appeal(tx, at.id, !in.is_hidden, in.words)
                                            : decide(tx, at.id, in.is_hidden, in.words));
    return office_view(tx, moved);
}

Result<OfficeHiding> post_lifting(Tx& tx, api::Path<HidingPath> const& at,
                                  api::Body<WordsForm> const& in) {
    TRY(check_decider(tx, at.id));
    return office_view(tx, TRY(lift(tx, at.id, in.words)));
}

} // namespace

void install(Room& room) {
    room.permissions = {{"reviews.read"}, {"reviews.hide"}, {"reviews.decide"}};
    room.listeners = {events::listen<notify::RatingGiven>("reviews.hear_rated", hear_rated)};
    room.listeners.front().hears_the_past = true; // what was rated before counts, too
    auto& routes = room.routes;
    auto const author = api::customer();
    auto const deciders = api::staff("reviews.decide");
    routes.read("/items/{id}/reviews", "list_reviews", api::anyone(), list_reviews);
    routes.read("/visits/{id}/review", "get_own_review", author, get_own);
    routes.write("PUT", "/visits/{id}/review", "let_review_be_read", author, put_own);
    routes.write("POST", "/visits/{id}/review/appeal", "appeal_hiding", author, post_appeal);
    routes.write("POST", "/ratings/{id}/hidings", "ask_for_hiding", api::staff("reviews.hide"),
                 post_hiding);
    routes.read("/review-hidings", "list_hidings", api::staff("reviews.read"), list_hidings);
    routes.write("PUT", "/review-hidings/{id}/decision", "decide_hiding", deciders, put_decision);
    routes.write("POST", "/review-hidings/{id}/lifting", "lift_hiding", deciders, post_lifting);
}

} // namespace hearth::reviews
