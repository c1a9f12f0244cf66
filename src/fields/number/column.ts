import type { Column } from '../column.ts'

export const numberColumn: Column = { type: 'double precision' }
