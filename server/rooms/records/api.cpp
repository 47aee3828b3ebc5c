#include "rooms/identity/identity.h"
#include "rooms/records/records.h"

#include "platform/settings/settings.h"

namespace hearth::records {
namespace {

constexpr char zip_type[] = "application/zip";
constexpr std::size_t bytes_a_megabyte = std::size_t{1} << 20;

struct OrderPath {
    Id<orders::Order> id;
};
BOOST_DESCRIBE_STRUCT(OrderPath, (), (id))
struct VolumePath {
    Id<orders::Order> id;
    Id<Made> record;
    Whole<2, 1'000> volume;
};
BOOST_DESCRIBE_STRUCT(VolumePath, (), (id, record, volume))

struct MadeView {
    Id<Made> id;
    Instant made_at;
    std::string made_by; ///< name
    std::string reason;
    std::string manifest_sha256;
    int files;
    int volumes;
};
BOOST_DESCRIBE_STRUCT(MadeView, (), (id, made_at, made_by, reason, manifest_sha256, files, volumes))
struct MadeList {
    std::vector<MadeView> items;
    std::optional<std::string> public_key; ///< Ed25519, hexadecimal; none before the first record
};
BOOST_DESCRIBE_STRUCT(MadeList, (), (items, public_key))

Result<MadeList> list_records(Tx& tx, api::Path<OrderPath> const& at) {
    TRY(orders::load_for(tx, tx.actor(), at.id, "records.make"));
    MadeList list{{}, record::find_public_key(tx)};
    for (auto const& row : list_made(tx, at.id)) {
        list.items.push_back({row.id, row.made_at,
                              identity::find_name(tx, row.made_by.uuid).value_or(""), row.reason,
                              row.manifest_sha256, row.files, row.volumes});
    }
    return list;
}

/// The papers of two rooms are part of it and open with their own rights: whoever may make a record
/// is told which is missing, not that the order is not there.
Result<orders::Order> load_whole(Tx& tx, Id<orders::Order> id) {
    auto order = TRY(orders::load_for(tx, tx.actor(), id, "records.make"));
    for (auto const* right : {"visits.read", "ledger.read"})
        if (!tx.actor().may_at(right, order.store))
            return Error{Refusal::Forbidden, "platform.not_allowed", {{"permission", right}}};
    return order;
}

struct MakeForm {
    Text<4, 200> reason;
};
BOOST_DESCRIBE_STRUCT(MakeForm, (), (reason))

record::Fetch fetch_with(api::Slow& slow) {
    return [&slow](Id<files::Blob> blob) {
        return slow.database.read(slow.scope, [&](Tx& tx) { return files::fetch(tx, blob); });
    };
}

/// Nothing is given away before it is written down who took it, and why.
Result<api::File> make_record(api::Slow& slow, api::Path<OrderPath> const& at,
                              api::Body<MakeForm> const& in) {
    std::string const reason = in.reason;
    auto const order = TRY(slow.database.write(slow.scope, [&](Tx& tx) -> Result<orders::Order> {
        record::load_signer(tx); // made at its first use
        return load_whole(tx, at.id);
    }));
    std::size_t most = 0;
    auto const folder = TRY(slow.database.read(slow.scope, [&](Tx& tx) -> Result<record::Folder> {
        auto const terms = settings::load<Terms>(tx);
        most = static_cast<std::size_t>(terms.volume_megabytes) * bytes_a_megabyte;
        return open_record(tx, at.id, reason);
    }));
    auto const packed = record::pack(folder, fetch_with(slow), most);
    TRY(slow.database.write(slow.scope, [&](Tx& tx) -> Result<void> {
        (void)note_made(tx, order, reason, packed);
        return {};
    }));
    return api::File{zip_type, packed.bytes, "record-" + order.number + ".zip"};
}

Result<api::File> fetch_volume(api::Slow& slow, api::Path<VolumePath> const& at) {
    auto const volume = static_cast<int>(at.volume.value);
    std::string number;
    Instant made_at;
    auto const later =
        TRY(slow.database.read(slow.scope, [&](Tx& tx) -> Result<std::vector<record::Later>> {
            number = TRY(orders::load_for(tx, tx.actor(), at.id, "records.make")).number;
            auto const made = TRY(load(tx, at.id, at.record));
            made_at = made.made_at;
            if (volume > made.volumes) return Error{Refusal::NotFound, "records.not_found"};
            return list_later(tx, made.id);
        }));
    return api::File{zip_type, record::pack_volume(later, volume, made_at, fetch_with(slow)),
                     "record-" + number + "-" + std::to_string(volume) + ".zip"};
}

struct KeyView {
    std::string company;
    std::string public_key; ///< Ed25519, hexadecimal
};
BOOST_DESCRIBE_STRUCT(KeyView, (), (company, public_key))

/// For everybody: whoever was given a record compares its key with this one.
Result<KeyView> show_key(Tx& tx) {
    auto const key = record::find_public_key(tx);
    if (!key) return Error{Refusal::NotFound, "records.no_key"};
    auto const company =
        tx.one<std::tuple<std::string>>("SELECT name FROM platform_company WHERE id = ?1");
    return KeyView{std::get<0>(company), *key};
}

} // namespace

void install(Room& room) {
    room.settings.push_back(settings::describe<Terms>(false, check_terms));
    room.permissions = {{"records.make"}};
    auto const makers = api::staff("records.make");
    auto& routes = room.routes;
    routes.read("/orders/{id}/records", "list_order_records", makers, list_records);
    routes.slow("POST", "/orders/{id}/records", "make_order_record", makers, make_record);
    routes.slow("GET", "/orders/{id}/records/{record}/volumes/{volume}",
                "fetch_order_record_volume", makers, fetch_volume);
    routes.read("/record-key", "show_record_key", api::anyone(), show_key);
}

} // namespace hearth::records
