#include "base/ensure.h"
#include "base/text.h"
#include "platform/outgoing/mime.h"
#include "platform/outgoing/outgoing.h"

#include <algorithm>
#include <curl/curl.h>
#include <mutex>
#include <netdb.h>
#include <stdexcept>

namespace hearth::outgoing {

namespace {

constexpr std::size_t idle_handles_limit = 8; // kept with their open connections
constexpr std::size_t fields_limit = 64 * 1024;
constexpr std::chrono::milliseconds connect_timeout{5000};

using Handle = std::unique_ptr<CURL, decltype(&::curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&::curl_slist_free_all)>;

void append(List& list, std::string const& text) {
    auto* const longer = ::curl_slist_append(list.get(), text.c_str());
    ensure(longer != nullptr, "out of memory");
    (void)list.release();
    list.reset(longer);
}

struct Receiver {
    HttpReply* reply;
    std::size_t limit;
    std::size_t fields_size = 0;
    bool is_too_large = false;
};

std::size_t take_body(char* data, std::size_t one, std::size_t count, void* to) {
    auto& receiver = *static_cast<Receiver*>(to);
    auto const size = one * count;
    receiver.is_too_large = receiver.reply->body.size() + size > receiver.limit;
    if (receiver.is_too_large) return 0;
    receiver.reply->body.append(data, size);
    return size;
}

std::size_t take_field(char* data, std::size_t one, std::size_t count, void* to) {
    auto& receiver = *static_cast<Receiver*>(to);
    auto const size = one * count;
    std::string_view const line(data, size);
    receiver.fields_size += size;
    receiver.is_too_large = receiver.fields_size > fields_limit;
    if (receiver.is_too_large) return 0;
    if (line.starts_with("HTTP/")) receiver.reply->fields.clear(); // after a 100 Continue
    auto const colon = line.find(':');
    if (colon == std::string_view::npos) return size;
    std::string name(line.substr(0, colon));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
    receiver.reply->fields.push_back({name, std::string(trim(line.substr(colon + 1)))});
    return size;
}

struct Sender {
    std::string_view left;
    bool is_read = false; // SMTP: from here on the server may take the mail
};

std::size_t give_body(char* data, std::size_t one, std::size_t count, void* from) {
    auto& sender = *static_cast<Sender*>(from);
    sender.is_read = true;
    auto const size = std::min(one * count, sender.left.size());
    std::copy_n(sender.left.data(), size, data);
    sender.left.remove_prefix(size);
    return size;
}

bool has_break(std::string_view text) {
    return text.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos;
}

// "https://user@host:8443/path" is host:8443.
struct Target {
    std::string host;
    std::string port;
};

std::optional<Target> target_of(std::string const& url) {
    std::unique_ptr<CURLU, decltype(&::curl_url_cleanup)> const parts(::curl_url(),
                                                                      &::curl_url_cleanup);
    if (::curl_url_set(parts.get(), CURLUPART_URL, url.c_str(), CURLU_NON_SUPPORT_SCHEME) != 0)
        return std::nullopt;
    auto const part = [&](CURLUPart which) {
        char* text = nullptr;
        ::curl_url_get(parts.get(), which, &text, CURLU_DEFAULT_PORT);
        std::string const copy = text == nullptr ? "" : text;
        ::curl_free(text);
        return copy;
    };
    return Target{part(CURLUPART_HOST), part(CURLUPART_PORT)};
}

bool is_this_machine(std::string const& host) {
    return host == "localhost" || host.starts_with("127.") || host == "[::1]";
}

// What failed before a byte of the request was sent.
bool is_before_sending(CURLcode code, CURL* handle) {
    switch (code) {
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_USE_SSL_FAILED:
        return true;
    default:
        break;
    }
    long sent = 0;
    ::curl_easy_getinfo(handle, CURLINFO_REQUEST_SIZE, &sent);
    return sent == 0;
}

class CurlOutgoing : public Outgoing {
public:
    explicit CurlOutgoing(Settings settings) : settings_(std::move(settings)) {
        static bool const is_ready = ::curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
        ensure(is_ready, "libcurl does not start");
        auto const& url = settings_.mail.url;
        if (!url.empty() && !url.starts_with("smtp://") && !url.starts_with("smtps://"))
            throw std::invalid_argument("the mail server's url begins with smtp:// or smtps://");
    }

    HttpReply call(HttpRequest const& request) override {
        auto handle = borrow();
        auto reply = perform(handle.get(), request);
        give_back(std::move(handle));
        return reply;
    }

    MailReply send_mail(Mail const& mail) override {
        if (settings_.mail.url.empty())
            return {MailReply::Fate::Refused, 0, "no mail server is set"};
        auto const message = to_message(mail);
        if (!message)
            return {MailReply::Fate::Refused, 0, "an address or a part cannot be written"};
        // A connection each: mail servers close idle ones, and a mail is worth a handshake.
        Handle const handle = make_handle();
        return perform_mail(handle.get(), mail, *message);
    }

    std::vector<std::string> resolve(std::string const& host) override {
        addrinfo hints{};
        hints.ai_socktype = SOCK_STREAM;
        addrinfo* found = nullptr;
        if (::getaddrinfo(host.c_str(), nullptr, &hints, &found) != 0) return {};
        std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> const all(found, &::freeaddrinfo);
        std::vector<std::string> addresses;
        for (auto const* one = found; one != nullptr; one = one->ai_next) {
            char text[NI_MAXHOST];
            if (::getnameinfo(one->ai_addr, one->ai_addrlen, text, sizeof text, nullptr, 0,
                              NI_NUMERICHOST) == 0)
                addresses.emplace_back(text);
        }
        return addresses;
    }

private:
    Handle make_handle() const {
        Handle handle(::curl_easy_init(), &::curl_easy_cleanup);
        ensure(handle != nullptr, "libcurl gives no handle");
        return handle;
    }
    Handle borrow() {
        std::lock_guard const lock(mutex_);
        if (idle_.empty()) return make_handle();
        auto handle = std::move(idle_.back());
        idle_.pop_back();
        return handle;
    }
    void give_back(Handle handle) {
        ::curl_easy_reset(handle.get()); // keeps connections, forgets the call
        std::lock_guard const lock(mutex_);
        if (idle_.size() < idle_handles_limit) idle_.push_back(std::move(handle));
    }

    void set_common(CURL* handle, char const* protocols, std::chrono::milliseconds timeout,
                    char* error) const {
        ::curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        ::curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, protocols);
        ::curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(timeout.count()));
        ::curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS,
                           static_cast<long>(std::min(timeout, connect_timeout).count()));
        ::curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
        ::curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
        ::curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        ::curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, error);
        if (!settings_.ca_file.empty())
            ::curl_easy_setopt(handle, CURLOPT_CAINFO, settings_.ca_file.c_str());
    }

    HttpReply perform(CURL* handle, HttpRequest const& request) const;
    MailReply perform_mail(CURL* handle, Mail const& mail, std::string const& message) const;

    Settings settings_;
    std::mutex mutex_;
    std::vector<Handle> idle_;
};

HttpReply CurlOutgoing::perform(CURL* handle, HttpRequest const& request) const {
    HttpReply reply;
    auto const target = target_of(request.url);
    bool is_clean = target && !has_break(request.url) && !has_break(request.method);
    List fields(nullptr, &::curl_slist_free_all);
    append(fields, "Expect:"); // no waiting for a 100
    for (auto const& field : request.fields) {
        is_clean = is_clean && !has_break(field.name) && !has_break(field.value);
        // curl leaves a field out where nothing follows the colon; a semicolon sends it empty.
        append(fields, field.name + (field.value.empty() ? ";" : ": " + field.value));
    }
    if (!is_clean) return {Reach::NotSent, 0, {}, {}, "the request cannot be written"};

    char error[CURL_ERROR_SIZE] = "";
    Receiver receiver{&reply, request.reply_limit};
    set_common(handle, "http,https", request.timeout, error);
    ::curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
    ::curl_easy_setopt(handle, CURLOPT_PROXY, settings_.proxy.c_str());
    ::curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    ::curl_easy_setopt(handle, CURLOPT_HTTPHEADER, fields.get());
    ::curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &take_body);
    ::curl_easy_setopt(handle, CURLOPT_WRITEDATA, &receiver);
    ::curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &take_field);
    ::curl_easy_setopt(handle, CURLOPT_HEADERDATA, &receiver);
    if (request.method == "HEAD") {
        ::curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
    } else if (request.method != "GET" || !request.body.empty()) {
        ::curl_easy_setopt(handle, CURLOPT_POST, 1L);
        ::curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE,
                           static_cast<curl_off_t>(request.body.size()));
        ::curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.data());
        ::curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, request.method.c_str());
    }
    List resolved(nullptr, &::curl_slist_free_all);
    if (!request.pinned_address.empty()) {
        append(resolved, target->host + ":" + target->port + ":" + request.pinned_address);
        ::curl_easy_setopt(handle, CURLOPT_RESOLVE, resolved.get());
    }

    auto const code = ::curl_easy_perform(handle);
    long status = 0;
    ::curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    reply.status = static_cast<int>(status);
    if (code == CURLE_OK) {
        reply.reach = Reach::Answered;
        return reply;
    }
    reply.reach = is_before_sending(code, handle) ? Reach::NotSent : Reach::Unknown;
    reply.error = receiver.is_too_large ? "the reply is too large"
                  : error[0] != '\0'    ? error
                                        : ::curl_easy_strerror(code);
    return reply;
}

MailReply CurlOutgoing::perform_mail(CURL* handle, Mail const& mail,
                                     std::string const& message) const {
    auto const& server = settings_.mail;
    auto const target = target_of(server.url);
    char error[CURL_ERROR_SIZE] = "";
    Sender sender{message};
    List recipients(nullptr, &::curl_slist_free_all);
    for (auto const& one : mail.to)
        append(recipients, "<" + one.address + ">");
    auto const from = "<" + mail.from.address + ">";
    bool const may_be_plain = target && is_this_machine(target->host) && server.user.empty();

    set_common(handle, "smtp,smtps", server.timeout, error);
    ::curl_easy_setopt(handle, CURLOPT_URL, server.url.c_str());
    ::curl_easy_setopt(handle, CURLOPT_PROXY, "");
    ::curl_easy_setopt(handle, CURLOPT_USE_SSL,
                       static_cast<long>(may_be_plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    ::curl_easy_setopt(handle, CURLOPT_MAIL_FROM, from.c_str());
    ::curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients.get());
    ::curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    ::curl_easy_setopt(handle, CURLOPT_READFUNCTION, &give_body);
    ::curl_easy_setopt(handle, CURLOPT_READDATA, &sender);
    if (!server.user.empty()) {
        ::curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str());
        ::curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.c_str());
    }

    auto const code = ::curl_easy_perform(handle);
    long word = 0;
    ::curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &word);
    if (code == CURLE_OK) return {MailReply::Fate::Taken, static_cast<int>(word), ""};
    MailReply reply{MailReply::Fate::Later, static_cast<int>(word),
                    error[0] != '\0' ? error : ::curl_easy_strerror(code)};
    if (word >= 500 && word < 600 && code != CURLE_LOGIN_DENIED)
        reply.fate = MailReply::Fate::Refused;
    else if (sender.is_read && (word < 400 || word >= 600))
        reply.fate = MailReply::Fate::Unknown;
    return reply;
}

} // namespace

std::unique_ptr<Outgoing> make_curl_outgoing(Settings settings) {
    return std::make_unique<CurlOutgoing>(std::move(settings));
}

} // namespace hearth::outgoing
