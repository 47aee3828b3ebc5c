#include "base/ensure.h"
#include "base/zone.h"
#include "rooms/ledger/chart.h"
#include "rooms/ledger/store.h"

#include <algorithm>

namespace hearth::ledger {

Result<Id<Entry>> post(Tx& tx, EntryDraft const& draft) {
    auto const zone = TRY(identity::store_zone(tx, draft.store));
    auto entry = draft;
    std::erase_if(entry.postings, [](Posting const& one) { return one.amount == Money{}; });
    Money sum;
    for (auto const& posting : entry.postings)
        sum += posting.amount;
    ensure(sum == Money{}, "an entry that does not balance");
    ensure(entry.postings.size() >= 2, "an entry of fewer than two postings");
    auto const id = tx.new_id<Entry>();
    store::insert_entry(tx, id, entry, local_day(tx.now(), zone));
    return id;
}

CashJournal cash_journal(Tx& tx, Id<identity::Store> store, Day day) {
    CashJournal journal{.store = store, .day = day};
    journal.opening = std::get<0>(tx.one<std::tuple<Money>>(
        "SELECT CAST(coalesce(sum(amount), 0) AS BIGINT) FROM ledger_posting "
        "WHERE company_id = ?1 AND store_id = ?2 AND account = 'cash' AND day < ?3",
        store, day));
    using Row = std::tuple<Instant, EntryKind, Uuid, Money, std::optional<std::string>>;
    auto balance = journal.opening;
    for (auto const& [at, kind, subject, amount, number] : tx.all<Row>(
             "SELECT e.made_at, e.kind, e.subject_id, p.amount, r.number FROM ledger_posting p "
             "JOIN ledger_entry e ON e.company_id = p.company_id AND e.id = p.entry_id "
             "LEFT JOIN ledger_receipt r ON r.company_id = e.company_id "
             "AND r.payment_id = e.subject_id "
             "WHERE p.company_id = ?1 AND p.store_id = ?2 AND p.account = 'cash' AND p.day = ?3 "
             "ORDER BY e.made_at, e.id, p.position",
             store, day)) {
        balance += amount;
        journal.lines.push_back({at, kind, subject, std::max(amount, Money{}),
                                 std::max(-amount, Money{}), balance, number});
    }
    journal.closing = balance;
    return journal;
}

std::vector<AccountLine> trial_balance(Tx& tx, std::optional<Id<identity::Store>> store) {
    using Row = std::tuple<Account, Money, Money>;
    auto const rows =
        store ? tx.all<Row>(
                    "SELECT account, CAST(sum(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS "
                    "BIGINT), CAST(sum(CASE WHEN amount < 0 THEN -amount ELSE 0 END) AS BIGINT) "
                    "FROM ledger_posting WHERE company_id = ?1 AND store_id = ?2 GROUP BY account",
                    *store)
              : tx.all<Row>(
                    "SELECT account, CAST(sum(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS "
                    "BIGINT), CAST(sum(CASE WHEN amount < 0 THEN -amount ELSE 0 END) AS BIGINT) "
                    "FROM ledger_posting WHERE company_id = ?1 GROUP BY account");
    std::vector<AccountLine> lines;
    for (auto const& [account, code, kind] : chart()) {
        AccountLine line{account, code, kind};
        for (auto const& [of, debit, credit] : rows)
            if (of == account) line.debit = debit, line.credit = credit;
        line.balance = line.debit - line.credit;
        lines.push_back(line);
    }
    return lines;
}

std::vector<Id<Entry>> find_unbalanced(Tx& tx) {
    std::vector<Id<Entry>> found;
    for (auto const& [id] : tx.all<std::tuple<Id<Entry>>>(
             "SELECT entry_id FROM ledger_posting WHERE company_id = ?1 GROUP BY entry_id "
             "HAVING sum(amount) <> 0 OR count(*) < 2"))
        found.push_back(id);
    for (auto const& [id] : tx.all<std::tuple<Id<Entry>>>(
             "SELECT DISTINCT p.entry_id FROM ledger_posting p LEFT JOIN ledger_entry e "
             "ON e.company_id = p.company_id AND e.id = p.entry_id "
             "WHERE p.company_id = ?1 AND e.id IS NULL"))
        found.push_back(id);
    return found;
}

} // namespace hearth::ledger
