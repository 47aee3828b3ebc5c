#include "base/text.h"
#include "platform/http/server.h"

#include <strings.h>

namespace hearth::http {

namespace {

bool same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() && ::strncasecmp(a.data(), b.data(), a.size()) == 0;
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

enum class Plus { IsPlus, IsSpace };

std::optional<std::string> percent_decode(std::string_view text, Plus plus) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus == Plus::IsSpace) {
            out += ' ';
        } else if (text[i] != '%') {
            out += text[i];
        } else {
            if (text.size() - i < 3) return std::nullopt;
            int const high = hex_value(text[i + 1]);
            int const low = hex_value(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            out += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    if (!is_clean_utf8(out)) return std::nullopt;
    return out;
}

} // namespace

std::optional<std::string_view> Request::header(std::string_view name) const {
    for (auto const& one : headers)
        if (same_name(one.name, name)) return one.value;
    return std::nullopt;
}

std::optional<std::string> Request::cookie(std::string_view name) const {
    for (auto const& one : headers) {
        if (!same_name(one.name, "cookie")) continue;
        for (auto const part : split(one.value, ';')) {
            auto const pair = trim(part);
            auto const equals = pair.find('=');
            if (equals != std::string_view::npos && pair.substr(0, equals) == name)
                return std::string(pair.substr(equals + 1));
        }
    }
    return std::nullopt;
}

std::optional<std::vector<std::pair<std::string, std::string>>>
parse_query(std::string_view query) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (auto const part : split(query, '&')) {
        if (part.empty()) continue;
        auto const equals = part.find('=');
        auto name = percent_decode(part.substr(0, equals), Plus::IsSpace);
        auto value = equals == std::string_view::npos
                         ? std::optional<std::string>("")
                         : percent_decode(part.substr(equals + 1), Plus::IsSpace);
        if (!name || !value) return std::nullopt;
        pairs.emplace_back(std::move(*name), std::move(*value));
    }
    return pairs;
}

std::optional<std::string> decode_path(std::string_view path) {
    return percent_decode(path, Plus::IsPlus);
}

} // namespace hearth::http
