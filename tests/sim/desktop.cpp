#include "tests/sim/desktop.h"

namespace mostrador::sim {

using sync::ReplicaStore;
namespace action = sync::action;
namespace event = sync::event;

Desktop::Desktop(Env& env, ServerNode& server, const kit::Disk::Image& image, Options options)
    : m_env(env),
      m_server(server),
      m_options(std::move(options)),
      m_clock(env.scheduler),
      m_random(env.random.next()),
      m_disk(m_clock, env.random.next()),
      m_file(m_options.file),
      m_link(env, server, m_options.caller, [this](const sync::Event& e) { give(e); }),
      m_number(static_cast<std::int64_t>(m_options.caller.device.uuid().hash() & 0xffff)) {
    m_disk.load(image);
    m_tokens = server.signIn(m_options.caller.device);
    start();
}

Desktop::~Desktop() {
    m_engine.reset();
    m_fresh.reset();
    m_store.reset();
}

Result<std::unique_ptr<ReplicaStore>> Desktop::open(const std::string& file) {
    sync::StoreOptions options;
    options.path = file;
    options.vfs = m_disk.vfs();
    options.cacheKiB = 1024;
    return ReplicaStore::open(options, m_clock, m_random);
}

sync::Facts Desktop::facts() const {
    sync::Facts facts;
    if (const auto& identity = m_store->identity()) {
        facts.org = identity->org;
        facts.replica = identity->replica;
    }
    facts.position = m_store->position();
    facts.outbox = m_store->outbox();
    return facts;
}

void Desktop::start() {
    if (m_env.broken()) return;
    m_disk.restart();
    if (std::exchange(m_restoring, false)) {
        m_disk.load(m_copy->image);
        m_file = m_copy->file;
    }
    auto opened = open(m_file);
    if (!m_env.expect(Check::CrashAtomic, opened.ok(),
                      [&] { return "the replica does not open: " + opened.error().detail; }))
        return;
    m_store = std::move(*opened);
    ++m_life;
    m_writerFreeAt = m_env.scheduler.nowMs();
    m_seqSeen = m_store->position().seq;
    m_env.trace("desktop starts", {m_number, m_seqSeen, m_store->outbox().count});
    if (m_life > 1) checkAfterStart();
    m_engine = std::make_unique<sync::Engine>(m_random, m_options.tuning);
    give(event::Start{facts(), false, 0});
}

void Desktop::end(kit::Disk::End how) {
    if (!running()) return;
    m_env.trace("desktop ends", {m_number, static_cast<int>(how)});
    ++m_life;
    m_roundOpen = false;
    m_link.reset();
    m_disk.endNow(how);
    m_engine.reset();
    m_fresh.reset();
    m_store.reset();
    m_env.scheduler.after(m_env.between(10, 9'000), [this] { start(); });
}

void Desktop::startRound() {
    if (!running() || m_roundOpen) return;
    m_lastRound.reset();
    m_roundOpen = true;
    m_env.trace("round", {m_number});
    give(event::RoundWanted{1});
}

bool Desktop::survived() {
    if (!m_disk.ended()) return true;
    m_env.struck(Fault::DesktopDiesInWrite);
    end(kit::Disk::End::Kill);  // the disk has decided what is left
    return false;
}

void Desktop::calm() {
    m_disk.endAfterWrites(0, kit::Disk::End::Kill);
    m_disk.failAfterWrites(0, false);
}

// --- what the engine asks for --------------------------------------------------------------------------------------

void Desktop::give(const sync::Event& event) {
    if (!running() || !m_engine || m_env.broken()) return;
    const std::uint64_t life = m_life;
    for (sync::Action& each : m_engine->on(event, now())) {
        if (life != m_life) return;
        perform(each);
    }
}

void Desktop::later(std::function<void()> work) {
    m_writerFreeAt = std::max(m_writerFreeAt, m_env.scheduler.nowMs() + m_env.between(0, 2));
    m_env.scheduler.at(m_writerFreeAt, [this, life = m_life, work = std::move(work)] {
        if (life == m_life && running() && !m_env.broken()) work();
    });
}

void Desktop::done(std::uint64_t op, Result<> result) {
    if (!result.ok()) {
        m_env.trace("replica says", {m_number, static_cast<int>(result.error().code)});
        if (result.error().code == ErrorCode::StorageCorrupt) {
            const auto whole = m_store->integrityCheck();
            m_env.fail(Check::CrashAtomic,
                       "a file is damaged: " + result.error().detail +
                           (whole.ok() ? " (not the live one)" : " (the live one: " + whole.error().detail + ")"));
        }
    }
    give(event::ReplicaDone{op, std::move(result), facts()});
}

void Desktop::onReplica(std::uint64_t op, Work work, bool reveals) {
    later([this, op, work = std::move(work), reveals] {
        sync::ChangeSet changes;
        Result<> result = work(*m_store, changes);
        m_disk.takeFailed();
        if (!survived()) return;
        m_env.trace("replica", {m_number, result.ok() ? 0 : static_cast<int>(result.error().code),
                                m_store->position().seq, m_store->outbox().count});
        if (reveals && result.ok()) checkReveal();
        done(op, std::move(result));
    });
}

void Desktop::takePending(const action::TakePending& a) {
    later([this, a] {
        auto taken = m_store->takePending(a.afterN, a.countMax, a.bytesMax);
        m_disk.takeFailed();
        if (!survived()) return;
        if (taken.ok() && !taken->empty()) {
            m_env.trace("taken",
                        {m_number, taken->front().n, taken->back().n, static_cast<std::int64_t>(taken->size())});
        }
        give(event::PendingTaken{a.op, std::move(taken), facts()});
    });
}

void Desktop::perform(sync::Action& any) {
    if (auto* http = std::get_if<action::SendHttp>(&any)) {
        m_link.request(http->id, http->endpoint, http->body, http->timeoutMs, m_tokens.access);
    } else if (auto* cancel = std::get_if<action::CancelHttp>(&any)) {
        m_link.cancel(cancel->id);
    } else if (auto* live = std::get_if<action::OpenLive>(&any)) {
        m_link.openLive(m_tokens.access, live->timeoutMs);
    } else if (std::holds_alternative<action::CloseLive>(any)) {
        m_link.closeLive();
    } else if (auto* send = std::get_if<action::SendLive>(&any)) {
        m_link.sendLive(send->message);
    } else if (auto* take = std::get_if<action::TakePending>(&any)) {
        takePending(*take);
    } else if (auto* record = std::get_if<action::RecordReply>(&any)) {
        onReplica(
            record->op,
            [reply = std::move(record->reply)](ReplicaStore& s, sync::ChangeSet& c) { return s.recordReply(reply, c); },
            true);
    } else if (auto* renumber = std::get_if<action::Renumber>(&any)) {
        onReplica(
            renumber->op, [](ReplicaStore& s, sync::ChangeSet& c) { return s.renumber(c); }, false);
    } else if (auto* stage = std::get_if<action::Stage>(&any)) {
        onReplica(
            stage->op, [page = std::move(stage->page)](ReplicaStore& s, sync::ChangeSet&) { return s.stage(page); },
            false);
    } else if (auto* apply = std::get_if<action::ApplyPage>(&any)) {
        onReplica(
            apply->op,
            [page = std::move(apply->page)](ReplicaStore& s, sync::ChangeSet& c) { return s.apply(page, c); }, true);
    } else if (auto* frame = std::get_if<action::ApplyFrame>(&any)) {
        ++m_frames;
        onReplica(
            frame->op, [f = std::move(frame->frame)](ReplicaStore& s, sync::ChangeSet& c) { return s.apply(f, c); },
            true);
    } else if (std::holds_alternative<action::DropStage>(any)) {
        later([this] { m_store->dropStage(); });
    } else if (auto* begin = std::get_if<action::BeginBootstrap>(&any)) {
        later([this, op = begin->op] { beginBootstrap(op); });
    } else if (auto* page = std::get_if<action::BootstrapPage>(&any)) {
        later([this, op = page->op, p = std::make_shared<sync::Page>(std::move(page->page))] { bootstrapPage(op, p); });
    } else if (auto* finish = std::get_if<action::FinishBootstrap>(&any)) {
        later([this, op = finish->op] { finishBootstrap(op); });
    } else if (std::holds_alternative<action::CancelBootstrap>(any)) {
        later([this] { m_fresh.reset(); });
    } else if (auto* set = std::get_if<action::SetTimer>(&any)) {
        const auto timer = set->timer;
        const std::uint64_t run = ++m_timerLife[static_cast<std::size_t>(timer)];
        m_env.scheduler.after(set->delayMs, [this, timer, run, life = m_life] {
            if (life == m_life && run == m_timerLife[static_cast<std::size_t>(timer)]) give(event::TimerFired{timer});
        });
    } else if (auto* off = std::get_if<action::CancelTimer>(&any)) {
        ++m_timerLife[static_cast<std::size_t>(off->timer)];
    } else if (std::holds_alternative<action::RefreshCredentials>(any)) {
        refresh();
    } else if (auto* round = std::get_if<action::RoundDone>(&any)) {
        m_env.expect(Check::Liveness, m_roundOpen, [] { return std::string("a round ended twice"); });
        m_env.trace("round done", {m_number, round->result.ok() ? 0 : static_cast<int>(round->result.error().code)});
        m_roundOpen = false;
        m_lastRound = round->result;
    }
    // StatusChanged is for people; the checks read the engine's status themselves.
}

void Desktop::refresh() {
    m_link.refresh(m_tokens.refresh, [this, life = m_life](const Result<ServerNode::TokenPair>& fresh) {
        if (life != m_life) return;  // the program ended before it heard: it comes back with the old one
        if (fresh.ok()) {
            m_tokens = *fresh;
            give(event::CredentialsReady{});
        } else {
            give(event::CredentialsFailed{fresh.error()});
        }
    });
}

}  // namespace mostrador::sim
