#include "platform/api/callback.h"

#include "platform/api/problem.h"
#include "platform/log/log.h"

namespace hearth::api {
namespace {

http::Response to_response(CallbackAnswer const& answer) {
    http::Response response{answer.status, {}, answer.body};
    if (!answer.content_type.empty())
        response.headers.push_back({"Content-Type", answer.content_type});
    response.headers.push_back({"Cache-Control", "no-store"});
    return response;
}

} // namespace

RawWork callback(db::Database* database, HearCallback hear) {
    return [database, hear = std::move(hear)](http::Request const& request,
                                              std::shared_ptr<http::Responder> responder,
                                              db::Scope scope) {
        if (database == nullptr) return;
        auto const kept = std::make_shared<http::Request>(request);
        auto const answer = std::make_shared<CallbackAnswer>();
        scope.actor = Actor::system(); // who calls is proved by the signature, inside
        database->post_write(
            std::move(scope),
            [hear, kept, answer](Tx& tx) -> Result<void> {
                *answer = TRY(hear(tx, *kept));
                return {};
            },
            [kept, answer, responder](db::Outcome outcome) {
                if (outcome.is_done()) return responder->send(to_response(*answer));
                if (outcome.refused)
                    return responder->send(
                        to_problem(*outcome.refused, "en", kept->path, kept->request_id));
                log::error("callback.broke",
                           {{"path", kept->path}, {"what", db::describe(outcome)}});
                responder->send(to_broken_problem("en", kept->path, kept->request_id));
            });
    };
}

std::string last_step(http::Request const& request) {
    return request.path.substr(request.path.rfind('/') + 1);
}

} // namespace hearth::api
