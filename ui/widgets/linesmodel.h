#pragma once
// LinesModel: the lines of a sale or an order as a table. Holds them as the records do (line.h); figures follow from
// models/rules/totals. The row after the last is blank: what is written there becomes a line. GUI thread.

#include <QAbstractTableModel>
#include <functional>

#include "models/base/money.h"
#include "models/records/record.h"
#include "models/rules/totals.h"
#include "ui/widgets/picker.h"

namespace mostrador {

// What shapes the lines of a document.
struct LinesRules {
    Currency currency;
    std::int64_t taxRate = 0;  // of products that say nothing
    bool taxOnTop = false;
    std::string goodsKind = "producto";  // line.h: of a line with a product …
    std::string freeKind = "otro";       // … and of one without
    bool operator==(const LinesRules&) const = default;
};

class LinesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Item, Quantity, Price, Discount, Tax, Total, ColumnCount };

    // `newId`: element id of an added line.
    explicit LinesModel(std::function<std::int64_t()> newId, QObject* parent = nullptr);

    void setRules(const LinesRules& rules);
    [[nodiscard]] const LinesRules& rules() const { return m_rules; }
    void setLines(const SetValue& lines);  // does not emit linesEdited()
    [[nodiscard]] SetValue lines() const;  // ordered by id, totals filled
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] const SetElement* lineAt(int row) const;  // null for the blank one
    [[nodiscard]] Totals totals() const;
    [[nodiscard]] Result<> check() const;  // the first line that cannot be counted

    void setReadOnly(bool readOnly);
    void setBlankRow(bool shown);
    void setEditable(Column column, bool editable);  // prices some may not change

    // One more of the product: the line that has it with the same price, else a new one. Gives back its row.
    int addProduct(const Choice& product, std::int64_t quantity);
    int addText(const QString& text);
    void putProduct(int row, const Choice& product);  // instead of what the line had; the blank one: a new line
    void putText(int row, const QString& text);
    bool setFigure(int row, Column column, std::optional<std::int64_t> value);
    [[nodiscard]] std::optional<std::int64_t> figure(int row, Column column) const;
    void removeLine(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void retranslate();

Q_SIGNALS:
    void linesEdited();  // by the person, after any change

private:
    [[nodiscard]] SetElement newLine() const;
    void fill(SetElement& line, const Choice& product) const;
    int append(SetElement line);
    void changed(int row);
    [[nodiscard]] QString written(const SetElement& line, int column) const;

    std::function<std::int64_t()> m_newId;
    LinesRules m_rules;
    std::vector<SetElement> m_lines;  // in the order they were added
    bool m_readOnly = false;
    bool m_blankRow = true;
    bool m_editable[ColumnCount] = {true, true, true, true, true, false};
};

}  // namespace mostrador
