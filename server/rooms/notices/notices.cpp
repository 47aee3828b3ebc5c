#include "rooms/notices/notices.h"

#include "base/zone.h"

namespace hearth::notices {
namespace {

constexpr int most_licences = 100;
constexpr int most_notices = 200;
constexpr std::chrono::days shown_after{30}; ///< who comes late reads why the door is shut

constexpr char select_licence[] = "SELECT id, store_id, kind, number, holder, issuer, valid_to "
                                  "FROM notices_licence WHERE company_id = ?1 AND removed_at IS "
                                  "NULL ORDER BY kind, id LIMIT ?2";
constexpr char select_notice[] =
    "SELECT id, store_id, kind, effective_on, words, new_address, source, exception, published_at, "
    "withdrawn_at FROM notices_notice WHERE company_id = ?1 ";

/// The store's day and city; the whole company's are those of its first store.
Result<std::pair<Day, std::string>> place_of(Tx& tx, Notice const& draft) {
    if (draft.store) {
        auto const store = TRY(identity::load_store(tx, *draft.store));
        return std::pair{local_day(tx.now(), store.zone), store.city};
    }
    auto const stores = identity::list_stores(tx);
    auto const zone = stores.empty() ? "Asia/Shanghai" : stores.front().zone;
    return std::pair{local_day(tx.now(), zone), stores.empty() ? "" : stores.front().city};
}

Result<void> check_parts(Notice const& draft) {
    bool const is_whole = draft.kind == NoticeKind::StopOnline;
    if (is_whole == draft.store.has_value())
        return invalid_field("/store", is_whole ? "notices.whole_company" : "platform.required");
    bool const moves = draft.kind == NoticeKind::MoveStore;
    if (moves && (!draft.new_address || draft.new_address->empty()))
        return invalid_field("/new_address", "platform.required");
    return {};
}

} // namespace

std::vector<Licence> list_licences(Tx& tx) {
    return tx.all<Licence>(select_licence, most_licences);
}

Licence add_licence(Tx& tx, Licence draft) {
    draft.id = tx.new_id<Licence>().uuid;
    tx.run("INSERT INTO notices_licence (company_id, id, store_id, kind, number, holder, issuer, "
           "valid_to, added_at, added_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
           draft.id, draft.store, draft.kind, draft.number, draft.holder, draft.issuer,
           draft.valid_to, tx.now(), tx.actor().id);
    tx.publish(LicenceChanged{draft.id, draft.store, false});
    return draft;
}

Result<void> remove_licence(Tx& tx, Uuid id) {
    for (auto const& one : list_licences(tx)) {
        if (one.id != id) continue;
        tx.run("UPDATE notices_licence SET removed_at = ?3 WHERE company_id = ?1 AND id = ?2", id,
               tx.now());
        tx.publish(LicenceChanged{id, one.store, true});
        return {};
    }
    return Error{Refusal::NotFound, "notices.no_such_licence"};
}

std::vector<Notice> list_notices(Tx& tx) {
    return tx.all<Notice>(std::string(select_notice) + "ORDER BY id DESC LIMIT ?2", most_notices);
}

Result<Notice> load_notice(Tx& tx, Uuid id) {
    auto found = tx.find<Notice>(std::string(select_notice) + "AND id = ?2", id);
    if (!found) return Error{Refusal::NotFound, "notices.no_such_notice"};
    return std::move(*found);
}

std::vector<Notice> list_standing(Tx& tx, Day today) {
    auto const since = Day{std::chrono::sys_days{today} - shown_after};
    return tx.all<Notice>(std::string(select_notice) +
                              "AND withdrawn_at IS NULL AND effective_on >= ?2 "
                              "ORDER BY effective_on, id LIMIT ?3",
                          since, most_notices);
}

Result<Notice> publish(Tx& tx, Notice draft) {
    TRY(check_parts(draft));
    auto const [today, city] = TRY(place_of(tx, draft));
    auto const* const law = law_for(notice_laws(), draft.kind, city, today);
    if (!law) return Error{Refusal::Conflict, "notices.no_law_for_it"};
    bool const has_reason = draft.exception && !draft.exception->empty();
    TRY(check_day(*law, today, draft.effective_on, has_reason));
    // In time it needs no excuse.
    if (check_day(*law, today, draft.effective_on, false)) draft.exception.reset();
    draft.id = tx.new_id<Notice>().uuid;
    draft.source = std::string(law->jurisdiction) + " " + std::string(law->source) + " (" +
                   std::to_string(law->days_before) + ")";
    draft.published_at = tx.now();
    draft.withdrawn_at.reset();
    tx.run("INSERT INTO notices_notice (company_id, id, store_id, kind, effective_on, words, "
           "new_address, source, exception, published_at, published_by) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
           draft.id, draft.store, draft.kind, draft.effective_on, draft.words, draft.new_address,
           draft.source, draft.exception, draft.published_at, tx.actor().id);
    tx.publish(NoticePublished{draft.id, draft.kind, draft.store, draft.effective_on,
                               draft.exception.has_value()});
    return draft;
}

Result<Notice> withdraw(Tx& tx, Uuid id) {
    auto notice = TRY(load_notice(tx, id));
    auto const rows = tx.run("UPDATE notices_notice SET withdrawn_at = ?3, withdrawn_by = ?4 "
                             "WHERE company_id = ?1 AND id = ?2 AND withdrawn_at IS NULL",
                             id, tx.now(), tx.actor().id);
    if (rows == 0) return Error{Refusal::Conflict, "notices.withdrawn_already"};
    notice.withdrawn_at = tx.now();
    tx.publish(NoticeWithdrawn{id, notice.store});
    return notice;
}

} // namespace hearth::notices
