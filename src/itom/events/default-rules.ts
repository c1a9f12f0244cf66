/** The rules that a new installation begins with: what is critical opens an incident, a warning is only shown. */

import type { Values } from '#engine/records/values.ts'
import { type Language, textIn } from '#kernel/localized-text.ts'

/** Values of event rules; to be created in the state `active`. */
export const defaultEventRules = (language: Language = 'en'): readonly Values[] => [
  {
    title: textIn({ es: 'Las alertas críticas y mayores abren un incidente', en: 'Critical and major alerts open an incident' }, language),
    description: textIn(
      {
        es: 'Un incidente por causa; se resuelve cuando han terminado todas sus alertas.',
        en: 'One incident for one cause; it is resolved when all of its alerts have ended.',
      },
      language,
    ),
    order: 100,
    state: 'active',
    where: { field: 'severity', in: ['critical', 'major'] },
    significance: 'exception',
    answer: 'incident',
    resolvePolicy: 'resolve',
    holdSeconds: 2,
  },
  {
    title: textIn({ es: 'Las advertencias se muestran', en: 'Warnings are shown' }, language),
    description: textIn({ es: 'Se acerca un límite; no se llama a nadie.', en: 'A limit is near; nobody is called.' }, language),
    order: 200,
    state: 'active',
    where: { field: 'severity', in: ['minor', 'warning'] },
    significance: 'warning',
    answer: 'nothing',
    resolvePolicy: 'nothing',
    holdSeconds: 0,
  },
  {
    title: textIn({ es: 'La información se guarda', en: 'Information is kept' }, language),
    description: textIn({ es: 'Se guarda para quien mire atrás.', en: 'Kept for those who look back.' }, language),
    order: 300,
    state: 'active',
    where: { field: 'severity', in: ['info'] },
    significance: 'informational',
    answer: 'nothing',
    resolvePolicy: 'nothing',
    holdSeconds: 0,
  },
]
