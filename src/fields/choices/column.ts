import type { Column } from '../faces/column.ts'

export const choicesColumn: Column = { type: 'text[]' }
