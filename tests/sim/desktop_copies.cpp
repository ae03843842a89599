// A computer whose disk is put back to an older copy.

#include "tests/sim/desktop.h"
#include "tests/sim/env.h"

namespace mostrador::sim {

void Desktop::keepCopy() {
    if (running() && !m_disk.ended()) m_copy = Copy{m_disk.image(), m_file, m_acknowledged.size()};
}

bool Desktop::restoreCopy() {
    if (!running() || !m_copy) return false;
    for (std::size_t i = m_copy->acknowledged; i < m_acknowledged.size(); ++i) m_acknowledged[i].forfeited = true;
    m_shown.clear();
    m_restoring = m_restored = true;
    end(kit::Disk::End::Kill);
    return true;
}

}  // namespace mostrador::sim
