# Compiler flags of every target, carried by one interface target.
add_library(mostrador_flags INTERFACE)
target_compile_options(mostrador_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual -Wswitch-enum
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  -Werror=return-type -Werror=switch -Werror=unused-result)
target_compile_definitions(mostrador_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER
  MOSTRADOR_VERSION="${PROJECT_VERSION}")

if(MOSTRADOR_SANITIZE STREQUAL "asan")
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
elseif(MOSTRADOR_SANITIZE STREQUAL "tsan")
  add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
  add_link_options(-fsanitize=thread)
elseif(MOSTRADOR_SANITIZE)
  message(FATAL_ERROR "MOSTRADOR_SANITIZE is asan or tsan, not '${MOSTRADOR_SANITIZE}'")
endif()

find_program(MOSTRADOR_MOLD mold)
if(MOSTRADOR_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

find_program(MOSTRADOR_CCACHE ccache)
if(MOSTRADOR_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env
      CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${MOSTRADOR_CCACHE})
endif()
add_compile_options($<$<BOOL:${MOSTRADOR_PCH}>:-fpch-preprocess>)
