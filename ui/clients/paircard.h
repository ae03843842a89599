#pragma once
// PairCard: two clients that look alike, side by side: what they share is marked, one is chosen to stay. GUI thread.

#include "sync/replica/likely_pairs.h"
#include "ui/widgets/cardframe.h"

class QGridLayout;
class QRadioButton;

namespace mostrador {

class Button;

class PairCard : public CardFrame {
    Q_OBJECT
public:
    explicit PairCard(const sync::LikelyPair& pair, QWidget* parent = nullptr);

    [[nodiscard]] const sync::LikelyPair& pair() const { return m_pair; }
    [[nodiscard]] const Record& survivor() const;
    [[nodiscard]] const Record& merged() const;
    void setBusy(bool busy);
    void focusChoice();

Q_SIGNALS:
    void mergeWanted();
    void notTheSame();
    void openWanted(const mostrador::Uuid& client);

private:
    void addClient(QGridLayout* grid, const Record& client, int column, QRadioButton* stay);
    void addRow(QGridLayout* grid, int row, FieldIndex field, const QString& first, const QString& second);
    void compare(QGridLayout* grid);
    [[nodiscard]] QString sameInWords() const;

    sync::LikelyPair m_pair;
    QRadioButton *m_first, *m_second;
    Button *m_merge, *m_apart;
};

}  // namespace mostrador
