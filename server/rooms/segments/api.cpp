// The list of customers by segment, and one customer's standing with its reasons.
#include "rooms/segments/inside.h"

namespace hearth::segments {
namespace {

struct SegmentRow {
    customers::CustomerView person; ///< masked
    Standing standing;
    std::optional<Id<care::Plan>> plan; ///< the one that the risk began
};
BOOST_DESCRIBE_STRUCT(SegmentRow, (), (person, standing, plan))
struct SegmentPage {
    std::vector<SegmentRow> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(SegmentPage, (), (items, next_cursor))

struct SegmentQuery : api::PageQuery {
    std::optional<Value> value;
    std::optional<Recency> recency;
    std::optional<Need> need;
    std::optional<Loyalty> loyalty;
    std::optional<Risk> risk;
    std::optional<Id<identity::Store>> store;
};
BOOST_DESCRIBE_STRUCT(SegmentQuery, (api::PageQuery), (value, recency, need, loyalty, risk, store))

/// "60:<customer>"
Result<std::optional<store::After>> read_after(api::PageQuery const& query) {
    auto const key = TRY(api::read_cursor(query.cursor));
    if (key.empty()) return std::optional<store::After>{};
    auto const colon = key.find(':');
    auto const id = colon == key.npos ? std::nullopt : parse_uuid(key.substr(colon + 1));
    if (!id || colon == 0 || colon > 6 || key.find_first_not_of("0123456789") != colon)
        return invalid_field("/query/cursor", "platform.bad_cursor");
    return std::optional{
        store::After{std::stoi(key.substr(0, colon)), Id<customers::Customer>{*id}}};
}

Result<SegmentPage> list_segments(Tx& tx, api::Query<SegmentQuery> const& query) {
    store::Filter filter{.stores = identity::reach_of(tx.actor(), "segments.read"),
                         .value = query.value,
                         .recency = query.recency,
                         .need = query.need,
                         .loyalty = query.loyalty,
                         .risk = query.risk,
                         .after = TRY(read_after(query))};
    if (query.store) {
        TRY(identity::check_reach(tx, "segments.read", *query.store));
        filter.stores = {*query.store};
    }
    auto found = store::list(tx, filter, query.size() + 1);
    SegmentPage page;
    if (static_cast<int>(found.size()) > query.size()) {
        found.pop_back();
        auto const& last = found.back();
        page.next_cursor =
            api::make_cursor(std::to_string(last.standing.score) + ":" + to_text(last.customer));
    }
    for (auto const& one : found)
        page.items.push_back(
            {customers::to_view(tx, TRY(customers::load_customer(tx, one.customer))), one.standing,
             one.plan});
    return page;
}

struct CustomerPath {
    Id<customers::Customer> id;
};
BOOST_DESCRIBE_STRUCT(CustomerPath, (), (id))

/// Nothing was ever ordered, or nobody has counted yet: `standing` is left out.
struct SegmentView {
    std::optional<Standing> standing;
    std::optional<Instant> counted_at;
    std::optional<Id<care::Plan>> plan;
};
BOOST_DESCRIBE_STRUCT(SegmentView, (), (standing, counted_at, plan))

Result<SegmentView> get_segment(Tx& tx, api::Path<CustomerPath> const& at) {
    auto const customer = TRY(customers::load_customer(tx, at.id));
    if (customer.store && !tx.actor().may_at("segments.read", *customer.store))
        return Error{Refusal::NotFound, "customers.not_found"};
    auto const kept = find(tx, at.id);
    if (!kept) return SegmentView{};
    return SegmentView{kept->standing, kept->counted_at, kept->plan};
}

} // namespace

void add_routes(api::Routes& routes) {
    auto const readers = api::staff("segments.read");
    routes.read("/customer-segments", "list_customer_segments", readers, list_segments);
    routes.read("/customers/{id}/segment", "get_customer_segment", readers, get_segment);
}

} // namespace hearth::segments
