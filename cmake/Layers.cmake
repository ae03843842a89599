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
  "tables          ui/tables            base records rules replica transport widgets theme"
  "clients         ui/clients           base records rules commands replica transport tables widgets theme"
  "users           ui/users             base records rules commands replica transport tables widgets theme"
  "stock           ui/stock             base records rules commands replica transport tables widgets theme"
  "sales           ui/sales             base records rules commands replica transport tables widgets theme"
  "orders          ui/orders            base records rules commands replica transport tables widgets theme"
  "home            ui/home              base records rules replica engine transport orders tables widgets theme"
  "entry           ui/entry             base records rules replica engine transport tables widgets theme"
  "synccentre      ui/synccentre        base records rules commands replica engine transport tables widgets theme"
  "importing       ui/importing         base records replica exchange widgets theme"
  "settings        ui/settings          base records rules commands replica engine transport tables entry widgets theme"
  "shell           ui/shell             base records rules replica engine transport exchange clients users synccentre importing settings tables widgets theme"
  "app             app                  base records rules commands replica protocol engine transport exchange shell entry clients users orders home stock sales synccentre importing settings tables widgets theme"
  "cli             cli                  base records rules commands protocol replica engine transport exchange"
)

# Qt begins at these layers; everything else must stay plain C++.
set(MOSTRADOR_QT_LAYERS transport exchange theme widgets tables clients users orders home stock sales synccentre importing entry settings shell app cli)

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
  cmake_parse_arguments(L "" "" "USES;LIBRARIES;PUBLIC_LIBRARIES;SUBFOLDERS" ${ARGN})
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
    set(_kind std)
    if(name IN_LIST MOSTRADOR_QT_LAYERS)
      set(_kind qt)
    endif()
    mostrador_precompile(mostrador_${name} ${_kind})
  else()
    target_link_libraries(mostrador_${name} INTERFACE ${L_LIBRARIES})
  endif()
  list(FILTER _sources INCLUDE REGEX "\\.h$")
  mostrador_headers_alone(mostrador_${name} ${_sources})
endfunction()

# Precompiled headers, one of each kind for all targets: `std` for plain C++, `qt` where Qt may be used, and both again
# with Catch for the tests (`test`, `test_qt`). Each kind is made once, by a target of its own.
# Named relative to the include path: a full path would end up inside, and no other clone could then take the result
# from the compiler cache.
function(mostrador_precompile target kind)
  if(kind MATCHES "qt$")
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
  endif()
  if(NOT MOSTRADOR_PCH)
    return()
  endif()
  set(_owner mostrador_pch_${kind})
  if(NOT TARGET ${_owner})
    set(_headers <cmake/pch_std.h>)
    if(kind MATCHES "qt$")
      set(_headers <cmake/pch_qt.h>)
    endif()
    if(kind MATCHES "^test")
      # A program, because programs are compiled with -fPIE and libraries with -fPIC.
      list(APPEND _headers <catch2/catch.hpp>)
      add_executable(${_owner} ${PROJECT_SOURCE_DIR}/cmake/pch.cpp)
      set_target_properties(${_owner} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/pch)
    else()
      add_library(${_owner} OBJECT ${PROJECT_SOURCE_DIR}/cmake/pch.cpp)
    endif()
    target_include_directories(${_owner} PRIVATE ${PROJECT_SOURCE_DIR})
    target_link_libraries(${_owner} PRIVATE mostrador_flags
      $<$<IN_LIST:${kind},qt;test_qt>:Qt6::Core> $<$<IN_LIST:${kind},test;test_qt>:Catch2::Catch2>)
    target_precompile_headers(${_owner} PRIVATE ${_headers})
  endif()
  target_precompile_headers(${target} REUSE_FROM ${_owner})
endfunction()

# mostrador_headers_alone(<target> header…): with MOSTRADOR_HEADERS_ALONE, one unit per header that
# includes nothing else, so that a header which leans on its includer does not compile.
# Target `headers_alone` builds them all; ./dev lint does.
function(mostrador_headers_alone target)
  if(NOT MOSTRADOR_HEADERS_ALONE OR NOT ARGN)
    return()
  endif()
  set(_units)
  foreach(_header IN LISTS ARGN)
    cmake_path(RELATIVE_PATH _header BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE _path)
    set(_unit ${PROJECT_BINARY_DIR}/headers/${_path}.cpp)
    file(CONFIGURE OUTPUT ${_unit} CONTENT "#include \"${_path}\"\n")
    list(APPEND _units ${_unit})
  endforeach()
  add_library(${target}_headers OBJECT EXCLUDE_FROM_ALL ${_units})
  get_target_property(_type ${target} TYPE)
  if(_type STREQUAL "INTERFACE_LIBRARY")
    target_link_libraries(${target}_headers PRIVATE ${target} mostrador_flags)
  else()
    foreach(_property INCLUDE_DIRECTORIES COMPILE_DEFINITIONS LINK_LIBRARIES)
      set_property(TARGET ${target}_headers PROPERTY ${_property} $<TARGET_PROPERTY:${target},${_property}>)
    endforeach()
  endif()
  if(NOT TARGET headers_alone)
    add_custom_target(headers_alone)
  endif()
  add_dependencies(headers_alone ${target}_headers)
endfunction()

# mostrador_test(<name> [USES layer…] [LIBRARIES …]): one Catch2 program from the folder's .cpp files.
function(mostrador_test name)
  cmake_parse_arguments(T "QT" "" "USES;LIBRARIES;LABELS" ${ARGN})
  file(GLOB _sources CONFIGURE_DEPENDS *.cpp *.h)
  add_executable(test_${name} ${_sources})
  target_include_directories(test_${name} PRIVATE ${PROJECT_SOURCE_DIR})
  list(TRANSFORM T_USES PREPEND mostrador_)
  target_link_libraries(test_${name} PRIVATE mostrador_flags ${T_USES} ${T_LIBRARIES} kit_catch rapidcheck)
  set(_kind test)
  if(T_QT)
    set(_kind test_qt)
  endif()
  mostrador_precompile(test_${name} ${_kind})
  list(FILTER _sources INCLUDE REGEX "\\.h$")
  mostrador_headers_alone(test_${name} ${_sources})
  add_test(NAME ${name} COMMAND test_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 600 LABELS "unit;${T_LABELS}")
endfunction()
