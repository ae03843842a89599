#pragma once
// Precompiled for the targets that use Qt.
#include "pch_std.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>
