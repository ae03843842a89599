#pragma once
// Names of the dynamic properties by which a widget tells the style how to draw it.

namespace mostrador {

enum class ButtonVariant { Secondary, Primary, Quiet, Danger };

namespace property {
inline constexpr const char* variant = "mostradorVariant";  // int of ButtonVariant, on QPushButton
inline constexpr const char* invalid = "mostradorInvalid";  // bool, on fields: drawn with the danger outline
inline constexpr const char* bare = "mostradorBare";        // bool, on fields: no outline (a frame around draws it)
inline constexpr const char* inverse = "mostradorInverse";  // bool, on buttons upon an inverted (dark) box
}  // namespace property

}  // namespace mostrador
