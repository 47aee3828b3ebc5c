// The customer's side (C6…C8): progress, consent, acceptance with their own signature.
#include "rooms/identity/identity.h"
#include "rooms/visits/service_record.h"
#include "rooms/visits/store.h"
#include "rooms/visits/views.h"

namespace hearth::visits {
namespace {

struct OrderPath {
    Id<orders::Order> id;
};
BOOST_DESCRIBE_STRUCT(OrderPath, (), (id))
struct VisitPath {
    Id<orders::Visit> id;
};
BOOST_DESCRIBE_STRUCT(VisitPath, (), (id))
struct ExtraPath {
    Id<Extra> id;
};
BOOST_DESCRIBE_STRUCT(ExtraPath, (), (id))
struct PhotoPath {
    Id<orders::Visit> id;
    Id<Photo> photo;
};
BOOST_DESCRIBE_STRUCT(PhotoPath, (), (id, photo))

struct ProgressList {
    std::vector<Progress> items;
};
BOOST_DESCRIBE_STRUCT(ProgressList, (), (items))

Result<ProgressList> read_progress(Tx& tx, api::Path<OrderPath> const& at) {
    TRY(orders::load_for(tx, tx.actor(), at.id, "visits.read"));
    ProgressList list;
    for (auto const& visit : orders::list_visits(tx, at.id))
        list.items.push_back(TRY(to_progress(tx, visit)));
    return list;
}

/// The crew, the customer and the office may look at a visit's photos; nobody else.
Result<void> check_may_look(Tx& tx, Id<orders::Visit> visit) {
    if (tx.actor().kind == ActorKind::Worker) {
        if (dispatch::find_own(tx, visit, Id<workforce::Worker>{tx.actor().id})) return {};
        return Error{Refusal::NotFound, "visits.not_yours"};
    }
    TRY(orders::load_visit_for(tx, tx.actor(), visit, "visits.read"));
    return {};
}

Result<api::File> read_photo(Tx& tx, api::Path<PhotoPath> const& at) {
    TRY(check_may_look(tx, at.id));
    for (auto const& photo : list_stored_photos(tx, at.id))
        if (photo.id == at.photo)
            return api::File{photo.content_type, TRY(files::fetch(tx, photo.blob))};
    return Error{Refusal::NotFound, "platform.not_there"};
}

struct Decision {
    bool agrees = false;
};
BOOST_DESCRIBE_STRUCT(Decision, (), (agrees))

Result<Extra> load_own_extra(Tx& tx, Id<Extra> id) {
    auto extra = find_extra(tx, id);
    if (!extra) return Error{Refusal::NotFound, "visits.extra_not_found"};
    TRY(orders::load_for(tx, tx.actor(), extra->order, "visits.write"));
    return std::move(*extra);
}

Result<Extra> decide(Tx& tx, api::Path<ExtraPath> const& at, api::Body<Decision> const& in) {
    TRY(load_own_extra(tx, at.id));
    return decide_extra(tx, at.id, in.agrees ? ExtraState::Agreed : ExtraState::Refused,
                        ConsentWay::Device);
}

struct AcceptanceForm {
    Verdict verdict = Verdict::Accepted;
    std::optional<Whole<1, 5>> score;
    std::optional<List<FailedPoint, 60>> points;
    std::optional<Text<1, 40>> typed_name;
    std::optional<Text<1, 400'000>> image; ///< PNG, base64
    std::optional<Text<1, 400>> remark;
};
BOOST_DESCRIBE_STRUCT(AcceptanceForm, (), (verdict, score, points, typed_name, image, remark))

Result<Signature> accept(Tx& tx, api::Path<VisitPath> const& at,
                         api::Body<AcceptanceForm> const& in, api::Client const& client) {
    TRY(orders::load_visit_for(tx, tx.actor(), at.id, "visits.write"));
    CustomerWord word{.verdict = in.verdict, .score = in.score, .way = SignatureWay::Device};
    if (in.points) word.points = *in.points;
    word.typed_name = in.typed_name;
    word.remark = in.remark;
    word.device = client.user_agent.substr(0, 200);
    if (in.image) word.image_png = TRY(read_strokes(*in.image));
    if (!in.image && !in.typed_name) return invalid_field("/typed_name", "visits.sign_or_type");
    return accept_by_customer(tx, at.id, word);
}

Result<api::File> print_record(api::Slow& slow, api::Path<VisitPath> const& at) {
    auto const record =
        TRY(slow.database.read(slow.scope, [&](Tx& tx) { return load_service_record(tx, at.id); }));
    return api::File{"application/pdf", print_service_record(record), file_name_of(record)};
}

} // namespace

void install_customer(Room& room) {
    auto& r = room.routes;
    r.read("/orders/{id}/progress", "follow_order", api::customer() | api::staff("visits.read"),
           read_progress);
    r.read("/visits/{id}/photos/{photo}", "read_photo",
           api::customer() | api::worker() | api::staff("visits.read"), read_photo);
    r.write("POST", "/extras/{id}/decision", "decide_extra", api::customer(), decide);
    r.slow("GET", "/visits/{id}/record", "print_service_record",
           api::customer() | api::staff("visits.read"), print_record);
    r.write("POST", "/visits/{id}/acceptance", "accept_visit", api::customer(), accept);
}

} // namespace hearth::visits
