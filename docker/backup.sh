#!/usr/bin/env bash
# Backs up an installation while it runs.
#
#   ./backup.sh DATABASE_DIRECTORY KEY_DIRECTORY
#
# Writes cadre-<time>.dump into the first and seal-<time>.tar into the second: the person who holds both can forge the journal,
# so that they belong to two people.
set -euo pipefail
umask 077

fail() {
  echo "$0: $1" >&2
  exit 1
}

[ $# = 2 ] || fail "expects DATABASE_DIRECTORY and KEY_DIRECTORY"
mkdir -p "$1" "$2"
database_directory=$(realpath "$1")
key_directory=$(realpath "$2")
[ "$database_directory" != "$key_directory" ] || fail "the key is kept apart from the database: give two directories"
cd "$(dirname "$0")"

time=$(date -u +%Y%m%dT%H%M%SZ)
dump=$database_directory/cadre-$time.dump
seal=$key_directory/seal-$time.tar
# What was broken off must not look like a back-up.
trap 'rm -f "$dump.part" "$seal.part"' EXIT

# The witness before the database, which then surely has the seal that it names.
docker compose run --rm --no-deps -T --entrypoint sh app1 \
  -c 'cd /var/lib/cadre-ia && tar -c seal.key $(ls seal.witness 2>/dev/null)' > "$seal.part" < /dev/null
docker compose exec -T db pg_dump -U postgres -Fc cadre > "$dump.part" < /dev/null
docker compose exec -T db pg_restore --list < "$dump.part" > /dev/null

mv "$seal.part" "$seal"
mv "$dump.part" "$dump"
echo "$dump"
echo "$seal"
