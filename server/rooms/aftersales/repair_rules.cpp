#include "rooms/aftersales/repair.h"

#include <algorithm>
#include <array>

namespace hearth::aftersales {
namespace {

using S = RepairState;
constexpr std::array<std::pair<S, S>, 13> steps{{
    {S::Noticed, S::Contacted},
    {S::Contacted, S::Diagnosed},
    {S::Diagnosed, S::Diagnosed}, // looked at again before it is signed
    {S::Diagnosed, S::Signed},
    {S::Signed, S::Signed}, // the customer agrees to the fee
    {S::Signed, S::Repaired},
    {S::Repaired, S::Returned},
    {S::Returned, S::Closed},
    {S::Returned, S::Noticed}, // not satisfied
    {S::Noticed, S::Withdrawn},
    {S::Contacted, S::Withdrawn},
    {S::Diagnosed, S::Withdrawn},
    {S::Signed, S::Withdrawn}, // only while the fee waits for the customer's word
}};

} // namespace

bool can_move(RepairState from, RepairState to) {
    return std::find(steps.begin(), steps.end(), std::pair{from, to}) != steps.end();
}

Money parts_total(Diagnosis const& diagnosis) {
    Money sum;
    for (auto const& part : diagnosis.parts)
        sum += part.price.money * part.count.value;
    return sum;
}

bool waits_for_customer(Repair const& repair) {
    bool const has_fee = repair.diagnosis && repair.diagnosis->fee.money > Money{};
    return repair.state == S::Signed && has_fee && !repair.agreed_at;
}

Result<void> check_diagnosis(Diagnosis const& diagnosis) {
    bool const is_own_use = diagnosis.fault == Fault::Customer;
    if (diagnosis.fee.money > Money{} && !is_own_use)
        return invalid_field("/fee", "aftersales.fee_without_own_use");
    bool const gives_back = diagnosis.way == RepairWay::PartialRefund;
    if (gives_back != (diagnosis.refund.money > Money{}))
        return invalid_field("/refund", "aftersales.refund_amount");
    bool const is_agreed = diagnosis.pick_up_at && diagnosis.return_at;
    if (is_agreed && *diagnosis.return_at < *diagnosis.pick_up_at)
        return invalid_field("/return_at", "aftersales.return_before_pick_up");
    bool const needs_visit =
        diagnosis.way == RepairWay::Redo || diagnosis.way == RepairWay::OtherWorker;
    if (needs_visit && !diagnosis.pick_up_at)
        return invalid_field("/pick_up_at", "aftersales.redo_when");
    return {};
}

} // namespace hearth::aftersales
