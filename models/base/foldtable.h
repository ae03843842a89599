#pragma once
// The letters that text is searched by (see foldForSearch): one UTF-16 unit per code point of the covered blocks.
// U+E000 means "nothing" (a combining mark), U+E001 + i the two ASCII letters foldPairs[i]. The UTF-8 of an
// entry is never longer than that of its code point. Constant data.

namespace mostrador {

inline constexpr char32_t foldLowFirst = 0xa0, foldLowEnd = 0x530;       // Latin, marks, Greek, Cyrillic
inline constexpr char32_t foldHighFirst = 0x1e00, foldHighEnd = 0x2000;  // Latin additional, Greek with accents
inline constexpr char32_t foldDropped = 0xe000, foldPairFirst = 0xe001;

extern const char16_t foldLow[];
extern const char16_t foldHigh[];
extern const char foldPairs[][2];

}  // namespace mostrador
