#pragma once
// CountModel: what was counted so far in one place, beside what the screen said when it was counted last. The
// difference is what a count posts: what is sold meanwhile stays sold. GUI thread.

#include <QAbstractTableModel>
#include <functional>
#include <optional>

#include "ui/widgets/picker.h"

namespace mostrador {

struct CountItem {
    Uuid product;
    QString name, sku;
    std::int64_t counted = 0;
    std::optional<std::int64_t> seen;  // empty for the moment it takes to read it
    std::int64_t at = 0;               // UTC ms of the last change
    QString refusal;                   // why it could not be posted
    [[nodiscard]] std::int64_t difference() const { return seen ? counted - *seen : 0; }
};

class CountModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Product, Sku, Seen, Counted, Difference, ColumnCount };

    using StandingOf = std::function<std::optional<std::int64_t>(const Uuid&)>;

    // `seen`: what there is of a product in the place, now; empty where it is still read. `now`: UTC ms.
    CountModel(StandingOf seen, std::function<std::int64_t()> now, QObject* parent = nullptr);

    int add(const Choice& product, std::int64_t quantity);  // its row
    void setCounted(int row, std::int64_t quantity);
    void removeItem(int row);
    void removeProduct(const Uuid& product);  // posted
    void refuse(const Uuid& product, const QString& why);
    void fillSeen();  // figures that were still read
    void clear();
    [[nodiscard]] const QList<CountItem>& items() const { return m_items; }
    [[nodiscard]] int differences() const;
    [[nodiscard]] bool isRead() const;  // every figure is here

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void retranslate();

Q_SIGNALS:
    void counted();  // after any change

private:
    void touch(int row);
    [[nodiscard]] QString text(const CountItem& item, int column) const;

    StandingOf m_seen;
    std::function<std::int64_t()> m_now;
    QList<CountItem> m_items;
};

}  // namespace mostrador
