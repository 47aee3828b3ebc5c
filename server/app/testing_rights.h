/// What a person asks about their own data, by the API: for tests of the rights desk and the copy.
#pragma once

#include "app/testing_job.h"
#include "rooms/rights/rights.h"

namespace hearth::app {

/// The first family asks.
class RightsTest : public JobTest {
protected:
    std::string const& mine() const { return families.front(); }
    Id<customers::Customer> me() const { return company.families.front().customer; }

    Answer ask(std::string const& kind, std::string const& more = "") {
        return post("/me/rights", R"({"kind":")" + kind + "\"" + more + "}", mine());
    }
    /// As the person's own telephone has it.
    std::string code_sent() {
        auto const codes = house.db().read(house.scope(), [&](Tx& tx) -> Result<std::string> {
            auto const all = identity::list_code_messages(tx, 10);
            return all.empty() ? "" : all.back().code;
        });
        return *codes;
    }
    /// Shows anew that it is they: the copy is theirs for some minutes, in this session.
    void open_copy(std::string const& path, std::string const& token) {
        auto const sent = post(path + "/code", "{}", token);
        EXPECT_EQ(sent.status, 201) << sent.body;
        auto const opened = post(path + "/opening", R"({"code":")" + code_sent() + "\"}", token);
        EXPECT_EQ(opened.status, 201) << opened.body;
        EXPECT_NE(opened.at("open_until"), "");
    }
    void open_copy(std::string const& path) { open_copy(path, mine()); }
    int told(std::string const& template_name) {
        auto const page = get("/outbox?limit=200", staff({"hq"}));
        int count = 0;
        for (auto const& one : *page.json.find("items")->as<json::Array>())
            count += text_of(one, "template_name") == template_name;
        return count;
    }
};

} // namespace hearth::app
