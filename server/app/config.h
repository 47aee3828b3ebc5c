/// One TOML file plus environment: HEARTH_<SECTION>_<NAME> wins over [section] name. Unknown names
/// and unsafe settings refuse to start, with a sentence that says what would be right.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hearth::app {

/// The account at WeCom or WeChat by which messages go out.
struct WechatConfig {
    std::string kind = "none"; ///< none | wecom | official
    std::string name = "";     ///< as people find it in WeChat
    std::string api_url = "";  ///< empty: the provider's own
    std::string app_id = "";   ///< corp id, or app id
    std::string secret = "";
    int agent_id = 0; ///< wecom
    std::string token = "";
    std::string encoding_aes_key = "";
    /// official: "order_placed.zh-CN=ID;thing1=item;time2=time"
    std::vector<std::string> templates = {};
};

struct Config {
    struct {
        std::string address = "127.0.0.1";
        std::uint16_t port = 8080;
        std::string public_url = ""; ///< as browsers see it; empty: http://address:port
        std::vector<std::string> trusted_proxies = {};
        std::string web_root = "web/dist";
        int shards = 2;
    } server;
    struct {
        std::string engine = "sqlite"; ///< sqlite | postgres
        std::string folder = "data";   ///< SQLite file, key, photos
        std::string conninfo = "";
        int connections = 8;
        int readers = 2;
        int group_limit = 256;
    } database;
    struct {
        std::string master_key_file = ""; ///< empty: <database.folder>/master.key
        int requests_per_minute = 1'200;
        int password_memory_kib = 47'104; ///< what hashing one password takes (Argon2id)
    } security;
    struct {
        bool enabled = false;
        bool allow_remote = false;
    } demo;
    struct {
        std::string smtp_url =
            ""; ///< smtp://host:587 or smtps://host:465; empty: no e-mail goes out
        std::string user = "";
        std::string password = "";
        std::string from = "";
    } mail;
    struct {
        std::string kind = "none"; ///< none | http | aliyun
        std::string url = "";
        std::string access_key = "";
        std::string secret = "";
        std::string sign_name = "";
        std::vector<std::string> templates = {}; ///< aliyun: "order_placed.zh-CN=SMS_123"
        std::string report_token = ""; ///< in the address of delivery reports; empty: none taken
    } sms;
    WechatConfig wechat;
    struct {
        std::vector<std::string> private_hosts = {}; ///< names inside that may be called too
        std::vector<std::string> ports = {};         ///< beside 443
    } webhooks;
    struct {
        std::string file = "";             ///< of `hearth roads build`; wins over the service
        std::string service = "";          ///< http://host:5000, {profile} in it is replaced
        std::string service_kind = "osrm"; ///< osrm | valhalla
        std::string system = "wgs84";      ///< of the service's map: wgs84 | gcj02 | bd09
        std::vector<std::string> profiles = {"foot", "bicycle", "car"}; ///< that it has
    } roads;
    struct {
        std::string level = "info";
        std::string folder = ""; ///< a file a day there too; empty: standard error alone
        int keep_months = 24;    ///< of those files (LD-20)
    } log;

    std::string master_key_file() const {
        return security.master_key_file.empty() ? database.folder + "/master.key"
                                                : security.master_key_file;
    }
    std::string public_url() const {
        return server.public_url.empty()
                   ? "http://" + server.address + ":" + std::to_string(server.port)
                   : server.public_url;
    }
};

/// A setting that is wrong: which, and what would be right.
struct ConfigProblem {
    std::string setting;
    std::string problem;
};

using Environment = std::function<std::optional<std::string>(std::string const& name)>;

/// `toml` may be empty. All problems at once.
std::vector<ConfigProblem> read_config(std::string const& toml, Environment const& environment,
                                       Config& config);
/// What must not be run with: demonstration towards the network, cookies over plain http, …
std::vector<ConfigProblem> find_unsafe(Config const& config);

} // namespace hearth::app
