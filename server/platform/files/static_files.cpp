#include "platform/files/static_files.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hearth::files {

namespace {

constexpr std::string_view for_ever = "public, max-age=31536000, immutable";
constexpr std::string_view ask_first = "no-cache";

struct Type {
    std::string_view extension;
    std::string_view type;
};
constexpr Type types[] = {
    {"html", "text/html; charset=utf-8"},
    {"js", "text/javascript; charset=utf-8"},
    {"css", "text/css; charset=utf-8"},
    {"json", "application/json"},
    {"webmanifest", "application/manifest+json"},
    {"svg", "image/svg+xml"},
    {"png", "image/png"},
    {"jpg", "image/jpeg"},
    {"webp", "image/webp"},
    {"ico", "image/x-icon"},
    {"woff2", "font/woff2"},
    {"txt", "text/plain; charset=utf-8"},
    {"map", "application/json"},
    {"wasm", "application/wasm"},
};

std::string_view extension_of(std::string_view path) {
    auto const name = path.substr(path.rfind('/') + 1);
    auto const dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : name.substr(dot + 1);
}

// Only what is listed is served: nobody finds an editor's copy or a dot file.
std::string_view type_of(std::string_view path) {
    for (auto const& one : types)
        if (one.extension == extension_of(path)) return one.type;
    return {};
}

bool is_plain_path(std::string_view relative) {
    if (relative.find('\\') != std::string_view::npos) return false;
    auto const segments = split(relative, '/');
    return std::none_of(segments.begin(), segments.end(),
                        [](auto one) { return one.empty() || one.front() == '.'; });
}

// Vite's names: assets/index-BxY_12-4.js
bool is_hashed(std::string_view relative) {
    auto const in_assets = relative.find("/assets/") != std::string_view::npos;
    auto const name = relative.substr(relative.rfind('/') + 1);
    auto const dot = name.rfind('.');
    return in_assets && dot != std::string_view::npos && dot >= 9 && name[dot - 9] == '-';
}

// RFC 9110 section 12.5.3; "*" names every coding that is not named itself.
bool accepts(std::string_view accept_encoding, std::string_view coding) {
    bool is_accepted = false;
    for (auto const part : split(accept_encoding, ',')) {
        auto const semicolon = part.find(';');
        auto const name = trim(part.substr(0, semicolon));
        if (name != coding && name != "*") continue;
        double quality = 1;
        auto const equals = part.find('=', std::min(semicolon, part.size()));
        if (equals != std::string_view::npos) {
            auto const text = trim(part.substr(equals + 1));
            std::from_chars(text.data(), text.data() + text.size(), quality);
        }
        if (name == coding) return quality > 0;
        is_accepted = quality > 0;
    }
    return is_accepted;
}

struct File {
    std::string bytes;
    std::string tag;
};

std::optional<File> read_file(std::filesystem::path const& path) {
    int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return std::nullopt;
    struct stat about {};
    std::optional<File> result;
    bool const is_fit = ::fstat(file, &about) == 0 && S_ISREG(about.st_mode) &&
                        static_cast<std::size_t>(about.st_size) <= static_file_limit;
    if (is_fit) {
        result.emplace();
        result->bytes.resize(static_cast<std::size_t>(about.st_size));
        std::size_t at = 0;
        for (ssize_t size = 1; size > 0 && at < result->bytes.size(); at += size)
            size = std::max<ssize_t>(
                ::read(file, result->bytes.data() + at, result->bytes.size() - at), 0);
        result->bytes.resize(at);
        std::array<char, 64> text;
        int const size = std::snprintf(text.data(), text.size(), "%llx-%llx",
                                       static_cast<unsigned long long>(about.st_size),
                                       about.st_mtim.tv_sec * 1'000'000'000ULL +
                                           static_cast<unsigned long long>(about.st_mtim.tv_nsec));
        result->tag.assign(text.data(), static_cast<std::size_t>(size));
    }
    ::close(file);
    return result;
}

bool has_tag(std::string_view if_none_match, std::string_view tag) {
    for (auto const part : split(if_none_match, ',')) {
        auto one = trim(part);
        if (one.starts_with("W/")) one.remove_prefix(2);
        if (one == tag || one == "*") return true;
    }
    return false;
}

http::Response plain(int status, std::string text) {
    return {status,
            {{"Content-Type", "text/plain; charset=utf-8"}, {"X-Content-Type-Options", "nosniff"}},
            std::move(text)};
}

} // namespace

std::optional<http::Response> StaticFiles::answer(http::Request const& request) const {
    std::string_view path = request.path;
    bool const is_face = path.size() >= 2 && (path[1] == 'c' || path[1] == 'w' || path[1] == 'a') &&
                         (path.size() == 2 || path[2] == '/');
    if (path != "/" && !is_face) return std::nullopt;
    if (request.method != "GET" && request.method != "HEAD") {
        auto refused = plain(405, "405\n");
        refused.headers.push_back({"Allow", "GET, HEAD"});
        return refused;
    }
    if (path.size() <= 2) {
        std::string const face = path == "/" ? "/c/" : std::string(path) + "/";
        auto const query = request.query.empty() ? "" : "?" + request.query;
        return http::Response{308, {{"Location", face + query}, {"Cache-Control", "no-cache"}}};
    }
    std::string relative(path.substr(1));
    if (relative.back() == '/') relative += "index.html";
    if (!is_plain_path(relative)) return plain(404, "404\n");
    if (extension_of(relative).empty()) relative = relative.substr(0, 2) + "index.html";
    return answer_file(request, relative);
}

http::Response StaticFiles::answer_file(http::Request const& request,
                                        std::string_view relative) const {
    auto const type = type_of(relative);
    if (type.empty()) return plain(404, "404\n");
    struct Form {
        std::string_view coding;
        std::string_view suffix;
    };
    auto const taken = request.header("accept-encoding").value_or("");
    std::optional<File> file;
    Form form{};
    for (auto const one : {Form{"br", ".br"}, Form{"gzip", ".gz"}, Form{"", ""}}) {
        if (!one.coding.empty() && !accepts(taken, one.coding)) continue;
        file = read_file(root_ / (std::string(relative) + std::string(one.suffix)));
        form = one;
        if (file) break;
    }
    if (!file) return plain(404, "404\n");

    bool const is_page = extension_of(relative) == "html";
    // Each form has its own tag: a cache must not mix them.
    auto const tag = "\"" + file->tag + std::string(form.suffix) + "\"";
    http::Response response{200, {}, std::move(file->bytes)};
    response.headers = {{"Content-Type", std::string(type)},
                        {"Cache-Control", std::string(is_hashed(relative) ? for_ever : ask_first)},
                        {"ETag", tag},
                        {"Vary", "Accept-Encoding"},
                        {"X-Content-Type-Options", "nosniff"}};
    if (!form.coding.empty())
        response.headers.push_back({"Content-Encoding", std::string(form.coding)});
    if (is_page || relative.ends_with("/sw.js"))
        for (auto& header : page_security_headers(request.is_secure))
            response.headers.push_back(std::move(header));
    if (has_tag(request.header("if-none-match").value_or(""), tag)) {
        response.status = 304;
        response.body.clear();
    }
    return response;
}

std::vector<http::Header> page_security_headers(bool is_secure) {
    std::vector<http::Header> headers{
        {"Content-Security-Policy",
         "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; "
         "connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; "
         "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
        {"Permissions-Policy",
         "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()"},
        {"Referrer-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"X-Frame-Options", "DENY"}};
    if (is_secure) headers.push_back({"Strict-Transport-Security", "max-age=31536000"});
    return headers;
}

} // namespace hearth::files
