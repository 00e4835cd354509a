#!/usr/bin/env bash
# Whether the application is ready for requests. Needs nothing but bash: a base image may have neither curl nor wget.
set -euo pipefail
exec 3<>/dev/tcp/127.0.0.1/8080
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
