// The worker's phone (W1…W8): the day, one visit, reports in batches, photos, extras, damage.
#include "base/zone.h"
#include "platform/files/pictures.h"
#include "rooms/identity/identity.h"
#include "rooms/visits/store.h"
#include "rooms/visits/views.h"

namespace hearth::visits {
namespace {

Id<workforce::Worker> me(Tx& tx) {
    return {tx.actor().id};
}

struct VisitPath {
    Id<orders::Visit> id;
};
BOOST_DESCRIBE_STRUCT(VisitPath, (), (id))

struct RouteQuery {
    std::optional<Instant> from;
    std::optional<Whole<1, 14>> days;
};
BOOST_DESCRIBE_STRUCT(RouteQuery, (), (from, days))

struct Route {
    std::vector<RouteStop> items;
    Instant read_at;
};
BOOST_DESCRIBE_STRUCT(Route, (), (items, read_at))

/// Today and tomorrow unless asked otherwise.
Result<Route> read_route(Tx& tx, api::Query<RouteQuery> const& query) {
    auto const from = query.from.value_or(tx.now() - hours{16});
    auto const days = query.days ? query.days->value : 3;
    Route route{{}, tx.now()};
    for (auto const& one : dispatch::list_route(tx, me(tx), {from, from + hours{24 * days}}))
        route.items.push_back(to_stop(tx, one));
    return route;
}

Result<dispatch::Assignment> mine(Tx& tx, Id<orders::Visit> visit) {
    auto found = dispatch::find_own(tx, visit, me(tx));
    if (!found) return Error{Refusal::NotFound, "visits.not_yours"};
    return std::move(*found);
}

/// A write: opening a visit fixes its standard and logs that the address was shown.
Result<WorkerVisit> open_visit(Tx& tx, api::Path<VisitPath> const& at) {
    return to_worker_visit(tx, TRY(mine(tx, at.id)));
}

struct Entries {
    List<Entry, 200, 1> entries;
};
BOOST_DESCRIBE_STRUCT(Entries, (), (entries))
struct Results {
    std::vector<EntryResult> results;
    orders::VisitState state = orders::VisitState::Unassigned;
};
BOOST_DESCRIBE_STRUCT(Results, (), (results, state))

Result<Results> report_entries(Tx& tx, api::Path<VisitPath> const& at,
                               api::Body<Entries> const& in) {
    Results out{TRY(report(tx, at.id, me(tx), in.entries))};
    out.state = TRY(orders::load_visit(tx, at.id)).state;
    return out;
}

struct PhotoQuery {
    Text<1, 64> key;
    PhotoPurpose purpose = PhotoPurpose::After;
    std::optional<Text<0, 40>> step;
    Instant taken_at;
};
BOOST_DESCRIBE_STRUCT(PhotoQuery, (), (key, purpose, step, taken_at))

Result<Photo> add_photo(Tx& tx, api::Path<VisitPath> const& at, api::Query<PhotoQuery> const& query,
                        api::Upload const& upload) {
    TRY(mine(tx, at.id));
    for (auto const& known : list_stored_photos(tx, at.id))
        if (known.key == query.key) return Photo(known);
    TRY(files::check_picture(upload.bytes));
    StoredPhoto photo;
    photo.id = tx.new_id<Photo>();
    photo.purpose = query.purpose;
    photo.step = query.step.value_or("");
    photo.taken_at = std::min(query.taken_at, tx.now());
    photo.heard_at = tx.now();
    photo.actor = tx.actor().id;
    photo.key = query.key;
    photo.content_type = upload.content_type;
    photo.blob = files::keep(tx, upload.bytes);
    insert_photo(tx, at.id, photo);
    return Photo(photo);
}

Result<Extra> propose(Tx& tx, api::Path<VisitPath> const& at, api::Body<ProposeExtra> const& in) {
    return propose_extra(tx, at.id, me(tx), in);
}

struct MyExtraPath {
    Id<orders::Visit> id;
    Id<Extra> extra;
};
BOOST_DESCRIBE_STRUCT(MyExtraPath, (), (id, extra))
struct ConsentForm {
    Text<1, 400'000> image; ///< the customer's strokes: PNG, base64
};
BOOST_DESCRIBE_STRUCT(ConsentForm, (), (image))

Result<Extra> load_my_extra(Tx& tx, MyExtraPath const& at) {
    TRY(mine(tx, at.id));
    auto extra = find_extra(tx, at.extra);
    if (!extra || extra->visit != at.id) return Error{Refusal::NotFound, "visits.extra_not_found"};
    return std::move(*extra);
}

/// No phone at hand: the customer reads it and signs on the worker's glass (F8).
Result<Extra> consent_on_glass(Tx& tx, api::Path<MyExtraPath> const& at,
                               api::Body<ConsentForm> const& in) {
    TRY(load_my_extra(tx, at));
    auto const strokes = TRY(read_strokes(in.image));
    StoredPhoto photo;
    photo.id = tx.new_id<Photo>();
    photo.purpose = PhotoPurpose::Extra;
    photo.step = "";
    photo.taken_at = photo.heard_at = tx.now();
    photo.actor = tx.actor().id;
    photo.key = "consent-" + to_text(at.extra);
    photo.content_type = "image/png";
    photo.blob = files::keep(tx, strokes);
    insert_photo(tx, at.id, photo);
    return decide_extra(tx, at.extra, ExtraState::Agreed, ConsentWay::Glass);
}

Result<void> withdraw_extra(Tx& tx, api::Path<MyExtraPath> const& at) {
    TRY(load_my_extra(tx, at));
    TRY(decide_extra(tx, at.extra, ExtraState::Withdrawn, ConsentWay::Device));
    return {};
}

struct DamageForm {
    Text<1, 400> thing;
    std::optional<Price> estimate;
};
BOOST_DESCRIBE_STRUCT(DamageForm, (), (thing, estimate))

Result<Damage> report_damage(Tx& tx, api::Path<VisitPath> const& at,
                             api::Body<DamageForm> const& in) {
    TRY(mine(tx, at.id));
    auto const visit = TRY(orders::load_visit(tx, at.id));
    auto const order = TRY(orders::load(tx, visit.order));
    Damage damage{tx.new_id<Damage>(),
                  visit.id,
                  visit.order,
                  tx.now(),
                  tx.actor().kind,
                  tx.actor().id,
                  in.thing,
                  {},
                  propose_bearer(order.relation)};
    if (in.estimate) damage.estimate = in.estimate->money;
    insert_damage(tx, damage);
    tx.publish(DamageReported{damage.id, visit.id, visit.order, visit.customer, visit.store,
                              damage.bearer});
    return damage;
}

Result<GivenVerdict> accept_on_site(Tx& tx, api::Path<VisitPath> const& at,
                                    api::Body<GiveVerdict> const& in) {
    auto const assignment = TRY(mine(tx, at.id));
    if (assignment.role != dispatch::Role::Leader)
        return Error{Refusal::Forbidden, "visits.leader_only"};
    return give_verdict(tx, at.id, catalog::AcceptanceRole::OnSite, in);
}

struct GlassForm {
    Text<1, 400'000> image; ///< PNG, base64
    std::optional<Whole<1, 5>> score;
    std::optional<Text<1, 400>> remark;
};
BOOST_DESCRIBE_STRUCT(GlassForm, (), (image, score, remark))

Result<Signature> sign_on_glass(Tx& tx, api::Path<VisitPath> const& at,
                                api::Body<GlassForm> const& in) {
    TRY(mine(tx, at.id));
    CustomerWord word{.verdict = Verdict::Accepted, .way = SignatureWay::Glass};
    word.image_png = TRY(read_strokes(in.image));
    word.remark = in.remark;
    word.device = "worker";
    // AC-02: a worker's phone can carry the customer's strokes but never their opinion.
    if (in.score) return invalid_field("/score", "visits.customer_only");
    return accept_by_customer(tx, at.id, word);
}

} // namespace

void install_worker(Room& room) {
    auto& r = room.routes;
    r.read("/my/visits", "list_my_visits", api::worker(), read_route);
    auto& open =
        r.write("POST", "/my/visits/{id}/opening", "open_my_visit", api::worker(), open_visit);
    open.needs_key = false; // reading again is the point
    open.status = 200;
    r.write("POST", "/my/visits/{id}/entries", "report_entries", api::worker(), report_entries);
    r.write("POST", "/my/visits/{id}/photos", "add_photo", api::worker(), add_photo);
    r.write("POST", "/my/visits/{id}/extras", "propose_extra", api::worker(), propose);
    r.write("POST", "/my/visits/{id}/extras/{extra}/consent", "consent_on_glass", api::worker(),
            consent_on_glass);
    r.write("DELETE", "/my/visits/{id}/extras/{extra}", "withdraw_extra", api::worker(),
            withdraw_extra);
    r.write("POST", "/my/visits/{id}/damages", "report_damage", api::worker(), report_damage);
    r.write("POST", "/my/visits/{id}/verdict", "accept_on_site", api::worker(), accept_on_site);
    r.write("POST", "/my/visits/{id}/signature", "sign_on_glass", api::worker(), sign_on_glass);
}

} // namespace hearth::visits
