#include "rooms/series/views.h"

namespace hearth::series {

std::optional<RenewalView> renewal_view(Tx& tx, File const& file) {
    auto const ends = term_ends(tx, file);
    if (!ends || file.series.ends_on) return {};
    bool const may_agree = may_renew(tx, file);
    if (!file.renewal && !may_agree) return {};
    RenewalView view{.last = ends->last,
                     .renews_on = ends->renews_on,
                     .tell_on = ends->tell_on,
                     .next_from = ends->next_from,
                     .next_last = ends->next_last};
    auto const& terms = file.terms.back();
    view.next_visits = file.renewal && file.renewal->visits ? file.renewal->visits : terms.visits;
    if (!file.renewal) {
        view.may_agree = may_agree;
        return view;
    }
    auto const& one = *file.renewal;
    bool const is_on = one.is_open() && one.is_agreed();
    view.state = one.state;
    view.is_on = is_on;
    view.may_agree = may_agree && !is_on;
    view.agreed_at = one.agreed_at;
    view.agreed_word = one.agreed_word;
    view.told_at = one.told_at;
    view.heard_word = one.heard_word;
    view.price = one.price;
    view.ended_at = one.ended_at;
    return view;
}

} // namespace hearth::series
