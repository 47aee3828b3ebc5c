#include "platform/roads/mapped.h"

#include "roads/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace hearth::roads {
namespace {

Fault fault_of(std::string const& path) {
    return {std::strerror(errno), path};
}

bool write_all(int file, std::span<std::byte const> bytes) {
    while (!bytes.empty()) {
        auto const written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

} // namespace

Read<std::unique_ptr<Mapped>> Mapped::open(std::string const& path) {
    auto const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return fault_of(path);
    struct ::stat state {};
    auto const is_known = ::fstat(file, &state) == 0 && S_ISREG(state.st_mode);
    auto const size = static_cast<std::size_t>(state.st_size);
    auto* const at =
        is_known && size ? ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0) : MAP_FAILED;
    auto fault = fault_of(path);
    ::close(file);
    if (!is_known || !size) return Fault{"not a road network of Hearth", path};
    if (at == MAP_FAILED) return fault;
    std::unique_ptr<Mapped> mapped{new Mapped{at, size}};
    auto read = open_file({static_cast<std::byte const*>(at), size});
    if (auto* const wrong = std::get_if<Fault>(&read)) {
        wrong->where = path + ", " + wrong->where;
        return std::move(*wrong);
    }
    mapped->view_ = std::get<View>(read);
    return mapped;
}

Mapped::~Mapped() {
    ::munmap(at_, bytes_);
}

std::optional<Fault> save(View const& view, std::string const& path) {
    auto const bytes = to_file(view);
    auto const beside = path + ".new";
    auto const file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0) return fault_of(beside);
    auto is_done = write_all(file, bytes);
    auto fault = fault_of(beside);
    ::close(file);
    if (is_done && ::rename(beside.c_str(), path.c_str()) == 0) return {};
    if (is_done) fault = fault_of(path);
    ::unlink(beside.c_str());
    return fault;
}

} // namespace hearth::roads
