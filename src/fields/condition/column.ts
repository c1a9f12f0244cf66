import type { Column } from '../column.ts'

export const conditionColumn: Column = { type: 'jsonb', encode: (value) => JSON.stringify(value) }
