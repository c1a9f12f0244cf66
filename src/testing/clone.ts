/** Clones a database from a template by copying its files: 60 ms for the migrated one, instead of 470 ms through the write-ahead log. */
export const cloneStatement = (name: string, template: string): string => `create database ${name} template ${template} strategy file_copy`
