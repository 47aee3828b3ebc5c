/// For tests of aftersales: a company that sells, its staff, and a customer with an order to take
/// back. A test includes rooms/identity/testing.h before it.
#pragma once

#include "platform/events/testing.h"
#include "rooms/aftersales/inside.h"
#include "rooms/deposits/deposits.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/workforce/workforce.h"

namespace hearth::aftersales {

class AftersalesCompany : public identity::PeopleTest {
protected:
    AftersalesCompany()
        : PeopleTest({{"identity", identity::install},
                      {"catalog", catalog::install},
                      {"customers", customers::install},
                      {"workforce", workforce::install},
                      {"pricing", pricing::install},
                      {"ledger", ledger::install},
                      {"orders", orders::install},
                      {"deposits", deposits::install},
                      {"dispatch", dispatch::install},
                      {"aftersales", aftersales::install}}) {}
};

class AftersalesTest : public orders::Shop<AftersalesCompany> {
protected:
    void SetUp() override {
        Shop::SetUp();
        sign_all_in();
        make_pump();
    }
    void TearDown() override {
        pump_.reset();
        orders::agree_by({});
        Shop::TearDown();
    }
    /// Time goes on, and everybody signs in again: nobody's session lasts for days.
    void pass(Duration time) {
        clock().advance(time);
        sign_all_in();
    }
    void make_pump() {
        using events::listen;
        pump_ = std::make_unique<events::Pump>(
            db(),
            std::vector<events::Listener>{
                listen<identity::ApprovalDecided>("aftersales.hear_approval", hear_approval),
                listen<ledger::RefundMoved>("aftersales.hear_refund", hear_refund)},
            [](LoggedEvent const&) {});
        hear();
    }
    void hear() { events::run_to_end(*pump_); }
    void fire() { clocks::Keeper(db(), {{std::string(approval_clock), hear_clock}}).step(); }

    /// An order ten days ahead, paid in full.
    orders::Order paid_order() {
        auto const order = place_at(start + hours{240});
        write([&](Tx& tx) {
            return ledger::take_payment(
                tx, {.order = order.id, .store = order.store, .amount = order.price});
        });
        return order;
    }
    std::string path_of(orders::Order const& order) {
        return "/orders/" + to_text(order.id) + "/cancellation";
    }
    identity::Answer get(std::string const& path, std::string const& token) {
        return call("GET", path, "", {.token = token});
    }
    identity::Answer post(std::string const& path, std::string const& body,
                          std::string const& token) {
        return call("POST", path, body, {.token = token});
    }
    Cancellation case_of(orders::Order const& order) {
        return *read([&](Tx& tx) { return find_cancellation(tx, order.id); });
    }
    std::vector<StepKind> steps_of(Cancellation const& one) { return steps_of(one.id); }
    template <typename T>
    std::vector<StepKind> steps_of(Id<T> subject) {
        std::vector<StepKind> kinds;
        for (auto const& step : read([&](Tx& tx) { return list_steps(tx, subject.uuid); }))
            kinds.push_back(step.kind);
        return kinds;
    }
    std::string waiting_approval(Uuid subject) {
        return read([&](Tx& tx) {
            auto const found = identity::find_approval(tx, cancellation_approval, subject);
            return found ? to_text(found->id) : std::string();
        });
    }
    identity::Answer decide_as(std::string const& token, Uuid subject, std::string const& word) {
        return call("PUT", "/approvals/" + waiting_approval(subject) + "/decision",
                    R"({"decision":")" + word + R"(","note":"看过了"})", {.token = token});
    }
    ledger::Balance balance(orders::Order const& order) {
        return read([&](Tx& tx) { return ledger::balance_of(tx, order.id); });
    }
    orders::Stage stage_of(orders::Order const& order) {
        return read([&](Tx& tx) { return orders::load(tx, order.id); }).stage;
    }

    std::string mine, agent, manager, general;

private:
    void sign_all_in() {
        mine = sign_in_customer(customer);
        agent = sign_in_as("store_agent", store_id);
        manager = sign_in_as("store_manager", store_id);
        general = sign_in_as("general_manager");
    }

    std::unique_ptr<events::Pump> pump_;
};

} // namespace hearth::aftersales
