/// A policy's flaws in words, for who wrote it.
#pragma once

#include "base/result.h"
#include "rooms/aftersales/policy.h"

#include <string_view>

namespace hearth::aftersales {

/// "标准服务 · 未开始 · 客户原因 · 下单超过 48 小时: no row holds". The cell and the rows.
std::string flaw_text(std::string_view locale, Flaw const& flaw);
/// Invalid aftersales.policy_unfit; each flaw is a field error whose detail `case` says where
/// (zh-CN) and `rows` which rows.
Result<void> check_fit(Policy const& policy);

} // namespace hearth::aftersales
