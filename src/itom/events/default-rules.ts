/** The rules that a new installation begins with: what is critical opens an incident, a warning is only shown. */

import type { Values } from '#engine/records/values.ts'
import { type Language, say } from '#kernel/words.ts'

/** Values of event rules; to be created in the state `active`. */
export const defaultEventRules = (language: Language = 'en'): readonly Values[] => [
  {
    title: say(['Las alertas críticas y mayores abren un incidente', 'Critical and major alerts open an incident'], language),
    description: say(
      [
        'Un incidente por causa; se resuelve cuando han terminado todas sus alertas.',
        'One incident for one cause; it is resolved when all of its alerts have ended.',
      ],
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
    title: say(['Las advertencias se muestran', 'Warnings are shown'], language),
    description: say(['Se acerca un límite; no se llama a nadie.', 'A limit is near; nobody is called.'], language),
    order: 200,
    state: 'active',
    where: { field: 'severity', in: ['minor', 'warning'] },
    significance: 'warning',
    answer: 'nothing',
    resolvePolicy: 'nothing',
    holdSeconds: 0,
  },
  {
    title: say(['La información se guarda', 'Information is kept'], language),
    description: say(['Se guarda para quien mire atrás.', 'Kept for those who look back.'], language),
    order: 300,
    state: 'active',
    where: { field: 'severity', in: ['info'] },
    significance: 'informational',
    answer: 'nothing',
    resolvePolicy: 'nothing',
    holdSeconds: 0,
  },
]
