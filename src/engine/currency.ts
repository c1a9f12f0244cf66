/** The currency of the amounts in this installation: one, since amounts are kept and added up without it. */
import type { Installation } from './engine.ts'

const usual = 'EUR'

/** Its ISO 4217 code, from the settings of the directory. */
export const currencyOf = ({ setting }: Pick<Installation, 'setting'>): string => {
  const code = setting('directory', 'currency')
  return typeof code === 'string' ? code : usual
}
