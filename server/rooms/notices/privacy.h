/// The privacy notice (LD-02): who we are, what we take down of a person and why, how long it is
/// kept, and what they can ask. It stands open before anything is asked, and signing in agrees to
/// the version that was shown; when a new one is published, everybody is told what has changed and
/// asked again. Versions are appended, so that what somebody agreed to can always be read.
#pragma once

#include "rooms/notices/notices.h"

namespace hearth::notices {

struct Privacy {
    int version = 0; ///< 0: the house's own text, until the company writes one
    std::string zh;
    std::string en;
    std::string what_changed;
    std::optional<Instant> published_at;
};
BOOST_DESCRIBE_STRUCT(Privacy, (), (version, zh, en, what_changed, published_at))

/// The one in force.
Privacy privacy_now(Tx& tx);
/// Newest first, the house's own at the end.
std::vector<Privacy> list_privacy(Tx& tx);
/// `before` is the version that was read: PreconditionFailed platform.version_stale where somebody
/// was faster.
Result<Privacy> publish_privacy(Tx& tx, Privacy draft, int before);

/// As a reader sees it; `hash` is the SHA-256 of the very words, in hexadecimal.
struct ShownPrivacy {
    std::string version; ///< "privacy-3", as a consent names it
    std::string text;
    std::string hash;
    std::string what_changed;
    std::optional<Instant> published_at;
};
BOOST_DESCRIBE_STRUCT(ShownPrivacy, (), (version, text, hash, what_changed, published_at))
ShownPrivacy shown_in(Privacy const& one, std::string_view locale);

struct PrivacyPublished {
    static constexpr std::string_view kind = "notices.privacy_published";
    int version = 0;
    Uuid by;
    Uuid subject() const { return by; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(PrivacyPublished, (), (version, by))

void install_privacy(Room& room);

} // namespace hearth::notices
