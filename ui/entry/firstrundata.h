#pragma once
// What the person has entered so far on the first-run pages; a value that the pages share. Lives with the wizard; the
// passwords are wiped when it ends.

#include <QString>

#include "sync/transport/workspace.h"

namespace mostrador {

struct FirstRunData {
    QString language;
    bool alone = false;
    QString address;     // as typed
    QString checkedUrl;  // of the server that answered; empty until then
    QString userName;
    QString password;
    QString organization;  // working alone
    QString country;       // ISO 3166
    QString personName;
    QString deviceName;

    [[nodiscard]] sync::ConnectRequest connectRequest() const {
        return {(checkedUrl.isEmpty() ? address : checkedUrl).toStdString(), userName.trimmed().toStdString(),
                password.toStdString(), deviceName.trimmed().toStdString()};
    }
    [[nodiscard]] sync::AloneRequest aloneRequest() const {
        return {organization.trimmed().toStdString(), userName.trimmed().toStdString(),
                personName.trimmed().toStdString(),   password.toStdString(),
                deviceName.trimmed().toStdString(),   country.toStdString()};
    }
};

}  // namespace mostrador
