import type { Column } from '../columns.ts'

export const choicesColumn: Column = { type: 'text[]' }
