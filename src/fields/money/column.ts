import type { Column } from '../column.ts'

export const moneyColumn: Column = { type: 'numeric(16,2)' }
