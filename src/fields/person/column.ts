import type { Column } from '../columns.ts'

export const personColumn: Column = { type: 'uuid' }
