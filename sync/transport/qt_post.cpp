#include "sync/transport/qt_post.h"

#include <QObject>
#include <mutex>
#include <utility>
#include <vector>

namespace mostrador::sync {

struct QtPost::Shared {
    std::mutex mutex;
    std::vector<std::function<void()>> work;
    QObject* receiver = nullptr;  // null once the owner is gone

    void run() {
        std::vector<std::function<void()>> batch;
        {
            const std::lock_guard lock(mutex);
            batch = std::exchange(work, {});
        }
        for (auto& each : batch) {
            {
                const std::lock_guard lock(mutex);
                if (receiver == nullptr) return;  // an earlier one ended the owner
            }
            each();
        }
    }
};

namespace {

// A child of the owner: it follows it to another thread and tells the queue when it ends.
class Receiver final : public QObject {
public:
    Receiver(QObject* owner, std::function<void()> ended) : QObject(owner), m_ended(std::move(ended)) {}
    ~Receiver() override { m_ended(); }

private:
    std::function<void()> m_ended;
};

}  // namespace

QtPost::QtPost(QObject* owner) : m_shared(std::make_shared<Shared>()) {
    m_shared->receiver = new Receiver(owner, [shared = m_shared] {
        const std::lock_guard lock(shared->mutex);
        shared->receiver = nullptr;
        shared->work.clear();
    });
}

void QtPost::operator()(std::function<void()> work) const {
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->receiver == nullptr) return;
    m_shared->work.push_back(std::move(work));
    if (m_shared->work.size() > 1) return;
    QMetaObject::invokeMethod(
        m_shared->receiver, [shared = m_shared] { shared->run(); }, Qt::QueuedConnection);
}

}  // namespace mostrador::sync
