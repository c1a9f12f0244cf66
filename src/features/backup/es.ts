import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('backup', {
  task: 'Copia de seguridad, con una prueba de restauración',
  fileExists: 'El archivo {file} ya existe. Elija otro nombre: una copia de seguridad nunca reemplaza un archivo.',
  noFile: 'El archivo {file} no existe.',
  noBackup: 'El archivo {file} no es una copia de seguridad de Sereno.',
  incomplete: 'La copia de seguridad {file} está incompleta o fue modificada: su suma de verificación no coincide. No se restauró nada.',
  unknownFormat:
    'La copia de seguridad {file} tiene el formato {format}; esta versión de Sereno lee el formato {known}. Use la versión que la creó.',
  newerVersion:
    'La copia de seguridad {file} se creó con una versión más reciente de Sereno ({version}). Instale esa versión o una posterior para restaurarla.',
  otherMigrations:
    'La copia de seguridad {file} se creó con una versión de Sereno cuya migración {migration} tiene otro contenido. No se puede restaurar.',
  notEmpty: 'La base de datos no está vacía. Una copia de seguridad solo se restaura en una base de datos o carpeta de datos vacía.',
  notMigrated: 'La base de datos no tiene tablas de Sereno, así que no hay nada que copiar.',
  backedUp: 'Copia de seguridad guardada en {file}: {rows, number} filas de {tables} tablas, {megabytes} MB.',
  restored:
    'Restaurado desde {file}: {rows, number} filas, con los datos del {at}.{migrated, plural, =0 {} one { Se aplicó # migración posterior.} other { Se aplicaron # migraciones posteriores.}} Ejecute sereno check para revisarlas.',
  mayNotCreate:
    'La copia de seguridad {file} no se verificó: el usuario de DATABASE_URL no puede crear bases de datos. Concédale CREATEDB, o verifique la copia en otro lugar con sereno restore y sereno check.',
  verifiedWithDamage:
    'La copia de seguridad {file} se restauró como prueba y la revisión encontró {count, plural, one {# problema} other {# problemas}}: {first}',
})
