#include "platform/outgoing/courier.h"

#include "platform/db/disk_full.h"
#include "platform/log/log.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace hearth::outgoing {
namespace {

constexpr std::chrono::milliseconds pause{500};

} // namespace

struct Courier::Impl {
    std::string name;
    Companies companies;
    std::function<int(CompanyId)> round;
    std::mutex mutex = {};
    std::condition_variable wake = {};
    bool is_stopping = false;
    std::thread thread = {};

    int step() {
        int tried = 0;
        for (auto const company : companies())
            tried += round(company);
        return tried;
    }

    void run() {
        std::unique_lock lock(mutex);
        while (!is_stopping) {
            lock.unlock();
            int tried = 0;
            try {
                tried = step();
            } catch (std::exception const& broken) {
                if (!db::is_disk_full(std::current_exception())) // said where it was met
                    log::error("courier.broke", {{"courier", name}, {"what", broken.what()}});
            }
            lock.lock();
            if (tried == 0) wake.wait_for(lock, pause, [&] { return is_stopping; });
        }
    }
};

Courier::Courier(std::string name, Companies companies, std::function<int(CompanyId)> round)
    : impl_(new Impl{std::move(name), std::move(companies), std::move(round)}) {}

Courier::~Courier() {
    stop();
}

void Courier::start() {
    impl_->thread = std::thread([this] { impl_->run(); });
}

void Courier::stop() {
    {
        std::lock_guard const lock(impl_->mutex);
        impl_->is_stopping = true;
    }
    impl_->wake.notify_all();
    if (impl_->thread.joinable()) impl_->thread.join();
}

int Courier::step() {
    return impl_->step();
}

} // namespace hearth::outgoing
