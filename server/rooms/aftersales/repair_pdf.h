/// The printable forms beside the cancellation's, A4 in Chinese: a repair order with its parts, the
/// redo, the change of worker, the partial refund (AS-04 … AS-06), and of any refund (PY-08).
#pragma once

#include "rooms/aftersales/repair_views.h"

namespace hearth::aftersales {

/// What the head of every form says. Names in full: it is the customer's paper.
struct FormHead {
    std::string company;
    identity::Store store;
    std::string customer;
    std::string order_number;
    std::string item;
    Instant printed_at;
};

struct RepairFacts {
    FormHead head;
    RepairView view;
    std::vector<Step> steps;
    std::string signed_by;           ///< the manager; empty before
    std::vector<std::string> before; ///< who did the work
    std::vector<std::string> after;  ///< who does it again; empty while nobody is named
};
/// NotFound where the actor may not see the repair.
Result<RepairFacts> load_repair_facts(Tx& tx, Id<Repair> id);
/// Not inside a transaction. The title follows what is done: 维修单, 返工单, 更换服务人员单,
/// 部分退款单.
std::string print_repair(RepairFacts const& facts);
std::string file_name_of(RepairFacts const& facts);

struct RefundFacts {
    FormHead head;
    ledger::Refund refund;
    std::vector<std::string> by; ///< who, stage by stage
    std::string reason;          ///< in Chinese: of an order, or of goods that came back
};
/// NotFound where the actor may not see the refund, or it belongs to no order.
Result<RefundFacts> load_refund_facts(Tx& tx, Id<ledger::Refund> id);
std::string print_refund(RefundFacts const& facts);
std::string file_name_of(RefundFacts const& facts);

Result<FormHead> load_form_head(Tx& tx, Id<orders::Order> order);
Result<FormHead> load_form_head(Tx& tx, Goods const& goods);
/// Company, order, customer and service, as pairs.
std::vector<std::pair<std::string, std::string>> pairs_of(FormHead const& head);
/// A word of this room in Chinese.
std::string form_word(std::string const& entry, std::vector<Detail> const& details = {});
std::string form_moment(std::optional<Instant> at, FormHead const& head); ///< or a dash

} // namespace hearth::aftersales
