import type { Column } from '../columns.ts'

export const choiceColumn: Column = { type: 'text' }
