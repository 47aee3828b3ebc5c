#include "rooms/visits/visits.h"

#include <sodium.h>

namespace hearth::visits {

Result<std::string> read_strokes(std::string_view base64) {
    std::string bytes(base64.size(), '\0');
    std::size_t size = 0;
    int const bad = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                                      base64.data(), base64.size(), nullptr, &size, nullptr,
                                      sodium_base64_VARIANT_ORIGINAL);
    bytes.resize(size);
    if (bad != 0 || !bytes.starts_with("\x89PNG\r\n"))
        return invalid_field("/image", "visits.strokes_must_be_png");
    return bytes;
}

} // namespace hearth::visits
