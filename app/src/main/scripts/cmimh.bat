@echo off
rem Starts CMIMH Explorer with the Java in its own runtime folder, in JAVA_HOME or on the PATH.
setlocal
set "root=%~dp0.."
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%root%\runtime\bin\java.exe" set "java=%root%\runtime\bin\java.exe"
rem Only what opens a window pays for JavaFX: without its modules a command starts sooner.
set "window="
if "%~1 %~2"==" " set "window=yes"
if "%~1 %~2"=="bench ui" set "window=yes"
if "%~1 %~2"=="bench ui-sweep" set "window=yes"
if "%~1 %~2"=="bench ui-both" set "window=yes"
if defined window goto :window
"%java%" {{jvm.arguments}} %CMIMH_JVM_OPTIONS% -cp "%root%\lib\*" dev.cmimh.app.Launcher %*
exit /b %ERRORLEVEL%

:window
set "rehearsed="
if exist "%root%\lib\window.aot" set "rehearsed=-XX:AOTCache=%root%\lib\window.aot -Xlog:aot=off -Xlog:cds=off"
echo "%CMIMH_JVM_OPTIONS%" | find "AOT" >nul && set "rehearsed="
"%java%" {{jvm.arguments}} --module-path "%root%\lib\javafx" {{window.arguments}} %rehearsed% %CMIMH_JVM_OPTIONS% -cp "%root%\lib\*" dev.cmimh.app.Launcher %*
exit /b %ERRORLEVEL%
