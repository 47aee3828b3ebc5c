#include "app/config.h"

#include "app/environment.h"

#include "platform/vault/password.h"
#include "rooms/notify/wechat.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <toml++/toml.h>

namespace hearth::app {
namespace {

/// One setting: how a text from the environment or a TOML value becomes it. Gives the problem, if
/// any.
struct Setting {
    std::function<std::optional<std::string>(std::string const&)> from_text;
    std::function<std::optional<std::string>(toml::node const&)> from_toml;
};

Setting text(std::string& target) {
    return {[&](std::string const& value) -> std::optional<std::string> {
                target = value;
                return {};
            },
            [&](toml::node const& node) -> std::optional<std::string> {
                auto const value = node.value_exact<std::string>();
                if (!value) return "must be text in quotes";
                target = *value;
                return {};
            }};
}

template <typename T>
Setting whole(T& target, std::int64_t min, std::int64_t max) {
    auto const take = [&target, min, max](std::int64_t value) -> std::optional<std::string> {
        if (value < min || value > max)
            return "must be from " + std::to_string(min) + " to " + std::to_string(max);
        target = static_cast<T>(value);
        return {};
    };
    return {[take](std::string const& value) -> std::optional<std::string> {
                std::int64_t number;
                auto const end = value.data() + value.size();
                auto const read = std::from_chars(value.data(), end, number);
                if (read.ec != std::errc{} || read.ptr != end) return "must be a whole number";
                return take(number);
            },
            [take](toml::node const& node) -> std::optional<std::string> {
                auto const value = node.value_exact<std::int64_t>();
                return value ? take(*value) : "must be a whole number";
            }};
}

Setting flag(bool& target) {
    return {[&](std::string const& value) -> std::optional<std::string> {
                if (value != "true" && value != "false") return "must be true or false";
                target = value == "true";
                return {};
            },
            [&](toml::node const& node) -> std::optional<std::string> {
                auto const value = node.value_exact<bool>();
                if (!value) return "must be true or false";
                target = *value;
                return {};
            }};
}

Setting texts(std::vector<std::string>& target) {
    return {[&](std::string const& value) -> std::optional<std::string> {
                target.clear();
                for (std::size_t from = 0; from <= value.size();) {
                    auto const to = std::min(value.find(',', from), value.size());
                    if (to > from) target.push_back(value.substr(from, to - from));
                    from = to + 1;
                }
                return {};
            },
            [&](toml::node const& node) -> std::optional<std::string> {
                auto const* const array = node.as_array();
                if (!array) return "must be a list of texts";
                target.clear();
                for (auto const& one : *array) {
                    auto const value = one.value_exact<std::string>();
                    if (!value) return "must be a list of texts";
                    target.push_back(*value);
                }
                return {};
            }};
}

using Settings = std::map<std::string, std::map<std::string, Setting>>;

Settings settings_of(Config& c) {
    auto& wechat = c.wechat;
    return {
        {"server",
         {{"address", text(c.server.address)},
          {"port", whole(c.server.port, 0, 65535)},
          {"public_url", text(c.server.public_url)},
          {"trusted_proxies", texts(c.server.trusted_proxies)},
          {"web_root", text(c.server.web_root)},
          {"shards", whole(c.server.shards, 1, 64)}}},
        {"database",
         {{"engine", text(c.database.engine)},
          {"folder", text(c.database.folder)},
          {"conninfo", text(c.database.conninfo)},
          {"connections", whole(c.database.connections, 1, 200)},
          {"readers", whole(c.database.readers, 1, 64)},
          {"group_limit", whole(c.database.group_limit, 1, 4096)}}},
        {"security",
         {{"master_key_file", text(c.security.master_key_file)},
          {"requests_per_minute", whole(c.security.requests_per_minute, 0, 1'000'000'000)},
          {"password_memory_kib",
           whole(c.security.password_memory_kib, static_cast<int>(vault::kArgon2Floor.memory_kib),
                 1024 * 1024)}}},
        {"demo", {{"enabled", flag(c.demo.enabled)}, {"allow_remote", flag(c.demo.allow_remote)}}},
        {"mail",
         {{"smtp_url", text(c.mail.smtp_url)},
          {"user", text(c.mail.user)},
          {"password", text(c.mail.password)},
          {"from", text(c.mail.from)}}},
        {"sms",
         {{"kind", text(c.sms.kind)},
          {"url", text(c.sms.url)},
          {"access_key", text(c.sms.access_key)},
          {"secret", text(c.sms.secret)},
          {"sign_name", text(c.sms.sign_name)},
          {"templates", texts(c.sms.templates)},
          {"report_token", text(c.sms.report_token)}}},
        {"wechat",
         {{"kind", text(wechat.kind)},
          {"name", text(wechat.name)},
          {"api_url", text(wechat.api_url)},
          {"app_id", text(wechat.app_id)},
          {"secret", text(wechat.secret)},
          {"agent_id", whole(wechat.agent_id, 0, 1'000'000'000)},
          {"token", text(wechat.token)},
          {"encoding_aes_key", text(wechat.encoding_aes_key)},
          {"templates", texts(wechat.templates)}}},
        {"webhooks",
         {{"private_hosts", texts(c.webhooks.private_hosts)}, {"ports", texts(c.webhooks.ports)}}},
        {"roads",
         {{"file", text(c.roads.file)},
          {"service", text(c.roads.service)},
          {"service_kind", text(c.roads.service_kind)},
          {"system", text(c.roads.system)},
          {"profiles", texts(c.roads.profiles)}}},
        {"log",
         {{"level", text(c.log.level)},
          {"folder", text(c.log.folder)},
          {"keep_months", whole(c.log.keep_months, 6, 1'200)}}},
    };
}

std::string environment_name(std::string const& section, std::string const& name) {
    std::string all = "HEARTH_" + section + "_" + name;
    for (char& c : all)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return all;
}

void read_toml(toml::table const& table, Settings const& settings,
               std::vector<ConfigProblem>& problems) {
    for (auto const& [section, content] : table) {
        auto const known = settings.find(std::string(section.str()));
        auto const* const members = content.as_table();
        if (known == settings.end() || !members) {
            problems.push_back(
                {std::string(section.str()), "is not a section of the configuration"});
            continue;
        }
        for (auto const& [name, value] : *members) {
            auto const full = std::string(section.str()) + "." + std::string(name.str());
            auto const setting = known->second.find(std::string(name.str()));
            if (setting == known->second.end())
                problems.push_back({full, "is not a known setting"});
            else if (auto const problem = setting->second.from_toml(value))
                problems.push_back({full, *problem});
        }
    }
}

bool is_log_level(std::string const& name) {
    return name == "debug" || name == "info" || name == "warn" || name == "error";
}

bool is_port(std::string const& text) {
    int port = 0;
    auto const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, port);
    return read.ec == std::errc{} && read.ptr == end && port >= 1 && port <= 65535;
}

bool is_loopback(std::string const& address) {
    return address.starts_with("127.") || address == "::1" || address == "localhost";
}

bool is_url(std::string const& text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

bool is_one_of(std::string const& text, std::initializer_list<char const*> names) {
    return std::find(names.begin(), names.end(), text) != names.end();
}

template <typename Unless>
void check_wechat(WechatConfig const& wechat, Unless const& unless) {
    unless(is_one_of(wechat.kind, {"none", "wecom", "official"}), "wechat.kind",
           "must be none, wecom or official");
    if (wechat.kind == "none") return;
    unless(!wechat.app_id.empty() && !wechat.secret.empty(), "wechat.app_id",
           "and wechat.secret must be set for WeChat");
    unless(!wechat.token.empty() && wechat.encoding_aes_key.size() == 43, "wechat.encoding_aes_key",
           "(43 characters) and wechat.token must be set, as they stand at the provider");
    unless(wechat.api_url.empty() || is_url(wechat.api_url), "wechat.api_url",
           "must start with http:// or https://");
    for (auto const& one : wechat.templates)
        unless(notify::parse_wechat_template(one).has_value(), "wechat.templates",
               "must be like: order_placed.zh-CN=ID;thing1=item;time2=time");
}

} // namespace

std::vector<ConfigProblem> read_config(std::string const& toml, Environment const& environment,
                                       Config& config) {
    std::vector<ConfigProblem> problems;
    auto const settings = settings_of(config);
    try {
        read_toml(toml::parse(toml), settings, problems);
    } catch (toml::parse_error const& error) {
        problems.push_back({"line " + std::to_string(error.source().begin.line),
                            std::string(error.description())});
    }
    for (auto const& [section, members] : settings)
        for (auto const& [name, setting] : members) {
            auto const variable = environment_name(section, name);
            auto const value = environment(variable);
            if (!value) continue;
            if (auto const problem = setting.from_text(*value))
                problems.push_back({variable, *problem});
        }
    return problems;
}

std::vector<ConfigProblem> find_strange(std::vector<std::string> const& names) {
    Config unused;
    std::vector<ConfigProblem> problems;
    for (auto const& [section, members] : settings_of(unused)) {
        auto const ours = environment_name(section, "");
        for (auto const& name : names) {
            auto const is_it = [&](auto const& one) {
                return environment_name(section, one.first) == name;
            };
            if (name.starts_with(ours) && std::none_of(members.begin(), members.end(), is_it))
                problems.push_back({name, "is not a known setting"});
        }
    }
    return problems;
}

std::vector<ConfigProblem> find_unsafe(Config const& config) {
    std::vector<ConfigProblem> problems;
    auto const unless = [&](bool is_fine, char const* setting, char const* problem) {
        if (!is_fine) problems.push_back({setting, problem});
    };
    unless(config.database.engine == "sqlite" || config.database.engine == "postgres",
           "database.engine", "must be sqlite or postgres");
    unless(config.database.engine != "postgres" || !config.database.conninfo.empty(),
           "database.conninfo",
           "must say which PostgreSQL database, like: host=/run/postgresql dbname=hearth");
    unless(is_log_level(config.log.level), "log.level", "must be debug, info, warn or error");
    unless(config.sms.kind == "none" || config.sms.kind == "http" || config.sms.kind == "aliyun",
           "sms.kind", "must be none, http or aliyun");
    unless(config.sms.report_token.empty() || config.sms.report_token.size() >= 24,
           "sms.report_token", "must be 24 characters or more, or empty");
    for (auto const& one : config.sms.templates)
        unless(one.find('=') != std::string::npos && one.find('.') < one.find('='), "sms.templates",
               "must be like: order_placed.zh-CN=SMS_123456789");
    unless(config.sms.kind == "none" || !config.sms.access_key.empty(), "sms.access_key",
           "must be set for this kind of SMS");
    unless(config.mail.smtp_url.empty() || !config.mail.from.empty(), "mail.from",
           "must be set where e-mail goes out");
    unless(config.mail.smtp_url.empty() || config.mail.password.empty() ||
               config.mail.smtp_url.starts_with("smtps://") ||
               config.mail.smtp_url.starts_with("smtp://"),
           "mail.smtp_url", "must start with smtp:// (STARTTLS is demanded) or smtps://");
    check_wechat(config.wechat, unless);
    for (auto const& port : config.webhooks.ports)
        unless(is_port(port), "webhooks.ports", "must be numbers from 1 to 65535");
    unless(config.roads.service.empty() || is_url(config.roads.service), "roads.service",
           "must start with http:// or https://");
    unless(is_one_of(config.roads.service_kind, {"osrm", "valhalla"}), "roads.service_kind",
           "must be osrm or valhalla");
    unless(is_one_of(config.roads.system, {"wgs84", "gcj02", "bd09"}), "roads.system",
           "must be wgs84, gcj02 or bd09");
    for (auto const& profile : config.roads.profiles)
        unless(is_one_of(profile, {"foot", "bicycle", "car"}), "roads.profiles",
               "must be of foot, bicycle and car");
    if (config.demo.enabled) {
        unless(is_loopback(config.server.address) || config.demo.allow_remote, "demo.enabled",
               "shows sign-in codes to anybody, so it listens on 127.0.0.1 only; demo.allow_remote "
               "= true "
               "if you mean it");
        return problems;
    }
    unless(is_loopback(config.server.address) || config.server.public_url.starts_with("https://"),
           "server.public_url",
           "must be https://… where the server is reached over a network: put a "
           "TLS proxy in front and name it in server.trusted_proxies");
    return problems;
}

} // namespace hearth::app
