/// The three faces in the browser: what the web build left in web/dist is served under /c/, /w/ and
/// /a/, in the smallest form the caller takes (.br, .gz made by the build), with caching that never
/// shows an old face: hashed assets for ever, pages and the service worker never unasked.
#pragma once

#include "platform/http/server.h"

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace hearth::files {

inline constexpr std::size_t static_file_limit = 32 * 1024 * 1024;

class StaticFiles {
public:
    /// `root` holds a folder for each face: c, w, a. Files are read when asked for, so a new build
    /// shows at once.
    explicit StaticFiles(std::filesystem::path root) : root_(std::move(root)) {}

    /// The answer to a GET or HEAD of / or of a path below a face; 405 for other methods there;
    /// nothing for a path that is not of a face (the API's). A path below a face that is no file
    /// and has no extension is the face's own to route: it gets the face's index.html.
    std::optional<http::Response> answer(http::Request const& request) const;

private:
    http::Response answer_file(http::Request const& request, std::string_view relative) const;

    std::filesystem::path root_;
};

/// What a page may do: scripts and connections from here only, no frames, camera (photos of the
/// visit) and place (check-in) for the page itself.
std::vector<http::Header> page_security_headers(bool is_secure);

} // namespace hearth::files
