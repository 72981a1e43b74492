# Sourced by the launchers: where a script lies, what to say, and which Java to use. Sets $java and $version.
#
#   MATCHER_JAVA  the java to use, a program or the home of a JDK or JRE
#   name          what messages begin with, set by the launcher

needed=21

fail() {
  printf '%s: %s\n' "$name" "$1" >&2
  exit 1
}

chinese() {
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in zh*) return 0 ;; *) return 1 ;; esac
}

# Says a thing in Chinese or English.
say() {
  if chinese; then printf '%s' "$1"; else printf '%s' "$2"; fi
}

# Where a path leads after all symbolic links at its end.
followed() {
  local path=$1 link
  while [ -L "$path" ]; do
    link=$(readlink "$path")
    case $link in
      /*) path=$link ;;
      *) path=${path%/*}/$link ;;
    esac
  done
  printf '%s' "$path"
}

java=
version=

# The version of a java program such as 21.0.4, empty where it cannot be told.
version_of() {
  local home line found=
  home=${1%/bin/java}
  if [ -r "$home/release" ]; then
    while IFS= read -r line; do
      case $line in JAVA_VERSION=*) found=${line#JAVA_VERSION=} ;; esac
    done <"$home/release"
  fi
  if [ -z "$found" ]; then
    found=$("$1" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/"\1"/p' | head -n 1)
  fi
  found=${found#\"}
  found=${found%%\"*}
  printf '%s' "${found%%[!0-9.]*}"
}

# Whether version $1 is newer than version $2, part by part.
newer() {
  local one=$1 other=$2 a b
  while [ -n "$one$other" ]; do
    a=${one%%.*} b=${other%%.*}
    if [ "${a:-0}" -ne "${b:-0}" ]; then
      [ "${a:-0}" -gt "${b:-0}" ]
      return
    fi
    case $one in *.*) one=${one#*.} ;; *) one= ;; esac
    case $other in *.*) other=${other#*.} ;; *) other= ;; esac
  done
  return 1
}

# Takes a java program, if it is there, new enough, and newer than one taken before.
try() {
  local found
  [ -f "$1" ] && [ -x "$1" ] || return 1
  found=$(version_of "$1")
  [ -n "$found" ] && [ "${found%%.*}" -ge "$needed" ] || return 1
  [ -z "$java" ] || newer "$found" "$version" || return 1
  java=$1
  version=$found
}

find_java() {
  local path home
  if [ -n "${MATCHER_JAVA:-}" ]; then
    path=$MATCHER_JAVA
    [ -d "$path" ] && path=${path%/}/bin/java
    try "$(followed "$path")" || try "$path" ||
      fail "$(say "MATCHER_JAVA=$MATCHER_JAVA 不是 Java $needed 或更新版本" \
        "MATCHER_JAVA=$MATCHER_JAVA is no Java $needed or newer")"
    return
  fi
  if [ -n "${JAVA_HOME:-}" ] && try "${JAVA_HOME%/}/bin/java"; then
    return
  fi
  path=$(command -v java) && try "$(followed "$path")" && return
  for home in /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* ~/.sdkman/candidates/java/* ~/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*; do
    try "$home/bin/java"
  done
  [ -n "$java" ] ||
    fail "$(say "需要 Java $needed 或更新版本，但没有找到。请安装一个 JDK（如 Eclipse Temurin 25），或用 MATCHER_JAVA 指定它在哪里" \
      "needs Java $needed or newer and found none. Install a JDK, such as Eclipse Temurin 25, or say where one is with MATCHER_JAVA")"
}
