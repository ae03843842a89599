# What is installed, and the Debian packages made of it (./dev package): desktop, server, command line.
include(GNUInstallDirs)

install(TARGETS mostrador-server RUNTIME COMPONENT server)
install(FILES installer/linux/mostrador-server.service DESTINATION lib/systemd/system COMPONENT server)
install(FILES installer/linux/mostrador-server.sysusers DESTINATION lib/sysusers.d
        RENAME mostrador-server.conf COMPONENT server)
install(TARGETS mostrador-cli RUNTIME COMPONENT cli)
set(CPACK_COMPONENTS_ALL server cli)
if(MOSTRADOR_DESKTOP)
  install(TARGETS mostrador RUNTIME COMPONENT desktop)
  install(FILES installer/linux/mostrador.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT desktop)
  install(FILES resources/icons/mostrador.svg
          DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT desktop)
  list(APPEND CPACK_COMPONENTS_ALL desktop)
endif()
foreach(_component IN LISTS CPACK_COMPONENTS_ALL)
  install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/mostrador-${_component}
          RENAME copyright COMPONENT ${_component})
endforeach()
# The server carries Swagger UI, the viewer of /docs.
install(FILES resources/vendor/swagger-ui/LICENSE resources/vendor/swagger-ui/NOTICE
              resources/vendor/swagger-ui/swagger-ui-bundle.js.LICENSE.txt
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/mostrador-server/swagger-ui COMPONENT server)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME mostrador)
set(CPACK_PACKAGE_VENDOR "Mostrador")
set(CPACK_PACKAGE_CONTACT "Mostrador <mostrador@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION office)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_DESKTOP_DESCRIPTION "Mostrador, the desktop: clients, orders, stock and sales, also without a network")
set(CPACK_DEBIAN_SERVER_DESCRIPTION "Mostrador, the server that keeps an organisation's desktops together")
set(CPACK_DEBIAN_CLI_DESCRIPTION "Mostrador on the command line: the desktop's data and synchronisation without a window")
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA
    "${PROJECT_SOURCE_DIR}/installer/linux/postinst;${PROJECT_SOURCE_DIR}/installer/linux/prerm")
# Plugins are opened at run time, so no linker entry names them.
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "libqt6svg6, qt6-qpa-plugins, libqt6sql6-sqlite")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS "fonts-inter")
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS "tzdata")  # days begin where the organisation is
set(CPACK_DEBIAN_CLI_PACKAGE_DEPENDS "libqt6sql6-sqlite")
include(CPack)
