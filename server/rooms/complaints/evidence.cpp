#include "rooms/complaints/evidence.h"

#include "base/text.h"
#include "platform/files/blobs.h"
#include "platform/files/bundle.h"
#include "platform/vault/primitives.h"
#include "platform/words/words.h"
#include "rooms/complaints/photos.h"
#include "rooms/complaints/views.h"
#include "rooms/visits/visits.h"

#include <map>

namespace hearth::complaints {
namespace {

std::map<std::string, Witness>& witnesses() {
    static std::map<std::string, Witness> all;
    return all;
}

/// A text that is there already.
Exhibit as_it_is(std::string name, std::string what, std::string bytes) {
    return {std::move(name), std::move(what), [bytes = std::move(bytes)] { return bytes; }};
}

void add_photos(Tx& tx, Id<Complaint> id, std::vector<Exhibit>& exhibits) {
    int number = 0;
    for (auto const& photo : list_stored_photos(tx, id)) {
        auto bytes = files::fetch(tx, photo.blob);
        if (!bytes) continue; // erased when its time was over
        auto const end = photo.content_type == "image/png" ? ".png" : ".jpg";
        exhibits.push_back(as_it_is("complaint-photos/" + std::to_string(++number) + end, "photo",
                                    std::move(*bytes)));
    }
}

Result<void> add_visits(Tx& tx, Id<orders::Order> order, std::vector<Exhibit>& exhibits) {
    int number = 0;
    for (auto const& visit : orders::list_visits(tx, order)) {
        auto proof = TRY(visits::load_proof(tx, visit.id));
        auto const folder = "visits/" + std::to_string(++number) + "/";
        exhibits.push_back({folder + proof.paper_name, "visit_record", proof.print_paper});
        exhibits.push_back(as_it_is(folder + "visit.json", "visit_facts", std::move(proof.facts)));
    }
    return {};
}

struct ManifestFile {
    std::string name;
    std::string what;
    std::int64_t bytes = 0;
    std::string sha256;
};
BOOST_DESCRIBE_STRUCT(ManifestFile, (), (name, what, bytes, sha256))
struct Manifest {
    std::string company;
    std::string complaint;
    std::string letter;
    Instant made_at;
    std::string made_by;
    std::vector<ManifestFile> files;
};
BOOST_DESCRIBE_STRUCT(Manifest, (), (company, complaint, letter, made_at, made_by, files))

std::string say(std::string const& entry) {
    return words::text("zh-CN", "complaints." + entry);
}

/// For a reader without a program: what is in the pack, in Chinese.
std::string contents_of(Manifest const& manifest) {
    std::string text =
        say("evidence_title") + "\n" + manifest.company + "\n" + say("evidence_complaint") + "：" +
        manifest.complaint + "\n" + say("evidence_letter") + "：" +
        (manifest.letter.empty() ? "—" : manifest.letter) + "\n" + say("evidence_made") + "：" +
        to_text(manifest.made_at) + " " + manifest.made_by + "\n\n";
    for (auto const& file : manifest.files)
        text += say("exhibit_" + file.what) + "\t" + file.name + "\t" + std::to_string(file.bytes) +
                "\nSHA-256 " + file.sha256 + "\n";
    return text;
}

std::string sha256(std::string const& bytes) {
    return to_hex(vault::digest(vault::Hash::Sha256, bytes));
}

} // namespace

void call_witness(std::string const& name, Witness witness) {
    witnesses()[name] = std::move(witness);
}

Result<CaseFile> load_case_file(Tx& tx, Id<Complaint> id) {
    auto const complaint = TRY(load(tx, id));
    auto const company =
        tx.one<std::tuple<std::string>>("SELECT name FROM platform_company WHERE id = ?1");
    auto const maker = identity::load_account(tx, Id<identity::Account>{tx.actor().id});
    auto const letter = find_referral(tx, id);
    CaseFile file{complaint.number,
                  letter ? letter->letter : "",
                  std::get<0>(company),
                  maker ? maker->name : "",
                  tx.now(),
                  {}};
    file.exhibits.push_back(
        as_it_is("complaint.json", "complaint", json::to_text(TRY(view_of(tx, complaint)))));
    add_photos(tx, id, file.exhibits);
    if (complaint.order) {
        auto const order = TRY(orders::load(tx, *complaint.order));
        file.exhibits.push_back(as_it_is("order.json", "order", json::to_text(order)));
        TRY(add_visits(tx, order.id, file.exhibits));
    }
    for (auto const& [name, witness] : witnesses())
        for (auto& exhibit : witness(tx, complaint))
            file.exhibits.push_back(std::move(exhibit));
    return file;
}

Pack pack(CaseFile const& file) {
    Manifest manifest{file.company, file.number, file.letter, file.made_at, file.made_by, {}};
    std::vector<files::Part> parts;
    for (auto const& exhibit : file.exhibits) {
        parts.push_back({exhibit.name, exhibit.make()});
        auto const& bytes = parts.back().bytes;
        manifest.files.push_back(
            {exhibit.name, exhibit.what, static_cast<std::int64_t>(bytes.size()), sha256(bytes)});
    }
    auto const listed = json::to_text(manifest);
    parts.push_back({"manifest.json", listed});
    parts.push_back({"contents.txt", contents_of(manifest)});
    return {files::bundle(parts, file.made_at), static_cast<int>(parts.size()), sha256(listed)};
}

} // namespace hearth::complaints
