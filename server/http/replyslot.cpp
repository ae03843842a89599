#include "server/http/replyslot.h"

#include "server/http/compression.h"
#include "server/http/responsehead.h"

#include <array>
#include <atomic>

namespace mostrador::server {
namespace {

class ReplySlot {
public:
    ReplySlot(std::shared_ptr<const ServerState> state, std::shared_ptr<Gate> gate, std::weak_ptr<ReplyTarget> target,
              const Request& request)
        : m_state(std::move(state)),
          m_gate(std::move(gate)),
          m_target(std::move(target)),
          m_acceptEncoding(request.headers.value("Accept-Encoding")) {
        m_facts.headers.set("Accept-Language", std::string(request.acceptLanguage()));
    }
    ~ReplySlot() {
        if (!m_answered.test()) give(m_state->renderError(ErrorCode::Internal, 500, m_facts, "no answer"));
    }
    ReplySlot(const ReplySlot&) = delete;
    ReplySlot& operator=(const ReplySlot&) = delete;

    void give(Response response) {
        if (m_answered.test_and_set()) return;
        compressReply(response, m_acceptEncoding, m_state->limits().compressFromBytes);
        // The target is locked on its own thread only: nowhere else may the last reference to it go.
        m_gate->dispatch([target = m_target, response = std::move(response)]() mutable {
            if (const auto connection = target.lock()) connection->onReply(std::move(response));
        });
    }

private:
    std::shared_ptr<const ServerState> m_state;
    std::shared_ptr<Gate> m_gate;
    std::weak_ptr<ReplyTarget> m_target;
    std::string m_acceptEncoding;
    Request m_facts;  // language only
    std::atomic_flag m_answered;
};

bool isCompressedAlready(std::string_view type) {
    if (type.starts_with("image/")) return !type.starts_with("image/svg");
    constexpr std::array<std::string_view, 6> prefixes{"video/",          "audio/",           "font/",
                                                       "application/zip", "application/gzip", "application/zstd"};
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [type](std::string_view prefix) { return type.starts_with(prefix); });
}

}  // namespace

void compressReply(Response& response, std::string_view acceptEncoding, std::size_t fromBytes) {
    if (!response.compressible || response.content().size() < fromBytes || hasNoBody(response.status)) return;
    if (response.status == 206 || response.headers.contains("Content-Range")) return;
    if (response.headers.contains("Content-Encoding") || isCompressedAlready(response.contentType)) return;
    response.headers.add("Vary", "Accept-Encoding");
    const Coding coding = chooseCoding(acceptEncoding);
    if (coding == Coding::Identity) return;
    Result<std::string> smaller = compress(coding, response.content());
    if (!smaller.ok() || smaller->size() >= response.content().size()) return;
    response.body = std::move(*smaller);
    response.shared.reset();
    response.fixed = {};
    response.headers.add("Content-Encoding", std::string(codingName(coding)));
}

Reply makeReply(std::shared_ptr<const ServerState> state, std::shared_ptr<Gate> gate, std::weak_ptr<ReplyTarget> target,
                const Request& request) {
    auto slot = std::make_shared<ReplySlot>(std::move(state), std::move(gate), std::move(target), request);
    return [slot = std::move(slot)](Response response) { slot->give(std::move(response)); };
}

}  // namespace mostrador::server
