#include "platform/events/vouch.h"

#include "platform/events/chain.h"

namespace hearth::events {

bool vouch_anew(Tx& tx, std::string const& from, std::string const& to) {
    using Row = std::tuple<std::int64_t, std::string, std::string>;
    auto const row =
        tx.find<Row>("SELECT count, hash, mac FROM platform_event_head WHERE company = ?1");
    if (!row) return true; // nothing is sealed yet
    auto const& [count, hash, mac] = *row;
    Head const head{count, hash};
    if (mac == head_mac(to, tx.company(), head)) return true;
    if (mac != head_mac(from, tx.company(), head)) return false;
    return tx.run("UPDATE platform_event_head SET mac = ?2 WHERE company = ?1",
                  db::Bytes{head_mac(to, tx.company(), head)}) == 1;
}

} // namespace hearth::events
