import type { Column } from '../columns.ts'

export const moneyColumn: Column = { type: 'numeric(16,2)' }
