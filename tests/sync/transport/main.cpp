#include <QCoreApplication>

#include "tests/kit/catch/runner.h"

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    return mostrador::kit::runTests(argc, argv);
}
