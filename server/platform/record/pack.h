/// A record as one zip file that a stranger can check (LC-12): every file, a manifest of their
/// hashes, the company's signature under the manifest, and in words how to check it all without us.
/// What does not fit into one file goes into further volumes, which the manifest names, too.
#pragma once

#include "platform/events/extract.h"
#include "platform/record/record.h"

namespace hearth::record {

struct ManifestFile {
    std::string name;
    std::string what;
    std::int64_t bytes = 0;
    std::string sha256;
    int volume = 1;
};
BOOST_DESCRIBE_STRUCT(ManifestFile, (), (name, what, bytes, sha256, volume))
/// Where the company's log stood, and what of it is in events.json.
struct ManifestChain {
    CompanyId company;
    std::int64_t entries = 0;
    std::int64_t head_count = 0;
    std::string head_hash;
};
BOOST_DESCRIBE_STRUCT(ManifestChain, (), (company, entries, head_count, head_hash))
struct Manifest {
    std::string format = "hearth.record.v1";
    std::string company;
    std::string order;     ///< number
    std::string complaint; ///< number; empty for the record of an order
    std::string letter;    ///< of the authority; empty without
    std::string request;   ///< number, of a person's own copy (LD-10); else empty
    Instant made_at;
    std::string made_by;
    std::string reason;
    std::string public_key;       ///< Ed25519, hexadecimal
    std::vector<std::string> cut; ///< sections with more rows than are shown; usually none
    ManifestChain chain;
    int volumes = 1;
    std::vector<ManifestFile> files;
};
BOOST_DESCRIBE_STRUCT(Manifest, (),
                      (format, company, order, complaint, letter, request, made_at, made_by, reason,
                       public_key, cut, chain, volumes, files))

/// The company's key for records.
struct Signer {
    std::string seed;
    std::string public_key;
};
/// Made at its first use.
Signer load_signer(Tx& tx);
/// Hexadecimal; nothing before the first record.
std::optional<std::string> find_public_key(Tx& tx);

/// What is known when everything has been read in one transaction.
struct Folder {
    std::string title; ///< words: "rights.pack_<title>", the head of the list of contents
    Manifest manifest; ///< without files
    Signer signer;
    std::vector<Exhibit> exhibits;
};
/// Company, maker, moment, signer and chain; for an order its tables, pictures, log and what the
/// witnesses say.
Result<Folder> open_folder(Tx& tx, About const& about);

/// Left for a further volume.
struct Later {
    ManifestFile file;
    Id<files::Blob> blob;
};
struct Pack {
    std::string bytes;
    int files = 0; ///< of all volumes, with the manifest and the list of contents
    int volumes = 1;
    std::string manifest_sha256;
    std::vector<Later> later;
};
/// For a pack that is given in one file whatever it holds.
inline constexpr std::size_t most_in_one = std::size_t{1} << 30;
using Fetch = std::function<Result<std::string>(Id<files::Blob>)>;
/// Makes, hashes and packs; outside of any transaction. Only pictures are left for later volumes,
/// each of at most so many bytes; one picture is in memory at a time beyond that. A picture that
/// was erased when its time was over is left out.
Pack pack(Folder const& folder, Fetch const& fetch, std::size_t most_bytes);
/// A further volume from what was left; the same bytes each time.
std::string pack_volume(std::vector<Later> const& later, int volume, Instant made_at,
                        Fetch const& fetch);

/// What is wrong with a record, or what was found where nothing is.
struct Finding {
    std::string what; ///< changed, missing, added, manifest, signature, chain, volume
    std::string name;
    friend bool operator==(Finding const&, Finding const&) = default;
};
struct Verdict {
    std::optional<Manifest> manifest; ///< nothing: it is no record
    std::vector<events::ChainEntry> entries;
    std::vector<Finding> findings;
    int files = 0;          ///< whose hash was right
    int absent_volumes = 0; ///< named by the manifest and not given
    std::string manifest_sha256;
    bool is_whole() const { return manifest && findings.empty(); }
};
/// Needs nothing but the files: zip files of all or some volumes, the first among them.
Verdict verify(std::vector<std::string> const& volumes);
/// Compares the log in it with the company's own.
std::vector<Finding> compare(Tx& tx, Verdict const& verdict);

} // namespace hearth::record
