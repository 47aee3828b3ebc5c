// The company before the first kill: callers with sessions, and visits that wait for a signature.
#include "tools/crash/crash.h"

#include "base/zone.h"
#include "platform/clocks/system_clock.h"
#include "platform/vault/system_random.h"
#include "rooms/dispatch/dispatch.h"

namespace hearth::crash {
namespace {

constexpr int staff_count = 4;
constexpr int worker_count = 60;
constexpr int family_count = 40;
constexpr char zone[] = "Asia/Shanghai";

struct Setter {
    House& house;
    Setting& setting;
    int keys = 0;

    db::Scope scope() const { return {TestDatabase::company(), Actor::system(), "crash"}; }
    template <typename F>
    auto write(F&& work) {
        auto result = house.database().write(scope(), work);
        if (!result) throw std::runtime_error("refused: " + result.error().code);
        return detail::take(result);
    }
    std::string session(ActorKind kind, Uuid who) {
        return write([&](Tx& tx) -> Result<identity::Started> {
                   return identity::start_session(tx, kind, who, api::Client{"127.0.0.1", "crash"});
               })
            .token;
    }
    Answer must(Ask const& ask) {
        auto answer = ask_house(house, ask);
        if (answer.status >= 300) throw std::runtime_error(ask.path + ": " + answer.body);
        return answer;
    }
    std::string key() { return "prepare-" + std::to_string(++keys); }

    void add_staff() {
        for (int i = 0; i < staff_count; ++i) {
            auto const account = write([&](Tx& tx) {
                auto const login = "staff" + std::to_string(i);
                return identity::create_account(
                    tx, {.login = login, .name = login, .grants = {{"general_manager"}}});
            });
            setting.staff.push_back(session(ActorKind::Staff, account.id.uuid));
        }
    }

    /// An order on the day after tomorrow, its worker asked and willing, its work done.
    void add_waiting(int index, Instant now) {
        auto const& company = setting.company;
        auto const& family = company.families[static_cast<std::size_t>(index) % family_count];
        auto const& worker = company.workers[static_cast<std::size_t>(index) % worker_count];
        auto const& staff = setting.staff.front();
        auto const day = local_day(now, zone);
        auto const later = Day{std::chrono::sys_days{day} + std::chrono::days{2 + index / 50}};
        auto const start = at_local(later, 9 * 60, zone);
        auto const quote =
            must({"POST", "/quotes", quote_body(company, family, start, 2), staff, key()}).at("id");
        auto const order =
            must({"POST", "/orders", order_body(family, quote, start), staff, key()});
        Id<orders::Visit> const visit{*parse_uuid(order.at("visits/0/id"))};
        write([&](Tx& tx) -> Result<void> {
            auto const asked = TRY(dispatch::assign(tx, {.visit = visit, .workers = {worker.id}}));
            TRY(dispatch::confirm(tx, asked.front().id));
            return {};
        });
        auto const phone = session(ActorKind::Worker, worker.id.uuid);
        auto const ask = [&](Ask const& wish) { return ask_house(house, wish); };
        auto const worked = work_through(ask, to_text(visit), phone, key(), now);
        if (worked.status >= 300) throw std::runtime_error("the work: " + worked.body);
        must({"POST", "/my/visits/" + to_text(visit) + "/verdict",
              R"({"verdict":"accepted","by_photos":false,"points":[]})", phone, key()});
        setting.waiting.push_back(
            {to_text(visit), session(ActorKind::Customer, family.customer.uuid)});
    }
};

} // namespace

Setting prepare(Place const& place, int visits_to_sign) {
    SystemClock clock;
    vault::SystemRandom random;
    outgoing::FakeOutgoing outgoing;
    auto const house = open_house(place, clock, random, outgoing);
    Setting setting;
    Setter setter{*house, setting};
    setting.company = setter.write([&](Tx& tx) -> Result<TestCompany> {
        return fill_company(tx, {.stores = 1, .workers = worker_count, .families = family_count});
    });
    setter.add_staff();
    for (int i = 0; i < visits_to_sign; ++i)
        setter.add_waiting(i, clock.now());
    return setting;
}

} // namespace hearth::crash
