import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('integrity', {
  typeUnknown: '{record}: el tipo de registro «{type}» no existe.',
  stateUnknown: '{record} ({type}): el estado «{state}» con la fase «{phase}» no existe.',
  rowMissing: '{record} ({type}): faltan los valores de su tipo (tabla {table}).',
  spineMissing: 'La tabla {table} tiene una fila {id} que no pertenece a ningún registro.',
  storyMissing: '{record} ({type}): el historial no indica cómo se creó.',
  stateOfStory: '{record} ({type}): está en el estado {state}, pero según su historial está en el estado {recorded}.',
  versionOfStory: '{record} ({type}): tiene la versión {version}, pero su historial termina en la versión {recorded}.',
  valueOfStory: '{record} ({type}): {field} es {value}, pero según su historial es {recorded}.',
  organisationDiffers: '{record} ({type}): hay filas en la tabla {table} que pertenecen a otra organización que el registro.',
  numberDoubled: 'El número {record} del tipo {type} existe {count, number} veces.',
  numberAhead: '{record} ({type}): los próximos números del tipo llegarán a este, porque su secuencia está en {last, number}.',
  refersToNothing: '{record} ({type}): {field} apunta a un registro que no existe ({id}).',
  closedAt: '{record} ({type}): la fase es {phase}, lo que no coincide con la hora de cierre.',
  outboxWithoutRecord: 'Un cambio pendiente de distribuir (outbox) se refiere a un registro que no existe ({id}).',
  jobWithoutRecord: 'El trabajo {id} ({task}) se refiere a un registro que no existe ({record}).',
  sum: '{record} ({type}): {field} es {value}, pero los registros que lo componen suman {sum}.',
  clock: '{record} ({type}): el reloj «{clock}» difiere de lo que resulta de su historial: {aspects}.',
  outcome: '{record} ({type}): {field} es {value}, pero el reloj «{clock}» indica {recorded}.',
  decision: '{record} ({type}): {fields} cambió aunque la decisión «{move}» cubre los valores.',
  decisionState: '{record} ({type}): hay una decisión vigente («{move}»), pero no corresponde al estado {state}.',
  search: '{record} ({type}): la búsqueda no lo encuentra por sus textos actuales.',
  kpi: 'El indicador «{kpi}» cuenta {value, number} registros, pero su lista tiene {listed, number}.',
  more: 'Hay más hallazgos de este tipo ({check}) que los {count, number} que se muestran.',
  summary:
    '{records, number} registros revisados en {seconds, number} s: {count, plural, =0 {no se encontraron daños} one {# hallazgo} other {# hallazgos}}.',
})
