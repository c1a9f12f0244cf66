import type { Column } from '../column.ts'

export const choiceColumn: Column = { type: 'text' }
