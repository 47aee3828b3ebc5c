#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "platform/http/framing.h"
#include "platform/http/server.h"
#include "platform/http/test_client.h"

namespace hearth::http {
namespace {

// The smuggling probe (stack.md section 3): an odd request and, on the same connection, a plain
// one. Where the odd one can be read in two ways, it is refused, and the plain one is never
// answered.
struct Odd {
    char const* name;
    std::string bytes;
    std::vector<int> statuses; ///< all answers that must come, in order
};

std::string const second = "GET /second HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

std::string post(std::string const& fields, std::string const& body) {
    return "POST /first HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n" + body;
}

std::vector<Odd> odd_requests() {
    std::string const chunked = "0\r\n\r\n";
    return {
        {"TE chunked", post("Transfer-Encoding: chunked\r\n", chunked), {411}},
        {"TE gzip before CL",
         post("Transfer-Encoding: gzip\r\nContent-Length: 3\r\n", "abc"),
         {411}},
        {"CL before TE",
         post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", chunked),
         {411}},
        {"TE gzip alone", post("Transfer-Encoding: gzip\r\n", chunked), {411}},
        {"TE identity", post("Transfer-Encoding: identity\r\nContent-Length: 3\r\n", "abc"), {411}},
        {"TE identity and TE chunked",
         post("Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n", chunked),
         {411}},
        {"TE xchunked with CL",
         post("Transfer-Encoding: xchunked\r\nContent-Length: 3\r\n", "abc"),
         {411}},
        {"TE empty with CL", post("Transfer-Encoding:\r\nContent-Length: 3\r\n", "abc"), {411}},
        {"TE in odd case", post("tRANSFER-eNCODING: chunked\r\n", chunked), {411}},
        {"TE with tab", post("Transfer-Encoding:\tchunked\r\n", chunked), {411}},
        {"TE with space before colon", post("Transfer-Encoding : chunked\r\n", chunked), {400}},
        {"TE with leading space", post("X: y\r\n Transfer-Encoding: chunked\r\n", chunked), {400}},
        {"TE with vertical tab", post("Transfer-Encoding:\vchunked\r\n", chunked), {400}},
        {"TE after bare CR", post("X: y\rTransfer-Encoding: chunked\r\n", chunked), {400}},
        {"TE after bare LF", post("X: y\nTransfer-Encoding: chunked\r\n", chunked), {400}},
        {"TE name with NUL",
         post(std::string("Transfer-Encoding\0: chunked\r\n", 29), chunked),
         {400}},
        {"LF in chunk extension",
         post("Transfer-Encoding: chunked\r\n", "1;a=\"\n\"\r\nx\r\n0\r\n\r\n"),
         {411}},
        {"two equal CL", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"), {400}},
        {"two different CL", post("Content-Length: 3\r\nContent-Length: 0\r\n", "abc"), {400}},
        {"CL list", post("Content-Length: 3, 3\r\n", "abc"), {400}},
        {"CL with plus", post("Content-Length: +3\r\n", "abc"), {400}},
        {"CL negative", post("Content-Length: -1\r\n", "abc"), {400}},
        {"CL hexadecimal", post("Content-Length: 0x3\r\n", "abc"), {400}},
        {"CL empty", post("Content-Length:\r\n", "abc"), {400}},
        {"CL with inner space", post("Content-Length: 1 1\r\n", "abc"), {400}},
        {"CL too long a number", post("Content-Length: 18446744073709551619\r\n", "abc"), {413}},
        {"CL with space before colon", post("Content-Length : 3\r\n", "abc"), {400}},
        {"CL folded", post("Content-Length:\r\n 3\r\n", "abc"), {400}},
        {"obs-fold", "GET /first HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n", {400}},
        {"obs-fold with tab", "GET /first HTTP/1.1\r\nHost: x\r\nX: a\r\n\tb\r\n\r\n", {400}},
        {"fold before any field", "GET /first HTTP/1.1\r\n Host: x\r\n\r\n", {400}},
        {"no Host", "GET /first HTTP/1.1\r\n\r\n", {400}},
        {"two Hosts", "GET /first HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", {400}},
        {"Host list", "GET /first HTTP/1.1\r\nHost: x, y\r\n\r\n", {400}},
        {"Host with path", "GET /first HTTP/1.1\r\nHost: x/y\r\n\r\n", {400}},
        {"bare LF lines", "GET /first HTTP/1.1\nHost: x\n\n", {400}},
        {"bare CR lines", "GET /first HTTP/1.1\rHost: x\r\r", {400}},
        {"two spaces in the request line", "GET  /first HTTP/1.1\r\nHost: x\r\n\r\n", {400}},
        {"space in the target", "GET /fi rst HTTP/1.1\r\nHost: x\r\n\r\n", {400}},
        {"absolute target", "GET http://y/first HTTP/1.1\r\nHost: x\r\n\r\n", {400}},
        {"CONNECT", "CONNECT y:443 HTTP/1.1\r\nHost: x\r\n\r\n", {400}},
        {"raw byte in the target", "GET /\xe5 HTTP/1.1\r\nHost: x\r\n\r\n", {400}},
        {"HTTP/2.0", "GET /first HTTP/2.0\r\nHost: x\r\n\r\n", {505}},
        {"HTTP/1.9", "GET /first HTTP/1.9\r\nHost: x\r\n\r\n", {505}},
        {"HTTP/0.9", "GET /first\r\n\r\n", {400}},
        {"http/1.1", "GET /first http/1.1\r\nHost: x\r\n\r\n", {400}},
        {"NUL in a value",
         std::string("GET /first HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n", 41),
         {400}},
        {"no colon", "GET /first HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n", {400}},
        {"empty name", "GET /first HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n", {400}},
        {"TLS on a plain port", std::string("\x16\x03\x01\x02\x00\x01", 6), {400}},
        {"odd expectation", post("Expect: tea\r\nContent-Length: 3\r\n", "abc"), {417}},
        // Clear ones: both are answered.
        {"a body", post("Content-Length: 3\r\n", "abc"), {200, 200}},
        {"a body on GET",
         "GET /first HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
         {200, 200}},
        {"leading zeros", post("Content-Length: 003\r\n", "abc"), {200, 200}},
        {"one empty line before", "\r\nGET /first HTTP/1.1\r\nHost: x\r\n\r\n", {200, 200}},
        {"two empty lines before", "\r\n\r\nGET /first HTTP/1.1\r\nHost: x\r\n\r\n", {400}},
        {"HTTP/1.0 closes", "GET /first HTTP/1.0\r\n\r\n", {200}},
        {"close is kept to",
         "GET /first HTTP/1.1\r\nHost: x\r\nConnection: x, close\r\n\r\n",
         {200}},
    };
}

TEST(Framing, AnswersNothingAmbiguousAsIfItWereFine) {
    Options options;
    options.port = 0;
    options.shards = 1;
    Server server(options, [](Request request, std::shared_ptr<Responder> responder) {
        responder->send({200, {}, request.method + request.path + request.body});
    });
    for (auto const& odd : odd_requests()) {
        test::Client client(server.port());
        ASSERT_TRUE(client.send(odd.bytes + second));
        auto const answers = test::parse_answers(client.receive_all());
        EXPECT_TRUE(client.is_ended()) << odd.name << ": the connection stays open";
        std::vector<int> statuses;
        for (auto const& one : answers)
            statuses.push_back(one.status);
        EXPECT_EQ(statuses, odd.statuses) << odd.name;
        if (odd.statuses.size() == 2 && answers.size() == 2) {
            EXPECT_EQ(answers[1].body, "GET/second") << odd.name;
        }
        if (!answers.empty() && odd.statuses[0] >= 400) {
            EXPECT_EQ(answers[0].field("content-type"), "application/problem+json") << odd.name;
            EXPECT_NE(answers[0].body.find("\"code\":\"edge."), std::string::npos) << odd.name;
        }
    }
}

TEST(Framing, LimitsTheNumberOfFields) {
    std::string head = "GET / HTTP/1.1\r\nHost: x\r\n";
    for (std::size_t i = 1; i < header_count_limit; ++i)
        head += "A: b\r\n";
    EXPECT_FALSE(check_head(head + "\r\n"));
    EXPECT_EQ(check_head(head + "A: b\r\n\r\n")->status, 431);
}

TEST(Framing, FindsTheEndOfTheHeadHoweverItIsCut) {
    std::string const head = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    std::size_t scanned = 0;
    for (std::size_t size = 1; size < head.size(); ++size) {
        auto const scan = scan_head(std::string_view(head).substr(0, size), scanned);
        ASSERT_EQ(scan.state, HeadState::Incomplete) << size;
        scanned = size;
    }
    auto const scan = scan_head(head + "rest", scanned);
    EXPECT_EQ(scan.state, HeadState::Complete);
    EXPECT_EQ(scan.end, head.size());
}

// Whatever bytes come, cut anywhere: no crash, and a head is found at the same place as in one go.
RC_GTEST_PROP(Framing, ReadsTheSameHeadInOnePieceAndInTwo, ()) {
    auto const pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "\r\n", "\n", "\r", "GET / HTTP/1.1", "Host: x", "a: b", " ", "\r\n\r\n", "\t", "\x01"));
    std::string text;
    for (auto const& piece : pieces)
        text += piece;
    auto const whole = scan_head(text, 0);
    auto const cut = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
    auto const first = scan_head(std::string_view(text).substr(0, cut), 0);
    auto const second_look = first.state == HeadState::Incomplete ? scan_head(text, cut) : first;
    RC_ASSERT(second_look.state == whole.state);
    RC_ASSERT(second_look.end == whole.end);
    if (whole.state == HeadState::Complete) (void)check_head(text.substr(0, whole.end));
}

} // namespace
} // namespace hearth::http
