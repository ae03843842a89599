#pragma once
// CountryBox: the countries whose currency the program knows, each by its own name, and none. GUI thread.

#include <QComboBox>

namespace mostrador {

class CountryBox : public QComboBox {
    Q_OBJECT
public:
    explicit CountryBox(QWidget* parent = nullptr);

    [[nodiscard]] QString code() const { return currentData().toString(); }  // ISO 3166; empty: none
    void setCode(const QString& code);                                       // one that is not listed is added
    void chooseSystems();                                                    // the country of this computer's settings
};

}  // namespace mostrador
