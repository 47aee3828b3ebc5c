/// A server under a name of its own, for tests that go through real TLS.
#pragma once

#include "platform/outgoing/outgoing.h"

#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace hearth::outgoing {

/// libcurl as it is, but for one name: no resolver knows it, and it is this machine.
class NamedWorld : public Outgoing {
public:
    NamedWorld(std::string host, std::string ca_file)
        : host_(std::move(host)), real_(make_curl_outgoing({.ca_file = std::move(ca_file)})) {}
    HttpReply call(HttpRequest const& request) override { return real_->call(request); }
    MailReply send_mail(Mail const& mail) override { return real_->send_mail(mail); }
    std::vector<std::string> resolve(std::string const& name) override {
        return name == host_ ? std::vector<std::string>{"127.0.0.1"} : real_->resolve(name);
    }

private:
    std::string const host_;
    std::unique_ptr<Outgoing> real_;
};

/// Files of a certificate of its own and of its key.
struct Certificate {
    std::string file;
    std::string key;
};
inline Certificate make_certificate(std::string const& folder, std::string const& host) {
    Certificate made{folder + "/cert.pem", folder + "/key.pem"};
    auto const command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=" + host +
                         " -addext subjectAltName=DNS:" + host + " -keyout " + made.key + " -out " +
                         made.file + " 2>/dev/null";
    if (std::system(command.c_str()) != 0) throw std::runtime_error("openssl made no certificate");
    return made;
}

} // namespace hearth::outgoing
