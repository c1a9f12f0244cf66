import type { Column } from '../columns.ts'

export const attributesColumn: Column = { type: 'jsonb', encode: (value) => JSON.stringify(value) }
