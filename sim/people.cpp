#include "sim/people.h"

#include "rooms/identity/identity.h"
#include "rooms/visits/visits.h"

#include <algorithm>

namespace hearth::sim {
namespace {

constexpr hours staff_session{1}; // they stand idle for two at most

/// The six digits in a text; empty where there are none.
std::string code_in(std::string const& text) {
    for (std::size_t at = 0; at + 6 <= text.size(); ++at)
        if (std::all_of(text.begin() + at, text.begin() + at + 6,
                        [](unsigned char c) { return std::isdigit(c); }))
            return text.substr(at, 6);
    return "";
}

constexpr char const* given[] = {"晓", "岚", "雁", "笙", "霁", "澜", "芷", "筠"};

/// Born on 1 January 1980 in Xuhui, the check character by GB 11643.
std::string id_number(int index) {
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    auto text = "31010419800101" + std::to_string(100 + index);
    int sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        sum += (text[i] - '0') * weights[i];
    return text + "10X98765432"[sum % 11];
}

std::string bare(std::string const& phone) {
    return phone.substr(3); // +86
}

} // namespace

People::People(World& world) : world_(world) {}

void People::settle_down() {
    Options const defaults;
    company_ = world_.write([&](Tx& tx) -> Result<TestCompany> {
        return fill_company(tx, {.stores = defaults.stores,
                                 .workers = defaults.workers,
                                 .families = defaults.families});
    });
    world_.write([&](Tx& tx) { return give_names(tx); });
    for (auto const& one : company_.families) {
        auto const id = one.customer.uuid;
        families_.push_back({ActorKind::Customer, id, "family " + bare(one.phone), one.phone});
        world_.keep_secret({bare(one.phone), ActorKind::Customer, id, Secret::What::Phone});
        world_.keep_secret({one.detail, ActorKind::Customer, id, Secret::What::Home});
        world_.keep_secret({one.name, ActorKind::Customer, id, Secret::What::Name});
    }
    for (auto const& one : company_.workers) {
        workers_.push_back(
            {ActorKind::Worker, one.id.uuid, "worker " + bare(one.phone), one.phone});
        world_.keep_secret({bare(one.phone), ActorKind::Worker, one.id.uuid, Secret::What::Phone});
    }
}

/// Names that nobody else has, so that each is known wherever it stands, and numbers of the card.
Result<void> People::give_names(Tx& tx) {
    for (std::size_t i = 0; i < company_.families.size(); ++i) {
        auto& facts = company_.families[i];
        auto customer = TRY(customers::load_customer(tx, facts.customer));
        customer.name = facts.name = std::string("慕容") + given[i % std::size(given)] +
                                     given[(i / std::size(given) + i + 1) % std::size(given)];
        TRY(customers::save_customer(tx, customer));
    }
    for (std::size_t i = 0; i < company_.workers.size(); ++i) {
        auto worker = TRY(workforce::load_worker(tx, company_.workers[i].id));
        worker.id_number = id_number(static_cast<int>(i));
        world_.keep_secret(
            {*worker.id_number, ActorKind::Worker, worker.id.uuid, Secret::What::IdNumber});
        TRY(workforce::save_worker(tx, worker));
    }
    return {};
}

void People::move_in() {
    settle_down();
    world_.on_event([this](LoggedEvent const& event) { hear(event); });
    for (auto midnight = world_.begin(); midnight < world_.end(); midnight += hours{24})
        world_.at(midnight, [this, midnight] { plan_day(midnight); });
}

/// A moment of the day, to the second.
Instant People::at_hour(Instant midnight, int from_min, int to_min) {
    return midnight + minutes{world_.dice().between(from_min, to_min)} +
           seconds{world_.dice().roll(60)};
}

void People::plan_day(Instant midnight) {
    auto& dice = world_.dice();
    int const count = static_cast<int>(families_.size());
    for (int family = 0; family < count; ++family)
        if (dice.chance(22))
            world_.at(at_hour(midnight, 450, 1'290), [this, family] { book(family, 3); });
    for (int i = dice.roll(3); i > 0; --i) {
        // Of one store: the families take turns between the stores.
        int const one = dice.roll(count);
        int const other = (one + 2 * dice.between(1, 5)) % count;
        world_.at(at_hour(midnight, 500, 1'200), [this, one, other] { race(one, other); });
    }
    for (int i = dice.between(1, 3); i > 0; --i)
        world_.at(at_hour(midnight, 480, 1'260), [this] { inquire(++inquiries_); });
    for (int worker = 0; worker < static_cast<int>(workers_.size()); ++worker)
        if (dice.chance(3))
            world_.at(at_hour(midnight, 600, 1'200), [this, worker] { ask_leave(worker); });
    for (int const minute : {630, 990})
        world_.at(midnight + minutes{minute}, [this] { make_calls(); });
}

Person const& People::staff(std::string const& role) {
    auto& person = staff_[role];
    auto const now = world_.now();
    if (!person.token.empty() && now - person.signed_in_at < staff_session) return person;
    person.kind = ActorKind::Staff;
    person.name = role;
    auto const started = world_.write([&](Tx& tx) -> Result<identity::Started> {
        if (person.id.is_nil()) {
            identity::NewAccount draft{.login = role, .name = role, .grants = {grant_of(role)}};
            std::replace(draft.login.begin(), draft.login.end(), '@', '.');
            person.id = TRY(identity::create_account(tx, draft)).id.uuid;
        }
        return identity::start_session(tx, ActorKind::Staff, person.id,
                                       api::Client{"127.0.0.1", "sim"});
    });
    person.token = started.token;
    person.signed_in_at = now;
    return person;
}

/// "store_manager@1" is of the second store alone; "dispatcher2" is one of two.
identity::Grant People::grant_of(std::string const& role) const {
    auto const at = role.find('@');
    if (at != std::string::npos) {
        auto const store = static_cast<std::size_t>(role.back() - '0');
        return {role.substr(0, at), identity::Scope::Store, company_.stores.at(store).uuid};
    }
    return {role.ends_with("2") ? role.substr(0, role.size() - 1) : role};
}

Person const* People::family(int index) {
    auto& person = families_.at(static_cast<std::size_t>(index));
    return sign_in(person, "customer-session") ? &person : nullptr;
}

Person const* People::worker(Uuid id) {
    for (auto& person : workers_)
        if (person.id == id) return sign_in(person, "worker-session") ? &person : nullptr;
    throw std::runtime_error("a worker nobody knows");
}

int People::family_of(Uuid customer) const {
    for (std::size_t i = 0; i < families_.size(); ++i)
        if (families_[i].id == customer) return static_cast<int>(i);
    throw std::runtime_error("a family nobody knows");
}

/// By a code sent to the phone, as anybody does; false where it has not come (yet).
bool People::sign_in(Person& person, std::string const& session) {
    if (!person.token.empty() && world_.get(person, "/session").status == 200) return true;
    person.token.clear();
    Person const nobody{.name = "nobody with " + person.name};
    auto const asked_at = world_.now();
    Ask const asking{"POST", "/" + session + "/code", R"({"phone":")" + bare(person.phone) + "\"}",
                     "", "-"};
    auto const sent = world_.ask(nobody, asking);
    if (sent.status >= 300) return false;
    world_.settle();
    auto const code = code_in(world_.provider().newest(person.phone, asked_at));
    if (code.empty()) return false;
    Ask wish{"POST", "/" + session,
             R"({"phone":")" + bare(person.phone) + R"(","code":")" + code + R"(","ticket":")" +
                 sent.at("ticket") + R"(","hand_over":"bearer"})",
             "", "-"};
    auto const in = world_.ask(nobody, wish);
    world_.check(in.status < 300, person.name + " cannot sign in: " + in.body);
    person.token = in.at("token");
    return !person.token.empty();
}

void People::hear(LoggedEvent const& event) {
    auto& dice = world_.dice();
    auto const worker_index = [&](Id<workforce::Worker> id) {
        for (std::size_t i = 0; i < company_.workers.size(); ++i)
            if (company_.workers[i].id == id) return static_cast<int>(i);
        throw std::runtime_error("a worker nobody knows");
    };
    if (event.kind == dispatch::WorkerAssigned::kind) {
        auto const what = json::from_text<dispatch::WorkerAssigned>(event.payload);
        int const fate = dice.roll(100);
        world_.in(seconds{dice.between(30, 780)},
                  [this, worker = worker_index(what.worker), id = to_text(what.assignment), fate] {
                      answer_offer(worker, id, fate, 3);
                  });
    } else if (event.kind == dispatch::AssignmentChanged::kind) {
        auto const what = json::from_text<dispatch::AssignmentChanged>(event.payload);
        if (what.state != dispatch::AssignmentState::Confirmed) return;
        auto const assignment =
            world_.read([&](Tx& tx) { return dispatch::load_assignment(tx, what.assignment); });
        if (assignment)
            plan_work(worker_index(what.worker), to_text(what.visit), assignment->busy());
    } else if (event.kind == dispatch::CandidateMissed::kind) {
        auto const what = json::from_text<dispatch::CandidateMissed>(event.payload);
        if (!what.next)
            world_.in(minutes{dice.between(3, 25)},
                      [this, order = to_text(what.order)] { find_somebody(order, false); });
    } else if (event.kind == visits::Finished::kind) {
        auto const what = json::from_text<visits::Finished>(event.payload);
        if (dice.chance(80))
            world_.in(minutes{dice.between(2, 90)},
                      [this, order = to_text(what.order), visit = to_text(what.visit)] {
                          accept(order, visit);
                      });
    } else if (event.kind == orders::OrderDone::kind) {
        auto const order = to_text(json::from_text<orders::OrderDone>(event.payload).order);
        if (dice.chance(90))
            world_.in(minutes{dice.between(5, 2'000)}, [this, order] { take_money(order); });
        if (dice.chance(40))
            world_.in(minutes{dice.between(5, 1'500)}, [this, order] { rate(order); });
    }
}

} // namespace hearth::sim
