#include "server/jobs/housekeeping.h"

namespace mostrador::server {

void Housekeeping::pass() {
    m_post([border = m_clock.utcMs() - m_settings.keepMs, most = m_settings.countMax](StoreWriter& writer) -> Result<> {
        MOSTRADOR_TRY_ASSIGN(const auto orgs, writer.accounts().organizations());
        for (const OrgId& org : orgs) {
            MOSTRADOR_TRY(writer.forgetResults(org, border, most));
            MOSTRADOR_TRY(writer.forgetNotices(org, border, most));
        }
        return success();
    });
}

}  // namespace mostrador::server
