/** The texts of IT Service Continuity Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión de la Continuidad del Servicio de TI (ITSCM)',
  purpose: 'Poder dar siempre un nivel mínimo de servicio acordado; planificar cómo se recuperan los servicios tras un desastre.',
  roles: { 'continuity-manager': 'Gestor de la Continuidad del Servicio de TI' },
  records: {
    'business-process': {
      name: ['Proceso de negocio', 'Procesos de negocio'],
      fields: { plan: 'Plan de continuidad', tolerableOutage: 'Puede estar parado' },
      help: { plan: 'El plan con cuyo RTO cuenta' },
      empty: 'Registre qué hace el negocio y con qué servicios',
    },
    'continuity-plan': {
      name: ['Plan de continuidad', 'Planes de continuidad'],
      fields: {
        rto: 'Vuelve en (RTO)',
        rpo: 'Se pierde como mucho (RPO)',
        strategy: 'Estrategia',
        runbook: 'Dónde está el procedimiento',
        practisedAt: 'Practicado el',
      },
      help: { rto: 'Recovery time objective', rpo: 'Recovery point objective' },
      choices: {
        strategy: {
          manual: 'A mano',
          rebuild: 'Reconstruir',
          cold: 'Reserva fría',
          warm: 'Reserva templada',
          hot: 'Reserva caliente',
          'active-active': 'Doble y activa',
        },
      },
      empty: 'Escriba cómo vuelve un servicio después de un desastre',
    },
    'disaster-risk': {
      name: ['Riesgo de desastre', 'Riesgos de desastre'],
      fields: {
        plan: 'Plan de continuidad',
        counterMeasure: 'Contramedida',
        definedAt: 'Contramedida definida el',
        inPlaceAt: 'En su sitio desde',
      },
      states: { countered: 'Con contramedida', 'in-place': 'Preparado', gone: 'Desaparecido' },
      moves: { define: 'Definir la contramedida', implement: 'Dar por preparado', remove: 'Dar por desaparecido' },
      choices: { likelihood: { medium: 'Media' } },
      empty: 'Registre qué desastres pueden alcanzarle',
    },
    'disaster-exercise': {
      name: ['Práctica para desastres', 'Prácticas para desastres'],
      fields: {
        plan: 'Plan de continuidad',
        findings: 'Resultados',
        scenario: 'Escenario',
        reachedRto: 'Volvió en',
        reachedRpo: 'Se perdió',
      },
      choices: { kind: { 'table-top': 'Sobre la mesa', 'walk-through': 'Recorrido', technical: 'Técnica' } },
      empty: 'Practique cada plan al menos una vez al año',
    },
    'exercise-shortcoming': {
      name: ['Defecto de preparación', 'Defectos de preparación'],
      fields: { exercise: 'Práctica', restoreTest: 'Prueba de restauración' },
      empty: 'Aquí queda lo que las prácticas enseñan',
    },
    'backup-job': {
      name: ['Copia de seguridad', 'Copias de seguridad'],
      fields: {
        plan: 'Plan de continuidad',
        every: 'Cada',
        keptFor: 'Se guarda',
        target: 'Dónde',
        offSite: 'Fuera de la sede',
        lastRunAt: 'Última vez',
        lastResult: 'Último resultado',
      },
      choices: { lastResult: { success: 'Correcto', warning: 'Con avisos', failure: 'Fallido' } },
      empty: 'Registre qué se copia, dónde y cada cuánto',
    },
    'restore-test': {
      name: ['Prueba de restauración', 'Pruebas de restauración'],
      fields: { findings: 'Resultados', job: 'Copia de seguridad', successful: 'Se recuperó', took: 'Tardó', dataLost: 'Faltaba' },
      help: { dataLost: 'De cuánto tiempo faltaban los datos' },
      empty: 'Pruebe que sus copias se pueden restaurar',
    },
  },
  subprocesses: {
    'design-for-continuity': [
      'Diseño del Servicio para Continuidad',
      'Pregunte al negocio cuánto puede estar sin el servicio',
      'Fije el tiempo de recuperación (RTO) y la pérdida tolerable (RPO)',
      'Escriba los pasos para quien nunca los ha hecho',
      'Compruebe que las copias alcanzan para el RPO',
      'Ponga el plan en vigor y únalo a sus procesos de negocio',
    ],
    'itscm-support': [
      'Soporte a ITSCM',
      'Nombre la amenaza y los servicios a los que alcanza',
      'Defina la contramedida',
      'Haga saber a cada cual qué le toca en un desastre',
      'Guarde los planes donde se puedan leer sin la red',
    ],
    'training-testing': [
      'Adiestramiento y Pruebas en ITSCM',
      'Elija un escenario que no se haya practicado',
      'Practique con quienes estarían de guardia',
      'Mida cuánto tarda y cuánto se pierde',
      'Registre cada defecto que aparezca',
    ],
    'itscm-review': [
      'Revisión de ITSCM',
      'Decida qué se hará con el defecto y para cuándo',
      'Corrija el plan, no solo el equipo',
      'Vuelva a practicar lo que falló',
      'Cuente al negocio cuánto riesgo queda',
    ],
  },
  kpis: {
    'covered-business-processes': [
      'Procesos de negocio con acuerdos de continuidad',
      'Procesos de negocio cubiertos por un objetivo de continuidad explícito: el RTO de un plan en vigor',
    ],
    'preparation-gaps': [
      'Lagunas en preparación para desastres',
      'Amenazas identificadas que al final de P no tienen una contramedida definida',
    ],
    'implementation-duration': [
      'Duración de la implementación',
      'Tiempo medio desde que se identifica un riesgo de desastre hasta que su mecanismo de continuidad está en su sitio, de los puestos en P',
    ],
    'disaster-practices': ['Cantidad de prácticas para desastres', 'Prácticas para desastres realizadas en P'],
    'shortcomings-in-practices': [
      'Cantidad de defectos identificados durante las prácticas para desastres',
      'Defectos en la preparación para desastres identificados en prácticas en P',
    ],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('continuity', {
  practised: 'Se practicó el plan.',
})
