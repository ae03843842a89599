// LinesModel: how lines come and change. What the table shows of them: linesmodel_table.cpp.
#include "ui/widgets/linesmodel.h"

#include <algorithm>

#include "models/base/quantity.h"
#include "models/records/line.h"
#include "models/records/product.h"

namespace mostrador {

namespace {

line::Element partOf(LinesModel::Column column) {
    switch (column) {
        case LinesModel::Quantity: return line::Quantity;
        case LinesModel::Price: return line::Price;
        case LinesModel::Discount: return line::Discount;
        case LinesModel::Tax: return line::TaxRate;
        case LinesModel::Item:
        case LinesModel::Total:
        case LinesModel::ColumnCount: break;
    }
    return line::Total;
}

}  // namespace

LinesModel::LinesModel(std::function<std::int64_t()> newId, QObject* parent)
    : QAbstractTableModel(parent), m_newId(std::move(newId)) {
    Q_ASSERT(m_newId);
}

void LinesModel::setRules(const LinesRules& rules) {
    if (rules == m_rules) return;
    m_rules = rules;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void LinesModel::setLines(const SetValue& lines) {
    beginResetModel();
    m_lines.assign(lines.begin(), lines.end());
    for (SetElement& one : m_lines) one.fields.resize(line::ElementCount);
    endResetModel();
}

SetValue LinesModel::lines() const {
    SetValue all(m_lines.begin(), m_lines.end());
    for (SetElement& one : all)
        if (const auto totals = totalsOf(amountsOf(one), m_rules.taxOnTop); totals.ok())
            one.fields[line::Total] = totals->total;
    std::sort(all.begin(), all.end(), [](const SetElement& a, const SetElement& b) { return a.id < b.id; });
    return all;
}

const SetElement* LinesModel::lineAt(int row) const {
    return row >= 0 && row < lineCount() ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

Totals LinesModel::totals() const {
    Totals sum;
    for (const SetElement& one : m_lines) {
        const auto totals = totalsOf(amountsOf(one), m_rules.taxOnTop);
        if (totals.ok()) sum = {sum.net + totals->net, sum.tax + totals->tax, sum.total + totals->total};
    }
    return sum;
}

Result<> LinesModel::check() const {
    for (const SetElement& one : m_lines) {
        const auto totals = totalsOf(amountsOf(one), m_rules.taxOnTop);
        if (!totals.ok()) return totals.error();
        if (integerOf(one.fields[line::Quantity]) <= 0) return fail(ErrorCode::FieldInvalid, "lineas.cantidad");
        if (totals->total < 0) return fail(ErrorCode::FieldInvalid, "lineas.descuento");
    }
    return success();
}

void LinesModel::setReadOnly(bool readOnly) {
    if (readOnly == m_readOnly) return;
    beginResetModel();
    m_readOnly = readOnly;
    endResetModel();
}

void LinesModel::setBlankRow(bool shown) {
    if (shown == m_blankRow) return;
    beginResetModel();
    m_blankRow = shown;
    endResetModel();
}

void LinesModel::setEditable(Column column, bool editable) { m_editable[column] = editable; }

SetElement LinesModel::newLine() const {
    SetElement one{m_newId(), std::vector<Scalar>(line::ElementCount)};
    one.fields[line::Kind] = m_rules.freeKind;
    one.fields[line::Quantity] = quantityOne;
    one.fields[line::Price] = std::int64_t{0};
    one.fields[line::TaxRate] = m_rules.taxRate;
    return one;
}

void LinesModel::fill(SetElement& one, const Choice& product) const {
    one.fields[line::Kind] = m_rules.goodsKind;
    one.fields[line::Product] = product.id.toString();
    one.fields[line::Description] = product.title.toStdString();
    if (!product.record) return;
    const Record& record = *product.record;
    one.fields[line::Price] = record.integer(product::Price);
    one.fields[line::TaxRate] = record.integer(product::TaxRate, m_rules.taxRate);
}

int LinesModel::append(SetElement line) {
    const int row = lineCount();
    beginInsertRows({}, row, row);
    m_lines.push_back(std::move(line));
    endInsertRows();
    Q_EMIT linesEdited();
    return row;
}

int LinesModel::addProduct(const Choice& product, std::int64_t quantity) {
    const std::string id = product.id.toString();
    const bool bySerial = product.record && product.record->text(product::Tracking) == product::bySerial;
    for (int row = 0; row < lineCount(); ++row) {
        SetElement& one = m_lines[static_cast<std::size_t>(row)];
        if (bySerial || textOf(one.fields[line::Product]) != id || !isNull(one.fields[line::Discount])) continue;
        if (product.record && integerOf(one.fields[line::Price]) != product.record->integer(product::Price)) continue;
        one.fields[line::Quantity] = integerOf(one.fields[line::Quantity]) + quantity;
        changed(row);
        return row;
    }
    SetElement one = newLine();
    fill(one, product);
    one.fields[line::Quantity] = quantity;
    return append(std::move(one));
}

int LinesModel::addText(const QString& text) {
    SetElement one = newLine();
    one.fields[line::Description] = text.toStdString();
    return append(std::move(one));
}

void LinesModel::putProduct(int row, const Choice& product) {
    if (row >= lineCount()) {
        SetElement one = newLine();
        fill(one, product);
        append(std::move(one));
        return;
    }
    fill(m_lines[static_cast<std::size_t>(row)], product);
    changed(row);
}

void LinesModel::putText(int row, const QString& text) {
    if (row >= lineCount()) {
        addText(text);
        return;
    }
    SetElement& one = m_lines[static_cast<std::size_t>(row)];
    one.fields[line::Kind] = m_rules.freeKind;
    one.fields[line::Product] = Scalar{};
    one.fields[line::Description] = text.toStdString();
    changed(row);
}

bool LinesModel::setFigure(int row, Column column, std::optional<std::int64_t> value) {
    if (lineAt(row) == nullptr || !flags(index(row, column)).testFlag(Qt::ItemIsEditable)) return false;
    Scalar& part = m_lines[static_cast<std::size_t>(row)].fields[partOf(column)];
    const Scalar now = column == Discount && value.value_or(0) == 0 ? Scalar{} : Scalar{value.value_or(0)};
    if (part == now) return false;
    part = now;
    changed(row);
    return true;
}

std::optional<std::int64_t> LinesModel::figure(int row, Column column) const {
    const SetElement* one = lineAt(row);
    if (one == nullptr || isNull(one->fields[partOf(column)])) return std::nullopt;
    return integerOf(one->fields[partOf(column)]);
}

void LinesModel::removeLine(int row) {
    if (lineAt(row) == nullptr || m_readOnly) return;
    beginRemoveRows({}, row, row);
    m_lines.erase(m_lines.begin() + row);
    endRemoveRows();
    Q_EMIT linesEdited();
}

void LinesModel::changed(int row) {
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT linesEdited();
}

}  // namespace mostrador
