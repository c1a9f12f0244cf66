import type { Column } from '../columns.ts'

export const numberColumn: Column = { type: 'double precision' }
