#!/bin/sh
# Makes the packages and the database of this folder with rpm, rpmbuild and sqlite3, as Debian 12 has them.
# Run it in this folder. Times are fixed; other versions of rpm give other bytes.
set -eu

here=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOURCE_DATE_EPOCH=1700000000
mkdir -p "$work/specs" "$work/rpms" "$work/root" rpms

spec() { # NAME VERSION RELEASE ARCH, more of the preamble on standard input up to a line %files
  {
    printf 'Name: %s\nVersion: %s\nRelease: %s\nBuildArch: %s\n' "$1" "$2" "$3" "$4"
    printf 'Summary: A package for tests\nLicense: Apache-2.0\nVendor: Example\n'
    cat
  } > "$work/specs/$1-$2.spec"
}

spec app 2.0 1 noarch <<'END'
Epoch: 1
Requires: lib >= 1.2, lib < 1:3
Requires: /usr/libexec/helper
Requires: (tool or tool-ng)
Requires(post): shell
Requires(preun): shell-un
Recommends: docs
Suggests: games
Conflicts: old-app < 2
Obsoletes: old-app < 2
%description
%install
mkdir -p %{buildroot}/usr/bin %{buildroot}/etc
echo app > %{buildroot}/usr/bin/app
echo conf > %{buildroot}/etc/app.conf
%post
true
%preun
true
%files
/usr/bin/app
%config /etc/app.conf
END

spec lib 1.5 3 noarch <<'END'
Provides: libapp.so.1
Supplements: (app and docs)
Enhances: games
OrderWithRequires: tool
%description
%install
mkdir -p %{buildroot}/usr/lib
echo lib > %{buildroot}/usr/lib/libapp.so.1
%files
/usr/lib/libapp.so.1
END

spec helper 1 1 noarch <<'END'
%description
%install
mkdir -p %{buildroot}/usr/libexec %{buildroot}/usr/share/doc/helper
echo helper > %{buildroot}/usr/libexec/helper
echo doc > %{buildroot}/usr/share/doc/helper/README
%files
/usr/libexec/helper
%doc /usr/share/doc/helper/README
END

spec tool 0.9~rc1 1 noarch <<'END'
ModularityLabel: tools:stable:1:abc
%description
%files
END

spec lonely 3 2 noarch <<'END'
%description
%files
END

spec shell 5 1 noarch <<'END'
Provides: shell-un
%description
%install
mkdir -p %{buildroot}/bin
echo shell > %{buildroot}/bin/sh
%files
/bin/sh
END

for name in app lib; do
  sed -e 's/^Version: 2.0/Version: 2.1/' -e 's/^Version: 1.5/Version: 1.6/' \
    "$work"/specs/$name-*.spec > "$work/specs/$name-new.spec"
done

for file in "$work"/specs/*.spec; do
  rpmbuild -bb --quiet --nodeps --define "_topdir $work/build" --define "_rpmdir $work/rpms" \
    --define '_buildhost example' --define '_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm' \
    --define 'use_source_date_epoch_as_buildtime 1' --define '_binary_payload w9.gzdio' \
    "$file" 2>/dev/null
done
rm -f rpms/*.rpm
cp "$work"/rpms/app-2.1-1.noarch.rpm "$work"/rpms/lib-1.6-3.noarch.rpm rpms/

for name in lib-1.5-3 helper-1-1 tool-0.9~rc1-1 app-2.0-1 lonely-3-2 shell-5-1; do
  rpm --root "$work/root" --define '_db_backend sqlite' -i --justdb --nodeps --noscripts --excludedocs \
    "$work/rpms/$name.noarch.rpm"
done
db=$(find "$work/root" -name rpmdb.sqlite)
rpm --root "$work/root" --define '_db_backend sqlite' -qa --qf \
  '%{NAME}|%|EPOCH?{%{EPOCH}}:{0}||%{VERSION}|%{RELEASE}|%{ARCH}|[%{INSTFILENAMES} ]|[%{REQUIRENEVRS},]\n' > packages.txt
sqlite3 "$db" 'PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; VACUUM; PRAGMA journal_mode = WAL' > /dev/null
gzip -9nc "$db" > rpmdb.sqlite.gz

rm -f "$work/history.sqlite"
sqlite3 "$work/history.sqlite" <<'END'
CREATE TABLE trans (id INTEGER PRIMARY KEY AUTOINCREMENT, dt_begin INTEGER NOT NULL, state INTEGER NOT NULL);
CREATE TABLE item (id INTEGER PRIMARY KEY, item_type INTEGER NOT NULL);
CREATE TABLE rpm (item_id INTEGER UNIQUE NOT NULL, name TEXT NOT NULL, epoch INTEGER NOT NULL,
  version TEXT NOT NULL, release TEXT NOT NULL, arch TEXT NOT NULL);
CREATE TABLE trans_item (id INTEGER PRIMARY KEY AUTOINCREMENT, trans_id INTEGER, item_id INTEGER, repo_id INTEGER,
  action INTEGER NOT NULL, reason INTEGER NOT NULL, state INTEGER NOT NULL);
INSERT INTO trans VALUES (1, 1700000000, 1), (2, 1700000100, 1), (3, 1700000200, 2);
INSERT INTO item VALUES (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0);
INSERT INTO rpm VALUES (1, 'app', 1, '2.0', '1', 'noarch'), (2, 'lib', 0, '1.5', '3', 'noarch'),
  (3, 'helper', 0, '1', '1', 'noarch'), (4, 'tool', 0, '0.9~rc1', '1', 'noarch'), (5, 'lonely', 0, '3', '2', 'noarch'),
  (6, 'shell', 0, '5', '1', 'noarch');
-- The user asked for app; lonely came with something and was marked as asked for, and then as a dependency again.
INSERT INTO trans_item VALUES (1, 1, 1, 1, 1, 2, 1), (2, 1, 2, 1, 1, 1, 1), (3, 1, 3, 1, 1, 1, 1),
  (4, 1, 4, 1, 1, 4, 1), (5, 1, 5, 1, 1, 2, 1), (8, 1, 6, 1, 1, 1, 1),
  (6, 2, 5, 1, 11, 1, 1),
  (7, 3, 5, 1, 11, 2, 1);
END
gzip -9nc "$work/history.sqlite" > history.sqlite.gz
sha256sum rpmdb.sqlite.gz history.sqlite.gz rpms/*.rpm
