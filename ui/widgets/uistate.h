#pragma once
// UiState: where windows, panels and tables remember their geometry. Small values under stable keys
// ("window/geometry"); losing one is harmless. The composition root injects one that lasts. GUI thread.

#include <QByteArray>
#include <QHash>
#include <QString>

namespace mostrador {

class UiState {
public:
    virtual ~UiState() = default;
    [[nodiscard]] virtual QByteArray value(const QString& key) const = 0;  // empty when unknown
    virtual void setValue(const QString& key, const QByteArray& value) = 0;

    [[nodiscard]] int number(const QString& key, int fallback) const {
        bool fine = false;
        const int found = value(key).toInt(&fine);
        return fine ? found : fallback;
    }
    void setNumber(const QString& key, int number) { setValue(key, QByteArray::number(number)); }
};

// Forgets at the end of the program: tests, previews.
class MemoryUiState final : public UiState {
public:
    QByteArray value(const QString& key) const override { return m_values.value(key); }
    void setValue(const QString& key, const QByteArray& value) override { m_values.insert(key, value); }

private:
    QHash<QString, QByteArray> m_values;
};

}  // namespace mostrador
