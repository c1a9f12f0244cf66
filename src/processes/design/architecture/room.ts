/** IT architecture management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { architectureAccess, architectureDecisionAccess } from './access.ts'
import { architectureKpis } from './kpis.ts'
import { architectureDecisionMoves, buildingBlockMoves, roadmapItemMoves, technologyMoves } from './lifecycle.ts'
import { architectureDecision, buildingBlock, roadmapItem, technology } from './model.ts'
import { architectureSubprocesses } from './subprocesses.ts'
import { architectureDecisionWords, buildingBlockWords, roadmapItemWords, technologyWords } from './words.ts'

export const architectureRoom = process('architecture', {
  stage: 'design',
  words: ['Gestión de la Arquitectura de TI', 'IT Architecture Management'],
  purpose: [
    'Trazar el plan del paisaje tecnológico del futuro, desde la estrategia de los servicios y la tecnología por venir.',
    'Draw the plan for the future of the technology landscape, from the service strategy and the technology to come.',
  ],
  roles: { 'enterprise-architect': ['Arquitecto de TI', 'IT Architect'] },
  records: [
    recordType({ model: buildingBlock, lifecycle: buildingBlockMoves, access: architectureAccess, words: buildingBlockWords }),
    recordType({ model: technology, lifecycle: technologyMoves, access: architectureAccess, words: technologyWords }),
    recordType({
      model: architectureDecision,
      lifecycle: architectureDecisionMoves,
      access: architectureDecisionAccess,
      words: architectureDecisionWords,
    }),
    recordType({ model: roadmapItem, lifecycle: roadmapItemMoves, access: architectureAccess, words: roadmapItemWords }),
  ],
  subprocesses: architectureSubprocesses,
  kpis: architectureKpis,
})
