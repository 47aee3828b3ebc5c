#include "rooms/identity/testing.h" // before ledger/testing.h, which builds on it

#include "rooms/ledger/receipt_pdf.h"
#include "rooms/ledger/testing.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace hearth::ledger {
namespace {

/// What poppler reads in the file.
std::string text_of_pdf(std::string const& file) {
    char name[] = "/tmp/hearth_receipt_XXXXXX";
    auto const handle = mkstemp(name);
    std::ofstream(name, std::ios::binary) << file;
    auto* const pipe = popen(("pdftotext -layout " + std::string(name) + " -").c_str(), "r");
    std::string text;
    char buffer[4096];
    while (auto const size = fread(buffer, 1, sizeof buffer, pipe))
        text.append(buffer, size);
    pclose(pipe);
    close(handle);
    std::remove(name);
    return text;
}

class LedgerApi : public LedgerTest {
protected:
    std::string payment_body(std::int64_t fen) const {
        return R"({"order":")" + to_text(order) + R"(","store":")" + to_text(store) +
               R"(","method":"cash","payer":"王女士","amount":)" + std::to_string(fen) + "}";
    }
    std::string customer_token() {
        return write([&](Tx& tx) {
            return identity::start_session(tx, ActorKind::Customer, customer.uuid, {}).token;
        });
    }
};

TEST_P(LedgerApi, TakesAPaymentAndPrintsItsReceipt) { // PY-05
    write([&](Tx& tx) { return charge(tx, bill(140'950)); });
    auto const token = sign_in_as("store_manager", store);
    auto const taken = call("POST", "/payments", payment_body(140'950), {.token = token});
    ASSERT_EQ(taken.status, 201) << taken.body;
    auto const receipt = taken.text("receipt");
    auto const printed = call("GET", "/receipts/" + receipt + "/pdf", {}, {.token = token});
    ASSERT_EQ(printed.status, 200);
    EXPECT_EQ(printed.header("Content-Type"), "application/pdf");
    auto const text = text_of_pdf(printed.body);
    for (auto const* part : {"服务费收据", "SH01-2026-000001", "王女士", "日常保洁 3 小时",
                             "1,409.50", "人民币壹仟肆佰零玖元伍角", "D20261121-0001", "现金"})
        EXPECT_NE(text.find(part), std::string::npos) << part << "\nin\n" << text;
    if (auto const* const keep = std::getenv("HEARTH_KEEP_PDF"))
        std::ofstream(keep, std::ios::binary) << printed.body;

    auto const facts = call("GET", "/receipts/" + receipt, {}, {.token = token});
    auto const check = call("GET", "/receipt-checks/" + facts.text("token"));
    EXPECT_EQ(check.status, 200);
    EXPECT_EQ(check.text("number"), "SH01-2026-000001");
    EXPECT_EQ(check.body.find("王"), std::string::npos); // nobody's name for strangers
    EXPECT_EQ(call("GET", "/receipt-checks/guessed").status, 404);
}

TEST_P(LedgerApi, TellsWhatIsDueInTheCallersWords) {
    write([&](Tx& tx) { return charge(tx, bill(20'000)); });
    auto const token = sign_in_as("store_manager", store);
    auto const refused = call("POST", "/payments", payment_body(20'001), {.token = token});
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.code, "ledger.more_than_due");
    EXPECT_NE(refused.body.find("200.00"), std::string::npos) << refused.body;
}

TEST_P(LedgerApi, LetsOnlyTheRightPeopleAtTheMoney) { // SY-01
    auto const payment = paid(20'000);
    auto const of_payment = "/payments/" + to_text(payment.id);
    auto const pdf = "/receipts/" + to_text(*payment.receipt) + "/pdf";
    auto const refund =
        R"({"payment":")" + to_text(payment.id) + R"(","amount":100,"reason":"goodwill"})";
    auto const other_store = add_store("SH09");
    struct Case {
        std::string who;
        std::string token;
        int payment;
        int pdf;
        int refund;
    };
    auto const stranger = write([&](Tx& tx) {
        return identity::start_session(tx, ActorKind::Customer, Uuid{{77}}, {}).token;
    });
    Case const cases[] = {
        {"nobody", "", 401, 401, 401},
        {"the customer", customer_token(), 200, 200, 403},
        {"another customer", stranger, 404, 404, 403},
        {"the store's manager", sign_in_as("store_manager", store), 200, 200, 201},
        {"another store's manager", sign_in_as("store_manager", other_store), 404, 404, 404},
        {"finance", sign_in_as("finance"), 200, 200, 201},
        {"an inspector", sign_in_as("inspector"), 403, 403, 403},
    };
    for (auto const& one : cases) {
        identity::Call const how{.token = one.token};
        EXPECT_EQ(call("GET", of_payment, {}, how).status, one.payment) << one.who;
        EXPECT_EQ(call("GET", pdf, {}, how).status, one.pdf) << one.who;
        EXPECT_EQ(call("POST", "/refunds", refund, how).status, one.refund) << one.who;
    }
    auto const bill_of_own =
        call("GET", "/bills/" + to_text(order), {}, {.token = customer_token()});
    EXPECT_EQ(bill_of_own.status, 200) << bill_of_own.body;
    EXPECT_EQ(call("GET", "/bills/" + to_text(order), {}, {.token = stranger}).status, 404);
}

TEST_P(LedgerApi, ListsPaymentsPageByPage) {
    write([&](Tx& tx) -> Result<void> {
        TRY(charge(tx, bill(20'000)));
        for (int i = 0; i < 5; ++i)
            TRY(take_payment(tx, cash(100)));
        return {};
    });
    auto const token = sign_in_as("store_manager", store);
    std::string path = "/payments?limit=2&store=" + to_text(store);
    int pages = 0;
    int seen = 0;
    for (std::string cursor; pages < 9; ++pages) {
        auto const page =
            call("GET", path + (cursor.empty() ? "" : "&cursor=" + cursor), {}, {.token = token});
        ASSERT_EQ(page.status, 200) << page.body;
        for (auto at = page.body.find("receipt_number"); at != std::string::npos;
             at = page.body.find("receipt_number", at + 1))
            ++seen;
        cursor = page.text("next_cursor");
        if (cursor.empty()) break;
    }
    EXPECT_EQ(pages, 2);
    EXPECT_EQ(seen, 5);
}

TEST_P(LedgerApi, ABillSaysWhatIsToGoBackAndWhatWasPaidOut) { // LX-04 PY-08
    write([&](Tx& tx) { return charge(tx, bill(20'000)); });
    auto const token = sign_in_as("store_manager", store);
    auto const taken = call("POST", "/payments", payment_body(20'000), {.token = token});
    ASSERT_EQ(taken.status, 201) << taken.body;
    auto const payment = taken.text("id");
    auto const check = [&] {
        auto const receipt =
            call("GET", "/receipts/" + taken.text("receipt"), {}, {.token = token});
        return call("GET", "/receipt-checks/" + receipt.text("token"));
    };
    auto const asked = call("POST", "/refunds",
                            R"({"payment":")" + payment + R"(","amount":5000,"reason":"goodwill"})",
                            {.token = token});
    ASSERT_EQ(asked.status, 201) << asked.body;
    auto const path = "/bills/" + to_text(order);
    auto const promised = call("GET", path, {}, {.token = customer_token()});
    EXPECT_NE(promised.body.find(R"("stage":"approved")"), std::string::npos) << promised.body;
    EXPECT_EQ(promised.body.find("paid_at"), std::string::npos) << "promised is not paid";
    EXPECT_NE(check().body.find(R"("refunded":0)"), std::string::npos) << check().body;
    auto const list = call("GET", "/refunds?order=" + to_text(order), {}, {.token = token});
    EXPECT_NE(list.body.find(asked.text("id")), std::string::npos) << "the way to the paying out";
    auto const other = to_text(Uuid{{7}});
    EXPECT_EQ(
        call("GET", "/refunds?order=" + other, {}, {.token = token}).body.find(asked.text("id")),
        std::string::npos);
    ASSERT_EQ(call("POST", "/refunds/" + asked.text("id") + "/payout", {}, {.token = token}).status,
              201);
    auto const paid = call("GET", path, {}, {.token = customer_token()});
    EXPECT_NE(paid.body.find("paid_at"), std::string::npos) << paid.body;
    EXPECT_NE(check().body.find(R"("refunded":5000)"), std::string::npos) << check().body;
}

TEST_P(LedgerApi, AReceiptOfADepositIsTitledByItsKind) { // LX-04 PY-05
    write([&](Tx& tx) { return charge(tx, bill(50'000)); });
    auto const token = sign_in_as("store_manager", store);
    auto const printed = [&](Purpose purpose, DepositParts const& parts) {
        auto const taken = write([&](Tx& tx) {
            return take_deposit(
                tx, {.order = order, .store = store, .purpose = purpose, .parts = parts});
        });
        return text_of_pdf(
            call("GET", "/receipts/" + to_text(*taken.receipt) + "/pdf", {}, {.token = token})
                .body);
    };
    auto const split =
        printed(Purpose::Earnest, {.earnest = Money{10'000}, .advance = Money{5'000}});
    for (auto const* part : {"定金、预付款收据", "100.00", "50.00", "150.00", "预付款（日常保洁",
                             "违约不退", "不适用定金罚则"})
        EXPECT_NE(split.find(part), std::string::npos) << part << "\nin\n" << split;
    EXPECT_NE(printed(Purpose::Security, {.security = Money{9'000}}).find("押金收据"),
              std::string::npos);
    EXPECT_EQ(printed(Purpose::Advance, {.advance = Money{1'000}}).find("服务费收据"),
              std::string::npos);
}

HEARTH_BOTH_ENGINES(LedgerApi);

} // namespace
} // namespace hearth::ledger
