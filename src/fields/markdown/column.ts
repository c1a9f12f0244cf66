import type { Column } from '../faces/column.ts'

export const markdownColumn: Column = { type: 'text' }
