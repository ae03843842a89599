#include "server/store/store.h"

namespace mostrador::server {

Result<ReaderPool::Lease> ReaderPool::lend() {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            auto reader = std::move(m_idle.back());
            m_idle.pop_back();
            return Lease(*this, std::move(reader));
        }
    }
    MOSTRADOR_TRY_ASSIGN(auto reader, m_store.openReader());
    return Lease(*this, std::move(reader));
}

void ReaderPool::giveBack(std::unique_ptr<Reader> reader) {
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(reader));
}

}  // namespace mostrador::server
