import type { Column } from '../faces/column.ts'

export const ratingColumn: Column = { type: 'smallint' }
