/// SQL of goods. What people said is sealed.
#pragma once

#include "rooms/aftersales/goods.h"
#include "rooms/aftersales/inside.h"

namespace hearth::aftersales::store {

/// False where the number is taken.
bool insert(Tx& tx, Goods const& one);
/// False where the version has moved on.
bool replace(Tx& tx, Goods const& one);
std::optional<Goods> find(Tx& tx, Id<Goods> id);
/// How many numbers begin so.
int count_goods(Tx& tx, std::string const& head);
struct GoodsFilter {
    std::optional<std::vector<Id<identity::Store>>> stores = {};
    std::optional<Id<customers::Customer>> customer = {};
    std::optional<Id<Goods>> after = {}; ///< goes on behind this one
};
/// Newest first.
std::vector<Goods> list_goods(Tx& tx, GoodsFilter const& filter, int limit);
std::vector<Goods> list_ended_goods(Tx& tx, Span span, int limit);

} // namespace hearth::aftersales::store
