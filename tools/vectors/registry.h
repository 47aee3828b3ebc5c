/// The vector runner's list of operations. An operation belongs to a family (the name of its file:
/// `totp`, `uscc` …), since `verify` and `validate` mean different things in different files. Each
/// calls the product's own code and gives its answer as JSON.
#pragma once

#include <boost/json.hpp>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace hearth::vectors {

namespace json = boost::json;

struct Case {
    json::object const& in;
    json::object const& file;    ///< the whole file: keys and tables that its cases share
    json::value const& expected; ///< only for answers that are a list to be accepted
};

using Run = std::function<json::value(Case const&)>;

struct Operation {
    Run run;
    double tolerance = 0; ///< by which numbers may differ; the file's rules say so
};

class Registry {
public:
    void add(std::string family, std::string name, Run run, double tolerance = 0);
    /// The operation of that family; for a family nobody knows (a renamed file), the only one of
    /// that name, if there is exactly one.
    Operation const* find(std::string_view family, std::string_view name) const;
    bool has_family(std::string_view family) const;

private:
    std::map<std::string, std::map<std::string, Operation, std::less<>>, std::less<>> families_;
};

void register_cn_operations(Registry& registry);       // ids, numerals, phones, positions
void register_calendar_operations(Registry& registry); // working days, calendar feeds
void register_money_operations(Registry& registry);    // wages, prepaid cards
void register_vault_operations(Registry& registry);    // primitives, one-time codes
void register_payment_operations(Registry& registry);  // WeChat Pay, Alipay
void register_partner_operations(Registry& registry);  // SMS, tokens, webhooks, WeCom
void register_time_operations(Registry& registry);     // business time, slots

/// The operations of http_contract: a house with its real gateway answers in this process.
void register_http_operations(Registry& registry);

} // namespace hearth::vectors
