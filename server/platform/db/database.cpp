#include "platform/db/database.h"

#include "base/ensure.h"
#include "platform/db/queue.h"

#include <cctype>
#include <pthread.h>
#include <semaphore>

namespace hearth::db {
namespace {

thread_local bool is_database_thread = false;

bool names_company(std::string_view sql) {
    for (auto at = sql.find("?1"); at != sql.npos; at = sql.find("?1", at + 2))
        if (at + 2 == sql.size() || !std::isdigit(static_cast<unsigned char>(sql[at + 2])))
            return true;
    return false;
}

} // namespace

void mark_database_thread(char const* name) {
    is_database_thread = true;
    ::pthread_setname_np(::pthread_self(), name);
}

Tx::Tx(Connection& connection, Scope scope, Instant now, Random& random)
    : connection_(connection), scope_(std::move(scope)), now_(now), random_(random) {}

std::int64_t Tx::execute(std::string_view sql, std::vector<Bind> binds,
                         std::function<void(Row const&)> const& on_row) {
    ensure(names_company(sql), "a statement does not name its company (?1)");
    return connection_.execute(sql, binds, on_row);
}

Violation Tx::attempt_bound(std::string_view sql, std::vector<Bind> binds) {
    // On SQLite a statement that violates a constraint takes back itself and nothing else.
    bool const ends_transaction = connection_.is_postgres();
    if (ends_transaction) connection_.execute("SAVEPOINT attempt", {}, {});
    auto violation = Violation::None;
    try {
        execute(sql, std::move(binds), {});
    } catch (DatabaseError const& error) {
        if (error.violation == Violation::None) throw;
        violation = error.violation;
        if (ends_transaction) connection_.execute("ROLLBACK TO SAVEPOINT attempt", {}, {});
    }
    if (ends_transaction) connection_.execute("RELEASE SAVEPOINT attempt", {}, {});
    return violation;
}

Outcome Tx::try_work(std::function<Result<void>()> const& work) {
    connection_.execute("SAVEPOINT try_work", {}, {});
    auto const promised = after_commit_.size();
    Outcome outcome;
    try {
        if (auto const result = work(); !result) outcome.refused = result.error();
    } catch (DatabaseError const& error) {
        if (error.is_transient) throw;
        outcome.broken = std::current_exception();
    } catch (...) {
        outcome.broken = std::current_exception();
    }
    if (!outcome.is_done()) {
        connection_.execute("ROLLBACK TO SAVEPOINT try_work", {}, {});
        after_commit_.resize(promised);
    }
    connection_.execute("RELEASE SAVEPOINT try_work", {}, {});
    return outcome;
}

std::string describe(Outcome const& outcome) {
    if (outcome.refused) return outcome.refused->code;
    if (!outcome.broken) return "done";
    try {
        std::rethrow_exception(outcome.broken);
    } catch (std::exception const& error) {
        return error.what();
    } catch (...) {
        return "unknown";
    }
}

void Database::wait_for(void (Database::*post)(Scope, Job, Done), Scope scope, Job job,
                        Outcome& outcome) {
    ensure(!is_database_thread, "waiting for the database on one of its own threads");
    std::binary_semaphore is_done{0};
    (this->*post)(std::move(scope), std::move(job), [&](Outcome found) {
        outcome = std::move(found);
        is_done.release();
    });
    is_done.acquire();
}

void Database::on_commit_with_events(std::function<void()> wake) {
    std::lock_guard const lock(wake_mutex_);
    wake_ = std::move(wake);
}

void Database::wake_for_events() {
    std::lock_guard const lock(wake_mutex_);
    if (wake_) wake_();
}

} // namespace hearth::db
