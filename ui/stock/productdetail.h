#pragma once
// ProductDetail: a product to read: state, figures, codes, where it lies. Rebuilt for each record. GUI thread.

#include <QWidget>
#include <optional>

#include "ui/tables/recordloader.h"

class QVBoxLayout;

namespace mostrador {

class House;

struct PlaceStock {
    QString place;
    std::int64_t onHand = 0;
    std::int64_t reserved = 0;
    bool operator==(const PlaceStock&) const = default;
};

class ProductDetail : public QWidget {
    Q_OBJECT
public:
    explicit ProductDetail(House& house, QWidget* parent = nullptr);

    void show(const RecordDetail& detail, std::optional<std::int64_t> cost, const QList<PlaceStock>& places);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addHead(QVBoxLayout* column);
    void addFacts(QVBoxLayout* column);
    void addPlaces(QVBoxLayout* column);

    House& m_house;
    std::optional<RecordDetail> m_detail;
    std::optional<std::int64_t> m_cost;
    QList<PlaceStock> m_places;
    QWidget* m_content = nullptr;
};

}  // namespace mostrador
