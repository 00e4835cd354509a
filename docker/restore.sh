#!/usr/bin/env bash
# Puts a back-up back, on the same machine or a new one, whose image is built and .env filled in.
#
#   ./restore.sh cadre-<time>.dump seal-<time>.tar "why"
#
# The back-up is verified before anything is replaced. The database that was there stays, under another name. What was
# sealed since the back-up and is undone is recorded in the journal, with the reason (record-restore).
set -euo pipefail

fail() {
  echo "$0: $1" >&2
  exit 1
}

if [ $# != 3 ] || [ ! -r "$1" ] || [ ! -r "$2" ] || [ -z "$3" ]; then
  fail "expects a database dump and the key's archive, both readable, and the reason"
fi
dump=$(realpath "$1")
seal=$(realpath "$2")
reason=$3
cd "$(dirname "$0")"
before=cadre_before_$(date -u +%Y%m%d_%H%M%S)

sql() {
  docker compose exec -T db psql -qAtX -v ON_ERROR_STOP=1 -U postgres -d postgres \
    -c "set client_min_messages to warning" -c "$1" < /dev/null
}

# A shell where the key is; $1: script, standard input passed on.
at_the_key() {
  docker compose run --rm --no-deps -T --workdir /var/lib/cadre-ia --entrypoint sh app1 -euc "$1"
}

# verify KEY_DIRECTORY: the restored database with the key and the witness there.
verify() {
  docker compose run --rm --no-deps -T -e CADRE_DB_URL=jdbc:postgresql://db:5432/cadre_restored \
    -e "CADRE_SEAL_KEY_FILE=$1/seal.key" -e "CADRE_SEAL_WITNESS_FILE=$1/seal.witness" \
    app1 verify-journal < /dev/null
}

give_up() {
  sql "drop database if exists cadre_restored"
  at_the_key 'rm -rf restoring' < /dev/null
  fail "$1 Nothing was replaced; the application is stopped (docker compose start app1 app2)."
}

docker compose up -d --wait db
docker compose stop app1 app2
sql "drop database if exists cadre_restored"
sql "create database cadre_restored owner cadre_owner"
docker compose exec -T db pg_restore -U postgres -d cadre_restored --single-transaction --exit-on-error < "$dump" \
  || give_up "The dump could not be read."
at_the_key 'umask 077; rm -rf restoring; mkdir restoring; tar -x -C restoring' < "$seal" \
  || give_up "The key's archive could not be read."

echo "The back-up by itself:"
verify /var/lib/cadre-ia/restoring || give_up "The back-up's journal is not intact."
at_the_key '[ ! -e seal.key ] || cmp -s seal.key restoring/seal.key' < /dev/null \
  || give_up "This installation has another key than the back-up. (If it holds nothing yet: docker compose down --volumes.)"
if at_the_key '[ -e seal.witness ]' < /dev/null; then
  echo "What was sealed here since, and is now undone (keep this report):"
  verify /var/lib/cadre-ia || true
fi

sql "alter database cadre rename to $before; alter database cadre_restored rename to cadre"
# The newer of the two witnesses stays: the journal says which seals were undone.
at_the_key '[ -e seal.key ] || mv restoring/seal.key .; [ -e seal.witness ] || mv restoring/seal.witness . ; rm -rf restoring' \
  < /dev/null
docker compose run --rm --no-deps -T app1 record-restore --reason "$reason" < /dev/null
docker compose up -d --wait
echo "Restored. Once you are sure: docker compose exec db dropdb -U postgres $before"
