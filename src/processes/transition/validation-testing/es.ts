/** The texts of Service Validation and Testing, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Validación y Pruebas de Servicios',
  purpose: 'Asegurar que las ediciones y los servicios que dan cumplen lo que espera el cliente, y que operación puede sostenerlos.',
  roles: { 'test-manager': 'Gestor de Pruebas' },
  records: {
    'test-model': {
      name: ['Modelo de prueba', 'Modelos de prueba'],
      fields: { entry: 'Para empezar', exit: 'Para acabar' },
      help: { entry: 'Qué debe cumplirse antes de probar', exit: 'Qué debe cumplirse para darla por buena' },
      empty: 'Escriba una vez cómo se prueba cada clase de cosas',
    },
    'test-case': {
      name: ['Caso de prueba', 'Casos de prueba'],
      fields: { model: 'Modelo de prueba', expected: 'Resultado esperado' },
      empty: 'Escriba los casos: pasos y resultado esperado',
    },
    'test-run': {
      name: ['Prueba', 'Pruebas'],
      fields: {
        component: 'Componente',
        model: 'Modelo de prueba',
        cases: 'Casos de prueba',
        signedOff: 'Firmada por el cliente',
        signedOffBy: 'Firmada por',
        passed: 'Casos superados',
        failed: 'Casos fallidos',
        findings: 'Observaciones',
      },
      help: { signedOff: 'Solo en pruebas de aceptación' },
      choices: { outcome: { passed: 'Superada', failed: 'Fallida' } },
      empty: 'Las pruebas se abren al llevar una edición a prueba',
    },
    'test-error': {
      name: ['Error de prueba', 'Errores de prueba'],
      fields: {
        run: 'Prueba',
        fix: 'Corrección',
        workItem: 'Trabajo de desarrollo',
        resubmittedAt: 'Devuelto a prueba el',
        returns: 'Devoluciones',
      },
      states: { found: 'Encontrado', fixing: 'En corrección', resubmitted: 'Devuelto a prueba', dismissed: 'Descartado' },
      moves: {
        fix: 'Encargar la corrección',
        resubmit: 'Devolver a prueba',
        verify: 'Dar por corregido',
        return: 'Sigue fallando',
        dismiss: 'Descartar',
      },
      help: { fix: 'Qué se corrigió, o por qué no es un error' },
      empty: 'Ningún error',
    },
  },
  subprocesses: {
    'test-models': [
      'Definición de Modelos de Prueba',
      'Diga qué clase de cosas prueba este modelo',
      'Fije qué debe cumplirse para empezar y para acabar',
      'Escriba los casos con el resultado esperado',
      'Automatice los que se repiten',
    ],
    'design-validation': [
      'Validación del Diseño del Servicio',
      'Compare el diseño con los requisitos de servicio',
      'Pregunte a operación si puede sostenerlo',
      'Haga un caso de prueba de cada requisito',
    ],
    'component-acquisition': [
      'Adquisición de Componentes para Ediciones',
      'Reciba el componente y compruebe su origen',
      'Compruebe licencia, versión y suma de control',
      'Llévelo al entorno de prueba',
    ],
    'release-test': [
      'Pruebas de Ediciones',
      'Pruebe los componentes y su montaje',
      'Pruebe el despliegue y la vuelta atrás',
      'Registre un error por cada fallo',
      'Repita lo que se corrigió y lo que podría haberse roto',
    ],
    'acceptance-testing': [
      'Pruebas de Aceptación del Servicio',
      'Acuerde con el cliente los criterios de aceptación',
      'Pruebe el servicio como lo usará el cliente',
      'Compruebe que soporte y operación están listos',
      'Pida la firma del cliente, o su porqué',
    ],
  },
  kpis: {
    'failed-component-tests': [
      'Porcentaje de fracasos de pruebas de aceptación de componentes de ediciones',
      'Componentes de ediciones que no superan la aceptación sobre los probados en P',
    ],
    'failed-acceptance-tests': [
      'Porcentaje de fracasos de pruebas de aceptación de servicio',
      'Pruebas de aceptación de servicio en P que el cliente no firmó',
    ],
    'identified-errors': ['Cantidad de errores identificados', 'Errores identificados en las pruebas de ediciones en P'],
    'error-fix-time': [
      'Tiempo para corregir un error',
      'Tiempo medio desde que se identifica un error hasta que su corrección vuelve a prueba, para los corregidos en P',
    ],
    'incidents-from-releases': ['Incidentes causados por ediciones nuevas', 'Incidentes abiertos en P cuya causa es una edición'],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('validation-testing', {
  signOffMissing: 'Indique si el cliente dio el visto bueno.',
  signatoryMissing: 'Indique quién dio el visto bueno.',
})
