/// Private to platform/events: a thread that works whenever it is woken, and looks by itself
/// besides.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace hearth::events {

/// Calls `work` soon after each wake and every 200 ms, at most every 10 ms, in a thread of its own.
/// What it throws is logged under `name`; the next turn tries on.
class Restless {
public:
    Restless(std::string name, std::function<void()> work);
    ~Restless();
    void start();
    /// Waits until the turn under way has ended.
    void stop();
    void wake();

private:
    void loop();

    std::string const name_;
    std::function<void()> const work_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_woken_ = false;
    bool is_stopping_ = false;
    std::thread thread_;
};

} // namespace hearth::events
