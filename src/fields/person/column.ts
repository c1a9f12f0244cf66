import type { Column } from '../column.ts'

export const personColumn: Column = { type: 'uuid' }
