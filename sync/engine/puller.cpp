#include "sync/engine/puller.h"

#include <algorithm>

#include "sync/engine/reply.h"
#include "sync/protocol/codec.h"

namespace mostrador::sync {

void Puller::start(Context& ctx, Mode mode, std::int64_t announced, const LogId& log) {
    m_step = Step::Running;
    m_mode = mode;
    m_log = log;
    m_announced = announced;
    m_rows = m_bytes = 0;
    m_pages = m_doublings = 0;
    m_lastSeen = m_storingLast = false;
    m_waiting.reset();
    ctx.status.rowsDone = ctx.status.bytesDone = 0;
    ctx.status.rowsTotal = announced;
    ctx.status.percent = 0;
    ctx.status.firstDownload = mode == Mode::Bootstrap;
    if (mode == Mode::Bootstrap) {
        m_next.clear();
        m_storing = ctx.newOp();  // the first page is asked for while the new file is made
        ctx.emit(action::BeginBootstrap{m_storing});
    } else {
        m_next = ctx.facts.position.cursor;
        m_storing = 0;
    }
    request(ctx);
}

std::uint32_t Puller::pageBytes(const Context& ctx) const {
    std::uint32_t bytes = ctx.tuning.pageBytesMax;
    if (m_serverPageBytes > 0) bytes = std::min(bytes, m_serverPageBytes);
    for (int i = 0; i < m_doublings && bytes < pageBytesAccepted; ++i) bytes *= 2;
    return std::min(bytes, pageBytesAccepted);
}

void Puller::request(Context& ctx) {
    Pull pull;
    pull.replica = ctx.facts.replica;
    pull.cursor = m_next;
    pull.bytesMax = pageBytes(ctx);
    pull.knownN = m_mode == Mode::Bootstrap ? 0 : ctx.facts.outbox.knownN;
    m_request = ctx.newId();
    ctx.emit(action::SendHttp{m_request, Endpoint::Pull, encode(pull), ctx.tuning.requestTimeoutMs});
}

bool Puller::onHttp(Context& ctx, const event::HttpReply& reply) {
    if (m_request == 0 || reply.id != m_request) return false;
    m_request = 0;
    if (auto failure = judgeReply(reply)) {
        ctx.fail(std::move(*failure));
        return true;
    }
    auto decoded = decodePage(reply.body);
    if (!decoded.ok()) {
        ctx.fail(Failure::Kind::Retry, decoded.error());
        return true;
    }
    Page page = std::move(decoded).value();
    if (page.log != m_log) {
        // Restored between two requests: say hello again and learn the lineage.
        ctx.fail(Failure::Kind::Restart, fail(ErrorCode::ResyncNeeded, {}, "the log changed"));
        return true;
    }
    if (page.more && page.cursor == m_next) {
        ctx.fail(Failure::Kind::Retry, fail(ErrorCode::Malformed, {}, "a page that leads nowhere"));
        return true;
    }
    progress(ctx, page, reply.receivedBytes > 0 ? reply.receivedBytes : reply.body.size());
    m_next = page.cursor;
    m_lastSeen = !page.more;
    m_waiting = std::move(page);
    if (m_storing == 0) storeNext(ctx);
    return true;
}

void Puller::progress(Context& ctx, const Page& page, std::size_t bytes) {
    std::int64_t rows = 0;
    for (const RowsBlock& block : page.rows) rows += static_cast<std::int64_t>(block.count);
    m_rows += rows;
    m_receivedEver += rows;
    m_bytes += static_cast<std::int64_t>(bytes);
    ++m_pages;
    if (m_pages > pagesBeforeUnlimited &&
        m_rows > m_announced * ctx.tuning.runawayFactor + ctx.tuning.runawaySlackRows) {
        ++m_doublings;
    }
    ctx.status.rowsDone = m_rows;
    ctx.status.bytesDone = m_bytes;
    ctx.status.rowsTotal = std::max(m_announced, m_rows);
    ctx.status.percent = ctx.status.rowsTotal == 0 ? 0 : static_cast<int>(m_rows * 100 / ctx.status.rowsTotal);
}

void Puller::storeNext(Context& ctx) {
    Page page = std::move(*m_waiting);
    m_waiting.reset();
    m_storing = ctx.newOp();
    m_storingLast = !page.more;
    if (page.more) request(ctx);
    if (m_mode == Mode::Bootstrap) {
        ctx.emit(action::BootstrapPage{m_storing, std::move(page)});
    } else if (page.more) {
        ctx.emit(action::Stage{m_storing, std::move(page)});
    } else {
        ctx.emit(action::ApplyPage{m_storing, std::move(page)});
    }
}

bool Puller::onDone(Context& ctx, const event::ReplicaDone& done) {
    if (m_storing == 0 || done.op != m_storing) return false;
    m_storing = 0;
    if (!done.result.ok()) {
        ctx.fail(failureOfReplica(done.result.error()));
        return true;
    }
    if (m_step == Step::Finishing) {
        m_step = Step::Idle;
        return true;
    }
    if (m_waiting) {
        storeNext(ctx);
        return true;
    }
    if (!m_storingLast) return true;  // the next page is in the air
    if (m_mode == Mode::Bootstrap) {
        m_step = Step::Finishing;
        m_storing = ctx.newOp();
        ctx.emit(action::FinishBootstrap{m_storing});
        return true;
    }
    m_step = Step::Idle;
    return true;
}

void Puller::abort(Context& ctx) {
    if (m_step == Step::Idle) return;
    if (m_request != 0) ctx.emit(action::CancelHttp{m_request});
    // Finishing cannot be taken back: it either moves the pointer or fails, and the next session sees which.
    if (m_mode == Mode::Incremental) {
        ctx.emit(action::DropStage{});
    } else if (m_step == Step::Running) {
        ctx.emit(action::CancelBootstrap{});
    }
    m_step = Step::Idle;
    m_request = m_storing = 0;
    m_waiting.reset();
}

}  // namespace mostrador::sync
