import type { Column } from '../faces/column.ts'

export const attributesColumn: Column = { type: 'jsonb', encode: (value) => JSON.stringify(value) }
