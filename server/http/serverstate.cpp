#include "server/http/serverstate.h"

namespace mostrador::server {

Response ServerState::renderError(ErrorCode code, int status, const Request& request, std::string detail) const {
    Response response = handlers.renderError
                            ? handlers.renderError(Error{code, {}, std::move(detail)}, status, request.acceptLanguage())
                            : Response::text(status, std::string(codeName(code)));
    response.status = status;
    return response;
}

std::optional<Admission> Admission::ask(const std::shared_ptr<ServerState>& state, std::string address) {
    const std::lock_guard lock(state->mutex);
    const Limits& limits = state->limits();
    std::size_t& ofAddress = state->perAddress[address];
    if (state->connections >= limits.connections || ofAddress >= limits.connectionsPerAddress) {
        if (ofAddress == 0) state->perAddress.erase(address);
        return std::nullopt;
    }
    ++state->connections;
    ++ofAddress;
    return Admission(state, std::move(address));
}

Admission::Admission(std::shared_ptr<ServerState> state, std::string address)
    : m_state(std::move(state)), m_address(std::move(address)) {}

Admission::~Admission() {
    if (!m_state) return;  // moved from
    {
        const std::lock_guard lock(m_state->mutex);
        --m_state->connections;
        const auto found = m_state->perAddress.find(m_address);
        if (--found->second == 0) m_state->perAddress.erase(found);
    }
    m_state->changed.notify_all();
}

}  // namespace mostrador::server
