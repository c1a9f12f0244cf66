import type { Column } from '../columns.ts'

export const markdownColumn: Column = { type: 'text' }
