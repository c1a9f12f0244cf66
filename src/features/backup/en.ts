import { messages } from '#kernel/messages.ts'

export const en = messages('backup', {
  task: 'Backup, with a test of restoring it',
  fileExists: 'The file {file} exists. Choose another name: a backup never replaces a file.',
  noFile: 'The file {file} does not exist.',
  noBackup: 'The file {file} is not a backup of Sereno.',
  incomplete: 'The backup {file} is incomplete or was changed: its checksum does not match. Nothing was restored.',
  unknownFormat:
    'The backup {file} has the format {format}; this version of Sereno reads the format {known}. Use the version that made it.',
  newerVersion: 'The backup {file} was made by a newer version of Sereno ({version}). Install that version or a later one to restore it.',
  otherMigrations:
    'The backup {file} was made by a version of Sereno whose migration {migration} has another content. It cannot be restored.',
  notEmpty: 'The database is not empty. A backup is only restored into an empty database or data folder.',
  notMigrated: 'The database has no tables of Sereno, so there is nothing to back up.',
  backedUp: 'Backed up to {file}: {rows, number} rows of {tables} tables, {megabytes} MB.',
  restored:
    'Restored from {file}: {rows, number} rows, as of {at}.{migrated, plural, =0 {} one { # later migration ran.} other { # later migrations ran.}} Run sereno check to check them.',
  mayNotCreate:
    'The backup {file} was not verified: the user of DATABASE_URL may not create databases. Grant it CREATEDB, or verify the backup elsewhere with sereno restore and sereno check.',
  verifiedWithDamage:
    'The backup {file} was restored for a test, and the check found {count, plural, one {# problem} other {# problems}}: {first}',
})
