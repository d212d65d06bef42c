#!/bin/sh
# Runs Camtay as the container's only process, so that a stop reaches it. Secrets may come as files: CAMTAY_DB_PASSWORD_FILE,
# CAMTAY_DB_OWNER_PASSWORD_FILE and CAMTAY_SMTP_PASSWORD_FILE name them.
set -eu

home=${CAMTAY_HOME:-/opt/camtay}

read_secret() {
  file=$(printenv "$1_FILE" || true)
  [ -z "$file" ] && return 0
  if [ ! -r "$file" ]; then
    echo "camtay: $1_FILE is '$file'; allowed: the path of a readable file." >&2
    exit 2
  fi
  export "$1=$(cat "$file")"
  unset "$1_FILE"
}

read_secret CAMTAY_DB_PASSWORD
read_secret CAMTAY_DB_OWNER_PASSWORD
read_secret CAMTAY_SMTP_PASSWORD

if [ -z "${CAMTAY_DB_URL:-}" ]; then
  echo "camtay: CAMTAY_DB_URL is not set; allowed: an address starting with jdbc:mysql:// (a container keeps no database)." >&2
  exit 2
fi

export CAMTAY_KEEP_RUNNING=true
# shellcheck disable=SC2086 # options are words
exec java ${JAVA_OPTIONS:--Xmx1g -XX:+ExitOnOutOfMemoryError} -jar "$home/camtay.jar" "$@"
