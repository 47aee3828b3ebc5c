// FU-02: a letter of thanks within seven days of the order, and a call a week after it.
#include "rooms/care/inside.h"
#include "rooms/care/letter.h"
#include "rooms/care/store.h"

#include "base/zone.h"
#include "platform/clocks/story.h"
#include "platform/db/embedded.h"
#include "platform/settings/settings.h"

#include <algorithm>

namespace hearth::care {
namespace {

constexpr int most_cases = 20;

/// When it is written (never in the quiet hours), and by when it must be.
std::vector<clocks::Rung> letter_ladder(seconds writes, hours until) {
    auto const latest = std::chrono::seconds{until};
    return {{"open", std::min(writes, latest - seconds{60}), true}, {"due", latest}};
}

Result<void> on_placed(Tx& tx, orders::OrderPlaced const& placed) {
    auto const habits = settings::load<Habits>(tx);
    auto const zone = TRY(identity::store_zone(tx, placed.store));
    auto const from = TRY(orders::load(tx, placed.order)).placed_at;
    auto const writes = notify::polite_time(tx, from + hours{habits.letter_after_h}, zone);
    auto const wait = std::chrono::ceil<seconds>(writes - from);
    clocks::start(tx, {.kind = std::string(letter_clock),
                       .subject = placed.order.uuid,
                       .ladder = letter_ladder(wait, hours{habits.letter_until_h}),
                       .store = placed.store,
                       .from = from});
    return {};
}

Result<void> on_cancelled(Tx& tx, orders::OrderCancelled const& cancelled) {
    clocks::stop(tx, letter_clock, cancelled.order.uuid);
    return {};
}

/// Who is angry is answered first; thanks come when that is over, or on the last day.
bool has_open_case(Tx& tx, Id<customers::Customer> customer) {
    auto const cases = complaints::list_of_customer(tx, customer, most_cases);
    return std::any_of(cases.begin(), cases.end(), [](complaints::Complaint const& one) {
        return one.state != complaints::State::Closed && one.state != complaints::State::Withdrawn;
    });
}

std::string date_text(Instant at, std::string const& zone, bool is_english) {
    auto const day = local_day(at, zone);
    if (is_english) return to_text(day);
    return std::to_string(static_cast<int>(day.year())) + "年" +
           std::to_string(static_cast<unsigned>(day.month())) + "月" +
           std::to_string(static_cast<unsigned>(day.day())) + "日";
}

struct Matter : notify::Telling {
    orders::Order order;
};

Result<Matter> load_matter(Tx& tx, orders::Order const& order) {
    Matter matter;
    matter.order = order;
    matter.customer = TRY(customers::load_customer(tx, order.customer));
    matter.store = TRY(identity::load_store(tx, order.store));
    matter.about = order.id.uuid;
    auto const item = TRY(catalog::load_item(tx, order.item));
    bool const is_english = matter.customer.locale == "en";
    matter.slots = {{"name", matter.customer.name},
                    {"item", is_english ? std::string(item.name.en) : std::string(item.name.zh)},
                    {"number", order.number},
                    {"date", date_text(order.placed_at, matter.store.zone, is_english)},
                    {"store", matter.store.name},
                    {"phone", matter.store.phone},
                    {"company", company_of(tx).name}};
    return matter;
}

/// The last visit that was not called off: what the second call is about.
std::optional<orders::Visit> last_visit(Tx& tx, Id<orders::Order> order) {
    std::optional<orders::Visit> last;
    for (auto const& visit : orders::list_visits(tx, order))
        if (visit.state != orders::VisitState::Cancelled) last = visit;
    return last;
}

void plan_second_contact(Tx& tx, Id<orders::Order> order) {
    auto const visit = last_visit(tx, order);
    if (!visit) return;
    hours const after{settings::load<Habits>(tx).second_after_h};
    notify::plan_follow_up(tx, {.kind = notify::FollowUpKind::SecondContact,
                                .visit = *visit,
                                .from = tx.now(),
                                .opens = after,
                                .due = after + hours{24},
                                .manager = after + hours{48}});
}

Result<void> write_letter(Tx& tx, orders::Order const& order) {
    auto const matter = TRY(load_matter(tx, order));
    auto const known = letter_template(tx);
    std::vector<Detail> slots;
    for (auto const& slot : matter.slots)
        slots.push_back({slot.name, slot.value});
    bool const is_english = matter.customer.locale == "en";
    Letter const letter{.id = tx.new_id<Letter>(),
                        .order = order.id,
                        .customer = order.customer,
                        .store = order.store,
                        .template_version = known.version,
                        .locale = is_english ? "en" : "zh-CN",
                        .text = fill(is_english ? known.letter.en : known.letter.zh, slots),
                        .written_at = tx.now()};
    if (!store::insert_letter(tx, letter)) return {};
    notify::tell_customer(tx, matter, "thank_you", to_text(order.id), notify::Urgency::Polite);
    plan_second_contact(tx, order.id);
    tx.publish(LetterWritten{letter.id, order.id, order.customer, order.store});
    return {};
}

Result<void> hear_letter_clock(Tx& tx, clocks::Firing const& firing) {
    auto const order = TRY(orders::load(tx, Id<orders::Order>{firing.entry.subject}));
    bool const is_wanted =
        order.stage != orders::Stage::Cancelled && !contact_of(tx, order.customer).opted_out_at;
    if (!is_wanted) {
        clocks::stop(tx, letter_clock, order.id.uuid);
        return {};
    }
    if (firing.rung.is_warning && has_open_case(tx, order.customer)) return {};
    TRY(write_letter(tx, order));
    clocks::meet(tx, letter_clock, order.id.uuid);
    return {};
}

std::vector<clocks::Shape> letter_shapes(Tx& tx) {
    auto const habits = settings::load<Habits>(tx);
    return {{"", letter_ladder(hours{habits.letter_after_h}, hours{habits.letter_until_h})}};
}

} // namespace

LetterTemplate const& house_letter() {
    static auto const letter = [] {
        for (auto const& file : db::embedded_data())
            if (file.path == "server/rooms/care/data/letter_house.json")
                return json::from_text<LetterTemplate>(file.text);
        return LetterTemplate{};
    }();
    return letter;
}

Company company_of(Tx& tx) {
    return tx.one<Company>("SELECT name, zone FROM platform_company WHERE id = ?1");
}

PublishedTemplate letter_template(Tx& tx) {
    auto known = store::list_templates(tx, 1);
    if (!known.empty()) return std::move(known.front());
    return {.letter = house_letter()};
}

Result<PublishedTemplate> publish_template(Tx& tx, LetterTemplate const& letter,
                                           std::string const& why) {
    TRY(check_letter(letter));
    PublishedTemplate const one{letter_template(tx).version + 1, letter, tx.now(), tx.actor().id,
                                why};
    if (!store::insert_template(tx, one))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    tx.publish(TemplatePublished{one.version});
    return one;
}

Result<Letter> load_letter(Tx& tx, Id<Letter> id) {
    auto found = store::find_letter(tx, id);
    if (!found) return Error{Refusal::NotFound, "care.letter_not_found"};
    return std::move(*found);
}

void install_letters(Room& room) {
    using events::listen;
    room.listeners.push_back(listen<orders::OrderPlaced>("care.order_placed", on_placed));
    room.listeners.push_back(listen<orders::OrderCancelled>("care.order_cancelled", on_cancelled));
    room.clocks.emplace(letter_clock, hear_letter_clock);
    clocks::describe({.kind = std::string(letter_clock),
                      .setting = std::string(Habits::setting_name),
                      .shapes = letter_shapes});
}

} // namespace hearth::care
