// Small books: what becomes of single rows.
#include "app/import/testing_imports.h"
#include "rooms/customers/customers.h"
#include "rooms/dispatch/dispatch.h"
#include "rooms/orders/orders.h"
#include "rooms/workforce/workforce.h"

namespace hearth::import {
namespace {

using Problems = std::vector<std::string>;

class ImportedRows : public ImportTest {
protected:
    static books::Book customers(std::string const& rows) {
        return book_of("客户.csv", "姓名,手机,地址,门店,备注\n" + rows);
    }
    static books::Book workers() {
        return book_of("员工.csv", "工号,姓名,手机,门店,技能,身份证有效期\n"
                                   "W7,王秀英,13900000001,徐汇店,保洁,长期\n"
                                   "W8,李敏,13900000002,徐汇店,保洁,2030-01-01\n"
                                   "W9,李敏,13900000003,徐汇店,保洁,2030-01-01\n");
    }
    static books::Book orders(std::string const& rows) {
        return book_of("订单.csv",
                       "单号,客户,电话,地址,项目,日期,时间,数量,金额,阿姨,门店\n" + rows);
    }
    customers::Customer customer(std::string const& phone) {
        return read<customers::Customer>(
            [&](Tx& tx) { return customers::find_by_phone(tx, phone).value(); });
    }
    std::vector<orders::Order> orders_of(std::string const& phone) {
        auto const who = customer(phone).id;
        return read<std::vector<orders::Order>>(
            [&](Tx& tx) { return orders::list_of(tx, who, 50); });
    }
    std::vector<dispatch::Assignment> crew_of(orders::Order const& order) {
        return read<std::vector<dispatch::Assignment>>([&](Tx& tx) {
            return dispatch::list_asked(tx, orders::list_visits(tx, order.id).front().id);
        });
    }
};

TEST_P(ImportedRows, BecomeCustomersWithTheirAddresses) { // SY-04, CR-01
    auto const report = run(
        {customers("林静,138-0000-0001/139 0000 0009,上海市徐汇区宛平南路88弄3号,徐汇店,养猫\n")},
        {Choice::GoodRows});
    EXPECT_EQ(problems(report), Problems{});
    auto const known = customer("+8613800000001");
    EXPECT_EQ(known.name, "林静");
    EXPECT_EQ(known.note, "养猫；其他电话：+8613900000009");
    auto const homes = read<std::vector<customers::Address>>(
        [&](Tx& tx) { return customers::list_addresses(tx, known.id); });
    ASSERT_EQ(homes.size(), 1u);
    EXPECT_EQ(homes[0].full(), "上海市徐汇区宛平南路88弄3号");
    EXPECT_EQ(homes[0].latitude, 31.193); // about the shop's
    EXPECT_FALSE(homes[0].exact);         // nobody has said where exactly
}

TEST_P(ImportedRows, ComeInAgainOnlyWhereTheBookHasChanged) { // SY-04
    auto const first = customers("林静,13800000001,徐汇区宛平南路88号,徐汇店,养猫\n"
                                 "何伟,13800000002,徐汇区龙华路6号,徐汇店,\n");
    run({first}, {Choice::GoodRows});
    auto known = customer("+8613800000001");
    known.name = "林女士"; // changed here since
    write([&](Tx& tx) -> Result<void> {
        TRY(customers::save_customer(tx, known));
        return {};
    });
    auto const same = run({first}, {Choice::GoodRows});
    EXPECT_EQ(same.sheets[0].same, 2);
    EXPECT_EQ(customer("+8613800000001").name, "林女士");

    auto const changed = customers("林静,13800000001,徐汇区宛平南路88号,徐汇店,养猫\n"
                                   "何伟,13800000002,徐汇区龙华路6号,徐汇店,不要周末\n");
    auto const report = run({changed}, {Choice::GoodRows});
    EXPECT_EQ(report.sheets[0].same, 1);
    EXPECT_EQ(report.sheets[0].changed, 1);
    EXPECT_EQ(customer("+8613800000002").note, "不要周末");
    EXPECT_EQ(count("customers_customer"), 2);
}

TEST_P(ImportedRows, NeverOverruleACustomerWhoCameInOtherwise) {
    write([](Tx& tx) -> Result<void> {
        TRY(customers::add_customer(tx, {.name = "林女士", .phone = "+8613800000001"}));
        return {};
    });
    run({customers("林静,13800000001,徐汇区宛平南路88号,徐汇店,\n")}, {Choice::GoodRows});
    EXPECT_EQ(customer("+8613800000001").name, "林女士");
    EXPECT_EQ(count("customers_address"), 1);
}

TEST_P(ImportedRows, BelongToTheUsualStoreWhereTheyNameNone) {
    auto const book =
        book_of("订单.csv", "客户,电话,地址,项目,日期,数量,金额\n"
                            "林静,13800000001,宛平南路88号,日常保洁,2026-11-02 9:00,3,144\n");
    auto const unclear = run({book}, {Choice::Preview});
    EXPECT_EQ(unclear.faults(), 1);
    EXPECT_EQ(unclear.problems.front().code, "books.store_missing");
    EXPECT_EQ(run({book}, {Choice::GoodRows, "PD01"}).faults(), 0);
    EXPECT_EQ(customer("+8613800000001").store, orders_of("+8613800000001").front().store);

    auto const refused = import_books(house.db(), house.scope(), {book}, {Choice::Preview, "NO"});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "books.store_unknown");
}

TEST_P(ImportedRows, RememberWhoDidTheWork) { // DP-01: the usual worker
    auto const report = run({workers(), orders("A1,林静,13800000001,徐汇区宛平南路88号,日常保洁,"
                                               "2026-11-02,9:00-12:00,3,144,王秀英,徐汇店\n"
                                               "A2,林静,13800000001,,日常保洁,"
                                               "2026-11-09,9:00-12:00,3,144,李敏,徐汇店\n")},
                            {Choice::GoodRows});
    EXPECT_EQ(problems(report), (Problems{"C2 books.customer_made", "J3 books.worker_unknown"}));
    auto const past = orders_of("+8613800000001"); // newest first
    ASSERT_EQ(past.size(), 2u);
    EXPECT_EQ(past[1].stage, orders::Stage::Done);
    EXPECT_EQ(past[1].price, Money{14'400});
    ASSERT_EQ(crew_of(past[1]).size(), 1u);
    EXPECT_EQ(crew_of(past[1])[0].state, dispatch::AssignmentState::Released);
    EXPECT_TRUE(crew_of(past[0]).empty()) << "two have that name";
}

TEST_P(ImportedRows, AreServedByWhomTheBookSaysUnlessTheirTimeIsTaken) {
    auto const report = run({workers(), orders("A1,林静,13800000001,徐汇区宛平南路88号,日常保洁,"
                                               "2026-11-23,9:00-12:00,3,144,W7,徐汇店\n"
                                               "A2,何伟,13800000002,徐汇区龙华路6号,日常保洁,"
                                               "2026-11-23,10:00-13:00,3,144,W7,徐汇店\n")},
                            {Choice::GoodRows});
    EXPECT_EQ(report.problems.back().code, "books.worker_not_free");
    auto const first = orders_of("+8613800000001").front();
    ASSERT_EQ(crew_of(first).size(), 1u);
    EXPECT_EQ(crew_of(first)[0].state, dispatch::AssignmentState::Confirmed);
    auto const second = orders_of("+8613800000002").front();
    EXPECT_EQ(second.stage, orders::Stage::Placed) << "it waits for a crew";
}

TEST_P(ImportedRows, GoOnWhereAnInterruptedImportEnded) {
    std::string const first = "林静,13800000001,徐汇区宛平南路88号,徐汇店,\n";
    std::string const second = "何伟,13800000002,徐汇区龙华路6号,徐汇店,\n";
    run({customers(first)}, {Choice::GoodRows});
    auto const report = run({customers(first + second)}, {Choice::GoodRows});
    EXPECT_EQ(report.sheets[0].same, 1);
    EXPECT_EQ(report.sheets[0].added, 1);
    EXPECT_EQ(count("customers_customer"), 2);
}

TEST_P(ImportedRows, AllComeInAtOnceWhereNoneHasAFault) {
    auto const report = run({workers(), customers("林静,13800000001,徐汇区宛平南路88号,徐汇店,\n")},
                            {Choice::AllOrNothing});
    EXPECT_TRUE(report.is_kept);
    EXPECT_EQ(count("workforce_worker"), 3);
    EXPECT_EQ(count("customers_customer"), 1);
}

TEST_P(ImportedRows, OfABookThatNobodyKnowsAreAFault) {
    auto const report = run({customers("林静,13800000001,徐汇区宛平南路88号,徐汇店,\n"),
                             book_of("日记.csv", "天气,心情\n晴,好\n"),
                             book_of("流水.csv", "客户,金额,服务项目\n林静,144,日常保洁\n")},
                            {Choice::AllOrNothing});
    EXPECT_FALSE(report.is_kept);
    EXPECT_EQ(problems(report), (Problems{"books.sheet_unknown", "books.columns_missing"}));
    EXPECT_EQ(count("customers_customer"), 0);
}

TEST_P(ImportedRows, LeaveAWordInTheAuditTrailWithoutANameInIt) { // SY-02, PR-03
    run({customers("林静,13800000001,徐汇区宛平南路88号,徐汇店,\n,13800000002,,,\n")},
        {Choice::GoodRows});
    auto const payload = read<std::string>([](Tx& tx) {
        return tx.one<std::string>("SELECT payload FROM platform_event WHERE company = ?1 AND "
                                   "kind = 'books.imported'");
    });
    EXPECT_NE(payload.find(R"("rows":2,"added":1,"changed":0,"same":0,"refused":1)"),
              std::string::npos)
        << payload;
    EXPECT_EQ(payload.find("林静"), std::string::npos);
}

TEST_P(ImportedRows, ReadAsAReportInBothLanguages) {
    auto const report =
        run({customers("林静,1380000,徐汇区宛平南路88号,徐汇店,\n")}, {Choice::Preview});
    EXPECT_EQ(describe(report, "zh-CN"), "客户.csv（客户）：1 行，新增 0，更新 0，不变 0，有错 1\n"
                                         "  B2     错误  电话号码不对。\n"
                                         "没有写入任何数据。共 1 处错误。\n");
    EXPECT_EQ(describe(report, "en"),
              "客户.csv (customers): 1 rows, 0 new, 0 changed, 0 as before, 1 with faults\n"
              "  B2     fault   Not a telephone number.\n"
              "Nothing was written. 1 fault.\n");
}

HEARTH_BOTH_ENGINES(ImportedRows);

} // namespace
} // namespace hearth::import
