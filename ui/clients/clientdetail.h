#pragma once
// ClientDetail: a client to read: who it is, how to reach it, what is noted, who changed it when. Rebuilt for each
// record. GUI thread.

#include <QWidget>
#include <optional>

#include "ui/tables/recordloader.h"
#include "ui/theme/symbols.h"

class QVBoxLayout;

namespace mostrador {

class ClientDetail : public QWidget {
    Q_OBJECT
public:
    explicit ClientDetail(QWidget* parent = nullptr);

    // `masked`: contact data made unreadable.
    void show(const RecordDetail& detail, bool masked);
    void setMoney(int digits, const QString& currency);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addHead(QVBoxLayout* column);
    void addContact(QVBoxLayout* column);
    void addIdentity(QVBoxLayout* column);
    void addAddresses(QVBoxLayout* column);
    void addTags(QVBoxLayout* column);
    void addNotes(QVBoxLayout* column);
    void addCommercial(QVBoxLayout* column);
    void addHistory(QVBoxLayout* column);
    void addSection(QVBoxLayout* column, const QString& title);
    // A value with a symbol before and a caption below it; selectable.
    void addLine(QVBoxLayout* column, Symbol symbol, const QString& value, const QString& caption, const QString& name);
    [[nodiscard]] QString shown(const QString& text) const;

    std::optional<RecordDetail> m_detail;
    bool m_masked = false;
    int m_digits = 2;
    QString m_currency;
    QWidget* m_content = nullptr;
};

}  // namespace mostrador
