#include "platform/files/pictures.h"

namespace hearth::files {

Result<void> check_picture(std::string_view bytes) {
    bool const is_one = bytes.starts_with("\xff\xd8\xff") || bytes.starts_with("\x89PNG\r\n") ||
                        (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP"));
    if (is_one) return {};
    return Error{Refusal::Invalid, "platform.body_must_be_file", {{"choices", "JPEG, PNG, WebP"}}};
}

} // namespace hearth::files
