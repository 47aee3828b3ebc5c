#include "tools/bench/bench.h"

#include "platform/log/log.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <stdlib.h>
#include <unistd.h>

namespace hearth::bench {

double seconds_of(std::function<void()> const& work) {
    auto const began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

Spread spread_of(std::vector<double> values) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    auto const at = [&](double share) {
        return values[std::min(values.size() - 1, static_cast<std::size_t>(
                                                      share * static_cast<double>(values.size())))];
    };
    return {values.front(), at(0.5), at(0.99), values.back()};
}

std::string fixed(double value, int digits) {
    std::ostringstream out;
    out << std::fixed << std::setprecision(digits) << value;
    return out.str();
}

void print_line(std::string const& name, std::string const& figure, std::string const& reach) {
    std::cout << std::left << std::setw(58) << name << "  " << figure;
    if (!reach.empty()) std::cout << "   (reach: " << reach << ")";
    std::cout << std::endl;
}

double resident_mb() {
    std::ifstream file("/proc/self/statm");
    double whole = 0, resident = 0;
    file >> whole >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

DiskFolder::DiskFolder() : path_("/var/tmp/hearth-bench-XXXXXX") {
    if (!::mkdtemp(path_.data())) throw std::runtime_error("cannot create " + path_);
}
DiskFolder::~DiskFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

Stand::Stand(CompanySize const& size, int group_limit) {
    log::set_level(log::Level::Error);
    Config config;
    config.server.port = 0;
    config.server.web_root = folder_.path();
    config.security.requests_per_minute = 0;
    config.database.folder = folder_.path();
    config.database.group_limit = group_limit;
    house_ =
        std::make_unique<House>(config, Seams{clock_, random_, outgoing_}, std::string(32, 'k'));
    company_id_ = {make_uuid(clock_.now(), random_)};
    write([&](Tx& tx) -> Result<void> {
        std::string const code = "bench", name = "测速公司", zone = "Asia/Shanghai";
        auto const now = tx.now();
        std::vector<db::Bind> const binds{db::to_bind(company_id_), db::to_bind(code),
                                          db::to_bind(name), db::to_bind(zone), db::to_bind(now)};
        tx.raw().execute("INSERT INTO platform_company (id, code, name, zone, created_at) "
                         "VALUES (?1, ?2, ?3, ?4, ?5)",
                         binds, {});
        return {};
    });
    company_ = write([&](Tx& tx) -> Result<TestCompany> { return fill_company(tx, size); });
    account_ = write([&](Tx& tx) {
                   return identity::create_account(
                       tx, {.login = "bench", .name = "bench", .grants = {{"general_manager"}}});
               }).id;
    staff_ = new_session();
    house_->start();
}

Stand::~Stand() {
    house_->stop();
}

std::string Stand::new_session() {
    return write([&](Tx& tx) -> Result<std::string> {
        return identity::start_session(tx, ActorKind::Staff, account_.uuid,
                                       api::Client{"127.0.0.1", "bench"})
            .token;
    });
}

db::Scope Stand::scope() const {
    return {company_id_, Actor::system(), "bench"};
}

Answer Stand::must(Ask const& ask) {
    auto mine = ask;
    if (mine.token.empty()) mine.token = staff_;
    if (mine.key.empty()) mine.key = "bench-" + std::to_string(++keys_);
    auto answer = ask_house(*house_, mine);
    if (answer.status >= 300) throw std::runtime_error(ask.path + ": " + answer.body);
    return answer;
}

} // namespace hearth::bench
