#pragma once
// Sync pictures made by hand for the photographs: a good day, a day without a network, and one with decisions to take.
// In the current language. GUI thread.

#include "ui/synccentre/syncpicture.h"

namespace mostrador::shots {

[[nodiscard]] SyncPicture connectedPicture();
[[nodiscard]] SyncPicture offlinePicture();
[[nodiscard]] SyncPicture attentionPicture();
[[nodiscard]] sync::SyncStatus downloadStatus();

}  // namespace mostrador::shots
