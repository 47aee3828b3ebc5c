#include "platform/live/live.h"

#include "platform/json/value.h"

#include <algorithm>
#include <charconv>
#include <mutex>

namespace hearth::live {
namespace {

constexpr int most_missed = 1'000;

std::string to_message(LoggedEvent const& event) {
    std::string out = "id: " + std::to_string(event.number) + "\nevent: change\ndata: {\"kind\":";
    json::write_string(out, event.kind);
    out += ",\"subject\":";
    json::write_string(out, to_text(event.subject));
    out += ",\"at\":";
    json::write_string(out, to_text(event.at));
    return out + "}\n\n";
}

/// Tells to read everything, and from which event on the stream goes on (0: not known).
std::string to_reset(std::int64_t newest) {
    auto const id = newest > 0 ? "id: " + std::to_string(newest) + "\n" : std::string();
    return id + "event: reset\ndata: {}\n\n";
}

std::optional<std::int64_t> last_seen(http::Request const& request) {
    auto text = request.header("last-event-id");
    std::string from_query;
    if (!text) {
        // A face that reconnects by hand cannot set headers: it says so in the address.
        auto const pairs = http::parse_query(request.query);
        if (!pairs) return {};
        for (auto const& [name, value] : *pairs)
            if (name == "last_event_id") from_query = value;
        text = from_query;
    }
    std::int64_t number;
    auto const read = std::from_chars(text->data(), text->data() + text->size(), number);
    if (read.ec != std::errc{} || number < 0) return {};
    return number;
}

} // namespace

bool may_hear(Actor const& actor, Audience const& audience) {
    switch (actor.kind) {
    case ActorKind::System:
        return true;
    case ActorKind::Customer:
        return audience.customer && audience.customer->uuid == actor.id;
    case ActorKind::Worker:
        return audience.worker && audience.worker->uuid == actor.id;
    case ActorKind::Anonymous:
        return false;
    case ActorKind::Staff:
        break;
    }
    if (!audience.store) return true;
    return std::any_of(actor.grants.begin(), actor.grants.end(), [&](auto const& grant) {
        return grant.second.is_everywhere || grant.second.stores.contains(*audience.store);
    });
}

struct Live::Impl {
    struct Reader {
        CompanyId company;
        Actor actor;
        std::shared_ptr<http::Stream> stream;
        std::int64_t sent = 0; ///< number of the last event told
        bool is_catching_up = true;
        std::vector<LoggedEvent> held = {}; ///< came in while catching up
    };

    db::Database& database;
    mutable std::mutex mutex;
    std::map<std::uint64_t, std::shared_ptr<Reader>> readers;
    std::uint64_t next = 1;

    explicit Impl(db::Database& database) : database(database) {}

    static void tell(Reader& reader, LoggedEvent const& event) {
        if (event.number <= reader.sent) return;
        reader.sent = event.number;
        if (event.company == reader.company && may_hear(reader.actor, event.audience))
            reader.stream->send(to_message(event));
    }

    void finish(Reader& reader, std::vector<LoggedEvent> const& missed, bool is_complete,
                std::int64_t newest) {
        std::lock_guard const lock(mutex);
        if (is_complete) {
            for (auto const& event : missed)
                tell(reader, event);
        } else {
            reader.stream->send(to_reset(newest));
            reader.sent = std::max(reader.sent, newest);
        }
        reader.is_catching_up = false;
        for (auto const& event : reader.held)
            tell(reader, event);
        reader.held.clear();
    }
};

Live::Live(db::Database& database) : impl_(std::make_shared<Impl>(database)) {}
Live::~Live() = default;

void Live::open(http::Request const& request, std::shared_ptr<http::Responder> responder,
                db::Scope scope) {
    auto const seen = last_seen(request);
    auto stream = responder->open_stream({200,
                                          {{"Content-Type", "text/event-stream"},
                                           {"Cache-Control", "no-store"},
                                           {"X-Accel-Buffering", "no"}},
                                          "retry: 3000\n\n"});
    auto reader = std::make_shared<Impl::Reader>(
        Impl::Reader{scope.company, scope.actor, stream, seen.value_or(0)});
    std::uint64_t key;
    {
        std::lock_guard const lock(impl_->mutex);
        key = impl_->next++;
        impl_->readers[key] = reader;
    }
    stream->on_close([impl = std::weak_ptr(impl_), key] {
        if (auto const alive = impl.lock()) {
            std::lock_guard const lock(alive->mutex);
            alive->readers.erase(key);
        }
    });
    // Who comes without a number may have read a page before the stream stood: a reset closes that
    // gap, and its number lets a line that breaks before the first event be taken up again.
    struct Past {
        std::vector<LoggedEvent> missed;
        std::int64_t newest = 0;
    };
    auto past = std::make_shared<Past>();
    impl_->database.post_read(
        std::move(scope),
        [past, seen](Tx& tx) -> Result<void> {
            past->newest = events::last_number(tx);
            if (seen) past->missed = events::list_after(tx, *seen, most_missed + 1);
            return {};
        },
        [impl = impl_, reader, past, seen](db::Outcome outcome) {
            auto const is_complete =
                seen && outcome.is_done() && past->missed.size() <= most_missed;
            impl->finish(*reader, past->missed, is_complete, past->newest);
        });
}

void Live::tell(LoggedEvent const& event) {
    std::lock_guard const lock(impl_->mutex);
    for (auto const& [key, reader] : impl_->readers) {
        if (reader->company != event.company) continue;
        if (reader->is_catching_up)
            reader->held.push_back(event);
        else
            Impl::tell(*reader, event);
    }
}

void Live::close(Id<identity::Session> session) {
    std::lock_guard const lock(impl_->mutex);
    for (auto const& [key, reader] : impl_->readers)
        if (reader->actor.session == session) reader->stream->close();
}

std::size_t Live::count() const {
    std::lock_guard const lock(impl_->mutex);
    return impl_->readers.size();
}

} // namespace hearth::live
