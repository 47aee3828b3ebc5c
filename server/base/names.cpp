#include "base/names.h"

namespace hearth {

std::string to_snake_case(std::string_view camel_case) {
    std::string snake;
    for (char const c : camel_case) {
        bool const is_upper = c >= 'A' && c <= 'Z';
        if (is_upper && !snake.empty()) snake += '_';
        snake += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return snake;
}

} // namespace hearth
