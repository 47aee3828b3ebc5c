#include "platform/record/pack.h"

#include "base/text.h"
#include "platform/files/bundle.h"
#include "platform/personal/telling.h"
#include "platform/vault/encoding.h"
#include "platform/vault/primitives.h"
#include "platform/words/words.h"

namespace hearth::record {
namespace {

constexpr char house_locale[] = "zh-CN";
constexpr char other_locale[] = "en";

std::string sha256(std::string const& bytes) {
    return to_hex(vault::digest(vault::Hash::Sha256, bytes));
}

std::string say(std::string const& entry, char const* locale = house_locale) {
    return words::text(locale, "rights." + entry);
}

/// What a file is, in words: a kind of its own, or the section it belongs to.
std::string title_of(std::string const& what) {
    auto const own = "rights.exhibit_" + what;
    return words::text(house_locale, words::has(house_locale, own) ? own : "rights.held_" + what);
}

struct Sections {
    std::vector<personal::CopySection> sections;
};
BOOST_DESCRIBE_STRUCT(Sections, (), (sections))
struct Entries {
    std::vector<events::ChainEntry> entries;
};
BOOST_DESCRIBE_STRUCT(Entries, (), (entries))

/// The record on paper, for a reader.
std::string print_paper(Manifest const& manifest, std::string const& title,
                        std::vector<personal::CopySection> const& sections) {
    pdf::Document document({.title = say("pack_" + title) + " " + manifest.order,
                            .author = manifest.company,
                            .made_at = manifest.made_at});
    document.title(say("pack_" + title));
    document.pairs({{say("pdf_company"), manifest.company},
                    {say("pack_order"), manifest.order},
                    {say("pdf_made_at"), to_text(manifest.made_at)}});
    document.paragraph(say("pack_paper_note"), {.size_pt = 9, .grey = 0.3});
    for (auto const& section : sections)
        personal::print(document, section);
    return document.finish();
}

/// For a reader without a program: what is in the pack, in Chinese.
std::string contents_of(Manifest const& manifest, std::string const& title) {
    auto const mark = say("label_mark");
    auto const line = [&](std::string const& entry, std::string const& value) {
        return say(entry) + mark + (value.empty() ? "—" : value) + "\n";
    };
    std::string text = say("pack_" + title) + "\n" + manifest.company + "\n";
    if (manifest.request.empty())
        text += line("pack_order", manifest.order);
    else
        text += line("pack_request", manifest.request);
    if (!manifest.complaint.empty())
        text += line("pack_complaint", manifest.complaint) + line("pack_letter", manifest.letter);
    text += line("pack_made", to_text(manifest.made_at) + " " + manifest.made_by);
    if (!manifest.reason.empty()) text += line("pack_reason", manifest.reason);
    text += "\n";
    for (auto const& file : manifest.files)
        text += title_of(file.what) + "\t" + file.name + "\t" + std::to_string(file.bytes) + "\t" +
                say("pack_volume") + " " + std::to_string(file.volume) + "\nSHA-256 " +
                file.sha256 + "\n";
    return text;
}

/// As sha256sum reads it.
std::string sums_of(Manifest const& manifest) {
    std::string text;
    for (auto const& file : manifest.files)
        text += file.sha256 + "  " + file.name + "\n";
    return text;
}

std::string to_pem(std::string const& public_key_hex) {
    // RFC 8410: the fixed head of an Ed25519 key, then its 32 bytes.
    auto const der = vault::decode_hex("302a300506032b6570032100" + public_key_hex).value_or("");
    return "-----BEGIN PUBLIC KEY-----\n" + vault::encode_base64(der) +
           "\n-----END PUBLIC KEY-----\n";
}

std::string how_to_check() {
    return say("pack_how") + "\n\n" + say("pack_how", other_locale) + "\n";
}

/// As people call it: the number in its own section.
std::string number_of(personal::Section const& section) {
    for (auto const& field : section.records.front())
        if (field.column == "number") return field.value;
    return "";
}

void add_order(Tx& tx, About const& about, Folder& folder) {
    std::vector<personal::CopySection> told;
    for (auto const& section : gather(tx, *about.order, about.persons)) {
        if (section.name == "order") folder.manifest.order = number_of(section);
        if (section.records.size() >= static_cast<std::size_t>(personal::most_rows))
            folder.manifest.cut.push_back(section.name);
        told.push_back(personal::tell(section, house_locale));
    }
    folder.exhibits.push_back(as_it_is("record.json", "record", json::to_text(Sections{told})));
    folder.exhibits.push_back(
        {"record.pdf", "record_paper", [manifest = folder.manifest, title = folder.title, told] {
             return print_paper(manifest, title, told);
         }});
    for (auto& file : list_files(tx, *about.order))
        folder.exhibits.push_back(std::move(file));
}

} // namespace

Signer load_signer(Tx& tx) {
    using Row = std::tuple<Uuid, db::Bytes, db::Bytes>;
    constexpr std::string_view place = "platform_record_key.seed";
    auto const known = tx.find<Row>("SELECT id, public_key, seed FROM platform_record_key WHERE "
                                    "company_id = ?1 ORDER BY made_at DESC LIMIT 1");
    if (known) {
        auto const& [id, key, seed] = *known;
        return {vault::open(tx, vault::FieldClass::Secret, {place, id}, seed), key.data};
    }
    Signer signer;
    signer.seed.resize(vault::kEd25519SeedBytes);
    tx.random().fill(std::as_writable_bytes(std::span{signer.seed}));
    signer.public_key = vault::ed25519_public_key(signer.seed);
    auto const id = make_uuid(tx.now(), tx.random());
    tx.run("INSERT INTO platform_record_key (company_id, id, public_key, seed, made_at) "
           "VALUES (?1, ?2, ?3, ?4, ?5)",
           id, db::Bytes{signer.public_key},
           vault::seal(tx, vault::FieldClass::Secret, {place, id}, signer.seed), tx.now());
    return signer;
}

std::optional<std::string> find_public_key(Tx& tx) {
    auto const row = tx.find<std::tuple<db::Bytes>>(
        "SELECT public_key FROM platform_record_key WHERE company_id = ?1 ORDER BY made_at DESC "
        "LIMIT 1");
    if (!row) return {};
    return to_hex(std::get<0>(*row).data);
}

Result<Folder> open_folder(Tx& tx, About const& about) {
    Folder folder;
    folder.title = about.persons == Persons::Full ? "order_record" : "evidence";
    auto& manifest = folder.manifest;
    manifest.company = std::get<0>(
        tx.one<std::tuple<std::string>>("SELECT name FROM platform_company WHERE id = ?1"));
    manifest.made_at = tx.now();
    folder.signer = load_signer(tx);
    manifest.public_key = to_hex(folder.signer.public_key);
    auto const entries = events::list_sealed_about(tx, about.subjects);
    auto const head = events::load_chain_head(tx);
    manifest.chain = {tx.company(), static_cast<std::int64_t>(entries.size()), head.count,
                      head.hash};
    if (about.order) add_order(tx, about, folder);
    for (auto& exhibit : TRY(hear_witnesses(tx, about)))
        folder.exhibits.push_back(std::move(exhibit));
    folder.exhibits.push_back(as_it_is("events.json", "events", json::to_text(Entries{entries})));
    return folder;
}

Pack pack(Folder const& folder, Fetch const& fetch, std::size_t most_bytes) {
    auto manifest = folder.manifest;
    std::vector<files::Part> parts;
    Pack made;
    std::size_t filled = 0;
    // First what is made, which has to be in the first volume; then the pictures as they fit.
    for (auto const& exhibit : folder.exhibits) {
        if (exhibit.blob) continue;
        parts.push_back({exhibit.name, exhibit.make()});
        auto const& bytes = parts.back().bytes;
        filled += bytes.size();
        manifest.files.push_back({exhibit.name, exhibit.what,
                                  static_cast<std::int64_t>(bytes.size()), sha256(bytes), 1});
    }
    for (auto const& exhibit : folder.exhibits) {
        if (!exhibit.blob) continue;
        auto bytes = fetch(*exhibit.blob);
        if (!bytes) continue;
        if (filled != 0 && filled + bytes->size() > most_bytes) {
            filled = 0;
            ++manifest.volumes;
        }
        filled += bytes->size();
        ManifestFile const file{exhibit.name, exhibit.what,
                                static_cast<std::int64_t>(bytes->size()), sha256(*bytes),
                                manifest.volumes};
        manifest.files.push_back(file);
        if (manifest.volumes == 1)
            parts.push_back({exhibit.name, std::move(*bytes)});
        else
            made.later.push_back({file, *exhibit.blob});
    }
    auto const listed = json::to_text(manifest);
    made.manifest_sha256 = sha256(listed);
    made.volumes = manifest.volumes;
    made.files = static_cast<int>(manifest.files.size());
    auto const add = [&](std::string name, std::string bytes) {
        parts.push_back({std::move(name), std::move(bytes)});
        ++made.files;
    };
    add("manifest.json", listed);
    add("manifest.sig", vault::ed25519_sign(folder.signer.seed, listed));
    add("public-key.pem", to_pem(manifest.public_key));
    add("SHA256SUMS", sums_of(manifest));
    add("how-to-check.txt", how_to_check());
    add("contents.txt", contents_of(manifest, folder.title));
    made.bytes = files::bundle(parts, manifest.made_at);
    return made;
}

std::string pack_volume(std::vector<Later> const& later, int volume, Instant made_at,
                        Fetch const& fetch) {
    std::vector<files::Part> parts;
    for (auto const& one : later) {
        if (one.file.volume != volume) continue;
        if (auto bytes = fetch(one.blob)) parts.push_back({one.file.name, std::move(*bytes)});
    }
    return files::bundle(parts, made_at);
}

} // namespace hearth::record
