// The customer's side: who may come in place of the usual worker, and in which order.
#include "rooms/standins/views.h"

namespace hearth::standins {
namespace {

Result<SeriesStandIns> get_own(Tx& tx, api::Path<SeriesPath> const& at) {
    TRY(load_own(tx, at.id));
    return view_of(tx, at.id);
}

Result<SeriesStandIns> answer_own(Tx& tx, api::Path<StandInPath> const& at,
                                  api::Body<AnswerForm> const& in) {
    auto const one = TRY(load(tx, at.id));
    if (one.customer.uuid != tx.actor().id) return Error{Refusal::NotFound, "standins.not_found"};
    return take_answer(tx, one, in, Way::App);
}

Result<SeriesStandIns> order_own(Tx& tx, api::Path<SeriesPath> const& at,
                                 api::Body<OrderForm> const& in) {
    TRY(load_own(tx, at.id));
    TRY(reorder(tx, at.id, in.ids));
    return view_of(tx, at.id);
}

} // namespace

void add_own_routes(api::Routes& routes) {
    routes.read("/me/series/{id}/stand-ins", "list_own_stand_ins", api::customer(), get_own);
    routes.write("PUT", "/me/stand-ins/{id}/answer", "answer_stand_in", api::customer(),
                 answer_own);
    routes.write("PUT", "/me/series/{id}/stand-ins/order", "order_own_stand_ins", api::customer(),
                 order_own);
}

} // namespace hearth::standins
