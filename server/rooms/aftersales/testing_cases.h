/// For tests: any case there can be.
#pragma once

#include "rooms/aftersales/policy.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hearth::aftersales {

inline Facts any_case() {
    using rc::gen::element;
    using rc::gen::inRange;
    Facts facts;
    facts.kind = *element(LineKind::Service, LineKind::CustomService, LineKind::Goods,
                          LineKind::CustomGoods, LineKind::Clearance, LineKind::SelfPickup);
    facts.phase = *element(Phase::Waiting, Phase::Begun, Phase::Over);
    facts.fault = *element(Fault::Customer, Fault::Company, Fault::Nobody);
    facts.sale = *element(Sale::Online, Sale::Shop);
    bool const is_service =
        facts.kind == LineKind::Service || facts.kind == LineKind::CustomService;
    if (!is_service) facts.condition = *element(Condition::Good, Condition::Used);
    facts.city = *element(std::string(), std::string("上海市"), std::string("北京市"));
    facts.since = seconds{*inRange(-3'600, 40 * 86'400)};
    if (*element(true, false)) facts.before = seconds{*inRange(-86'400, 40 * 86'400)};
    facts.price = Money{*inRange<std::int64_t>(0, 10'000'000)};
    facts.paid = Money{*inRange<std::int64_t>(0, 10'000'000)};
    facts.spent = Money{*inRange<std::int64_t>(0, 10'000'000)};
    if (*element(true, false)) facts.fair_loss = Money{*inRange<std::int64_t>(0, 5'000'000)};
    if (*element(true, false)) facts.lowered_to = Money{*inRange<std::int64_t>(0, 5'000'000)};
    return facts;
}

} // namespace hearth::aftersales
