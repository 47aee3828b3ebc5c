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

Result<void> take_reports(Tx& tx, api::Path<TokenPath> const& at,
                          api::Body<DeliveryReports> const& in) {
    auto const& token = tx.services().delivery_token;
    if (token.empty() || !is_same(token, at.token))
        return Error{Refusal::NotFound, "platform.not_there"};
    for (auto const& report : in.reports)
        TRY(report_delivery(tx, report.id, report.is_delivered,
                            report.error ? std::string(*report.error) : ""));
    return {};
}

} // namespace

void install_reports(Room& room) {
    auto& route = room.routes.write("POST", "/message-reports/{token}", "report_deliveries",
                                    api::anyone(), take_reports);
    route.needs_key = false; // a report says the same however often it comes
}

} // namespace hearth::notify
