import type { Column } from '../column.ts'

export const markdownColumn: Column = { type: 'text' }
