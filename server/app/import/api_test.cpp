#include "app/import/testing_imports.h"

namespace hearth::import {
namespace {

class ImportApi : public ImportTest {
protected:
    app::Answer send(std::string const& query, std::string body, std::string const& token) {
        app::Ask ask{"POST", "/imports" + query, std::move(body), token};
        ask.content_type = "text/csv";
        ask.headers.push_back({"Accept-Language", "en"});
        return house.ask(ask);
    }
    std::string const book = "姓名,手机,地址,门店\n林静,13800000001,徐汇区宛平南路88号,徐汇店\n"
                             "何伟,1380000,徐汇区龙华路6号,徐汇店\n";
};

TEST_P(ImportApi, ShowsABookFirstAndTakesItThen) { // SY-04
    auto const token = house.sign_in_staff("zong", {"general_manager"});
    auto const shown = send("?name=a.csv", book, token);
    EXPECT_EQ(shown.status, 201) << shown.body;
    EXPECT_EQ(shown.at("is_kept"), "false");
    EXPECT_EQ(shown.at("sheets/0/kind"), "customers");
    EXPECT_EQ(shown.at("sheets/0/added"), "1");
    EXPECT_EQ(shown.at("problems/0/cell"), "B3");
    EXPECT_EQ(shown.at("problems/0/code"), "books.phone_wrong");
    EXPECT_EQ(shown.at("problems/0/text"), "Not a telephone number.");
    EXPECT_EQ(count("customers_customer"), 0);

    EXPECT_EQ(send("?choice=all_or_nothing", book, token).at("is_kept"), "false");
    EXPECT_EQ(count("customers_customer"), 0);
    EXPECT_EQ(send("?choice=good_rows", book, token).at("is_kept"), "true");
    EXPECT_EQ(send("?choice=good_rows", book, token).at("sheets/0/same"), "1");
    EXPECT_EQ(count("customers_customer"), 1);
}

TEST_P(ImportApi, IsForThoseWhoMayImportEverywhere) { // SY-01
    EXPECT_EQ(send("", book, "").status, 401);
    EXPECT_EQ(send("", book, house.sign_in_staff("kefu", {"agent"})).status, 403);
    auto const account = house.db().write(house.scope(), [](Tx& tx) {
        auto const store = identity::list_stores(tx).front().id;
        return identity::create_account(
            tx, {.login = "dian",
                 .name = "dian",
                 .grants = {{"store_manager", identity::Scope::Store, store.uuid}}});
    });
    auto const token = house.sign_in(ActorKind::Staff, account->id.uuid);
    EXPECT_EQ(send("", book, token).code(), "books.only_everywhere");
    EXPECT_EQ(count("customers_customer"), 0);
}

TEST_P(ImportApi, RefusesWhatIsNoBook) {
    auto const token = house.sign_in_staff("zong", {"general_manager"});
    EXPECT_EQ(send("", "%PDF-1.7", token).code(), "books.not_a_book");
    EXPECT_EQ(send("", "\xD0\xCF\x11\xE0 old", token).code(), "books.old_excel");
    EXPECT_EQ(send("?choice=some", book, token).status, 422);
    EXPECT_EQ(send("?store=NO", book, token).code(), "books.store_unknown");
    std::string many = "姓名,手机\n";
    for (int i = 0; i < 20'000; ++i)
        many += "a,1\n";
    EXPECT_EQ(send("", many, token).code(), "books.too_many_rows");
}

HEARTH_BOTH_ENGINES(ImportApi);

} // namespace
} // namespace hearth::import
