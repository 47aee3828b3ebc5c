// CR-03: one timeline. Every room shows its part as a view; nothing is copied.
#include "rooms/household/household.h"

#include <algorithm>
#include <map>

namespace hearth::household {
namespace {

/// The view a kind stands in.
std::string_view view_of(EntryKind kind) {
    static std::map<EntryKind, std::string_view> const views{
        {EntryKind::Order, "orders_v_timeline"},
        {EntryKind::Visit, "orders_v_timeline"},
        {EntryKind::Inquiry, "intake_v_timeline"},
        {EntryKind::Callback, "intake_v_timeline"},
        {EntryKind::Call, "calls_v_timeline"},
        {EntryKind::Chat, "chat_v_timeline"},
        {EntryKind::Message, "notify_v_timeline"},
        {EntryKind::Complaint, "complaints_v_timeline"},
        {EntryKind::AfterSales, "aftersales_v_timeline"},
        {EntryKind::Payment, "ledger_v_timeline"},
        {EntryKind::Refund, "ledger_v_timeline"},
        {EntryKind::Rating, "notify_v_timeline"},
        {EntryKind::FollowUp, "notify_v_timeline"},
        {EntryKind::Series, "series_v_timeline"},
        {EntryKind::Repair, "aftersales_v_timeline"},
        {EntryKind::Goods, "aftersales_v_timeline"},
        {EntryKind::Incident, "safety_v_timeline"},
        {EntryKind::Letter, "care_v_timeline"},
        {EntryKind::CareVisit, "care_v_timeline"},
        {EntryKind::Birthday, "care_v_timeline"}};
    return views.at(kind);
}

struct Row {
    EntryKind kind;
    Uuid id;
    Instant at;
    std::optional<Id<identity::Store>> store;
    std::string state;
    std::string number;
    Money amount;
    std::optional<Uuid> about;
};
BOOST_DESCRIBE_STRUCT(Row, (), (kind, id, at, store, state, number, amount, about))

std::vector<EntryKind> all_kinds() {
    std::vector<EntryKind> all;
    for (auto const& one : names_of<EntryKind>())
        all.push_back(one.value);
    return all;
}

/// One arm for each view, with the kinds that are wanted of it; the whole sorted and cut once.
std::string statement(std::vector<EntryKind> const& kinds) {
    std::map<std::string_view, std::string> wanted;
    for (auto const kind : kinds) {
        auto& list = wanted[view_of(kind)];
        list += (list.empty() ? "'" : ", '") + std::string(to_text(kind)) + "'";
    }
    std::string arms;
    for (auto const& [view, list] : wanted)
        arms += (arms.empty() ? "" : " UNION ALL ") +
                std::string("SELECT kind, id, at, store_id, state, number, amount, about FROM ") +
                std::string(view) + " WHERE company_id = ?1 AND customer_id = ?2 AND kind IN (" +
                list + ") AND (at < ?3 OR (at = ?3 AND id < ?4))";
    return "SELECT kind, id, at, store_id, state, number, amount, about FROM (" + arms +
           ") AS entries ORDER BY at DESC, id DESC LIMIT ?5";
}

bool is_newer(Entry const& a, Entry const& b) {
    return a.at != b.at ? a.at > b.at : b.id < a.id;
}

} // namespace

std::vector<Entry> list_entries(Tx& tx, std::vector<Id<customers::Customer>> const& files,
                                std::vector<EntryKind> const& kinds, std::optional<After> after,
                                int limit) {
    auto const sql = statement(kinds.empty() ? all_kinds() : kinds);
    // Visits lie ahead: the end of all times is the beginning of the first page.
    constexpr auto last = Instant{Duration{std::int64_t{1} << 60}};
    auto const from = after.value_or(After{last, Uuid{}});
    std::vector<Entry> all;
    for (auto const file : files)
        for (auto const& row : tx.all<Row>(sql, file, from.at, from.id, limit))
            all.push_back({row.kind, row.id, row.at, row.store, row.state, row.number, row.amount,
                           row.about, file});
    std::sort(all.begin(), all.end(), is_newer);
    if (all.size() > static_cast<std::size_t>(limit)) all.resize(static_cast<std::size_t>(limit));
    return all;
}

std::vector<Rest> list_rests(Tx& tx, std::vector<Id<customers::Customer>> const& files) {
    std::map<Id<identity::Store>, Rest> rests;
    using Row = std::tuple<Id<identity::Store>, Money, Money>;
    for (auto const file : files)
        for (auto const& [store, prepaid, due] :
             tx.all<Row>("SELECT store_id, prepaid, due FROM ledger_v_rest WHERE company_id = ?1 "
                         "AND customer_id = ?2",
                         file)) {
            auto& rest = rests[store];
            rest.store = store;
            rest.prepaid += std::max(Money{}, prepaid);
            rest.due += std::max(Money{}, due);
        }
    std::vector<Rest> all;
    for (auto const& [store, rest] : rests)
        if (rest.prepaid > Money{} || rest.due > Money{}) all.push_back(rest);
    return all;
}

} // namespace hearth::household
