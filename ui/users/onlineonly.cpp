#include "ui/users/onlineonly.h"

#include <QCoreApplication>

#include "models/base/result.h"
#include "ui/tables/words.h"

namespace mostrador::onlineonly {

QString explain(const Error& error) {
    const bool unreachable = error.code == ErrorCode::NetworkDown || error.code == ErrorCode::TimedOut ||
                             error.code == ErrorCode::NotOurServer || error.code == ErrorCode::BadAddress;
    if (!unreachable) return words::described(error);
    return QCoreApplication::translate("OnlineOnly", "This needs the server, and it cannot be reached now.") +
           QLatin1Char(' ') + words::described(error);
}

QString alone() {
    return QCoreApplication::translate("OnlineOnly", "Passwords and codes need a server: this computer works alone.");
}

}  // namespace mostrador::onlineonly
