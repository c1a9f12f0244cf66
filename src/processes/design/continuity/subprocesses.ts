/** The four subprocesses of IT service continuity management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'continuity-manager'

export const continuitySubprocesses: Readonly<Record<string, Subprocess>> = {
  'design-for-continuity': {
    words: ['Diseño del Servicio para Continuidad', 'Design Services for Continuity'],
    owner,
    of: 'continuity-plan',
    runs: { field: 'state', is: 'draft' },
    checklist: [
      ['Pregunte al negocio cuánto puede estar sin el servicio', 'Ask the business how long it can be without the service'],
      ['Fije el tiempo de recuperación (RTO) y la pérdida tolerable (RPO)', 'Set the time to recover (RTO) and the tolerable loss (RPO)'],
      ['Escriba los pasos para quien nunca los ha hecho', 'Write the steps for somebody who has never done them'],
      ['Compruebe que las copias alcanzan para el RPO', 'Check that the backups are enough for the RPO'],
      ['Ponga el plan en vigor y únalo a sus procesos de negocio', 'Put the plan into force and tie it to its business processes'],
    ],
    opens: ['business-process', 'backup-job', 'change'],
  },
  'itscm-support': {
    words: ['Soporte a ITSCM', 'ITSCM Support'],
    owner,
    of: 'disaster-risk',
    runs: { field: 'state', in: ['identified', 'countered'] },
    checklist: [
      ['Nombre la amenaza y los servicios a los que alcanza', 'Name the threat and the services that it reaches'],
      ['Defina la contramedida', 'Define the counter measure'],
      ['Haga saber a cada cual qué le toca en un desastre', 'Let all know what is theirs to do in a disaster'],
      ['Guarde los planes donde se puedan leer sin la red', 'Keep the plans where they can be read without the network'],
    ],
    opens: ['continuity-plan', 'risk'],
  },
  'training-testing': {
    words: ['Adiestramiento y Pruebas en ITSCM', 'ITSCM Training and Testing'],
    owner,
    of: 'disaster-exercise',
    runs: { field: 'state', in: ['planned', 'running'] },
    checklist: [
      ['Elija un escenario que no se haya practicado', 'Choose a scenario that has not been practised'],
      ['Practique con quienes estarían de guardia', 'Practise with those who would be on duty'],
      ['Mida cuánto tarda y cuánto se pierde', 'Measure how long it takes and how much is lost'],
      ['Registre cada defecto que aparezca', 'Log each shortcoming that shows'],
    ],
    opens: ['exercise-shortcoming', 'restore-test'],
  },
  'itscm-review': {
    words: ['Revisión de ITSCM', 'ITSCM Review'],
    owner,
    of: 'exercise-shortcoming',
    runs: { field: 'state', in: ['found', 'planned'] },
    checklist: [
      ['Decida qué se hará con el defecto y para cuándo', 'Decide what is done about the shortcoming, and by when'],
      ['Corrija el plan, no solo el equipo', 'Correct the plan, not only the equipment'],
      ['Vuelva a practicar lo que falló', 'Practise again what failed'],
      ['Cuente al negocio cuánto riesgo queda', 'Tell the business how much risk is left'],
    ],
    opens: ['change', 'problem', 'disaster-exercise'],
  },
}
