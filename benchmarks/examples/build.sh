#!/usr/bin/env bash
# Builds the two jars of examples: plain JMH, and a kernel of one's own against Crossover's jar.
# usage: benchmarks/examples/build.sh [folder for the jars; default: where it is called]
set -euo pipefail
examples=$(cd "$(dirname "$0")" && pwd)
out=$(cd "${1:-.}" && pwd)
# It has JMH in it.
crossover=${CROSSOVER_JAR:-$examples/../../target/benchmarks.jar}
# Maven, which ./bench builds with, has it here.
processor=${JMH_PROCESSOR:-$HOME/.m2/repository/org/openjdk/jmh/jmh-generator-annprocess/1.37/jmh-generator-annprocess-1.37.jar}
java=${JAVA_HOME:+$JAVA_HOME/bin/}
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT

# build NAME: NAME.jar of the sources and the files below the folder of that name.
build() {
  mkdir "$classes/$1"
  "${java}javac" -nowarn --add-modules jdk.incubator.vector -cp "$crossover:$processor" \
    -processor org.openjdk.jmh.generators.BenchmarkProcessor -d "$classes/$1" "$examples/$1"/my/*.java
  [ ! -d "$examples/$1/kernels" ] || cp -r "$examples/$1/kernels" "$classes/$1"
  "${java}jar" --create --file "$out/$1.jar" -C "$classes/$1" .
}

build plain
build kernel
