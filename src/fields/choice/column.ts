import type { Column } from '../faces/column.ts'

export const choiceColumn: Column = { type: 'text' }
