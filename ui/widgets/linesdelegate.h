#pragma once
// LinesDelegate: the editors of a table of lines: a Picker for the product, figure fields for the rest. Enter
// takes a cell, Esc leaves it as it was. Private to LinesEditor. GUI thread.

#include <QStyledItemDelegate>

#include "ui/widgets/picker.h"

namespace mostrador {

class LinesModel;

class LinesDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    LinesDelegate(LinesModel& model, PickerSource products, QObject* parent);

    void setHasFreeText(bool allowed) { m_freeText = allowed; }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    void cellTaken(int row, int column, bool byTab);  // by Enter or Tab; where to go on is the table's affair
    void blankTaken();                                // Enter or Tab where nothing was typed

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void leave(QWidget* editor, int row, int column, bool byTab);
    QWidget* makePicker(QWidget* parent, int row) const;

    LinesModel& m_model;
    PickerSource m_products;
    bool m_freeText = true;
};

}  // namespace mostrador
