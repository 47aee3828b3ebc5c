#include "platform/events/restless.h"

#include "platform/db/disk_full.h"
#include "platform/log/log.h"

namespace hearth::events {
namespace {

constexpr std::chrono::milliseconds longest_sleep{200};
constexpr std::chrono::milliseconds shortest_sleep{10};

} // namespace

Restless::Restless(std::string name, std::function<void()> work)
    : name_(std::move(name)), work_(std::move(work)) {}

Restless::~Restless() {
    stop();
}

void Restless::start() {
    is_stopping_ = false;
    thread_ = std::thread([this] { loop(); });
}

void Restless::stop() {
    if (!thread_.joinable()) return;
    {
        std::lock_guard const lock(mutex_);
        is_stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Restless::wake() {
    {
        std::lock_guard const lock(mutex_);
        is_woken_ = true;
    }
    changed_.notify_one();
}

void Restless::loop() {
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            changed_.wait_for(lock, longest_sleep, [&] { return is_woken_ || is_stopping_; });
            if (is_stopping_) return;
            is_woken_ = false;
        }
        try {
            work_();
        } catch (std::exception const& error) { // the rim of listeners: the next turn tries on
            if (!db::is_disk_full(std::current_exception())) // said once, where it was met
                log::error("pump.failed", {{"part", name_}, {"error", error.what()}});
        }
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, shortest_sleep, [&] { return is_stopping_; });
    }
}

} // namespace hearth::events
