import type { Column } from '../column.ts'

export const refColumn: Column = { type: 'uuid' }
