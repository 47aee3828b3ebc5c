#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "platform/files/static_files.h"

#include <algorithm>
#include <fstream>
#include <unistd.h>

namespace hearth::files {
namespace {

namespace fs = std::filesystem;

class StaticFilesTest : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "hearth-static-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        folder_ = name;
        write("secret.txt", "secret");
        write("dist/c/index.html", "customer");
        write("dist/w/index.html", "worker");
        write("dist/w/index.html.br", "worker br");
        write("dist/w/index.html.gz", "worker gz");
        write("dist/w/sw.js", "service");
        write("dist/w/.env", "hidden");
        write("dist/w/notes.bak", "copy");
        write("dist/w/icon.png", "icon");
        write("dist/w/assets/index-BxY_12-4.js", "script");
        write("dist/w/assets/index-BxY_12-4.js.br", "script br");
        write("dist/w/assets/logo.svg", "logo");
    }
    void TearDown() override { fs::remove_all(folder_); }

    void write(std::string const& name, std::string const& text) {
        fs::create_directories((folder_ / name).parent_path());
        std::ofstream(folder_ / name) << text;
    }
    http::Response get(std::string const& path, std::vector<http::Header> headers = {}) {
        http::Request request;
        request.method = "GET";
        request.path = path;
        request.headers = std::move(headers);
        return files().answer(request).value();
    }
    StaticFiles files() const { return StaticFiles(folder_ / "dist"); }
    static std::string field(http::Response const& response, std::string_view name) {
        for (auto const& one : response.headers)
            if (one.name == name) return one.value;
        return "";
    }

    fs::path folder_;
};

TEST_F(StaticFilesTest, SendsTheSmallestFormTheCallerTakes) {
    struct Case {
        char const* accepted;
        char const* body;
        char const* coding;
    } const cases[] = {
        {"gzip, deflate, br", "worker br", "br"},
        {"gzip", "worker gz", "gzip"},
        {"", "worker", ""},
        {"identity", "worker", ""},
        {"br;q=0, gzip", "worker gz", "gzip"},
        {"*", "worker br", "br"},
        {"*;q=0", "worker", ""},
        {"br;q=0, *", "worker gz", "gzip"},
        {"bro, gzip ; q=0.0", "worker", ""},
    };
    for (auto const& one : cases) {
        auto const answer = get("/w/", {{"Accept-Encoding", one.accepted}});
        EXPECT_EQ(answer.body, one.body) << one.accepted;
        EXPECT_EQ(field(answer, "Content-Encoding"), one.coding) << one.accepted;
        EXPECT_EQ(field(answer, "Vary"), "Accept-Encoding");
        EXPECT_EQ(field(answer, "Content-Type"), "text/html; charset=utf-8");
    }
    EXPECT_EQ(get("/c/", {{"Accept-Encoding", "br"}}).body, "customer"); // none was made
}

TEST_F(StaticFilesTest, KeepsHashedAssetsForEverAndAsksForTheRest) {
    EXPECT_EQ(field(get("/w/assets/index-BxY_12-4.js"), "Cache-Control"),
              "public, max-age=31536000, immutable");
    for (auto const* path : {"/w/", "/w/sw.js", "/w/icon.png", "/w/assets/logo.svg"})
        EXPECT_EQ(field(get(path), "Cache-Control"), "no-cache") << path;
}

TEST_F(StaticFilesTest, AnswersAnUnchangedFileWith304PerForm) {
    auto const plain = field(get("/w/"), "ETag");
    auto const small = field(get("/w/", {{"Accept-Encoding", "br"}}), "ETag");
    EXPECT_NE(plain, small);
    auto const again = get("/w/", {{"If-None-Match", "\"x\", W/" + plain}});
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(field(again, "ETag"), plain);
    EXPECT_EQ(get("/w/", {{"If-None-Match", small}}).status, 200);
    write("dist/w/index.html", "a new worker");
    EXPECT_EQ(get("/w/", {{"If-None-Match", plain}}).body, "a new worker");
}

TEST_F(StaticFilesTest, GivesAFaceItsOwnRoutesButNoMissingFiles) {
    EXPECT_EQ(get("/w/visits/today").body, "worker");
    EXPECT_EQ(get("/c/book").body, "customer");
    EXPECT_EQ(get("/w/assets/missing-12345678.js").status, 404);
    EXPECT_EQ(get("/a/").status, 404); // not built
}

TEST_F(StaticFilesTest, LeadsToTheCustomersFace) {
    EXPECT_EQ(get("/").status, 308);
    EXPECT_EQ(field(get("/"), "Location"), "/c/");
    EXPECT_EQ(field(get("/w"), "Location"), "/w/");
}

TEST_F(StaticFilesTest, LeavesOtherPathsToOthers) {
    for (auto const* path : {"/api/v1/orders", "/x/", "/car", "/app/x", "/secret.txt", ""}) {
        http::Request request;
        request.method = "GET";
        request.path = path;
        EXPECT_FALSE(files().answer(request)) << path;
    }
}

TEST_F(StaticFilesTest, RefusesOtherMethods) {
    http::Request request;
    request.method = "POST";
    request.path = "/c/";
    EXPECT_EQ(files().answer(request)->status, 405);
}

TEST_F(StaticFilesTest, ServesNothingOutsideAndNothingHidden) {
    for (auto const* path : {"/w/../../secret.txt", "/w/..", "/w/./index.html", "/w//index.html",
                             "/w/.env", "/w/..\\secret.txt", "/w/assets/../../../secret.txt",
                             "/w/notes.bak", "/w/assets/", "/w//etc/passwd", "/w/index.html.br"}) {
        auto const answer = get(path);
        EXPECT_EQ(answer.status, 404) << path;
        EXPECT_EQ(answer.body, "404\n") << path;
    }
}

TEST_F(StaticFilesTest, TellsTheBrowserWhatAPageMayDo) {
    auto const policy = field(get("/c/"), "Content-Security-Policy");
    for (auto const* rule :
         {"default-src 'self';", "style-src 'self' 'unsafe-inline';", "img-src 'self' blob: data:;",
          "connect-src 'self';", "frame-ancestors 'none'"})
        EXPECT_NE(policy.find(rule), std::string::npos) << rule;
    EXPECT_NE(field(get("/c/"), "Permissions-Policy").find("camera=(self), geolocation=(self)"),
              std::string::npos);
    EXPECT_EQ(field(get("/c/"), "X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(field(get("/c/"), "Strict-Transport-Security"), ""); // not over plain HTTP
}

TEST_F(StaticFilesTest, NeverLeavesItsFolder) {
    EXPECT_TRUE(rc::check([this] {
        auto const pieces =
            *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                "..", ".", "/", "secret.txt", "w", "assets", "\\", "index.html", "%2e"));
        std::string path = "/w/";
        for (auto const& piece : pieces)
            path += piece;
        RC_ASSERT(get(path).body != "secret");
    }));
}

} // namespace
} // namespace hearth::files
