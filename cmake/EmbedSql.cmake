# mostrador_embed_sql(<target> <folder> <namespace>)
#
# Compiles the numbered SQL files of <folder> (0001_name.sql, 0002_name.sql, …) into <target>, a target that may use
# the sqlite layer. Makes `embedded/<namespace>_sql.h` with
#   namespace mostrador::<namespace> { std::span<const sqlite::Migration> migrations(); }
# A file added, changed or removed is noticed at the next build.
function(mostrador_embed_sql target folder namespace)
  cmake_path(ABSOLUTE_PATH folder BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE)
  file(GLOB _files CONFIGURE_DEPENDS ${folder}/*.sql)
  list(SORT _files COMPARE NATURAL)
  if(NOT _files)
    message(FATAL_ERROR "no .sql files in ${folder}")
  endif()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${_files})

  set(_rows "")
  set(_expected 1)
  foreach(_file IN LISTS _files)
    get_filename_component(_stem ${_file} NAME_WE)
    if(NOT _stem MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9_]+)$")
      message(FATAL_ERROR "${_file}: a migration is named like 0001_first_tables.sql")
    endif()
    set(_name ${CMAKE_MATCH_2})
    math(EXPR _version "1${CMAKE_MATCH_1} - 10000")
    if(NOT _version EQUAL _expected)
      message(FATAL_ERROR "${_file}: number ${_expected} is missing or there twice")
    endif()
    math(EXPR _expected "${_expected} + 1")
    file(READ ${_file} _sql)
    string(APPEND _rows "    {${_version}, \"${_name}\", R\"sql(${_sql})sql\"},\n")
  endforeach()

  cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE folder_shown)
  set(_folder ${CMAKE_CURRENT_BINARY_DIR}/generated)
  file(CONFIGURE OUTPUT ${_folder}/embedded/${namespace}_sql.h @ONLY CONTENT [=[
#pragma once
// The migrations of @folder_shown@. Made by cmake/EmbedSql.cmake.

#include <span>

#include "models/storage/sqlite/migrator.h"

namespace mostrador::@namespace@ {
[[nodiscard]] std::span<const sqlite::Migration> migrations();
}
]=])
  file(CONFIGURE OUTPUT ${_folder}/${namespace}_sql.cpp @ONLY CONTENT [=[
#include "embedded/@namespace@_sql.h"

namespace mostrador::@namespace@ {
namespace {
constexpr sqlite::Migration steps[] = {
@_rows@};
}
std::span<const sqlite::Migration> migrations() { return steps; }
}
]=])
  target_sources(${target} PRIVATE ${_folder}/${namespace}_sql.cpp)
  target_include_directories(${target} PRIVATE ${_folder})
endfunction()
