/// A few threads for work that must not hold up the writer (password hashing, PDF), with a bounded
/// queue.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace hearth::api {

class SlowPool {
public:
    SlowPool(int threads, std::size_t limit);
    ~SlowPool() { stop(); }
    /// False when too much waits already.
    bool post(std::function<void()> work);
    /// Finishes what was taken, then ends.
    void stop();

private:
    void serve();

    std::size_t limit_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> queue_;
    bool is_stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace hearth::api
