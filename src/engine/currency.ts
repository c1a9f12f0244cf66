/** The currency of all amounts in this installation. There is one, because amounts are stored and added up without a currency. */
import type { Installation } from './engine.ts'

const defaultCurrency = 'EUR'

/** The ISO 4217 code, from the settings of the directory. */
export const currencyOf = ({ setting }: Pick<Installation, 'setting'>): string => {
  const code = setting('directory', 'currency')
  return typeof code === 'string' ? code : defaultCurrency
}
