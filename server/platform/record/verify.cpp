// Whether a record is as it was made: by itself, and against the company's own log.
#include "platform/record/pack.h"

#include "base/text.h"
#include "platform/files/bundle.h"
#include "platform/vault/encoding.h"
#include "platform/vault/primitives.h"

#include <map>

namespace hearth::record {
namespace {

constexpr std::size_t most_unpacked = std::size_t{1} << 30;
/// Not in the manifest: it cannot hold its own hash, and these are made from it.
std::set<std::string> const besides{"manifest.json", "manifest.sig",     "public-key.pem",
                                    "SHA256SUMS",    "how-to-check.txt", "contents.txt"};

std::string sha256(std::string const& bytes) {
    return to_hex(vault::digest(vault::Hash::Sha256, bytes));
}

/// Read member by member: a record may be larger than what a request may carry, and its text has to
/// stay byte for byte as it was hashed.
std::optional<json::Value> read_json(std::string const& text) {
    auto value = json::parse(text, {.depth = 32, .bytes = most_unpacked});
    if (!value) return {};
    return std::move(*value);
}

std::string text_at(json::Value const& value, std::string_view name) {
    auto const* const member = value.find(name);
    auto const* const text = member ? member->as<std::string>() : nullptr;
    return text ? *text : "";
}

std::int64_t number_at(json::Value const& value, std::string_view name) {
    auto const* const member = value.find(name);
    auto const* const number = member ? member->as<std::int64_t>() : nullptr;
    return number ? *number : 0;
}

Uuid id_at(json::Value const& value, std::string_view name) {
    return parse_uuid(text_at(value, name)).value_or(Uuid{});
}

template <typename T>
std::optional<Id<T>> find_id_at(json::Value const& value, std::string_view name) {
    auto const id = parse_uuid(text_at(value, name));
    return id ? std::optional(Id<T>{*id}) : std::nullopt;
}

json::Array const& list_at(json::Value const& value, std::string_view name) {
    static json::Array const none;
    auto const* const member = value.find(name);
    auto const* const list = member ? member->as<json::Array>() : nullptr;
    return list ? *list : none;
}

std::optional<ActorKind> actor_kind_of(std::string const& text) {
    for (auto const kind : {ActorKind::Anonymous, ActorKind::Customer, ActorKind::Worker,
                            ActorKind::Staff, ActorKind::System})
        if (to_text(kind) == text) return kind;
    return {};
}

std::optional<Manifest> read_manifest(std::string const& text) {
    auto const value = read_json(text);
    Manifest manifest;
    if (!value || text_at(*value, "format") != manifest.format) return {};
    for (auto const& [name, member] :
         std::map<std::string, std::string Manifest::*>{{"company", &Manifest::company},
                                                        {"order", &Manifest::order},
                                                        {"complaint", &Manifest::complaint},
                                                        {"letter", &Manifest::letter},
                                                        {"request", &Manifest::request},
                                                        {"made_by", &Manifest::made_by},
                                                        {"reason", &Manifest::reason},
                                                        {"public_key", &Manifest::public_key}})
        manifest.*member = text_at(*value, name);
    manifest.made_at = parse_instant(text_at(*value, "made_at")).value_or(Instant{});
    manifest.volumes = static_cast<int>(number_at(*value, "volumes"));
    if (auto const* const chain = value->find("chain"))
        manifest.chain = {CompanyId{id_at(*chain, "company")}, number_at(*chain, "entries"),
                          number_at(*chain, "head_count"), text_at(*chain, "head_hash")};
    for (auto const& one : list_at(*value, "cut"))
        if (auto const* const name = one.as<std::string>()) manifest.cut.push_back(*name);
    for (auto const& one : list_at(*value, "files"))
        manifest.files.push_back({text_at(one, "name"), text_at(one, "what"),
                                  number_at(one, "bytes"), text_at(one, "sha256"),
                                  static_cast<int>(number_at(one, "volume"))});
    return manifest;
}

std::optional<std::vector<events::ChainEntry>> read_entries(std::string const& text) {
    auto const value = read_json(text);
    if (!value) return {};
    std::vector<events::ChainEntry> entries;
    for (auto const& one : list_at(*value, "entries")) {
        auto const kind = actor_kind_of(text_at(one, "actor_kind"));
        if (!kind) return {};
        auto const at_us = number_at(one, "at_us");
        entries.push_back({.company = CompanyId{id_at(one, "company")},
                           .number = number_at(one, "number"),
                           .id = Id<Event>{id_at(one, "id")},
                           .at_us = at_us,
                           .at = Instant{std::chrono::microseconds{at_us}},
                           .kind = text_at(one, "kind"),
                           .subject = id_at(one, "subject"),
                           .actor_kind = *kind,
                           .actor = id_at(one, "actor"),
                           .request_id = text_at(one, "request_id"),
                           .payload = text_at(one, "payload"),
                           .store = find_id_at<identity::Store>(one, "store"),
                           .customer = find_id_at<customers::Customer>(one, "customer"),
                           .worker = find_id_at<workforce::Worker>(one, "worker"),
                           .previous = text_at(one, "previous"),
                           .hash = text_at(one, "hash")});
    }
    return entries;
}

class Check {
public:
    Verdict run(std::vector<std::string> const& volumes) {
        for (std::size_t at = 0; at < volumes.size(); ++at) {
            auto parts = files::unbundle(volumes[at], most_unpacked);
            if (!parts) {
                report("volume", std::to_string(at + 1));
                continue;
            }
            for (auto& part : *parts)
                if (!parts_.emplace(part.name, std::move(part.bytes)).second)
                    report("added", part.name);
        }
        check_manifest();
        if (!verdict_.manifest) return std::move(verdict_);
        check_files();
        check_chain();
        return std::move(verdict_);
    }

private:
    void report(std::string what, std::string name) {
        verdict_.findings.push_back({std::move(what), std::move(name)});
    }

    void check_manifest() {
        auto const found = parts_.find("manifest.json");
        if (found == parts_.end()) return report("manifest", "manifest.json");
        verdict_.manifest_sha256 = sha256(found->second);
        verdict_.manifest = read_manifest(found->second);
        if (!verdict_.manifest) return report("manifest", "manifest.json");
        auto const key = vault::decode_hex(verdict_.manifest->public_key);
        auto const signature = parts_.find("manifest.sig");
        if (!key || signature == parts_.end() ||
            !vault::ed25519_verify(*key, found->second, signature->second))
            report("signature", "manifest.sig");
    }

    void check_files() {
        std::set<std::string> listed = besides;
        std::map<int, int> present; // by volume
        for (auto const& file : verdict_.manifest->files) {
            listed.insert(file.name);
            present[file.volume] += static_cast<int>(parts_.count(file.name));
        }
        for (auto const& [volume, count] : present)
            verdict_.absent_volumes += volume > 1 && count == 0;
        for (auto const& file : verdict_.manifest->files) {
            if (file.volume > 1 && present[file.volume] == 0) continue;
            auto const part = parts_.find(file.name);
            if (part == parts_.end())
                report("missing", file.name);
            else if (sha256(part->second) != file.sha256)
                report("changed", file.name);
            else
                ++verdict_.files;
        }
        for (auto const& [name, bytes] : parts_)
            if (!listed.contains(name)) report("added", name);
    }

    void check_chain() {
        auto const part = parts_.find("events.json");
        if (part == parts_.end()) return; // missing: said already
        auto const log = read_entries(part->second);
        if (!log) return report("chain", "events.json");
        verdict_.entries = *log;
        auto const& chain = verdict_.manifest->chain;
        if (static_cast<std::int64_t>(log->size()) != chain.entries) report("chain", "events.json");
        events::ChainEntry const* before = nullptr;
        for (auto const& entry : *log) {
            bool const follows =
                !before || entry.number != before->number + 1 || entry.previous == before->hash;
            bool const ascends = !before || before->number < entry.number;
            bool const is_last = entry.number == chain.head_count;
            if (!events::holds(entry) || entry.company != chain.company || !follows || !ascends ||
                entry.number > chain.head_count || (is_last && entry.hash != chain.head_hash))
                report("chain", std::to_string(entry.number));
            before = &entry;
        }
    }

    Verdict verdict_;
    std::map<std::string, std::string> parts_;
};

} // namespace

Verdict verify(std::vector<std::string> const& volumes) {
    return Check().run(volumes);
}

std::vector<Finding> compare(Tx& tx, Verdict const& verdict) {
    std::vector<Finding> findings;
    for (auto const& entry : verdict.entries)
        if (events::find_chain_hash(tx, entry.number) != entry.hash)
            findings.push_back({"chain", std::to_string(entry.number)});
    if (!verdict.manifest) return findings;
    auto const& chain = verdict.manifest->chain;
    if (chain.head_count > 0 && events::find_chain_hash(tx, chain.head_count) != chain.head_hash)
        findings.push_back({"chain", std::to_string(chain.head_count)});
    if (find_public_key(tx) != verdict.manifest->public_key)
        findings.push_back({"signature", "public-key.pem"});
    return findings;
}

} // namespace hearth::record
