#!/bin/sh
# Builds the image without a daemon, looks at it, and starts its root as it is meant to run: read-only, without rights, with
# a volume for its data. Run by mvn -Pimage verify, once the jar is there.
#
#   src/test/image/try-image.sh [JRE-IMAGE]
#
# Debian, as root: apt-get install buildah netavark debootstrap. Without JRE-IMAGE, which has to be fetched, a base of Debian's
# own packages is made once, with the virtual machine that runs this.
set -eu

jre=${1:-}
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
image=localhost/cadre-ia:try
mounted=
container=
server=

end() {
    [ -z "$server" ] || kill "$server" 2> /dev/null || true
    [ -z "$container" ] || buildah umount "$container" > /dev/null || true
    [ -z "$container" ] || buildah rm "$container" > /dev/null || true
    rm -rf "$work"
}
trap end EXIT

fail() {
    echo "Image: $1" >&2
    exit 1
}

for program in buildah netavark debootstrap unshare setpriv curl pgrep java; do
    command -v "$program" > /dev/null || [ -x "/usr/lib/podman/$program" ] \
        || fail "$program is missing: apt-get install buildah netavark debootstrap util-linux"
done
[ "$(id -u)" = 0 ] || fail "run it as root, or in a container of your own"
[ -f "$root/target/cadre-ia.jar" ] || fail "target/cadre-ia.jar is missing: mvn package"

home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/ *java\.home = //p')

if [ -z "$jre" ]; then
    jre=localhost/cadre-jre:17
    if ! buildah inspect --type image "$jre" > /dev/null 2>&1; then
        echo "Base of Debian's packages and $(java -version 2>&1 | head -1)"
        debootstrap --variant=minbase --include=liblcms2-2,libjpeg62-turbo,libharfbuzz0b,libfreetype6,zlib1g \
            stable "$work/base" > "$work/debootstrap" 2>&1 || { tail -5 "$work/debootstrap"; fail "debootstrap"; }
        rm -rf "$work"/base/var/cache/apt/* "$work"/base/var/lib/apt/lists/* "$work"/base/usr/share/doc "$work"/base/usr/share/man
        "$home/bin/jlink" --add-modules ALL-MODULE-PATH --strip-debug --no-header-files --no-man-pages \
            --output "$work/base/opt/java" 2> /dev/null
        # The archive of its own classes, on which ours builds.
        "$work/base/opt/java/bin/java" -Xshare:dump > /dev/null
        container=$(buildah from scratch)
        buildah copy -q "$container" "$work/base" / > /dev/null
        buildah config --env PATH=/opt/java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$container"
        buildah commit -q "$container" "$jre" > /dev/null
        buildah rm "$container" > /dev/null
        container=
        rm -rf "$work/base"
    fi
fi

echo "Build on $jre"
# The limits are those that this kind of isolation may set anywhere.
buildah bud --isolation chroot --ulimit nofile=20000:20000 --ulimit nproc=96365:96365 \
    --build-arg JRE="$jre" -f "$root/docker/Dockerfile" -t "$image" "$root" > "$work/build" 2>&1 \
    || { tail -20 "$work/build"; fail "it cannot be built"; }

container=$(buildah from "$image")
mounted=$(buildah mount "$container")

# What it is.
setting() {
    buildah inspect --type image --format "$1" "$image"
}
[ "$(setting '{{.OCIv1.Config.User}}')" = 10001:10001 ] || fail "it does not run as user 10001"
setting '{{.OCIv1.Config.Entrypoint}}' | grep -q SharedArchiveFile=/app/classes.jsa || fail "it starts without class data sharing"
setting '{{.OCIv1.Config.Entrypoint}}' | grep -q @/app/java-options || fail "it starts without the options of the server"
[ -s "$mounted/app/classes.jsa" ] || fail "the archive of classes is missing"
find "$mounted/app" "$mounted/usr/local/bin/health" -user 10001 | grep -q . && fail "it may change its own program"
for list in application.cdx.json browser.bom.json; do
    "$home/bin/jar" --list --file="$mounted/app/cadre-ia.jar" | grep -q "META-INF/sbom/$list" \
        || fail "the list of components $list is missing"
done
size=$(du -sm "$mounted/app" | cut -f1)
echo "Our own layers: $size MB, of which the archive of classes $(du -sm "$mounted/app/classes.jsa" | cut -f1)"
[ "$size" -lt 350 ] || fail "our own layers have $size MB"

# How it runs: nothing writable but /tmp and the volume.
port=${IMAGE_PORT:-18080}
mkdir "$work/data"
chown 10001:10001 "$work/data"
chmod 0700 "$work/data"
cat > "$work/start" << 'FIN'
set -eu
root=$1
mount --bind "$root" "$root"
mount --bind "$2" "$root/var/lib/cadre-ia"
mount -t tmpfs -o size=256m,mode=1777 tmpfs "$root/tmp"
mount -t proc proc "$root/proc"
mount -o remount,ro,bind "$root"
if touch "$root/app/written" 2> /dev/null; then
    echo "the root is writable"
    exit 1
fi
# As the entry point, but that it does not start at all where the archive is not of these files (-Xshare:on).
exec env -i "$4" chroot "$root" setpriv --reuid 10001 --regid 10001 --clear-groups --no-new-privs --bounding-set=-all \
    sh -c 'cd /var/lib/cadre-ia && exec java @/app/java-options -Xshare:on -XX:SharedArchiveFile=/app/classes.jsa -XX:MaxRAMPercentage=60 \
        -jar /app/cadre-ia.jar --cadre.notification.base-url=https://essai.invalid --server.address=127.0.0.1 "$@"' \
    cadre-ia "--server.port=$3"
FIN
path=$(setting '{{range .OCIv1.Config.Env}}{{println .}}{{end}}' | grep '^PATH=')
echo "Start on 127.0.0.1:$port"
unshare --mount --pid --fork --kill-child sh "$work/start" "$mounted" "$work/data" "$port" "$path" > "$work/log" 2>&1 &
server=$!
waited=0
until curl -fsS "http://127.0.0.1:$port/actuator/health/readiness" > "$work/health" 2> /dev/null; do
    kill -0 "$server" 2> /dev/null || { tail -20 "$work/log"; fail "it ended at its start"; }
    waited=$((waited + 1))
    [ "$waited" -lt 300 ] || { tail -20 "$work/log"; fail "it is not ready after five minutes"; }
    sleep 1
done
grep -q '"UP"' "$work/health" || fail "it is not ready: $(cat "$work/health")"
java=$(pgrep -u 10001 -f "server.port=$port" | head -1)
[ -n "$java" ] || fail "it does not run as user 10001"
grep -q '^CapEff:[[:space:]]*0*$' "/proc/$java/status" || fail "it has capabilities"
[ -s "$work/data/data/seal.key" ] || fail "its data is not on the volume"
kill -TERM "$java"
wait "$server" || true
server=
grep -qi 'graceful shutdown complete' "$work/log" || { tail -5 "$work/log"; fail "SIGTERM did not end it in order"; }
echo "The image is built, small, without rights, and runs on a read-only root with its archive of classes."
