#pragma once
// UserDetail: a user to read: state, roles, how to reach, when last here, who changed it. Rebuilt for each record.
// GUI thread.

#include <QWidget>
#include <optional>

#include "ui/tables/recordloader.h"
#include "ui/theme/symbols.h"

class QVBoxLayout;

namespace mostrador {

class UserDetail : public QWidget {
    Q_OBJECT
public:
    explicit UserDetail(QWidget* parent = nullptr);

    void show(const RecordDetail& detail, const QString& lastDevice);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addHead(QVBoxLayout* column);
    void addLine(QVBoxLayout* column, Symbol symbol, const QString& value, const QString& caption);

    std::optional<RecordDetail> m_detail;
    QString m_lastDevice;
    QWidget* m_content = nullptr;
};

}  // namespace mostrador
