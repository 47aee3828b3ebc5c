#include "platform/personal/transfers.h"

#include "base/zone.h"

namespace hearth::personal {

void count_transfer(Tx& tx, std::string_view channel, std::string_view what) {
    auto const [zone] =
        tx.one<std::tuple<std::string>>("SELECT zone FROM platform_company WHERE id = ?1");
    tx.run("INSERT INTO platform_transfer (company_id, day, channel, what, times, last_at) VALUES "
           "(?1, ?2, ?3, ?4, 1, ?5) ON CONFLICT (company_id, day, channel, what) DO UPDATE SET "
           "times = platform_transfer.times + 1, last_at = ?5",
           local_day(tx.now(), zone), channel, what, tx.now());
}

std::vector<Transfer> list_transfers(Tx& tx, Day from, Day until, int limit) {
    return tx.all<Transfer>("SELECT day, channel, what, times, last_at FROM platform_transfer "
                            "WHERE company_id = ?1 AND day >= ?2 AND day <= ?3 ORDER BY day DESC, "
                            "channel, what LIMIT ?4",
                            from, until, limit);
}

int forget_transfers(Tx& tx, Day before) {
    return static_cast<int>(
        tx.run("DELETE FROM platform_transfer WHERE company_id = ?1 AND day < ?2", before));
}

} // namespace hearth::personal
