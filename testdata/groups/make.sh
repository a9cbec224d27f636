#!/bin/sh
# Makes the repositories of this folder and the history with rpmbuild, createrepo_c and dnf's Python library, as
# Debian 12 has them. Run it in this folder. Times are fixed; other versions give other bytes.
set -eu

here=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOURCE_DATE_EPOCH=1700000000

spec() { # REPOSITORY NAME VERSION, more of the preamble on standard input
  mkdir -p "$work/$1/specs" "$work/$1/rpms"
  {
    printf 'Name: %s\nVersion: %s\nRelease: 1\nBuildArch: noarch\n' "$2" "$3"
    printf 'Summary: A package for tests\nLicense: Apache-2.0\nVendor: Example\n'
    cat
    printf '%%description\n%%files\n'
  } > "$work/$1/specs/$2-$3.spec"
}

dep() { # lines of a preamble
  printf '%s\n' "$@"
}

dep 'Requires: libc' | spec base shell 5.2
dep | spec base libc 2.38
dep 'Requires: libc' | spec base netcfg 1.44
dep 'Requires: netcfg' 'Requires: desk' | spec base netcfg-applet 1.36
dep 'Requires: libc' 'Recommends: editor-help' | spec base editor 9.1
dep | spec base editor-help 9.1
dep 'Requires: libc' | spec base tracer 6.5
dep 'Requires: libc' 'Requires: webd-files = 2.4' | spec base webd 2.4
dep | spec base webd-files 2.4
dep 'Requires: webd = 2.4' | spec base webd-tls 2.4
dep 'Requires: webd = 2.4' | spec base webd-status 2.4
dep 'Requires: toolkit' | spec base desk 46
dep | spec base toolkit 4.12
dep 'Requires: toolkit' | spec base browser 128
dep 'Provides: mta' 'Conflicts: maild-ng' | spec base maild 3.5
dep 'Provides: mta' | spec base maild-ng 4.0
dep 'Requires: mta' 'Requires: perl-interpreter' | spec base spamfilter 4.0
dep 'Requires: webd' | spec extra webd-cache 7.4
dep 'Requires: libc' | spec extra monitor 1.7
dep 'Requires: libc' | spec extra shell 5.3
dep 'Requires: libc' | spec extra tracer 6.6

for name in libc-2.38 shell-5.2 netcfg-1.44 editor-9.1 webd-2.4 webd-files-2.4; do
  mkdir -p "$work/installed/specs"
  cp "$work/base/specs/$name.spec" "$work/installed/specs"
done
dep 'Requires: libc' | spec installed oldlog 1.0

for repo in base extra installed; do
  group=$here/comps-$repo.xml
  for file in "$work/$repo"/specs/*.spec; do
    rpmbuild -bb --quiet --nodeps --define "_topdir $work/build" --define "_rpmdir $work/$repo/rpms" \
      --define '_buildhost example' --define '_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm' \
      --define 'use_source_date_epoch_as_buildtime 1' "$file" 2> /dev/null
  done
  rm -rf "$repo"
  mkdir "$repo"
  createrepo_c --quiet --no-database --simple-md-filenames --revision 1 --set-timestamp-to-revision \
    $([ ! -e "$group" ] || echo --groupfile "$group") --outputdir "$repo" "$work/$repo/rpms"
done

# The history of a system: @core and @web of base, of which the user then asked for the editor by name.
/usr/bin/python3 - "$work/history.sqlite" << 'END'
import sys
import libdnf.transaction as t

DONE = t.TransactionItemState_DONE
INSTALL = t.TransactionItemAction_INSTALL
USUAL = t.listToCompsPackageType(['mandatory', 'default', 'conditional'])
swdb = t.Swdb(sys.argv[1])


def add(item, action, reason=t.TransactionItemReason_USER):
    swdb.addItem(item, '', action, reason).setState(DONE)


def rpm(name, version, action, reason):
    item = swdb.createRPMItem()
    item.setName(name)
    item.setEpoch(0)
    item.setVersion(version)
    item.setRelease('1')
    item.setArch('noarch')
    add(item, action, reason)


def group(id, name, action, members):
    item = swdb.createCompsGroupItem()
    item.setGroupId(id)
    item.setName(name)
    item.setTranslatedName(name)
    item.setPackageTypes(USUAL)
    for member, installed, type in members:
        item.addPackage(member, installed, type)
    add(item, action)


def environment(id, name, action, groups):
    item = swdb.createCompsEnvironmentItem()
    item.setEnvironmentId(id)
    item.setName(name)
    item.setTranslatedName(name)
    item.setPackageTypes(USUAL)
    for one, installed, type in groups:
        item.addGroup(one, installed, type)
    add(item, action)


M, D, O, C = (t.CompsPackageType_MANDATORY, t.CompsPackageType_DEFAULT, t.CompsPackageType_OPTIONAL,
              t.CompsPackageType_CONDITIONAL)
GROUP, USER, DEPENDENCY = (t.TransactionItemReason_GROUP, t.TransactionItemReason_USER,
                           t.TransactionItemReason_DEPENDENCY)
core = [('shell', True, M), ('netcfg', True, M), ('bootloader-arm', False, M), ('editor', True, D),
        ('tracer', False, O), ('netcfg-applet', False, C)]
web = [('webd', True, M), ('webd-status', False, O), ('oldlog', True, D)]

swdb.initTransaction()
for name, version in [('shell', '5.2'), ('netcfg', '1.44'), ('editor', '9.1'), ('webd', '2.4'), ('oldlog', '1.0')]:
    rpm(name, version, INSTALL, GROUP)
for name, version in [('libc', '2.38'), ('webd-files', '2.4')]:
    rpm(name, version, INSTALL, DEPENDENCY)
group('core', 'Core', INSTALL, core)
group('games', 'Games', INSTALL, [('chess', True, M)])
environment('minimal-environment', 'Minimal Install', INSTALL, [('core', True, M), ('web', False, O)])
swdb.beginTransaction(1700000000, '', 'dnf group install', 0)
swdb.endTransaction(1700000001, '', t.TransactionState_DONE)
swdb.closeTransaction()

swdb.initTransaction()
rpm('editor', '9.1', t.TransactionItemAction_REASON_CHANGE, USER)
group('web', 'Web Server', INSTALL, web)
group('games', 'Games', t.TransactionItemAction_REMOVE, [('chess', True, M)])
swdb.beginTransaction(1700000002, '', 'dnf mark install editor', 0)
swdb.endTransaction(1700000003, '', t.TransactionState_DONE)
swdb.closeTransaction()

# This one failed, so it does not count.
swdb.initTransaction()
group('mail', 'Mail Server', INSTALL, [('maild', True, M)])
swdb.beginTransaction(1700000004, '', 'dnf group install mail', 0)
swdb.endTransaction(1700000005, '', t.TransactionState_ERROR)
swdb.closeTransaction()
swdb.closeDatabase()
END
gzip -9nc "$work/history.sqlite" > history.sqlite.gz
sha256sum base/repodata/* extra/repodata/* installed/repodata/* history.sqlite.gz
