#include "app/chores.h"

#include "platform/db/disk_full.h"
#include "platform/log/log.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace hearth::app {

std::vector<std::pair<CompanyId, std::string>> list_companies(db::Database& database) {
    std::vector<std::pair<CompanyId, std::string>> companies;
    auto const result = database.read({{}, Actor::system()}, [&](Tx& tx) -> Result<void> {
        companies.clear();
        tx.raw().execute("SELECT id, code FROM platform_company ORDER BY code", {},
                         [&](db::Row const& row) {
                             int at = 0;
                             auto& company = companies.emplace_back();
                             db::read(row, at, company.first);
                             db::read(row, at, company.second);
                         });
        return {};
    });
    return result ? companies : std::vector<std::pair<CompanyId, std::string>>{};
}

struct Chores::Impl {
    db::Database& database;
    Clock& clock;
    std::vector<Chore> chores;
    std::mutex mutex;
    std::condition_variable changed;
    bool is_stopping = false;
    std::thread thread;

    /// Takes the period's turn; false where it was taken already.
    static bool take_turn(Tx& tx, Chore const& chore) {
        return tx.run("INSERT INTO platform_chore (company_id, name, ran_at) VALUES (?1, ?2, ?3) "
                      "ON CONFLICT (company_id, name) DO UPDATE SET ran_at = excluded.ran_at "
                      "WHERE platform_chore.ran_at <= ?4",
                      chore.name, tx.now(), tx.now() - chore.every) > 0;
    }

    bool run(CompanyId company, Chore const& chore) {
        bool has_run = false;
        try {
            auto const result = database.write({company, Actor::system(), "chore:" + chore.name},
                                               [&](Tx& tx) -> Result<void> {
                                                   has_run = take_turn(tx, chore);
                                                   if (has_run) return chore.run(tx);
                                                   return {};
                                               });
            if (!result)
                log::warn("chore_refused", {{"chore", chore.name}, {"code", result.error().code}});
        } catch (std::exception const& error) {
            if (!db::is_disk_full(std::current_exception())) // said once, where it was met
                log::error("chore_broken", {{"chore", chore.name}, {"what", error.what()}});
        }
        return has_run;
    }

    void serve(Chores& self) {
        std::unique_lock lock(mutex);
        while (!is_stopping) {
            lock.unlock();
            try {
                self.step();
            } catch (std::exception const& error) { // the database is away: the next step tries on
                log::error("chores_failed", {{"what", error.what()}});
            }
            lock.lock();
            changed.wait_for(lock, seconds{5}, [&] { return is_stopping; });
        }
    }
};

Chores::Chores(db::Database& database, Clock& clock, std::vector<Chore> chores)
    : impl_(new Impl{database, clock, std::move(chores)}) {}
Chores::~Chores() {
    stop();
}

int Chores::step() {
    int count = 0;
    for (auto const& [company, code] : list_companies(impl_->database))
        for (auto const& chore : impl_->chores)
            count += impl_->run(company, chore);
    return count;
}

void Chores::start() {
    impl_->thread = std::thread([this] { impl_->serve(*this); });
}

void Chores::stop() {
    {
        std::lock_guard const lock(impl_->mutex);
        impl_->is_stopping = true;
    }
    impl_->changed.notify_all();
    if (impl_->thread.joinable()) impl_->thread.join();
}

} // namespace hearth::app
