#include "app/house.h"

#include "app/import/scratch.h"
#include "app/solve/plans.h"
#include "platform/db/disk_full.h"
#include "platform/files/blobs.h"
#include "platform/files/static_files.h"
#include "platform/log/log.h"
#include "platform/metrics/metrics.h"
#include "platform/roads/times.h"
#include "platform/vault/fields.h"
#include "platform/vault/primitives.h"
#include "rooms/calls/calls.h"
#include "rooms/dispatch/capacity.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/notify.h"
#include "rooms/notify/providers.h"
#include "rooms/notify/wechat.h"
#include "rooms/safety/safety.h"
#include "rooms/webhooks/webhooks.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <mutex>

namespace hearth::app {
namespace {

constexpr std::size_t master_key_bytes = 32;

std::unique_ptr<db::Database> open_database(Config const& config, Seams const& seams) {
    if (config.database.engine == "postgres")
        return db::open_postgres(
            {.conninfo = config.database.conninfo, .connections = config.database.connections},
            seams.clock, seams.random);
    return db::open_sqlite({.folder = config.database.folder,
                            .readers = config.database.readers,
                            .group_limit = config.database.group_limit},
                           seams.clock, seams.random);
}

std::vector<CompanyId> company_ids(db::Database& database) {
    std::vector<CompanyId> ids;
    for (auto const& [id, code] : list_companies(database))
        ids.push_back(id);
    return ids;
}

/// "order_placed.zh-CN=SMS_123": what Alibaba Cloud calls our templates (config checks the form).
std::map<std::string, std::string> template_codes_of(Config const& config) {
    std::map<std::string, std::string> codes;
    for (auto const& one : config.sms.templates) {
        auto const mark = one.find('=');
        codes[one.substr(0, mark)] = one.substr(mark + 1);
    }
    return codes;
}

notify::Providers providers_of(Config const& config) {
    notify::Providers providers;
    providers.is_demonstration = config.demo.enabled;
    if (config.sms.kind == "http")
        providers.gateway = notify::HttpGateway{config.sms.url, config.sms.access_key};
    if (config.sms.kind == "aliyun")
        providers.aliyun = notify::AliyunSms{.key_id = config.sms.access_key,
                                             .key_secret = config.sms.secret,
                                             .sign_name = config.sms.sign_name,
                                             .template_codes = template_codes_of(config)};
    if (!config.mail.from.empty()) {
        providers.mail.emplace();
        providers.mail->from.address = config.mail.from;
    }
    return providers;
}

/// Nothing where the installation has no account.
std::optional<notify::WechatAccount> wechat_account_of(WechatConfig const& wechat) {
    if (wechat.kind == "none") return {};
    bool const is_wecom = wechat.kind == "wecom";
    auto const own = is_wecom ? "https://qyapi.weixin.qq.com" : "https://api.weixin.qq.com";
    notify::WechatAccount account{
        .kind = is_wecom ? notify::WechatKind::Wecom : notify::WechatKind::Official,
        .name = wechat.name.empty() ? wechat.app_id : wechat.name,
        .api_url = wechat.api_url.empty() ? own : wechat.api_url,
        .app_id = wechat.app_id,
        .secret = wechat.secret,
        .agent_id = wechat.agent_id,
        .templates = {},
        .callback = {wechat.token, wechat.encoding_aes_key, wechat.app_id}};
    for (auto const& one : wechat.templates)
        if (auto const known = notify::parse_wechat_template(one)) account.templates.insert(*known);
    return account;
}

/// Nothing where the built-in estimate is all there is.
std::shared_ptr<roads::Times> make_times(Config const& config, planner::Travel const& estimate,
                                         outgoing::Outgoing& outgoing) {
    if (config.roads.file.empty() && config.roads.service.empty()) return {};
    roads::TimesWish wish{.file = config.roads.file, .service = config.roads.service};
    if (config.roads.service_kind == "valhalla") wish.speaks = roads::Speaks::Valhalla;
    if (config.roads.system == "gcj02") wish.system = roads::System::Gcj02;
    if (config.roads.system == "bd09") wish.system = roads::System::Bd09;
    wish.profiles.clear();
    for (auto const& name : config.roads.profiles)
        if (auto const profile = roads::parse_profile(name)) wish.profiles.push_back(*profile);
    return std::make_shared<roads::Times>(std::move(wish), estimate, outgoing);
}

void count_answer(std::string_view route, int status, double seconds) {
    metrics::Labels const labels{{"route", std::string(route)}, {"status", std::to_string(status)}};
    metrics::histogram("hearth_request_seconds", "Time to answer a request.", labels)
        .observe(seconds);
}

} // namespace

struct House::Parts {
    vault::Keeper keys;
    files::Blobs blobs;
    files::StaticFiles faces;
    std::shared_ptr<roads::Times> times = {};
    std::unique_ptr<dispatch::Capacity> capacity = {};
    std::unique_ptr<notify::WechatDesk> wechat = {};
    std::unique_ptr<notify::Post> post = {};
    std::vector<std::unique_ptr<outgoing::Courier>> couriers = {};
    std::unique_ptr<solve::PlanRuns> plans = {};
    std::atomic<bool> is_ready = false;
    std::mutex mutex;
    std::vector<std::pair<CompanyId, std::string>> companies;
};

House::House(Config config, Seams seams, std::string master)
    : config_(std::move(config)), seams_(seams), audit_key_(audit_key_of(master)),
      parts_(new Parts{.keys = vault::Keeper(std::move(master)),
                       .blobs = files::Blobs(config_.database.folder + "/blobs"),
                       .faces = files::StaticFiles(config_.server.web_root)}),
      database_(open_database(config_, seams_)), live_(std::make_unique<live::Live>(*database_)),
      rooms_(install_rooms(
          [this](http::Request const& request, std::shared_ptr<http::Responder> responder,
                 db::Scope scope) { live_->open(request, std::move(responder), std::move(scope)); },
          database_.get())) {
    if (!database_->is_postgres()) import::remove_scratches(config_.database.folder);
    services_.keys = &parts_->keys;
    services_.blobs = &parts_->blobs;
    services_.outgoing = &seams_.outgoing;
    services_.is_demonstration = config_.demo.enabled;
    services_.password_cost = vault::argon2_cost(config_.security.password_memory_kib);
    services_.public_url = config_.public_url();
    services_.delivery_token = config_.sms.report_token;
    services_.webhook_hosts = config_.webhooks.private_hosts;
    for (auto const& port : config_.webhooks.ports)
        services_.webhook_ports.push_back(std::stoi(port));
    for (auto const& permission : rooms_->permissions())
        services_.permissions.push_back(permission.name);
    services_.rights = identity::make_rights_memory();
    services_.settings = rooms_->settings();
    auto travel = planner::city_travel();
    parts_->times = make_times(config_, travel, seams_.outgoing);
    travel.ways = parts_->times;
    parts_->capacity = std::make_unique<dispatch::Capacity>(*database_, std::move(travel));
    services_.capacity = parts_->capacity.get();
    database_->services = &services_;
    pump_ = std::make_unique<events::Pump>(
        *database_, rooms_->listeners(),
        [this](LoggedEvent const& event) {
            parts_->capacity->tell(event);
            live_->tell(event);
        },
        audit_key_);
    keeper_ = std::make_unique<clocks::Keeper>(*database_, rooms_->clocks());
    make_couriers();
    parts_->plans = std::make_unique<solve::PlanRuns>(*database_);
    chores_ = std::make_unique<Chores>(*database_, seams_.clock, rooms_->chores());
    gateway_ = std::make_unique<api::Gateway>(
        rooms_->routes, *database_,
        api::Hooks{
            .company_of = [this](http::Request const& request) { return company_of(request); },
            .actor_of = [this](Tx& tx, std::string_view token) { return actor_of(tx, token); },
            .on_answered = count_answer},
        seams_.clock,
        api::GatewayOptions{.requests_per_minute = config_.security.requests_per_minute,
                            .urgent = safety::urgent_routes()});
}

/// In demonstration mode nothing leaves the house: messages stay in the outbox page, the rest
/// waits.
void House::make_couriers() {
    auto const companies = [this] { return company_ids(*database_); };
    parts_->wechat =
        std::make_unique<notify::WechatDesk>(&services_, wechat_account_of(config_.wechat));
    parts_->post = std::make_unique<notify::Post>(
        *database_, seams_.clock, seams_.random, seams_.outgoing, providers_of(config_), companies);
    if (config_.demo.enabled) return;
    parts_->couriers.push_back(
        webhooks::make_courier(*database_, seams_.clock, seams_.outgoing, companies));
    parts_->couriers.push_back(calls::make_courier(*database_, seams_.outgoing, companies));
}

House::~House() {
    stop();
    parts_->plans.reset(); // also where it was never started: before the database goes
}

/// The last use of a session is written down later, off the request's way.
Actor House::actor_of(Tx& tx, std::string_view token) {
    return identity::find_actor(tx, token,
                                [this](CompanyId company, Id<identity::Session> session) {
                                    database_->post_write(
                                        {company, Actor::system(), "session"},
                                        [session](Tx& later) -> Result<void> {
                                            identity::touch_session(later, session);
                                            return {};
                                        },
                                        [](db::Outcome) {});
                                });
}

std::optional<CompanyId> House::company_of(http::Request const& request) {
    std::lock_guard const lock(parts_->mutex);
    auto& companies = parts_->companies;
    if (companies.empty()) companies = list_companies(*database_);
    if (companies.size() == 1) return companies.front().first;
    // Several companies: <code>.example.com, or the header of a program.
    auto const host = request.header("host").value_or("");
    auto const code = request.header("hearth-company").value_or(host.substr(0, host.find('.')));
    for (auto const& [id, known] : companies)
        if (known == code) return id;
    return {};
}

void House::handle(http::Request request, std::shared_ptr<http::Responder> responder) {
    if (request.path.starts_with("/api/v1/"))
        return gateway_->handle(std::move(request), std::move(responder));
    if (request.path == "/livez")
        return responder->send({200, {{"Content-Type", "text/plain"}}, "ok\n"});
    if (request.path == "/readyz") return answer_health(request, *responder);
    if (request.path == "/metrics")
        return responder->send({200,
                                {{"Content-Type", std::string(metrics::content_type)}},
                                metrics::registry().to_text()});
    if (auto page = parts_->faces.answer(request)) return responder->send(std::move(*page));
    responder->send({404, {{"Content-Type", "text/plain"}}, "not found\n"});
}

void House::answer_health(http::Request const&, http::Responder& responder) {
    // Reading goes on while the disk is full, so the house stays ready; the line is for people,
    // hearth_disk_full in /metrics for alarms.
    std::string const about_disk =
        db::is_disk_full() ? "disk: full; changes are refused with 507, reading goes on\n" : "";
    if (parts_->is_ready)
        return responder.send(
            {200, {{"Content-Type", "text/plain"}}, "ready\n" + about_disk + about_roads()});
    responder.send({503, {{"Content-Type", "text/plain"}}, "not ready\n"});
}

/// A line for operators where roads are configured. Failing roads do not make the house unready:
/// estimates take their place.
std::string House::about_roads() const {
    if (!parts_->times) return {};
    auto const standing = parts_->times->standing();
    auto const state = standing.problem.empty() ? std::to_string(standing.known) + " ways known"
                                                : standing.problem + "; estimates are used";
    return "roads: " + standing.source + ": " + state + "\n";
}

void House::start() {
    if (parts_->times) parts_->times->start();
    pump_->start();
    keeper_->start();
    chores_->start();
    parts_->post->start();
    for (auto const& courier : parts_->couriers)
        courier->start();
    http::Options options;
    options.address = config_.server.address;
    options.port = config_.server.port;
    options.shards = config_.server.shards;
    options.trusted_proxies = config_.server.trusted_proxies;
    server_ = std::make_unique<http::Server>(
        options, [this](http::Request request, std::shared_ptr<http::Responder> responder) {
            handle(std::move(request), std::move(responder));
        });
    parts_->is_ready = true;
    log::info("started",
              {{"port", std::to_string(server_->port())}, {"engine", config_.database.engine}});
}

void House::stop() {
    if (!parts_->is_ready.exchange(false) && !server_) return;
    if (server_) server_->stop();
    gateway_->stop();
    parts_->plans.reset();
    parts_->post->stop();
    for (auto const& courier : parts_->couriers)
        courier->stop();
    chores_->stop();
    keeper_->stop();
    pump_->stop();
    if (parts_->times) parts_->times->stop();
    database_->drain();
    server_.reset();
    log::info("stopped");
    log::flush();
}

notify::Post& House::post() {
    return *parts_->post;
}

int House::send_out() {
    int tried = parts_->post->step();
    for (auto const& courier : parts_->couriers)
        tried += courier->step();
    return tried;
}

std::uint16_t House::port() const {
    return server_ ? server_->port() : config_.server.port;
}

std::vector<events::Tampering> House::verify_audit() {
    return events::verify(*database_, audit_key_);
}

std::string audit_key_of(std::string const& master) {
    return vault::hmac_sha256(master, "hearth: the end of the audit chain");
}

Result<std::string> load_master_key(std::string const& file, Random& random, bool may_make) {
    std::string key(master_key_bytes, '\0');
    int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0 && may_make) {
        random.fill(std::as_writable_bytes(std::span{key}));
        handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (handle < 0)
            return Error{Refusal::Unavailable, "app.key_not_writable", {{"file", file}}};
        bool const is_written =
            ::write(handle, key.data(), key.size()) == static_cast<ssize_t>(key.size()) &&
            ::fsync(handle) == 0;
        ::close(handle);
        if (!is_written)
            return Error{Refusal::Unavailable, "app.key_not_writable", {{"file", file}}};
        return key;
    }
    if (handle < 0) return Error{Refusal::Unavailable, "app.key_missing", {{"file", file}}};
    struct stat facts {};
    ::fstat(handle, &facts);
    auto const size = ::read(handle, key.data(), key.size());
    ::close(handle);
    if ((facts.st_mode & 077) != 0)
        return Error{Refusal::Forbidden, "app.key_open_to_others", {{"file", file}}};
    if (size != static_cast<ssize_t>(key.size()) || facts.st_size != size)
        return Error{Refusal::Invalid, "app.key_wrong_size", {{"file", file}}};
    return key;
}

} // namespace hearth::app
