#pragma once
// RecordTablePane: a record table with what stands in its place while there is nothing to show: being read, nothing
// there yet, nothing found, reading failed. The words come from the page. GUI thread.

#include <QWidget>

#include "ui/theme/symbols.h"

class QStackedLayout;
class QTimer;

namespace mostrador {

class EmptyState;
class RecordTableModel;
class RecordTableView;
class UiState;

class RecordTablePane : public QWidget {
    Q_OBJECT
public:
    struct Texts {
        QString emptyTitle, emptyText, emptyAction;  // no action when empty
        QString noMatchTitle, noMatchText;
    };

    RecordTablePane(RecordTableModel& model, UiState& state, const QString& key, Symbol symbol,
                    QWidget* parent = nullptr);

    void setTexts(Texts texts);
    [[nodiscard]] RecordTableView& view() { return *m_view; }
    void focusShown();  // the rows, or what stands there instead of them
    void focusRows();   // and makes the first one current where none is

Q_SIGNALS:
    void emptyActionTriggered();
    void clearSearchRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();

    RecordTableModel& m_model;
    Texts m_texts;
    QStackedLayout* m_stack;
    RecordTableView* m_view;
    QWidget* m_loading;
    EmptyState* m_empty;
    EmptyState* m_noMatch;
    EmptyState* m_failed;
    QTimer* m_patience;
};

}  // namespace mostrador
