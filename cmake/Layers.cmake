# The layer table: which target may use which. Arrows only point down.
# `mostrador_layer()` refuses an edge that is not listed here; the architecture test
# (tests/arch) checks the #include lines against the same table.
#
# layer            its folder           may use (direct)
set(MOSTRADOR_LAYERS
  "base            models/base          -"
  "records         models/records       base"
  "storage         models/storage       base records"
  "rules           models/rules         base records"
  "commands        models/commands      base records storage rules"
  "sqlite          models/storage/sqlite base records storage"
  "protocol        sync/protocol        base records rules commands"
  "replica         sync/replica         base records rules storage commands sqlite protocol"
  "engine          sync/engine          base records protocol replica"
  "transport       sync/transport       base records rules commands protocol replica engine"
  "exchange        sync/exchange        base records rules commands replica"
  "store           server/store         base records rules storage commands sqlite protocol"
  "committer       server/committer     base records rules storage commands protocol store"
  "push            server/push          base protocol"
  "auth            server/auth          base records rules store"
  "http            server/http          base"
  "api             server/api           base records rules storage commands protocol store committer push auth http"
  "jobs            server/jobs          base store sqlite"
  "server          server               base records rules storage commands sqlite protocol store committer push auth http api jobs"
  "theme           ui/theme             -"
  "widgets         ui/widgets           base records rules commands theme"
  "tables          ui/tables            base records replica widgets theme"
  "clients         ui/clients           base records rules commands replica transport tables widgets theme"
  "users           ui/users             base records rules commands replica transport tables widgets theme"
  "synccentre      ui/synccentre        base records rules commands replica engine transport tables widgets theme"
  "importing       ui/importing         base records replica exchange widgets theme"
  "settings        ui/settings          base records rules replica transport widgets theme"
  "shell           ui/shell             base records rules replica engine transport exchange clients users synccentre importing settings tables widgets theme"
  "app             app                  base records rules commands replica protocol engine transport exchange shell clients users synccentre importing settings tables widgets theme"
  "cli             cli                  base records rules commands protocol replica engine transport exchange"
)

# Qt begins at these layers; everything else must stay plain C++.
set(MOSTRADOR_QT_LAYERS transport exchange theme widgets tables clients users synccentre importing settings shell app cli)

foreach(_row IN LISTS MOSTRADOR_LAYERS)
  string(REGEX REPLACE " +" ";" _cells "${_row}")
  list(POP_FRONT _cells _name _folder)
  set(MOSTRADOR_LAYER_FOLDER_${_name} "${_folder}")
  set(MOSTRADOR_LAYER_USES_${_name} "${_cells}")
endforeach()

# mostrador_layer(<name> [USES layer…] [LIBRARIES external targets…] [PUBLIC_LIBRARIES …])
#
# Declares `mostrador_<name>` from the .cpp/.h files of the calling folder (not its subfolders,
# except those named by SUBFOLDERS), with the project's flags and a precompiled header.
function(mostrador_layer name)
  cmake_parse_arguments(L "" "PCH" "USES;LIBRARIES;PUBLIC_LIBRARIES;SUBFOLDERS" ${ARGN})
  if(NOT DEFINED MOSTRADOR_LAYER_FOLDER_${name})
    message(FATAL_ERROR "layer '${name}' is not in cmake/Layers.cmake")
  endif()
  foreach(_used IN LISTS L_USES)
    if(NOT _used IN_LIST MOSTRADOR_LAYER_USES_${name})
      message(FATAL_ERROR "layer '${name}' may not use '${_used}': not listed in cmake/Layers.cmake")
    endif()
  endforeach()
  file(GLOB _sources CONFIGURE_DEPENDS *.cpp *.h)
  foreach(_sub IN LISTS L_SUBFOLDERS)
    file(GLOB _more CONFIGURE_DEPENDS ${_sub}/*.cpp ${_sub}/*.h)
    list(APPEND _sources ${_more})
  endforeach()
  set(_units ${_sources})
  list(FILTER _units INCLUDE REGEX "\\.cpp$")
  if(_units)
    add_library(mostrador_${name} ${_sources})
    set(_scope PUBLIC)
  else()
    add_library(mostrador_${name} INTERFACE)
    set(_scope INTERFACE)
  endif()
  add_library(Mostrador::${name} ALIAS mostrador_${name})
  target_include_directories(mostrador_${name} ${_scope} ${PROJECT_SOURCE_DIR})
  list(TRANSFORM L_USES PREPEND mostrador_)
  target_link_libraries(mostrador_${name} ${_scope} ${L_USES} ${L_PUBLIC_LIBRARIES})
  if(_units)
    target_link_libraries(mostrador_${name} PRIVATE ${L_LIBRARIES} mostrador_flags)
    mostrador_precompile(mostrador_${name} ${name})
  else()
    target_link_libraries(mostrador_${name} INTERFACE ${L_LIBRARIES})
  endif()
endfunction()

# One precompiled header per target: the standard library, and Qt's where the layer may use Qt.
function(mostrador_precompile target name)
  if(MOSTRADOR_PCH)
    if(name IN_LIST MOSTRADOR_QT_LAYERS)
      target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/pch_qt.h)
      set_target_properties(${target} PROPERTIES AUTOMOC ON)
    else()
      target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/pch_std.h)
    endif()
  elseif(name IN_LIST MOSTRADOR_QT_LAYERS)
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
  endif()
endfunction()

# mostrador_test(<name> [USES layer…] [LIBRARIES …]): one Catch2 program from the folder's .cpp files.
function(mostrador_test name)
  cmake_parse_arguments(T "QT" "" "USES;LIBRARIES;LABELS" ${ARGN})
  file(GLOB _sources CONFIGURE_DEPENDS *.cpp *.h)
  add_executable(test_${name} ${_sources})
  # main.cpp defines CATCH_CONFIG_MAIN, which a header precompiled without it would swallow
  set_source_files_properties(main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  target_include_directories(test_${name} PRIVATE ${PROJECT_SOURCE_DIR})
  list(TRANSFORM T_USES PREPEND mostrador_)
  target_link_libraries(test_${name} PRIVATE mostrador_flags ${T_USES} ${T_LIBRARIES} Catch2::Catch2 rapidcheck)
  if(T_QT)
    set_target_properties(test_${name} PROPERTIES AUTOMOC ON)
    if(MOSTRADOR_PCH)
      target_precompile_headers(test_${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/pch_qt.h <catch2/catch.hpp>)
    endif()
  elseif(MOSTRADOR_PCH)
    target_precompile_headers(test_${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/pch_std.h <catch2/catch.hpp>)
  endif()
  add_test(NAME ${name} COMMAND test_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 600 LABELS "unit;${T_LABELS}")
endfunction()
