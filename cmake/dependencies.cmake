# Debian 12 packages (docs/decisions/0002-dependencies.md), and the pinned SQLite amalgamation that
# tools/setup.sh fetches into .deps/sqlite3 (Debian's own SQLite has the WAL-reset race).
add_library(hearth_dependencies INTERFACE)

find_package(Boost 1.81 REQUIRED COMPONENTS json)
target_compile_definitions(hearth_dependencies INTERFACE BOOST_ASIO_NO_DEPRECATED SPDLOG_FMT_EXTERNAL)
target_link_libraries(hearth_dependencies INTERFACE Boost::json)
foreach(module libsodium libargon2 libpq libcurl openssl fmt pangocairo cairo libqrencode libzip pugixml zlib icu-uc icu-i18n)
  pkg_check_modules(${module} REQUIRED IMPORTED_TARGET ${module})
  target_link_libraries(hearth_dependencies INTERFACE PkgConfig::${module})
endforeach()
target_link_libraries(hearth_dependencies INTERFACE spdlog fmt prometheus-cpp-core xlsxwriter date-tz)
target_compile_definitions(hearth_dependencies INTERFACE SPDLOG_COMPILED_LIB)

set(SQLITE_DIR ${CMAKE_SOURCE_DIR}/.deps/sqlite3 CACHE PATH "folder with sqlite3.c and sqlite3.h")
if(NOT EXISTS ${SQLITE_DIR}/sqlite3.c)
  message(FATAL_ERROR "${SQLITE_DIR}/sqlite3.c is missing: run tools/setup.sh")
endif()
add_library(sqlite_pinned STATIC ${SQLITE_DIR}/sqlite3.c)
target_include_directories(sqlite_pinned PUBLIC ${SQLITE_DIR})
target_compile_options(sqlite_pinned PRIVATE -O2 -w)
target_compile_definitions(sqlite_pinned PRIVATE SQLITE_DQS=0 SQLITE_THREADSAFE=2
  SQLITE_ENABLE_FTS5 SQLITE_ENABLE_MATH_FUNCTIONS SQLITE_DEFAULT_FOREIGN_KEYS=1
  SQLITE_SECURE_DELETE SQLITE_USE_URI=0 SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_LIKE_DOESNT_MATCH_BLOBS)
target_link_libraries(hearth_dependencies INTERFACE sqlite_pinned dl)

# libosmium is headers only. Debian's package asks for Boost 1.74, which excludes our 1.81, though it
# works with either: tools/setup.sh unpacks it into .deps/osmium where it is not installed.
find_path(OSMIUM_INCLUDE osmium/io/pbf_input.hpp
  HINTS ${CMAKE_SOURCE_DIR}/.deps/osmium/usr/include NO_CACHE)
find_path(PROTOZERO_INCLUDE protozero/pbf_reader.hpp NO_CACHE)
if(NOT OSMIUM_INCLUDE OR NOT PROTOZERO_INCLUDE)
  message(FATAL_ERROR "libosmium or protozero is missing: run tools/setup.sh")
endif()
# One file (and its test) reads extracts; no other sees these headers. (/usr/include is never named:
# it would come before the compiler's own folders, which look further with include_next.)
set(osmium_flags)
foreach(folder ${OSMIUM_INCLUDE} ${PROTOZERO_INCLUDE})
  if(NOT folder MATCHES "^/usr/include/?$")
    list(APPEND osmium_flags -isystem ${folder})
  endif()
endforeach()
set(roads_folder ${CMAKE_SOURCE_DIR}/server/platform/roads)
set_source_files_properties(${roads_folder}/read_map.cpp ${roads_folder}/read_map_test.cpp PROPERTIES
  COMPILE_OPTIONS "${osmium_flags}" SKIP_PRECOMPILE_HEADERS ON)

add_library(hearth_test_dependencies INTERFACE)
target_link_libraries(hearth_test_dependencies INTERFACE gtest gmock gtest_main rapidcheck)
