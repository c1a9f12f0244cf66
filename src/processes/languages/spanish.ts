/** Spanish: everything is named; 'Aprobado/a' in the vocabulary follows the gender of the record's name. */
import { processes } from './es/processes.ts'
import { vocabulary } from './es/vocabulary.ts'
import type { Tongue } from './prose.ts'

export const spanish: Tongue = { vocabulary, processes, unnamed: () => '', several: () => '' }
