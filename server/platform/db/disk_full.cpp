#include "platform/db/disk_full.h"

#include "platform/log/log.h"
#include "platform/metrics/metrics.h"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <mutex>
#include <optional>
#include <system_error>

namespace hearth::db {
namespace {

using Steady = std::chrono::steady_clock;
constexpr std::chrono::minutes between_lines{1};

std::atomic<bool> is_full_now = false;

metrics::Gauge& gauge() {
    static auto& one = metrics::registry().gauge(
        "hearth_disk_full", "1 while changes are refused because the disk has no room.");
    return one;
}

/// Where small changes still fit and large ones do not it goes to and fro: the log need not.
class Line {
public:
    bool is_due() {
        std::lock_guard const lock(mutex_);
        auto const now = Steady::now();
        if (last_ && now - *last_ < between_lines) return false;
        last_ = now;
        return true;
    }

private:
    std::mutex mutex_;
    std::optional<Steady::time_point> last_;
};

} // namespace

bool is_no_room(int error) {
    return error == ENOSPC || error == EDQUOT || error == EFBIG;
}

bool is_disk_full(std::exception_ptr const& broken) {
    if (!broken) return false;
    try {
        std::rethrow_exception(broken);
    } catch (DiskFull const&) {
        return true;
    } catch (std::system_error const& error) {
        return is_no_room(error.code().value());
    } catch (...) {
        return false;
    }
}

void note_disk_full(std::string const& where) {
    static Line line;
    gauge().set(1);
    is_full_now = true;
    if (line.is_due())
        log::error("disk.full",
                   {{"where", where}, {"now", "changes are refused, reading goes on"}});
}

void note_room() {
    static Line line;
    if (!is_full_now.exchange(false)) return;
    gauge().set(0);
    if (line.is_due()) log::info("disk.has_room_again");
}

bool is_disk_full() {
    return is_full_now;
}

} // namespace hearth::db
