/// Private to platform/db's test helper: the PostgreSQL 15 of this test program.
#pragma once

#include <string>

namespace hearth {

/// Starts it when it does not run yet. Ends with the process, whatever ends that.
class TestPostgres {
public:
    static TestPostgres& instance();
    /// Connection string of one of its databases.
    std::string conninfo(std::string const& database) const;
    void create(std::string const& database, std::string const& template_database);
    void drop(std::string const& database);
    /// Runs one command on the database `postgres`; throws what the server says against it.
    void command(std::string const& sql) const;

private:
    TestPostgres();
    ~TestPostgres();
    void initialise() const;
    void start();
    void wait_until_ready() const;

    std::string folder_;
    int process_ = 0;
};

} // namespace hearth
