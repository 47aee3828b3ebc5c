// POST, GET and DELETE /plans.
#include "app/solve/plans_runs.h"

namespace hearth::app::solve {
namespace {

constexpr char permission[] = "plans.solve";
constexpr int at_once_seconds = 2; ///< of processor time; longer ones are jobs
constexpr std::size_t at_once_stops = 1'000;
constexpr int most_running = 3; ///< of one company
constexpr int most_listed = 50;

enum class PlanFormat { Detect, Vroom, Solomon, Hhcrsp };
BOOST_DESCRIBE_ENUM(PlanFormat, Detect, Vroom, Solomon, Hhcrsp)
enum class PlanObjective { Usual, Vroom, Distance, Hearth };
BOOST_DESCRIBE_ENUM(PlanObjective, Usual, Vroom, Distance, Hearth)

struct PlanQuery {
    std::optional<Whole<1, 600>> seconds; ///< processor time of each thread; 1 where it is not said
    std::optional<Whole<1, 2>> threads;
    std::optional<Whole<0, 2'147'483'647>> seed;
    std::optional<PlanFormat> format;
    std::optional<PlanObjective> objective;
};
BOOST_DESCRIBE_STRUCT(PlanQuery, (), (seconds, threads, seed, format, objective))

struct PlanPath {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(PlanPath, (), (id))

struct PlanView {
    Uuid id;
    PlanStage stage = PlanStage::Running;
    int stops = 0;
    int vehicles = 0;
    double seconds = 0;
    int percent = 0;
    std::optional<int> unserved; ///< errands that the best plan so far leaves out
    Instant asked_at;
    std::optional<Instant> ended_at;
    std::optional<RawJson> solution; ///< once it has ended: VROOM's, or home care's own form
};
BOOST_DESCRIBE_STRUCT(PlanView, (),
                      (id, stage, stops, vehicles, seconds, percent, unserved, asked_at, ended_at,
                       solution))
struct PlanList {
    std::vector<PlanView> items; ///< newest first, without solutions; at most 50
};
BOOST_DESCRIBE_STRUCT(PlanList, (), (items))

PlanView to_view(Tx& tx, PlanRow const& row) {
    PlanView view{row.id,      row.stage,    row.stops,    row.vehicles, row.seconds,
                  row.percent, row.unserved, row.asked_at, row.ended_at};
    // Whose server is gone is lost, before anybody has tidied up.
    if (row.stage == PlanStage::Running && row.heard_at <= tx.now() - plan_silence)
        view.stage = PlanStage::Lost;
    return view;
}

Result<PlanView> load_view(Tx& tx, Uuid id) {
    auto const row = find_plan(tx, id);
    if (!row) return Error{Refusal::NotFound, "plans.not_found"};
    auto view = to_view(tx, *row);
    if (row->answer) view.solution = RawJson{open_answer(tx, *row)};
    return view;
}

Error to_error(Fault const& fault) {
    auto const is_pointer = fault.place.empty() || fault.place.starts_with("/");
    return invalid_field(is_pointer ? fault.place : "", "plans.fault",
                         {{"what", is_pointer ? fault.what : fault.place + ": " + fault.what}});
}

/// A problem of home care has its weights in it: no objective is asked of it.
Result<void> read_as_homecare(PlanOrder& order, api::Query<PlanQuery> const& in,
                              std::string const& text) {
    if (in.objective.value_or(PlanObjective::Usual) != PlanObjective::Usual)
        return invalid_field("/objective", "plans.fault",
                             {{"what", "a problem of home care brings its own weights"}});
    auto task = read_homecare(text);
    if (auto const* fault = std::get_if<HomecareFault>(&task))
        return to_error(Fault{fault->place, fault->what});
    order.homecare = std::make_shared<HomecareTask const>(std::get<HomecareTask>(std::move(task)));
    return {};
}

Result<void> read(PlanOrder& order, api::Query<PlanQuery> const& in, std::string const& text) {
    auto const format = in.format.value_or(PlanFormat::Detect);
    if (format == PlanFormat::Hhcrsp || (format == PlanFormat::Detect && is_homecare(text)))
        return read_as_homecare(order, in, text);
    auto read = read_case(text, static_cast<Format>(format),
                          static_cast<Objective>(in.objective.value_or(PlanObjective::Usual)));
    if (auto const* fault = std::get_if<Fault>(&read)) return to_error(*fault);
    order.task = std::make_shared<Case const>(std::get<Case>(std::move(read)));
    return {};
}

std::size_t stops_of(PlanOrder const& order) {
    return order.homecare ? order.homecare->patients.size() : order.task->problem.tasks.size();
}

Result<Uuid> ask(Tx& tx, PlanOrder const& order) {
    if (count_running_plans(tx) >= most_running)
        return Error{Refusal::TooMany, "plans.too_many", {{"limit", std::to_string(most_running)}}};
    PlanRow row;
    row.id = make_uuid(tx.now(), tx.random());
    row.asked_by = tx.actor().id;
    row.stops = static_cast<int>(stops_of(order));
    row.vehicles = static_cast<int>(order.homecare ? order.homecare->carers.size()
                                                   : order.task->problem.vehicles.size());
    row.seconds = order.effort.seconds;
    insert_plan(tx, row);
    tx.publish(PlanAsked{row.id, row.stops, row.vehicles, row.seconds});
    return row.id;
}

Result<PlanView> ask_for_plan(api::Slow& slow, api::Query<PlanQuery> const& in,
                              api::Upload const& upload) {
    PlanOrder order{slow.scope, {}, {}, {}, {}};
    TRY(read(order, in, upload.bytes));
    auto const wished = in.seconds ? static_cast<int>(in.seconds->value) : 1;
    order.effort.seconds = wished;
    order.effort.threads = in.threads ? static_cast<int>(in.threads->value) : 1;
    order.effort.seed = in.seed ? static_cast<std::uint64_t>(in.seed->value) : 1;
    auto const is_short = wished <= at_once_seconds && stops_of(order) <= at_once_stops;
    auto const runs = find_runs(slow.database);
    if (!is_short && !runs) return Error{Refusal::Unavailable, "plans.closing"};
    order.id = TRY(
        slow.database.write(slow.scope, [&](Tx& tx) -> Result<Uuid> { return ask(tx, order); }));
    if (is_short) {
        static std::atomic<bool> const goes_on = false;
        work_plan(slow.database, order, goes_on);
    } else if (!runs->take(order)) {
        TRY(slow.database.write(slow.scope, [&](Tx& tx) -> Result<bool> {
            return end_plan(tx, order.id, PlanStage::Cancelled, {});
        }));
        return Error{Refusal::TooMany, "plans.queue_full"};
    }
    return slow.database.read(slow.scope, [&](Tx& tx) { return load_view(tx, order.id); });
}

Result<PlanView> get_plan(Tx& tx, api::Path<PlanPath> const& path) {
    return load_view(tx, path.id);
}

Result<PlanList> list(Tx& tx) {
    PlanList all;
    for (auto const& row : list_plans(tx, most_listed))
        all.items.push_back(to_view(tx, row));
    return all;
}

/// The search hears of it within a second and writes down the best it has found.
Result<PlanView> cancel_plan(Tx& tx, api::Path<PlanPath> const& path) {
    if (!find_plan(tx, path.id)) return Error{Refusal::NotFound, "plans.not_found"};
    if (!end_plan(tx, path.id, PlanStage::Cancelled, {}))
        return Error{Refusal::Conflict, "plans.ended_already"};
    return load_view(tx, path.id);
}

} // namespace

void install(Room& room) {
    auto const right = api::staff(permission);
    room.permissions.push_back({permission});
    room.routes.slow("POST", "/plans", "ask_for_plan", right, ask_for_plan).per_minute = 60;
    room.routes.read("/plans", "list_plans", right, list);
    room.routes.read("/plans/{id}", "get_plan", right, get_plan);
    room.routes.write("DELETE", "/plans/{id}", "cancel_plan", right, cancel_plan);
    room.chores.push_back({"plans.tidy", seconds{60}, tidy_plans});
}

} // namespace hearth::app::solve
