/// For tests: a caller that sends bytes as it likes and reads what comes back.
#pragma once

#include <arpa/inet.h>
#include <chrono>
#include <poll.h>
#include <string>
#include <string_view>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace hearth::http::test {

struct Answer {
    int status = 0;
    std::string head;
    std::string body;

    std::string field(std::string_view name) const {
        for (std::size_t at = head.find("\r\n"); at != std::string::npos;
             at = head.find("\r\n", at + 2)) {
            auto const line =
                std::string_view(head).substr(at + 2, head.find("\r\n", at + 2) - at - 2);
            if (line.size() > name.size() + 1 && line[name.size()] == ':' &&
                ::strncasecmp(line.data(), name.data(), name.size()) == 0)
                return std::string(line.substr(name.size() + 2));
        }
        return "";
    }
};

class Client {
public:
    explicit Client(std::uint16_t port, int receive_buffer = 0) {
        fd_ = ::socket(AF_INET, SOCK_STREAM, 0);
        if (receive_buffer > 0)
            ::setsockopt(fd_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        is_open_ = ::connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    }
    ~Client() { ::close(fd_); }
    Client(Client const&) = delete;

    bool is_open() const { return is_open_; }
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            auto const size = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (size <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(size));
        }
        return true;
    }
    void end_sending() { ::shutdown(fd_, SHUT_WR); }

    /// One piece of what comes; empty at the end of the connection or when nothing came in time.
    std::string receive(std::chrono::milliseconds limit = std::chrono::seconds{5}) {
        pollfd wait{fd_, POLLIN, 0};
        if (::poll(&wait, 1, static_cast<int>(limit.count())) <= 0) return "";
        char buffer[65536];
        auto const size = ::recv(fd_, buffer, sizeof buffer, 0);
        is_ended_ = size <= 0;
        return std::string(buffer, static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    }
    std::string receive_until(std::string_view text,
                              std::chrono::milliseconds limit = std::chrono::seconds{5}) {
        auto const end = std::chrono::steady_clock::now() + limit;
        while (kept_.find(text) == std::string::npos && !is_ended_ &&
               std::chrono::steady_clock::now() < end)
            kept_ += receive(std::chrono::milliseconds{100});
        return kept_;
    }
    /// All that comes until the other end closes, or nothing comes for so long.
    std::string receive_all(std::chrono::milliseconds limit = std::chrono::seconds{5}) {
        for (auto more = receive(limit); !more.empty(); more = receive(limit))
            kept_ += more;
        return std::exchange(kept_, {});
    }
    bool is_ended() const { return is_ended_; }
    int fd() const { return fd_; }

    /// The next answer; status 0 where none came. `has_body` is false after HEAD.
    Answer read_answer(bool has_body = true) {
        Answer answer;
        auto const end = receive_until("\r\n\r\n", std::chrono::seconds{60}).find("\r\n\r\n");
        if (end == std::string::npos) return answer;
        answer.head = kept_.substr(0, end + 2);
        kept_.erase(0, end + 4);
        answer.status = std::stoi(answer.head.substr(9, 3));
        auto const length = answer.field("content-length");
        std::size_t const size = has_body && !length.empty() ? std::stoul(length) : 0;
        while (kept_.size() < size && !is_ended_)
            kept_ += receive();
        answer.body = kept_.substr(0, size);
        kept_.erase(0, size);
        return answer;
    }

private:
    int fd_ = -1;
    bool is_open_ = false;
    bool is_ended_ = false;
    std::string kept_;
};

/// Every whole answer in what was received.
inline std::vector<Answer> parse_answers(std::string_view text) {
    std::vector<Answer> answers;
    for (auto end = text.find("\r\n\r\n"); end != text.npos; end = text.find("\r\n\r\n")) {
        Answer one;
        one.head = text.substr(0, end + 2);
        one.status = std::stoi(one.head.substr(9, 3));
        auto const length = one.field("content-length");
        one.body = text.substr(end + 4, length.empty() ? 0 : std::stoul(length));
        text.remove_prefix(end + 4 + one.body.size());
        answers.push_back(std::move(one));
    }
    return answers;
}

} // namespace hearth::http::test
