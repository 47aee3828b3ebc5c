// What became of a message after the gateway took it (BK-07: the delivery state is visible). The
// gateway has no account: it shows the token of the address that it was given.
#include "platform/services.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/notify.h"

#include <sodium.h>

namespace hearth::notify {
namespace {

struct TokenPath {
    Text<1, 200> token;
};
BOOST_DESCRIBE_STRUCT(TokenPath, (), (token))
struct DeliveryReport {
    Text<1, 200> id; ///< the gateway's, as it answered, or our key
    bool is_delivered = false;
    std::optional<Text<0, 100>> error;
};
BOOST_DESCRIBE_STRUCT(DeliveryReport, (), (id, is_delivered, error))
struct DeliveryReports {
    List<DeliveryReport, 500, 1> reports;
};
BOOST_DESCRIBE_STRUCT(DeliveryReports, (), (reports))

bool is_same(std::string const& a, std::string const& b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

/// Whether the address shows the token that the provider was given.
Result<void> check_token(Tx& tx, std::string const& shown) {
    auto const& token = tx.services().delivery_token;
    if (!token.empty() && is_same(token, shown)) return {};
    return Error{Refusal::NotFound, "platform.not_there"};
}

Result<void> take_reports(Tx& tx, api::Path<TokenPath> const& at,
                          api::Body<DeliveryReports> const& in) {
    TRY(check_token(tx, at.token));
    for (auto const& report : in.reports)
        TRY(report_delivery(tx, report.id, report.is_delivered,
                            report.error ? std::string(*report.error) : ""));
    return {};
}

/// What Alibaba Cloud wants to hear (SmsReport, HTTP push); anything else and it sends them again.
struct AliyunAnswer {
    int code = 0;
    std::string msg;
};
BOOST_DESCRIBE_STRUCT(AliyunAnswer, (), (code, msg))

std::string text_of(json::Value const& report, std::string_view name) {
    auto const* const found = report.find(name);
    auto const* const text = found ? found->as<std::string>() : nullptr;
    return text ? *text : "";
}

/// A list of reports, read with what they may add one day. Ours bear our key as `out_id`.
Result<AliyunAnswer> take_aliyun_reports(Tx& tx, api::Path<TokenPath> const& at,
                                         api::Upload const& in) {
    TRY(check_token(tx, at.token));
    auto const parsed = TRY(json::parse(in.bytes));
    auto const* const reports = parsed.as<json::Array>();
    if (!reports) return Error{Refusal::Malformed, "platform.json_syntax", {{"at", "0"}}};
    for (auto const& report : *reports) {
        auto const* const success = report.find("success");
        auto const* const is_delivered = success ? success->as<bool>() : nullptr;
        auto const key = text_of(report, "out_id");
        if (!is_delivered) continue;
        auto const word = *is_delivered ? "" : text_of(report, "err_code");
        TRY(report_delivery(tx, key.empty() ? text_of(report, "biz_id") : key, *is_delivered,
                            word));
    }
    return AliyunAnswer{0, "ok"};
}

} // namespace

void install_reports(Room& room) {
    auto& route = room.routes.write("POST", "/message-reports/{token}", "report_deliveries",
                                    api::anyone(), take_reports);
    route.needs_key = false; // a report says the same however often it comes
    auto& aliyun = room.routes.write("POST", "/aliyun-reports/{token}", "report_aliyun_deliveries",
                                     api::anyone(), take_aliyun_reports);
    aliyun.needs_key = false;
    aliyun.status = 200;
}

} // namespace hearth::notify
