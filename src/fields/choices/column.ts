import type { Column } from '../column.ts'

export const choicesColumn: Column = { type: 'text[]' }
