#pragma once
// The proxy that the system is set to, for requests and sockets alike. Qt asks it on its own threads.

#include <QNetworkProxyFactory>

namespace mostrador::sync {

class SystemProxyFactory final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override { return systemProxyForQuery(query); }
};

}  // namespace mostrador::sync
