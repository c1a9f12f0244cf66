import type { Column } from '../faces/column.ts'

export const numberColumn: Column = { type: 'double precision' }
