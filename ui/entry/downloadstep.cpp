#include "ui/entry/downloadstep.h"

#include <QLocale>
#include <QVBoxLayout>

#include "ui/tables/words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/progress.h"

namespace mostrador {

DownloadStep::DownloadStep(sync::Workspace& workspace, FirstRunData& data, QWidget* parent)
    : WizardStep(data, parent), m_workspace(workspace), m_progress(new ProgressLine(this)) {
    m_progress->setObjectName(QStringLiteral("wizard.progress"));
    column()->addWidget(m_progress);
    column()->addStretch();
    connect(&workspace.sync(), &sync::SyncRunner::statusChanged, this, [this](const sync::SyncStatus& status) {
        if (m_watching) showStatus(status);
    });
    connect(banner(), &Banner::actionTriggered, this, &DownloadStep::onBannerAction);
    DownloadStep::retranslate();
}

QString DownloadStep::stepName() const { return tr("Download"); }

QString DownloadStep::nextText() const { return tr("Open now, go on in the background"); }

void DownloadStep::enter() {
    m_watching = true;
    showStatus(m_workspace.sync().status());
}

void DownloadStep::leave() { m_watching = false; }

void DownloadStep::next() {
    m_watching = false;
    Q_EMIT postponed();
}

void DownloadStep::onBannerAction() { m_workspace.sync().syncNow(); }

void DownloadStep::showStatus(const sync::SyncStatus& status) {
    if (status.state == sync::SyncState::Live) {
        m_watching = false;
        Q_EMIT finished();
        return;
    }
    const QLocale locale;
    const QString rows = status.rowsTotal > 0 ? tr("%1 of %2 records")
                                                    .arg(locale.toString(qint64(status.rowsDone)),
                                                         locale.toString(qint64(status.rowsTotal)))
                                              : tr("%1 records").arg(locale.toString(qint64(status.rowsDone)));
    const QString bytes = locale.formattedDataSize(status.bytesDone, 1);
    m_progress->setProgress(
        status.percent, status.rowsTotal > 0 ? 100 : 0,
        tr("%1 · %2 · %3 %", "rows · bytes · percent").arg(rows, bytes, locale.toString(status.percent)));
    const std::optional<Error>& trouble = status.blocked ? status.blocked : status.lastError;
    if (trouble)
        banner()->setMessage(status.blocked ? Tone::Danger : Tone::Warn, words::described(*trouble), tr("Try again"));
    else banner()->setMessage(Tone::Info, {});
}

void DownloadStep::retranslate() {
    setHeading(tr("Downloading your data"),
               tr("Once it is here, everything opens at once, with or without a network."));
}

}  // namespace mostrador
