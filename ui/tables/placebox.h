#pragma once
// PlaceBox: which place is meant, out of those there are, the principal one first chosen. Follows the replica, which
// outlives it; the choice stays while places come and change. GUI thread.

#include <QComboBox>

#include "models/base/uuid.h"
#include "sync/transport/qt_post.h"

namespace mostrador {

namespace sync {
class Replica;
}

class PlaceBox : public QComboBox {
    Q_OBJECT
public:
    explicit PlaceBox(sync::Replica& replica, QWidget* parent = nullptr);
    ~PlaceBox() override;

    [[nodiscard]] Uuid place() const;      // nil until they were read
    void setPlace(const Uuid& place);      // also before it is in the list
    void setAllText(const QString& text);  // an entry before all others that means none of them

Q_SIGNALS:
    void placeChosen(const mostrador::Uuid& place);  // by the person
    void placesRead();

private:
    void read();

    sync::Replica& m_replica;
    sync::QtPost m_post;
    int m_listener = 0;
    Uuid m_wanted;
    QString m_allText;
    char m_slot = 0;
};

}  // namespace mostrador
