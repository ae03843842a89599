#pragma once
// Runs functions on the thread of a QObject, called from any thread (the replica's callbacks run on its own threads).
// Made on the owner's thread. Copies share one queue; order is kept; once the owner is gone, what is posted is dropped.
//
//     QtPost post(this);
//     replica.read([post](Reader& r) { post([rows = r.list(…)] { … on this object's thread … }); });

#include <functional>
#include <memory>

class QObject;

namespace mostrador::sync {

class QtPost {
public:
    explicit QtPost(QObject* owner);
    void operator()(std::function<void()> work) const;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

}  // namespace mostrador::sync
