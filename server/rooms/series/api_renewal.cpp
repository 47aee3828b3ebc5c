// LC-08: yes to a renewal, no more of it, and that the office told of it, all in one place.
#include "rooms/identity/identity.h"
#include "rooms/series/views.h"

#include "base/zone.h"

namespace hearth::series {
namespace {

struct SeriesPath {
    SeriesId id;
};
BOOST_DESCRIBE_STRUCT(SeriesPath, (), (id))

enum class RenewalWish { Agree, End, Told };
BOOST_DESCRIBE_ENUM(RenewalWish, Agree, End, Told)

struct RenewalEdit {
    RenewalWish kind;
    std::optional<bool> has_read; ///< Agree: what is emphasised was read, or read out
    std::optional<Word> word;     ///< staff: how the customer said so, or was told
};
BOOST_DESCRIBE_STRUCT(RenewalEdit, (), (kind, has_read, word))

Result<SeriesView> put_renewal(Tx& tx, api::Path<SeriesPath> const& at,
                               api::Body<RenewalEdit> const& in) {
    TRY(load_for(tx, at.id, "series.write"));
    bool const is_customer = tx.actor().kind == ActorKind::Customer;
    if (is_customer && in.word) return invalid_field("/word", "aftersales.staff_only");
    if (is_customer && in.kind == RenewalWish::Told)
        return invalid_field("/kind", "aftersales.staff_only");
    if (!is_customer && !in.word) return invalid_field("/word", "platform.required");
    if (in.kind == RenewalWish::Agree && !in.has_read.value_or(false))
        return invalid_field("/has_read", "platform.required");
    if (in.kind == RenewalWish::Agree) TRY(agree_renewal(tx, at.id, in.word));
    if (in.kind == RenewalWish::End) TRY(end_renewal(tx, at.id, in.word));
    if (in.kind == RenewalWish::Told) TRY(note_renewal_heard(tx, at.id, *in.word));
    return view_of(tx, at.id);
}

} // namespace

void add_renewal_routes(api::Routes& routes) {
    auto const writers = api::customer() | api::staff("series.write");
    routes.write("PUT", "/series/{id}/renewal", "set_series_renewal", writers, put_renewal);
}

} // namespace hearth::series
