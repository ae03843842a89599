#!/usr/bin/env python3
"""Writes foldtable.cpp: for each letter of the covered blocks, the letters it is searched by.

A letter folds to the base letters of its canonical decomposition in lower case; letters that Unicode does
not decompose (ø, ł, ß, æ …) are listed below. Run it again only to cover more blocks: both desktop and
server must be released with the same table, because folded text is stored.
"""
import os
import unicodedata

BLOCKS = [("foldLow", 0xA0, 0x530), ("foldHigh", 0x1E00, 0x2000)]

# Upper case forms follow by lower().
SPECIAL = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "œ": "oe", "ĳ": "ij", "ǆ": "dz", "ǅ": "dz", "ǉ": "lj", "ǈ": "lj", "ǌ": "nj",
    "ǋ": "nj", "ǳ": "dz", "ǲ": "dz", "þ": "th", "ȸ": "db", "ȹ": "qp", "ƕ": "hv", "ŉ": "n", "ſ": "s", "ẛ": "s",
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n", "ĸ": "k", "ƀ": "b", "ɓ": "b",
    "ƃ": "b", "ƈ": "c", "ɖ": "d", "ɗ": "d", "ƌ": "d", "ƒ": "f", "ɠ": "g", "ǥ": "g", "ɨ": "i", "ƙ": "k", "ƚ": "l",
    "ɲ": "n", "ƞ": "n", "ɵ": "o", "ƥ": "p", "ƫ": "t", "ƭ": "t", "ʈ": "t", "ʋ": "v", "ƴ": "y", "ƶ": "z", "ȥ": "z",
    "ȡ": "d", "ȴ": "l", "ȵ": "n", "ȶ": "t", "ȷ": "j", "ⱥ": "a", "ȼ": "c", "ⱦ": "t", "ȿ": "s", "ɀ": "z", "ʉ": "u",
    "ɇ": "e", "ɉ": "j", "ɋ": "q", "ɍ": "r", "ɏ": "y", "ς": "σ", "ϐ": "β", "ϑ": "θ", "ϕ": "φ", "ϖ": "π", "ϰ": "κ",
    "ϱ": "ρ", "ϲ": "σ", "ϵ": "ε", "ª": "a", "º": "o", "µ": "μ", "ẚ": "a", "ƛ": "λ", "ϒ": "υ",
}
SPACES = {0xA0}


def fold(code):
    if code in SPACES:
        return " "
    char = chr(code)
    category = unicodedata.category(char)
    if category == "Mn" or category == "Me":
        return ""
    if category == "Cn" or category == "Cc":
        return char
    out = ""
    for part in unicodedata.normalize("NFD", char):
        if unicodedata.category(part) in ("Mn", "Me"):
            continue
        lower = part.lower() if len(part.lower()) == 1 else part
        out += SPECIAL.get(part, SPECIAL.get(lower, lower))
    return out


def literal(values):
    text = ""
    for value in values:
        text += value if unicodedata.category(value)[0] in "LPSN" and value not in '"\\' else f"\\u{ord(value):04x}"
    return text.replace("\\u0020", " ")


def main():
    pairs = []
    lines = []
    for name, first, end in BLOCKS:
        lines.append(f"// U+{first:04X} to U+{end - 1:04X}, 32 to a line.")
        lines.append(f"const char16_t {name}[] =")
        for start in range(first, end, 32):
            row = []
            for code in range(start, min(start + 32, end)):
                folded = fold(code)
                assert len(folded.encode()) <= len(chr(code).encode()), hex(code)
                if len(folded) == 1:
                    row.append(folded)
                elif folded == "":
                    row.append(chr(0xE000))
                else:
                    if folded not in pairs:
                        pairs.append(folded)
                    row.append(chr(0xE001 + pairs.index(folded)))
            lines.append(f'    u"{literal(row)}"')
        lines[-1] += ";"
        lines.append("")
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "foldtable.cpp"), "w", encoding="utf-8") as out:
        out.write("// Made by makefoldtable.py; do not edit.\n")
        out.write('#include "models/base/foldtable.h"\n\nnamespace mostrador {\n\n')
        out.write("\n".join(lines))
        quoted = ",\n    ".join(f"{{'{p[0]}', '{p[1]}'}}" for p in pairs)
        out.write("\n// What the marks U+E001 and up stand for.\n")
        out.write(f"const char foldPairs[][2] = {{\n    {quoted}}};\n")
        out.write("\n}  // namespace mostrador\n")


main()
