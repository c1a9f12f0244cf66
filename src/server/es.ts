import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('tasks', {
  clocks: 'Vencimiento de los relojes de los acuerdos',
  alerts: 'Respuesta a alertas, supresión y cierre',
  timelyMoves: 'Cambios de estado programados',
  snapshots: 'Capturas diarias de los indicadores',
  imports: 'Importaciones en curso',
  partitions: 'Particiones del registro de eventos',
  idempotency: 'Eliminación de claves de idempotencia antiguas',
  search: 'Búsqueda de los registros escritos antes de un cambio de campos',
  late: 'Consecuencias de un objetivo incumplido',
  refreshClocks: 'Relojes tras un cambio de acuerdo',
})
