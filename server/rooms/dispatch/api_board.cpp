// The board of a store's day, and a plan taken line by line.
#include "rooms/dispatch/answers.h"
#include "rooms/dispatch/board.h"
#include "rooms/dispatch/forms.h"

namespace hearth::dispatch {
namespace {

struct BoardQuery {
    Id<identity::Store> store;
    Day day;
};
BOOST_DESCRIBE_STRUCT(BoardQuery, (), (store, day))

struct AcceptForm {
    Id<identity::Store> store;
    List<PlannedVisit, most_board_visits, 1> moves;
};
BOOST_DESCRIBE_STRUCT(AcceptForm, (), (store, moves))

struct AcceptView {
    int done = 0;
    std::vector<Accepted> results;
};
BOOST_DESCRIBE_STRUCT(AcceptView, (), (done, results))

Result<Board> show_board(Tx& tx, api::Query<BoardQuery> const& in) {
    TRY(identity::check_reach(tx, "dispatch.read", in.store));
    return load_board(tx, in.store, in.day);
}

Result<AcceptView> accept(Tx& tx, api::Body<AcceptForm> const& in) {
    TRY(identity::check_reach(tx, "dispatch.write", in.store));
    AcceptView view{0, TRY(accept_plan(tx, in.store, in.moves))};
    for (auto const& one : view.results) {
        view.done += one.is_done ? 1 : 0;
        if (!one.is_done && orders::load_visit(tx, one.visit)) TRY(keep_capacity(tx, one.visit));
    }
    return view;
}

} // namespace

void install_board(Room& room) {
    auto& routes = room.routes;
    routes.read("/board", "show_board", api::staff("dispatch.read"), show_board);
    routes.write("POST", "/board/plan/acceptance", "accept_board_plan",
                 api::staff("dispatch.write"), accept);
}

} // namespace hearth::dispatch
