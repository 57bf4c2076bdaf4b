# shellcheck shell=bash
# Copyright (c) 2026 Filmwright contributors
# SPDX-License-Identifier: EPL-2.0
#
# Sourced by the start scripts. find_java [PROGRAM] sets JAVA_HOME and JAVA_VERSION to a Java of at least version 21 that
# has PROGRAM (default: java) and fails where there is none. Versions are read from the JDK's "release" file, so that
# looking costs no process.

readonly LEAST_JAVA=21

# Sets JAVA_VERSION to the version of the JDK in a folder; fails where there is none with the program asked for.
java_version_of() {
    local jdk=$1 program=$2 line
    JAVA_VERSION=
    [[ -x $jdk/bin/$program && -r $jdk/release ]] || return 1
    while IFS= read -r line; do
        if [[ $line == JAVA_VERSION=* ]]; then
            line=${line#*\"}
            JAVA_VERSION=${line%%\"*}
        fi
    done < "$jdk/release"
    [[ ${JAVA_VERSION%%[!0-9]*} -ge $LEAST_JAVA ]]
}

find_java() {
    local program=${1:-java} jdk found best='' best_version=''
    if [[ -n ${JAVA_HOME:-} ]] && java_version_of "$JAVA_HOME" "$program"; then
        export JAVA_HOME
        return 0
    fi
    if found=$(command -v "$program"); then
        found=$(readlink -f "$found")
        jdk=${found%/bin/*}
        if java_version_of "$jdk" "$program"; then
            export JAVA_HOME=$jdk
            return 0
        fi
    fi
    for jdk in /usr/lib/jvm/*; do
        if java_version_of "$jdk" "$program" \
                && [[ ${JAVA_VERSION%%[!0-9]*} -gt ${best_version%%[!0-9]*} ]]; then
            best=$jdk
            best_version=$JAVA_VERSION
        fi
    done
    [[ -n $best ]] || return 1
    export JAVA_HOME=$best
    JAVA_VERSION=$best_version
}
