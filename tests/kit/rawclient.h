#pragma once
// A plain POSIX socket that says exactly the bytes a test wants said, and reads what comes back.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mostrador {

struct RawReply {
    int status = 0;  // 0: the connection ended before a reply
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    [[nodiscard]] std::string header(std::string_view name) const;  // any case; empty when absent
};

class RawClient {
public:
    explicit RawClient(std::uint16_t port);  // connects to 127.0.0.1
    ~RawClient();
    RawClient(RawClient&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)), m_read(std::move(other.m_read)) {}
    RawClient& operator=(RawClient&&) = delete;

    bool send(std::string_view bytes);  // false when the server has closed
    [[nodiscard]] RawReply reply(bool headOnly = false);
    [[nodiscard]] RawReply ask(std::string_view bytes) {
        send(bytes);
        return reply();
    }
    [[nodiscard]] std::string readToEnd();  // blocks until the server closes
    [[nodiscard]] std::optional<std::string> readExactly(std::size_t size);
    void endSending();
    void reset();  // closes with RST
    [[nodiscard]] int fd() const { return m_fd; }

    // WebSocket, client side.
    [[nodiscard]] RawReply upgrade(std::string_view path, std::string_view moreHeaders = {});
    void sendFrame(std::uint8_t opcode, std::string_view payload);
    struct Frame {
        std::uint8_t opcode = 0;
        std::string payload;
        [[nodiscard]] int closeCode() const;  // of a close frame; -1 else
    };
    [[nodiscard]] std::optional<Frame> frame();  // nothing: the connection ended

private:
    bool fill();
    int m_fd = -1;
    std::string m_read;
};

[[nodiscard]] std::string get(std::string_view path, std::string_view moreHeaders = {});
[[nodiscard]] std::string post(std::string_view path, std::string_view body, std::string_view moreHeaders = {});

}  // namespace mostrador
