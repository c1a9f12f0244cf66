/** A ninth KPI of incident management: how many incidents were reopened. */
import type { Edit } from '../tree.ts'

const room = 'src/processes/operation/incident'

export const edits: readonly Edit[] = [
  {
    file: `${room}/kpis.ts`,
    before: "    'resolution-effort': {",
    insert: `    'reopened-incidents': {
      better: 'down',
      measure: { share: { field: 'reopenings', gt: 0 } },
      ...resolvedIn,
      target: 5,
      ours: true,
    },
`,
  },
  {
    file: `${room}/en.ts`,
    after: '  kpis: {\n',
    insert: `    'reopened-incidents': ['Reopened incidents', 'Incidents resolved in P that had been opened again, over all resolved in P'],
`,
  },
  {
    file: `${room}/es.ts`,
    after: '  kpis: {\n',
    insert: `    'reopened-incidents': ['Incidentes reabiertos', 'Incidentes resueltos en P que se habían reabierto, sobre todos los resueltos en P'],
`,
  },
]
