#include "tests/kit/rawclient.h"

#include <algorithm>
#include <cctype>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace mostrador {
namespace {

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

}  // namespace

std::string RawReply::header(std::string_view name) const {
    for (const auto& [key, value] : headers)
        if (lowered(key) == lowered(name)) return value;
    return {};
}

RawClient::RawClient(std::uint16_t port) : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // A lost answer must fail a test, not hang it.
    const timeval patience{20, 0};
    setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const int on = 1;
    setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(m_fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(m_fd);
        m_fd = -1;
    }
}

RawClient::~RawClient() {
    if (m_fd >= 0) ::close(m_fd);
}

bool RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawClient::fill() {
    char piece[65536];
    const ssize_t got = ::recv(m_fd, piece, sizeof piece, 0);
    if (got <= 0) return false;
    m_read.append(piece, static_cast<std::size_t>(got));
    return true;
}

RawReply RawClient::reply(bool headOnly) {
    RawReply reply;
    std::size_t end = 0;
    while ((end = m_read.find("\r\n\r\n")) == std::string::npos)
        if (!fill()) return reply;
    std::string head = m_read.substr(0, end + 2);
    m_read.erase(0, end + 4);
    reply.status = std::stoi(head.substr(9, 3));
    for (std::size_t at = head.find("\r\n") + 2; at < head.size();) {
        const std::size_t next = head.find("\r\n", at);
        const std::size_t colon = head.find(": ", at);
        reply.headers.emplace_back(head.substr(at, colon - at), head.substr(colon + 2, next - colon - 2));
        at = next + 2;
    }
    const std::string length = reply.header("Content-Length");
    if (headOnly || length.empty()) return reply;
    reply.body = readExactly(std::stoul(length)).value_or("(cut short)");
    return reply;
}

std::optional<std::string> RawClient::readExactly(std::size_t size) {
    while (m_read.size() < size)
        if (!fill()) return std::nullopt;
    std::string bytes = m_read.substr(0, size);
    m_read.erase(0, size);
    return bytes;
}

std::string RawClient::readToEnd() {
    while (fill()) {}
    return std::exchange(m_read, {});
}

void RawClient::endSending() { ::shutdown(m_fd, SHUT_WR); }

void RawClient::reset() {
    const linger hard{1, 0};
    setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    ::close(m_fd);
    m_fd = -1;
}

RawReply RawClient::upgrade(std::string_view path, std::string_view moreHeaders) {
    std::string head("GET ");
    head.append(path).append(
        " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
    send(head.append(moreHeaders).append("\r\n"));
    return reply();
}

void RawClient::sendFrame(std::uint8_t opcode, std::string_view payload) {
    std::string frame;
    frame.push_back(static_cast<char>(0x80 | opcode));
    if (payload.size() < 126) {
        frame.push_back(static_cast<char>(0x80 | payload.size()));
    } else {
        const int bytes = payload.size() < 65536 ? 2 : 8;
        frame.push_back(static_cast<char>(0x80 | (bytes == 2 ? 126 : 127)));
        for (int i = bytes - 1; i >= 0; --i) frame.push_back(static_cast<char>(payload.size() >> (8 * i) & 0xff));
    }
    frame.append(4, '\0');  // a mask of zeros leaves the payload as it is
    send(frame.append(payload));
}

int RawClient::Frame::closeCode() const {
    if (opcode != 8 || payload.size() < 2) return -1;
    return static_cast<unsigned char>(payload[0]) * 256 + static_cast<unsigned char>(payload[1]);
}

std::optional<RawClient::Frame> RawClient::frame() {
    const auto head = readExactly(2);
    if (!head) return std::nullopt;
    Frame frame;
    frame.opcode = static_cast<std::uint8_t>((*head)[0] & 15);
    std::size_t size = static_cast<unsigned char>((*head)[1]) & 127;
    if (size >= 126) {
        const auto more = readExactly(size == 126 ? 2 : 8);
        if (!more) return std::nullopt;
        size = 0;
        for (const char byte : *more) size = size << 8 | static_cast<unsigned char>(byte);
    }
    auto payload = readExactly(size);
    if (!payload) return std::nullopt;
    frame.payload = std::move(*payload);
    return frame;
}

std::string get(std::string_view path, std::string_view moreHeaders) {
    return std::string("GET ").append(path).append(" HTTP/1.1\r\nHost: x\r\n").append(moreHeaders).append("\r\n");
}

std::string post(std::string_view path, std::string_view body, std::string_view moreHeaders) {
    return std::string("POST ")
        .append(path)
        .append(" HTTP/1.1\r\nHost: x\r\nContent-Length: ")
        .append(std::to_string(body.size()))
        .append("\r\n")
        .append(moreHeaders)
        .append("\r\n")
        .append(body);
}

}  // namespace mostrador
