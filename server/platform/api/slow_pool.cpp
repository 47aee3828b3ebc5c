#include "platform/api/slow_pool.h"

namespace hearth::api {

SlowPool::SlowPool(int threads, std::size_t limit) : limit_(limit) {
    for (int i = 0; i < threads; ++i)
        threads_.emplace_back([this] { serve(); });
}

bool SlowPool::post(std::function<void()> work) {
    {
        std::lock_guard const lock(mutex_);
        if (is_stopping_ || queue_.size() >= limit_) return false;
        queue_.push_back(std::move(work));
    }
    changed_.notify_one();
    return true;
}

void SlowPool::serve() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [&] { return is_stopping_ || !queue_.empty(); });
        if (queue_.empty()) return;
        auto const work = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        work();
        lock.lock();
    }
}

void SlowPool::stop() {
    {
        std::lock_guard const lock(mutex_);
        is_stopping_ = true;
    }
    changed_.notify_all();
    for (auto& thread : threads_)
        if (thread.joinable()) thread.join();
}

} // namespace hearth::api
