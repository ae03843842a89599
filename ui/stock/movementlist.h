#pragma once
// MovementList: what came and went of one product, newest first, with what there was after each. Reads the latest few
// hundred and follows what arrives. GUI thread; the replica outlives it.

#include <QAbstractTableModel>
#include <QTableView>

#include "models/records/record.h"
#include "sync/replica/replica.h"
#include "sync/transport/qt_post.h"

namespace mostrador {

class RecordBook;

class MovementModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr std::int32_t rowsMax = 400;
    enum Column { When, What, Quantity, After, Place, ColumnCount };

    // `places`, `users` outlive it.
    MovementModel(sync::Replica& replica, RecordBook& places, RecordBook& users, QObject* parent = nullptr);
    ~MovementModel() override;

    void setProduct(const Uuid& product);  // nil: none
    void retranslate();
    [[nodiscard]] bool isCut() const { return m_cut; }  // there are older ones

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void movementsRead();

private:
    struct Row {
        Record movement;
        std::int64_t after = 0;
    };
    void read();
    [[nodiscard]] QString text(const Row& row, int column) const;

    sync::Replica& m_replica;
    RecordBook& m_places;
    RecordBook& m_users;
    sync::QtPost m_post;
    int m_listener = 0;
    Uuid m_product;
    int m_era = 0;
    bool m_cut = false;
    std::vector<Row> m_rows;
    char m_slot = 0;
};

class MovementList : public QTableView {
    Q_OBJECT
public:
    explicit MovementList(MovementModel& model, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    MovementModel& m_model;
};

}  // namespace mostrador
