#pragma once
// DuplicatesView: clients that look alike, to be merged with undo or left apart. What was called "not the same" is
// remembered on this computer. Follows the replica, a few commits at once, while it is shown. GUI thread.

#include <QList>
#include <QTimer>
#include <QWidget>
#include <vector>

#include "sync/replica/likely_pairs.h"
#include "sync/transport/qt_post.h"
#include "ui/tables/pagecontext.h"

class QVBoxLayout;

namespace mostrador {

class EmptyState;
class Label;
class PairCard;

class DuplicatesView : public QWidget {
    Q_OBJECT
public:
    explicit DuplicatesView(const PageContext& context, QWidget* parent = nullptr);
    ~DuplicatesView() override;

Q_SIGNALS:
    void clientWanted(const mostrador::Uuid& client);
    void leaveWanted();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void read();
    void show(const std::vector<sync::LikelyPair>& pairs);
    void merge(PairCard* card);
    void undo(const Uuid& merged, const QString& name);
    void setApart(const PairCard* card);
    void focusFirst();
    void retranslate();
    [[nodiscard]] static QByteArray keyOf(const sync::LikelyPair& pair);

    PageContext m_context;
    sync::QtPost m_post;
    int m_listener = 0;
    int m_era = 0;
    char m_slot = 0;
    bool m_stale = true;
    QTimer m_soon;
    QList<QByteArray> m_apart;
    std::vector<sync::LikelyPair> m_pairs;  // as they were read
    Label* m_intro;
    QVBoxLayout* m_column;
    QList<PairCard*> m_cards;
    EmptyState* m_empty;
};

}  // namespace mostrador
