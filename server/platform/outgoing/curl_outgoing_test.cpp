#include <gtest/gtest.h>

#include "platform/http/server.h"
#include "platform/outgoing/outgoing.h"

#include <arpa/inet.h>
#include <array>
#include <boost/json.hpp>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace hearth::outgoing {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

std::string url_of(std::string const& scheme, int port, std::string const& rest = "") {
    return scheme + "://127.0.0.1:" + std::to_string(port) + rest;
}

http::Options any_port() {
    http::Options options;
    options.port = 0;
    return options;
}

TEST(CurlOutgoing, SendsMethodFieldsAndBodyAndTakesTheAnswer) {
    http::Server server(any_port(), [](http::Request request, auto responder) {
        responder->send({201,
                         {{"X-Seen", std::string(request.header("x-sent").value_or(""))}},
                         request.method + " " + request.target + " " + request.body});
    });
    auto const outgoing = make_curl_outgoing({});
    for (auto const* method : {"POST", "PUT", "DELETE", "PATCH"}) {
        auto const reply = outgoing->call({.method = method,
                                           .url = url_of("http", server.port(), "/a?b"),
                                           .fields = {{"X-Sent", "yes"}},
                                           .body = std::string("\0body", 5)});
        EXPECT_EQ(reply.reach, Reach::Answered) << reply.error;
        EXPECT_EQ(reply.status, 201);
        EXPECT_EQ(reply.body, method + std::string(" /a?b ") + std::string("\0body", 5));
        bool is_seen = false;
        for (auto const& field : reply.fields)
            is_seen = is_seen || (field.name == "x-seen" && field.value == "yes");
        EXPECT_TRUE(is_seen);
    }
    EXPECT_EQ(outgoing->call({.url = url_of("http", server.port(), "/")}).body, "GET / ");
    auto const head = outgoing->call({.method = "HEAD", .url = url_of("http", server.port(), "/")});
    EXPECT_EQ(head.status, 201);
    EXPECT_EQ(head.body, "");
}

TEST(CurlOutgoing, FollowsNoRedirect) {
    std::atomic<int> calls{0};
    http::Server server(any_port(), [&](http::Request, auto responder) {
        ++calls;
        responder->send({302, {{"Location", "http://127.0.0.1:1/"}}});
    });
    EXPECT_EQ(make_curl_outgoing({})->call({.url = url_of("http", server.port())}).status, 302);
    EXPECT_EQ(calls, 1);
}

TEST(CurlOutgoing, SaysWhetherTheCallMayHaveHadItsEffect) {
    std::shared_ptr<http::Responder> kept;
    http::Server server(any_port(), [&](http::Request, auto responder) { kept = responder; });
    auto const outgoing = make_curl_outgoing({});
    auto const slow = outgoing->call({.url = url_of("http", server.port()), .timeout = 300ms});
    EXPECT_EQ(slow.reach, Reach::Unknown);
    EXPECT_NE(slow.error, "");
    EXPECT_EQ(outgoing->call({.url = "http://127.0.0.1:1/"}).reach, Reach::NotSent);
    EXPECT_EQ(outgoing->call({.url = "http://nobody.invalid/"}).reach, Reach::NotSent);
    for (auto const* bad :
         {"file:///etc/passwd", "ftp://127.0.0.1/", "nonsense", "", "gopher://127.0.0.1:70/"})
        EXPECT_EQ(outgoing->call({.url = bad}).reach, Reach::NotSent) << bad;
    auto const split =
        outgoing->call({.url = url_of("http", server.port()), .fields = {{"A", "b\r\nX-Evil: 1"}}});
    EXPECT_EQ(split.reach, Reach::NotSent);
    server.stop(0s);
}

TEST(CurlOutgoing, TakesNoMoreOfAReplyThanItsLimit) {
    http::Server server(any_port(), [](http::Request, auto responder) {
        responder->send({200, {}, std::string(1000, 'a')});
    });
    auto const outgoing = make_curl_outgoing({});
    auto const url = url_of("http", server.port());
    EXPECT_EQ(outgoing->call({.url = url, .reply_limit = 1000}).body.size(), 1000U);
    auto const cut = outgoing->call({.url = url, .reply_limit = 999});
    EXPECT_EQ(cut.reach, Reach::Unknown);
    EXPECT_EQ(cut.error, "the reply is too large");
    EXPECT_LE(cut.body.size(), 999U);
}

TEST(CurlOutgoing, ReachesTheAddressThatWasChecked) {
    http::Server server(any_port(), [](http::Request request, auto responder) {
        responder->send({200, {}, std::string(request.header("host").value_or(""))});
    });
    auto const reply = make_curl_outgoing({})->call(
        {.url = "http://hooks.example.com:" + std::to_string(server.port()) + "/",
         .pinned_address = "127.0.0.1"});
    EXPECT_EQ(reply.body, "hooks.example.com:" + std::to_string(server.port()));
}

TEST(CurlOutgoing, CanBeUsedByManyThreads) {
    http::Server server(any_port(), [](http::Request, auto responder) {
        responder->send({200, {}, "x"});
    });
    auto const outgoing = make_curl_outgoing({});
    std::atomic<int> answered{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            for (int j = 0; j < 20; ++j)
                answered += outgoing->call({.url = url_of("http", server.port())}).body == "x";
        });
    threads.clear();
    EXPECT_EQ(answered, 160);
}

// The real servers of test_servers.py, one process for all tests below.
class RealServers : public testing::Test {
protected:
    static void SetUpTestSuite() {
        std::string name = (fs::temp_directory_path() / "hearth-mail-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        folder = name;
        // Once more where it does not come up: a busy machine may have killed or starved it.
        std::string line;
        for (int tries = 0; tries < 3 && line.empty(); ++tries)
            line = start_servers();
        ASSERT_FALSE(line.empty()) << "test_servers.py does not start (python3-aiosmtpd, openssl): "
                                   << read_text(folder / "errors");
        ports = boost::json::parse(line).as_object();
    }
    static void stop_servers() {
        ::close(stop_pipe);
        if (process > 0) ::waitpid(process, nullptr, 0);
    }
    static std::string read_text(fs::path const& file) {
        std::ifstream in(file);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    /// The line with the ports; empty where the servers ended before they said it.
    static std::string start_servers() {
        std::array<int, 2> in{};
        std::array<int, 2> out{};
        if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0) return "";
        auto const script =
            std::string(HEARTH_SOURCE_DIR) + "/server/platform/outgoing/test_servers.py";
        // It tells of each refused handshake at length, and why it does not start.
        auto const errors = (folder / "errors").string();
        process = ::fork();
        if (process == 0) {
            ::dup2(in[0], 0);
            ::dup2(out[1], 1);
            ::dup2(::open(errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
            // Debian's own Python: the one that has the package python3-aiosmtpd.
            ::execl("/usr/bin/python3", "/usr/bin/python3", "-I", script.c_str(), folder.c_str(),
                    nullptr);
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        stop_pipe = in[1];
        std::string line;
        char c = 0;
        for (ssize_t got = 1; got != 0 && c != '\n';) {
            got = ::read(out[0], &c, 1);
            if (got < 0 && errno != EINTR) break;
            if (got == 1 && c != '\n') line += c;
        }
        ::close(out[0]);
        if (line.empty()) stop_servers();
        return line;
    }
    static void TearDownTestSuite() {
        stop_servers();
        fs::remove_all(folder);
    }

    static int port(char const* name) { return static_cast<int>(ports.at(name).as_int64()); }
    static Settings settings(std::string const& url, bool is_trusting = true) {
        return {.mail = {.url = url, .user = "hearth", .password = "密码", .timeout = 5s},
                .ca_file = is_trusting ? (folder / "ca.pem").string() : ""};
    }
    static Mail mail_to(std::string const& address) {
        Mail mail;
        mail.from = {"house@example.com", "暖家"};
        mail.to = {{address, "李家"}, {"second@example.com"}};
        mail.subject = "您的预约已确认：明天上午九点，日常保洁三小时，阿姨王师傅上门";
        mail.text = "明天见。\n.\n这一行之前只有一个点。";
        mail.html = "<p>明天见。</p>";
        mail.attachments = {{"收据.pdf", "application/pdf", std::string(3000, '\xfe')}};
        mail.message_id = "0192-1@example.com";
        mail.at = from_micros(1'795'327'200'000'000);
        return mail;
    }
    struct Taken {
        boost::json::object envelope;
        std::string text;
    };
    static std::vector<Taken> taken() {
        std::vector<Taken> all;
        for (int i = 1; fs::exists(folder / (std::to_string(i) + ".eml")); ++i) {
            std::ifstream file(folder / (std::to_string(i) + ".eml"));
            std::string line;
            std::getline(file, line);
            std::ostringstream rest;
            rest << file.rdbuf();
            all.push_back({boost::json::parse(line).as_object(), rest.str()});
        }
        return all;
    }

    static inline fs::path folder;
    static inline boost::json::object ports;
    static inline pid_t process = -1;
    static inline int stop_pipe = -1;
};

TEST_F(RealServers, TakeAMailOverStartTlsAndOverTlsWithLogin) { // BK-07, BK-09
    for (auto const& url : {"smtp://localhost:" + std::to_string(port("starttls")),
                            "smtps://localhost:" + std::to_string(port("tls"))}) {
        auto const before = taken().size();
        auto const reply =
            make_curl_outgoing(settings(url))->send_mail(mail_to("family@example.com"));
        EXPECT_EQ(reply.fate, MailReply::Fate::Taken) << reply.error;
        EXPECT_EQ(reply.code, 250);
        auto const mails = taken();
        ASSERT_EQ(mails.size(), before + 1);
        auto const& last = mails.back();
        EXPECT_EQ(last.envelope.at("from").as_string(), "house@example.com");
        EXPECT_EQ(boost::json::serialize(last.envelope.at("to")),
                  R"(["family@example.com","second@example.com"])");
        EXPECT_TRUE(last.envelope.at("tls").as_bool());
        EXPECT_EQ(last.envelope.at("user").as_string(), "hearth");
        EXPECT_NE(last.text.find("Subject: =?UTF-8?B?"), std::string::npos);
    }
}

// Read by another's program: Python's e-mail package.
TEST_F(RealServers, TakeAMailThatOthersCanRead) {
    auto const outgoing =
        make_curl_outgoing(settings("smtps://localhost:" + std::to_string(port("tls"))));
    ASSERT_EQ(outgoing->send_mail(mail_to("reader@example.com")).fate, MailReply::Fate::Taken);
    auto const file = folder / "read.eml";
    std::ofstream(file) << taken().back().text;
    auto const command =
        "/usr/bin/python3 -c \"import email,email.policy,sys;"
        "m=email.message_from_binary_file(open(sys.argv[1],'rb'),policy=email.policy.default);"
        "a=next(m.iter_attachments());"
        "print(m['subject'],m['from'],m['message-id'],sep='|');"
        "print(repr(m.get_body(('plain',)).get_content()));"
        "print(m.get_body(('html',)).get_content());"
        "print(a.get_filename(),len(a.get_content()),len(m.defects))\" " +
        file.string();
    std::FILE* const reader = ::popen(command.c_str(), "r");
    std::string text;
    for (int c = std::fgetc(reader); c != EOF; c = std::fgetc(reader))
        text += static_cast<char>(c);
    EXPECT_EQ(::pclose(reader), 0);
    EXPECT_EQ(
        text,
        "您的预约已确认：明天上午九点，日常保洁三小时，阿姨王师傅上门|暖家 <house@example.com>|"
        "<0192-1@example.com>\n'明天见。\\r\\n.\\r\\n这一行之前只有一个点。'\n<p>明天见。</p>\n"
        "收据.pdf 3000 0\n");
}

TEST_F(RealServers, SayWhetherToTryAgain) {
    auto const outgoing =
        make_curl_outgoing(settings("smtps://localhost:" + std::to_string(port("tls"))));
    auto const later = outgoing->send_mail(mail_to("later@example.com"));
    EXPECT_EQ(later.fate, MailReply::Fate::Later);
    EXPECT_EQ(later.code, 451);
    auto const never = outgoing->send_mail(mail_to("never@example.com"));
    EXPECT_EQ(never.fate, MailReply::Fate::Refused);
    EXPECT_EQ(never.code, 550);
    auto const silent = outgoing->send_mail(mail_to("silent@example.com"));
    EXPECT_EQ(silent.fate, MailReply::Fate::Unknown) << silent.error;
    EXPECT_EQ(outgoing->send_mail(mail_to("家@example.com")).fate, MailReply::Fate::Refused);
}

TEST_F(RealServers, GetNoMailWithoutATrustedCertificateOrWithAWrongPassword) {
    auto const before = taken().size();
    auto const url = "smtp://localhost:" + std::to_string(port("starttls"));
    EXPECT_EQ(make_curl_outgoing(settings(url, false))->send_mail(mail_to("a@b.example")).fate,
              MailReply::Fate::Later);
    auto wrong = settings(url);
    wrong.mail.password = "wrong";
    auto const denied = make_curl_outgoing(wrong)->send_mail(mail_to("a@b.example"));
    EXPECT_EQ(denied.fate, MailReply::Fate::Later); // the operator's to mend, and nothing is lost
    EXPECT_EQ(denied.code, 535);
    // A password never goes out in the clear, not even to this machine.
    auto const plain = "smtp://localhost:" + std::to_string(port("plain"));
    EXPECT_EQ(make_curl_outgoing(settings(plain))->send_mail(mail_to("a@b.example")).fate,
              MailReply::Fate::Later);
    EXPECT_EQ(taken().size(), before);
}

TEST_F(RealServers, TakePlainMailOnThisMachineWithoutLogin) {
    auto given = settings("smtp://localhost:" + std::to_string(port("plain")));
    given.mail.user.clear();
    EXPECT_EQ(make_curl_outgoing(given)->send_mail(mail_to("a@b.example")).fate,
              MailReply::Fate::Taken);
}

TEST_F(RealServers, AreReachedOverHttpsOnlyWhereTheCertificateIsRight) {
    auto const url = url_of("https", port("https"));
    EXPECT_EQ(make_curl_outgoing(settings("smtp://x"))->call({.url = url}).body, "secure");
    auto const untrusted = make_curl_outgoing({})->call({.url = url});
    EXPECT_EQ(untrusted.reach, Reach::NotSent);
    EXPECT_EQ(untrusted.body, "");
    auto const other_name =
        make_curl_outgoing(settings("smtp://x"))
            ->call({.url = "https://hooks.example.com:" + std::to_string(port("https")) + "/",
                    .pinned_address = "127.0.0.1"});
    EXPECT_EQ(other_name.reach, Reach::NotSent);
}

TEST(CurlOutgoing, RefusesMailWithoutAServerAndAnOddServer) {
    EXPECT_EQ(make_curl_outgoing({})->send_mail({}).fate, MailReply::Fate::Refused);
    EXPECT_THROW(make_curl_outgoing({.mail = {.url = "http://x"}}), std::invalid_argument);
}

} // namespace
} // namespace hearth::outgoing
