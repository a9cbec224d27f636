#!/bin/sh
# Makes the keys, packages and signatures of this folder with GnuPG 2.2 and rpmsign 4.18. The secret
# keys are thrown away, so that a second run gives other files; the expectations of the tests hold
# for them too. Usage: testdata/trust/make.sh (in an empty folder beside testdata/installed)
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
cd "$here"
mkdir keys packages metadata
GNUPGHOME=$(mktemp -d)
export GNUPGHOME
trap 'rm -rf "$GNUPGHOME"' EXIT
# All of it is dated to one second, so that it is neither of the future nor out of date anywhere.
echo 'faked-system-time 20250101T000000' >"$GNUPGHOME/gpg.conf"

key() { # name, expiry, parameters
  printf '%%no-protection\n%b\nName-Real: %s\nName-Email: %s@example.org\nExpire-Date: %s\n%%commit\n' \
    "$3" "$1" "$1" "$2" | gpg --batch --quiet $time --generate-key
}
rsa='Key-Type: RSA\nKey-Length: 3072'
ed25519='Key-Type: EDDSA\nKey-Curve: Ed25519\nKey-Usage: sign'
time=
key rsa 0 "$rsa\nKey-Usage: sign"
key subkey 0 "$rsa\nKey-Usage: cert\nSubkey-Type: RSA\nSubkey-Length: 3072\nSubkey-Usage: sign"
key dsa 0 'Key-Type: DSA\nKey-Length: 2048\nKey-Usage: sign'
key ecdsa 0 'Key-Type: ECDSA\nKey-Curve: NIST P-256\nKey-Usage: sign'
key eddsa 0 "$ed25519"
key revoked 0 "$ed25519"
key stranger 0 "$ed25519"
time='--faked-system-time 20200101T000000'
key expired 1y "$rsa\nKey-Usage: sign"

sign() { # package, key, more options
  package=packages/$1.rpm
  cp ../installed/rpms/app-2.1-1.noarch.rpm "$package"
  key=$2
  shift 2
  rpmsign --define "_gpg_name <$key@example.org>" --define "_gpg_path $GNUPGHOME" \
    --define '__gpg /usr/bin/gpg' "$@" --addsign "$package" >/dev/null
}
for name in rsa subkey dsa eddsa revoked stranger; do
  sign "$name" "$name"
done
sign sha1 rsa --define '_gpg_digest_algo sha1'
sign both rsa --rpmv3
sign expired expired --define '_gpg_sign_cmd_extra_args --faked-system-time 20200601T000000'

cat >metadata/repomd.xml <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<repomd xmlns="http://linux.duke.edu/metadata/repo"><revision>1735689600</revision></repomd>
X
detach() { # signature, options
  out=metadata/$1
  shift
  gpg --batch --quiet "$@" --detach-sign --output "$out" metadata/repomd.xml
}
for name in rsa subkey dsa ecdsa eddsa revoked stranger; do
  detach "$name.asc" --armor --local-user "<$name@example.org>"
done
detach sha1.asc --armor --local-user "<rsa@example.org>" --digest-algo SHA1
detach text.asc --armor --local-user "<rsa@example.org>" --textmode
detach future.asc --armor --local-user "<rsa@example.org>" --faked-system-time 20990101T000000
detach expired.asc --armor --local-user "<expired@example.org>" --faked-system-time 20200601T000000
detach two.sig --local-user "<rsa@example.org>" --local-user "<eddsa@example.org>"
gpg --batch --quiet --local-user "<rsa@example.org>" --clearsign --output metadata/clear.asc metadata/repomd.xml

fingerprint=$(gpg --with-colons --list-keys "<revoked@example.org>" | awk -F: '/^fpr/ { print $10; exit }')
sed 's/^:---/---/' "$GNUPGHOME/openpgp-revocs.d/$fingerprint.rev" | gpg --batch --quiet --import
for name in rsa subkey dsa ecdsa eddsa expired revoked stranger; do
  gpg --armor --export "<$name@example.org>" >"keys/$name.asc"
done
gpg --export "<eddsa@example.org>" >keys/eddsa.gpg
