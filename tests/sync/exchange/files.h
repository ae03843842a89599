#pragma once
// A folder for one test's files.

#include <QFile>
#include <QTemporaryDir>
#include <string>

namespace mostrador::test {

class Files {
public:
    [[nodiscard]] std::string path(const std::string& name) const {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }

    std::string write(const std::string& name, const std::string& bytes) const {
        QFile file(QString::fromStdString(path(name)));
        if (!file.open(QIODevice::WriteOnly)) std::abort();
        file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        return path(name);
    }

    [[nodiscard]] std::string read(const std::string& name) const {
        QFile file(QString::fromStdString(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace mostrador::test
