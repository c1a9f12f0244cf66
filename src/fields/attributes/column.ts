import type { Column } from '../column.ts'

export const attributesColumn: Column = { type: 'jsonb', encode: (value) => JSON.stringify(value) }
