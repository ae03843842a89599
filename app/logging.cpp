#include "app/logging.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <QtGlobal>
#include <filesystem>

namespace mostrador {

namespace {

constexpr std::size_t bytesMax = std::size_t{2} * 1024 * 1024;
constexpr std::size_t filesMax = 5;

QtMessageHandler previousHandler = nullptr;

void onQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (const auto log = spdlog::get("mostrador")) {
        const std::string words = text.toStdString();
        switch (type) {
            case QtDebugMsg: log->debug(words); break;
            case QtInfoMsg: log->info(words); break;
            case QtWarningMsg: log->warn(words); break;
            case QtCriticalMsg:
            case QtFatalMsg:
                log->error(words);
                log->flush();
                break;
        }
    }
    if (previousHandler != nullptr) previousHandler(type, context, text);
}

}  // namespace

void openLog(const std::string& folder) {
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    try {
        const auto log = spdlog::rotating_logger_mt("mostrador", folder + "/mostrador.log", bytesMax, filesMax);
        log->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l [%t] %v");
        log->flush_on(spdlog::level::info);
        log->info("mostrador {} starts", MOSTRADOR_VERSION);
    } catch (const spdlog::spdlog_ex& error) {
        qWarning("no log file: %s", error.what());
        return;
    }
    previousHandler = qInstallMessageHandler(onQtMessage);
}

void closeLog() {
    if (previousHandler != nullptr) qInstallMessageHandler(previousHandler);
    previousHandler = nullptr;
    if (const auto log = spdlog::get("mostrador")) log->info("mostrador ends");
    spdlog::shutdown();
}

}  // namespace mostrador
