#pragma once
// SaleDetail: a posted sale to read: number, who and when, lines, payments, what happened to it since. Rebuilt for each
// record. GUI thread.

#include <QWidget>
#include <optional>

#include "ui/sales/saleswords.h"
#include "ui/tables/recordloader.h"

class QGridLayout;
class QVBoxLayout;

namespace mostrador {

class SaleDetail : public QWidget {
    Q_OBJECT
public:
    explicit SaleDetail(const SalesBooks& books, QWidget* parent = nullptr);

    void show(const RecordDetail& detail);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addHead(QVBoxLayout* column);
    void addLines(QVBoxLayout* column);
    void addSums(QVBoxLayout* column);
    void addRow(QGridLayout* grid, const QString& left, const QString& right, bool strong = false);

    SalesBooks m_books;
    std::optional<RecordDetail> m_detail;
    QWidget* m_content = nullptr;
};

}  // namespace mostrador
