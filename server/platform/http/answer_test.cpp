#include <gtest/gtest.h>

#include "platform/http/answer.h"

namespace hearth::http {
namespace {

std::string answer_of(Response const& response, AnswerFrame const& frame = {}) {
    std::string out;
    append_answer(out, response, frame);
    return out;
}

TEST(Answer, WritesStatusFieldsLengthAndBody) {
    EXPECT_EQ(
        answer_of({201, {{"Location", "/x"}}, "body"}, {After::Close, Body::Send, "id", "now"}),
        "HTTP/1.1 201 Created\r\nLocation: /x\r\nDate: now\r\nX-Request-Id: id\r\n"
        "Connection: close\r\nContent-Length: 4\r\n\r\nbody");
}

TEST(Answer, ToHeadKeepsTheLengthAndLeavesTheBody) {
    EXPECT_EQ(answer_of({200, {}, "body"}, {After::KeepOpen, Body::Leave}),
              "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n");
}

TEST(Answer, HasNoBodyWhereTheStatusAllowsNone) {
    EXPECT_EQ(answer_of({304, {{"ETag", "\"1\""}}, "x"}),
              "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n");
    EXPECT_EQ(answer_of({204}), "HTTP/1.1 204 No Content\r\n\r\n");
}

TEST(Answer, CannotBeSplitByAFieldAndKeepsTheEdgesOwnFields) {
    auto const text = answer_of({200,
                                 {{"Location", "/x\r\nSet-Cookie: a=b"},
                                  {"Bad name", "x"},
                                  {"", "x"},
                                  {"Content-Length", "99"},
                                  {"transfer-encoding", "chunked"},
                                  {"Good", "a\tb"}},
                                 ""});
    EXPECT_EQ(text, "HTTP/1.1 200 OK\r\nGood: a\tb\r\nContent-Length: 0\r\n\r\n");
}

TEST(Answer, OpensAStreamWithoutLengthOrCache) {
    std::string out;
    append_stream_head(out, {200, {}, ": hello\n\n"}, {After::Close});
    EXPECT_EQ(out, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/event-stream\r\n"
                   "Cache-Control: no-cache\r\nX-Accel-Buffering: no\r\n\r\n: hello\n\n");
}

TEST(Answer, WritesDatesAsRfc9110HasThem) { // RFC 9110 section 5.6.7
    EXPECT_EQ(to_http_date(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(to_http_date(0), "Thu, 01 Jan 1970 00:00:00 GMT");
}

} // namespace
} // namespace hearth::http
