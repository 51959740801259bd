@echo off
rem Starts CMIMH Explorer with the Java in its own runtime folder, in JAVA_HOME or on the PATH.
setlocal
set "root=%~dp0.."
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%root%\runtime\bin\java.exe" set "java=%root%\runtime\bin\java.exe"
"%java%" {{jvm.arguments}} %CMIMH_JVM_OPTIONS% -cp "%root%\lib\*" dev.cmimh.app.Launcher %*
exit /b %ERRORLEVEL%
