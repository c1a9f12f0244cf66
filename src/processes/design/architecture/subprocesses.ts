/** Guided work of architecture management; subprocesses of ours, since the map has none. */
import type { Subprocess } from '#kernel/process.ts'

const architect = { owner: 'enterprise-architect', ours: true } as const

export const architectureSubprocesses: Readonly<Record<string, Subprocess>> = {
  'landscape-description': {
    words: ['Descripción del Paisaje', 'Description of the Landscape'],
    ...architect,
    of: 'building-block',
    runs: { field: 'state', in: ['target', 'phasing-out'] },
    checklist: [
      ['Diga qué hace el bloque y a qué servicios sirve', 'Say what the block does and which services it serves'],
      ['Nombre las tecnologías en las que se apoya', 'Name the technologies that it stands on'],
      ['Si se va, diga qué lo sustituye y cuándo', 'If it goes, say what replaces it and when'],
    ],
    opens: ['roadmap-item'],
  },
  'technology-watch': {
    words: ['Vigilancia Tecnológica', 'Technology Watch'],
    ...architect,
    of: 'technology',
    runs: { field: 'state', in: ['assess', 'trial'] },
    checklist: [
      ['Diga qué problema nuestro resuelve', 'Say which problem of ours it solves'],
      ['Mire cuánto durará su soporte y quién más la usa', 'See how long it will be supported and who else uses it'],
      ['Pruébela en algo pequeño y cuente qué pasó', 'Try it on something small and tell what happened'],
      ['Elija el anillo y escriba por qué', 'Choose the ring and write why'],
    ],
    opens: ['architecture-decision'],
  },
  'architecture-decisions': {
    words: ['Decisiones de Arquitectura', 'Architecture Decisions'],
    ...architect,
    of: 'architecture-decision',
    runs: { field: 'state', is: 'proposed' },
    checklist: [
      ['Describa la situación sin la solución', 'Describe the situation without the solution'],
      ['Ponga al lado dos opciones más, como mínimo', 'Put at least two more options beside it'],
      ['Escriba también lo que se pierde', 'Write also what is lost'],
      ['Diga qué decisión anterior deja de valer', 'Say which earlier decision no longer holds'],
    ],
    opens: ['roadmap-item', 'risk'],
  },
  'roadmap-planning': {
    words: ['Planificación de la Hoja de Ruta', 'Roadmap Planning'],
    ...architect,
    of: 'roadmap-item',
    runs: { field: 'state', in: ['planned', 'running'] },
    checklist: [
      ['Una cada paso con la iniciativa a la que sirve', 'Tie each step to the initiative that it serves'],
      ['Póngalo antes de que termine el soporte de lo viejo', 'Put it before the support of the old ends'],
      ['Pida los cambios con tiempo', 'Request the changes in good time'],
    ],
    opens: ['change'],
  },
}
