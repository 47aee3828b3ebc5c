#include "platform/http/head_parser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

namespace hearth::http {

bool parse_head(std::string_view head, ParsedHead& parsed) {
    namespace beast = boost::beast::http;
    beast::request_parser<beast::empty_body> parser;
    parser.header_limit(static_cast<std::uint32_t>(head.size() + 1));
    parser.body_limit(boost::none);
    boost::system::error_code error;
    auto const used = parser.put(boost::asio::buffer(head), error);
    if (error || !parser.is_header_done() || used != head.size() || parser.chunked()) return false;
    auto const& message = parser.get();
    parsed.request.method = message.method_string();
    parsed.request.target = message.target();
    for (auto const& field : message)
        parsed.request.headers.push_back(
            {std::string(field.name_string()), std::string(field.value())});
    parsed.keeps_alive = message.version() == 11 && message.keep_alive();
    parsed.expects_continue = message.version() == 11 && parsed.request.header("expect");
    parsed.length = parser.content_length().value_or(0);
    return true;
}

} // namespace hearth::http
