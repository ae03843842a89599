// mostrador-cli: the desktop's replica and engine without a window.

#include <QCoreApplication>
#include <QTimer>
#include <cstdio>

#include "cli/arguments.h"
#include "cli/context.h"
#include "models/base/memory.h"

namespace {

int tellUsage(const mostrador::cli::UsageText& usage) {
    const bool json = usage.globals.json && !usage.asked;
    if (json) std::fputs(mostrador::cli::usageJson(usage.text).c_str(), stdout);
    std::fputs(usage.text.c_str(), usage.asked ? stdout : stderr);
    return static_cast<int>(usage.asked ? mostrador::cli::Exit::Ok : mostrador::cli::Exit::Usage);
}

std::string locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const QByteArray value = qgetenv(name); !value.isEmpty()) return value.toStdString();
    return {};
}

}  // namespace

int main(int argc, char** argv) {
    mostrador::keepHeapSmall();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mostrador-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MOSTRADOR_VERSION));
    std::vector<std::string> words;
    for (const QString& word : QCoreApplication::arguments().mid(1)) words.push_back(word.toStdString());
    auto parsed = mostrador::cli::parseArguments(std::move(words), locale());
    if (const auto* usage = std::get_if<mostrador::cli::UsageText>(&parsed)) return tellUsage(*usage);
    const auto& invocation = std::get<mostrador::cli::Invocation>(parsed);
    mostrador::cli::Context context(invocation.globals);
    QTimer::singleShot(0, &context, [&] { mostrador::cli::run(context, invocation.action); });
    return QCoreApplication::exec();
}
