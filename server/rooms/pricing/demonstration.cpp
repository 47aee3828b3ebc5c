#include "base/ensure.h"
#include "platform/db/embedded.h"
#include "platform/json/codec.h"
#include "rooms/pricing/pricing.h"

#include <algorithm>

namespace hearth::pricing {

Result<void> add_demonstration(Tx& tx) {
    if (!list_books(tx).empty()) return {};
    auto const files = db::embedded_data();
    auto const it = std::find_if(files.begin(), files.end(), [](auto const& file) {
        return file.path == "server/rooms/pricing/data/book.json";
    });
    ensure(it != files.end(), "the demonstration's price book is not embedded");
    auto const book = TRY(add_book(tx, json::from_text<BookDraft>(it->text)));
    TRY(publish_book(tx, book.id, book.version));
    return {};
}

} // namespace hearth::pricing
