/** Root cause analyses of two open problems: five whys, and an Ishikawa diagram. */
import { the } from '../acts/act.ts'
import type { ActWriter } from '../acts/act-writer.ts'

const keeper = 'p:raul'

export const causesYear = (s: ActWriter): void => {
  s.make(7, keeper, 'root-cause-analysis/memory', ['Memoria de los anfitriones: cinco porqués', 'Memory of the hosts: five whys'], {
    problem: the('problem:capacity'),
    method: 'five-whys',
    assignee: the('p:diego'),
    effect: s.t('En primavera los anfitriones pasarán del 90 % de memoria.', 'In spring the hosts will be above 90 % of memory.'),
    why1: s.t('Cada mes hay cuatro máquinas virtuales más.', 'Each month there are four more virtual machines.'),
    why2: s.t(
      'Los proyectos piden máquinas nuevas y no devuelven las viejas.',
      'Projects ask for new machines and do not return the old ones.',
    ),
    why3: s.t('Nadie sabe de quién son 31 de ellas.', 'Nobody knows whose 31 of them are.'),
    why4: s.t('El formulario no pide dueño ni fecha de baja.', 'The form asks for neither an owner nor an end.'),
  })
  s.make(5, keeper, 'root-cause-analysis/labels', ['Impresora de etiquetas: ramas de la causa', 'Label printer: branches of the cause'], {
    problem: the('problem:labels'),
    method: 'ishikawa',
    assignee: the('p:marta'),
    effect: s.t('La impresora se para tres veces por semana.', 'The printer stops three times a week.'),
    people: s.t('- El turno de noche no sabe cambiar el cabezal.', '- The night shift does not know how to change the head.'),
    process: s.t(
      '- No hay limpieza prevista.\n- Las etiquetas se piden cuando se acaban.',
      '- No cleaning is planned.\n- Labels are ordered when they run out.',
    ),
    technology: s.t('- Cabezal con el triple de horas de las previstas.', '- A head with three times the hours that it was made for.'),
    environment: s.t('- Polvo de cartón junto a la cinta.', '- Cardboard dust next to the belt.'),
    supplier: s.t('- Las etiquetas nuevas son más finas.', '- The new labels are thinner.'),
    measurement: s.t('- El contador de impresiones no se lee.', '- The counter of prints is not read.'),
  })
}
