/// Calls from the house to the world: other programs' HTTP, and mail. One of the five seams: sim
/// and tests put FakeOutgoing (fake.h) in its place. A call never throws for what the world does;
/// what it says about a failure is whether the call may have had its effect, because that decides
/// about trying again.
#pragma once

#include "base/time.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace hearth::outgoing {

struct HttpField {
    std::string name;
    std::string value;
};

struct HttpRequest {
    std::string method = "GET";
    std::string url; ///< http or https
    std::vector<HttpField> fields = {};
    std::string body = {};
    std::chrono::milliseconds timeout = std::chrono::seconds{10}; ///< of the whole call
    std::size_t reply_limit = 1024 * 1024;                        ///< bytes of the reply's body
    /// Connect to this address instead of looking the host up again: who has checked an address
    /// must reach that very one. Name and certificate stay the url's.
    std::string pinned_address = {};
};

enum class Reach {
    Answered, ///< a whole answer came; its status says what it is
    NotSent,  ///< nothing left the house (name, connection, certificate): safe to try again
    Unknown,  ///< sent, but no whole answer came: it may have been done; only repeat it under the
              ///< same idempotency key
};

struct HttpReply {
    Reach reach = Reach::NotSent;
    int status = 0;
    std::vector<HttpField> fields = {}; ///< names in lower case
    std::string body = {};
    std::string error = {}; ///< for operators, without what was sent
};

struct MailAddress {
    std::string address;
    std::string name = {};
};

struct MailPart {
    std::string file_name;
    std::string type; ///< "application/pdf"
    std::string bytes;
};

struct Mail {
    MailAddress from;
    std::vector<MailAddress> to;
    std::string subject;
    std::string text;
    std::string html = {}; ///< beside the text, where there is one
    std::vector<MailPart> attachments = {};
    /// Without <>. The same for each attempt, so that the reader's program can drop a double.
    std::string message_id;
    Instant at; ///< Date
};

struct MailReply {
    enum class Fate {
        Taken,   ///< the server has taken it over
        Later,   ///< not now (4xx, or it could not be reached): try again
        Refused, ///< never (5xx, or no such address can be written): do not try again
        Unknown, ///< sent, but the server's word did not come: it may have been taken
    };
    Fate fate = Fate::Later;
    int code = 0; ///< SMTP's, 0 where none came
    std::string error = {};
};

class Outgoing {
public:
    virtual ~Outgoing() = default;
    /// Blocks, so not on an edge thread nor in a transaction. Safe from several threads.
    virtual HttpReply call(HttpRequest const& request) = 0;
    virtual MailReply send_mail(Mail const& mail) = 0;
    /// The addresses of a host name, as text; empty where there are none. Blocks.
    virtual std::vector<std::string> resolve(std::string const& host) = 0;
};

struct MailServer {
    /// smtps://host:465 (TLS from the start) or smtp://host:587 (STARTTLS, which must succeed
    /// unless the host is this machine). Empty: there is none, and mail is refused.
    std::string url = {};
    std::string user = {};
    std::string password = {};
    std::chrono::milliseconds timeout = std::chrono::seconds{30};
};

struct Settings {
    MailServer mail = {};
    std::string proxy = {};   ///< for HTTP; the environment's is not looked at
    std::string ca_file = {}; ///< certificates to trust instead of the system's
};

/// Over libcurl. Certificates are always verified; redirects are never followed (a 3xx is an
/// answer); only http, https, smtp and smtps are spoken.
std::unique_ptr<Outgoing> make_curl_outgoing(Settings settings);

} // namespace hearth::outgoing
