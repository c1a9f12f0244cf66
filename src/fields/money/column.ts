import type { Column } from '../faces/column.ts'

export const moneyColumn: Column = { type: 'numeric(16,2)' }
