#pragma once
// People: who may work on orders, for choices of a technician. Held in memory because they are few; follows the
// replica, which outlives it. GUI thread.

#include <QList>
#include <QObject>
#include <QString>

#include "models/base/uuid.h"
#include "sync/transport/qt_post.h"

class QComboBox;

namespace mostrador {

namespace sync {
class Replica;
}

struct Person {
    Uuid id;
    QString name;
    bool technician = false;
};

class People : public QObject {
    Q_OBJECT
public:
    explicit People(sync::Replica& replica, QObject* parent = nullptr);
    ~People() override;

    // Technicians first, each part by name; suspended people are left out.
    [[nodiscard]] const QList<Person>& list() const { return m_list; }
    // Fills a combo with "nobody" and the people, and keeps what was chosen. Data: the id's bytes.
    void fill(QComboBox& combo, const QString& nobody) const;
    static void choose(QComboBox& combo, const Uuid& person);
    [[nodiscard]] static Uuid chosen(const QComboBox& combo);  // nil: nobody

Q_SIGNALS:
    void changed();

private:
    void read();

    sync::Replica& m_replica;
    sync::QtPost m_post;
    int m_listener = 0;
    QList<Person> m_list;
    char m_slot = 0;
};

}  // namespace mostrador
