#!/bin/sh
# Installs the packages of packages.txt that are missing, and nothing else. Asks nothing, starts no service.
# usage: install-packages.sh
set -eu

list=$(dirname "$0")/packages.txt
wanted=$(sed 's/#.*//' "$list" | tr -s ' \t' '\n' | sed '/^$/d')

if ! command -v dpkg-query >/dev/null; then
    echo "This is no Debian: install what corresponds to these packages, then go on:" $wanted >&2
    exit 0
fi

missing=
installed=" $(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' $wanted 2>/dev/null | sed -n 's/^ii //p' | tr '\n' ' ')"
for package in $wanted; do
    case $installed in *" $package "*) ;; *) missing="$missing $package" ;; esac
done
[ -n "$missing" ] || exit 0

echo "Installing the Debian packages that are missing:$missing"
as_root=
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "This needs root and there is no sudo. As root, run: apt-get install$missing" >&2
        exit 77
    fi
    as_root=sudo
fi

export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
policy=/usr/sbin/policy-rc.d
made_policy=
clean_up() {
    [ -z "$made_policy" ] || $as_root rm -f "$policy"
    rm -f "$log"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

if ! $as_root apt-get update -q >"$log" 2>&1; then
    cat "$log" >&2
    echo "apt-get update failed; going on with the package lists that are there." >&2
fi

# Postfix replaces another mail server. On a machine that has one, that is its owner's decision.
plan=$($as_root apt-get install -s --no-install-recommends $missing 2>&1) || {
    echo "$plan" >&2
    exit 1
}
removed=$(echo "$plan" | sed -n 's/^Remv \([^ ]*\).*/\1/p' | tr '\n' ' ')
if [ -n "$removed" ]; then
    echo "This would remove: $removed" >&2
    echo "If that is right, run: apt-get install$missing" >&2
    exit 1
fi

case " $missing " in *" postfix "*)
    echo "postfix postfix/main_mailer_type select No configuration" | $as_root debconf-set-selections ;;
esac

# While packages are set up, nothing is started: our servers are private and started by whoever needs them.
if [ ! -e "$policy" ]; then
    made_policy=yes
    printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null
    $as_root chmod 755 "$policy"
fi

if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi
echo "Installed."
