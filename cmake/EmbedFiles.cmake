# mostrador_embed_files(<target> <header> <function> <file>…)
#
# Puts files into <target> as they are. <header> (of the project) declares
#   namespace mostrador::server { struct WebFile { std::string_view name, etag, content; };
#                                 std::span<const WebFile> <function>(); }
# and this makes the function. The assembler takes the bytes in, as a C array of them would take a compiler minutes;
# a file that changes is noticed at the next build.
function(mostrador_embed_files target header function)
  set(_folder ${CMAKE_CURRENT_BINARY_DIR}/generated/${function})
  set(_bytes "")
  set(_symbols "")
  set(_rows "")
  set(_inputs "")
  set(_number 0)
  foreach(_file IN LISTS ARGN)
    cmake_path(ABSOLUTE_PATH _file BASE_DIRECTORY ${PROJECT_SOURCE_DIR} NORMALIZE)
    cmake_path(GET _file FILENAME _name)
    file(SHA256 ${_file} _hash)
    string(SUBSTRING ${_hash} 0 16 _hash)
    set(_symbol mostrador_${function}_${_number})
    string(APPEND _bytes ".globl ${_symbol}, ${_symbol}_end\n${_symbol}:\n.incbin \"${_file}\"\n${_symbol}_end:\n.byte 0\n")
    string(APPEND _symbols "extern const char ${_symbol}[];\nextern const char ${_symbol}_end[];\n")
    string(APPEND _rows "        {\"${_name}\", \"\\\"${_hash}\\\"\", {${_symbol}, ${_symbol}_end}},\n")
    list(APPEND _inputs ${_file})
    math(EXPR _number "${_number} + 1")
  endforeach()
  # The tag is made of the content when CMake runs.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${_inputs})

  file(CONFIGURE OUTPUT ${_folder}/bytes.S @ONLY CONTENT [=[
.section .rodata
@_bytes@
.section .note.GNU-stack,"",%progbits
]=])
  file(CONFIGURE OUTPUT ${_folder}/files.cpp @ONLY CONTENT [=[
// Made by cmake/EmbedFiles.cmake.
#include "@header@"

extern "C" {
@_symbols@}

namespace mostrador::server {
std::span<const WebFile> @function@() {
    static const WebFile files[] = {
@_rows@    };
    return files;
}
}
]=])
  set_source_files_properties(${_folder}/bytes.S PROPERTIES OBJECT_DEPENDS "${_inputs}")
  # A target of its own: the warnings of C++ are none of the assembler's.
  add_library(${target}_${function} OBJECT ${_folder}/bytes.S)
  target_sources(${target} PRIVATE ${_folder}/files.cpp $<TARGET_OBJECTS:${target}_${function}>)
endfunction()
