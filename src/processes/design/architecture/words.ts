/** What people read about architecture. */
import { wordsOf } from '../../words.ts'
import { architectureDecisionMoves, buildingBlockMoves, roadmapItemMoves, technologyMoves } from './lifecycle.ts'
import { architectureDecision, buildingBlock, roadmapItem, technology } from './model.ts'

const replacedBy = ['La sustituye', 'Replaced by'] as const
const technologies = ['Tecnologías', 'Technologies'] as const
const decision = ['Decisión', 'Decision'] as const

export const buildingBlockWords = wordsOf(buildingBlock, buildingBlockMoves, {
  one: ['Bloque de arquitectura', 'Building block'],
  many: ['Bloques de arquitectura', 'Building blocks'],
  fields: { layer: ['Capa', 'Layer'], parent: ['Parte de', 'Part of'], technologies, replacedBy: ['Lo sustituye', 'Replaced by'] },
  states: {
    target: ['Previsto', 'Target'],
    current: ['Actual', 'Current'],
    'phasing-out': ['En retirada', 'Phasing out'],
    gone: ['Retirado', 'Gone'],
  },
  moves: {
    establish: ['Dar por actual', 'Establish'],
    phaseOut: ['Empezar a retirar', 'Phase out'],
    remove: ['Dar por retirado', 'Remove'],
  },
  choices: {
    layer: {
      business: ['Negocio', 'Business'],
      data: ['Datos', 'Data'],
      application: ['Aplicaciones', 'Applications'],
      technology: ['Tecnología', 'Technology'],
    },
  },
  empty: [
    'Describa las piezas grandes del paisaje, como son y como serán',
    'Describe the large parts of the landscape, as they are and as they will be',
  ],
})

export const technologyWords = wordsOf(technology, technologyMoves, {
  one: ['Tecnología', 'Technology'],
  many: technologies,
  fields: {
    quadrant: ['Cuadrante', 'Quadrant'],
    vendor: ['Fabricante', 'Vendor'],
    endOfSupport: ['Fin del soporte', 'End of support'],
    replacedBy,
    reason: ['Por qué está en este anillo', 'Why it stands on this ring'],
  },
  states: {
    assess: ['Evaluar', 'Assess'],
    trial: ['Probar', 'Trial'],
    adopt: ['Adoptar', 'Adopt'],
    hold: ['Evitar', 'Hold'],
    gone: ['Fuera de uso', 'Gone'],
  },
  moves: {
    try: ['Pasar a prueba', 'Move to trial'],
    adopt: ['Adoptar', 'Adopt'],
    hold: ['Pasar a evitar', 'Move to hold'],
    assess: ['Volver a evaluar', 'Assess again'],
    planReplacement: ['Planear su sustitución', 'Plan its replacement'],
    remove: ['Dejar de usar', 'Remove'],
  },
  choices: {
    quadrant: {
      platforms: ['Plataformas', 'Platforms'],
      tools: ['Herramientas', 'Tools'],
      languages: ['Lenguajes y marcos', 'Languages and frameworks'],
      techniques: ['Técnicas', 'Techniques'],
    },
  },
  empty: ['Ponga en el radar lo que usa y lo que piensa usar', 'Put on the radar what you use and what you think of using'],
})

export const architectureDecisionWords = wordsOf(architectureDecision, architectureDecisionMoves, {
  one: ['Decisión de arquitectura', 'Architecture decision'],
  many: ['Decisiones de arquitectura', 'Architecture decisions'],
  fields: {
    context: ['Situación', 'Context'],
    options: ['Opciones consideradas', 'Options considered'],
    decision,
    consequences: ['Consecuencias', 'Consequences'],
    blocks: ['Bloques', 'Building blocks'],
    technologies,
    supersedes: ['Sustituye a', 'Supersedes'],
    decidedBy: ['Decidido por', 'Decided by'],
  },
  states: {
    proposed: ['Propuesta', 'Proposed'],
    accepted: ['Aceptada', 'Accepted'],
    superseded: ['Sustituida', 'Superseded'],
    rejected: ['Rechazada', 'Rejected'],
  },
  moves: { accept: ['Aceptar', 'Accept'], supersede: ['Dar por sustituida', 'Supersede'], reject: ['Rechazar', 'Reject'] },
  empty: ['Escriba las decisiones que costaría deshacer', 'Write down the decisions that would be hard to undo'],
})

export const roadmapItemWords = wordsOf(roadmapItem, roadmapItemMoves, {
  one: ['Paso de la hoja de ruta', 'Roadmap item'],
  many: ['Hoja de ruta', 'Roadmap items'],
  fields: {
    block: ['Bloque', 'Building block'],
    technology: ['Tecnología', 'Technology'],
    decision,
    plannedStart: ['Inicio previsto', 'Planned start'],
    plannedEnd: ['Fin previsto', 'Planned end'],
    doneAt: ['Hecho el', 'Done at'],
    onTime: ['A tiempo', 'On time'],
  },
  states: {
    planned: ['Previsto', 'Planned'],
    running: ['En curso', 'Under way'],
    done: ['Hecho', 'Done'],
    dropped: ['Abandonado', 'Dropped'],
  },
  moves: { start: ['Empezar', 'Start'], finish: ['Terminar', 'Finish'], drop: ['Abandonar', 'Drop'] },
  empty: ['Planee los pasos de lo que hay a lo que habrá', 'Plan the steps from what is to what will be'],
})
