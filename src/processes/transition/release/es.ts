/** The texts of Release and Deployment Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión de Ediciones e Implementación',
  purpose: 'Planificar, programar y controlar el paso de las ediciones a prueba y a producción, y proteger el entorno de producción.',
  roles: { 'release-manager': 'Gestor de Ediciones' },
  records: {
    release: {
      name: ['Edición', 'Ediciones'],
      gender: 'f',
      fields: {
        changes: 'Cambios',
        components: 'Componentes',
        environments: 'Entornos',
        plannedFor: 'Prevista para',
        clearedAt: 'Autorizada el',
        deployedAt: 'En producción el',
        earlyLifeUntil: 'Vida temprana hasta',
        automatic: 'Despliegue automático',
        backedOutAt: 'Revertida el',
        backoutReason: 'Por qué se revirtió',
        review: 'Revisión',
      },
      states: {
        planned: 'Prevista',
        building: 'En construcción',
        testing: 'En prueba',
        cleared: 'Autorizada',
        deploying: 'En despliegue',
        'early-life': 'En vida temprana',
        'backed-out': 'Revertida',
      },
      moves: {
        build: 'Construir',
        test: 'Probar',
        rebuild: 'Volver a construir',
        clear: 'Autorizar el despliegue',
        deploy: 'Desplegar',
        goLive: 'Dar por desplegada',
        backOut: 'Revertir',
        endEarlyLife: 'Terminar la vida temprana',
      },
      sections: { contents: 'Qué lleva', deployment: 'Despliegue' },
      help: {
        kind: 'Una edición mayor se construye y prueba antes de autorizarla',
        automatic: 'Lo dice su despliegue en producción',
        earlyLifeUntil: 'Hasta cuándo la cuidan quienes la construyeron',
      },
      choices: { environments: { test: 'Prueba' } },
      empty: 'Reúna en una edición los cambios que van juntos',
    },
    deployment: {
      name: ['Despliegue', 'Despliegues'],
      fields: { pipeline: 'Cadena de despliegue' },
      help: { outcome: 'En producción decide qué pasa con la edición' },
      choices: { environment: { test: 'Prueba' } },
      empty: 'Los despliegues se abren al desplegar una edición',
    },
    patch: {
      name: ['Parche', 'Parches'],
      fields: { identifier: 'Identificador', security: 'De seguridad', releasedOn: 'Publicado el' },
      states: { installed: 'Instalado', declined: 'Descartado' },
      moves: { assess: 'Evaluar', decline: 'Descartar', complete: 'Dar por instalado', supersede: 'Sustituir' },
      help: { identifier: 'El del fabricante, como KB5031234 o RHSA-2026:0001' },
      empty: 'Aquí llegan los parches que anuncian los fabricantes',
    },
    'patch-deployment': {
      name: ['Despliegue de parche', 'Despliegues de parches'],
      fields: { patch: 'Parche', ring: 'Anillo', targeted: 'Destinos', installed: 'Instalados' },
      help: { ring: 'Cuando uno sale bien se abre el siguiente' },
      choices: { ring: { pilot: 'Piloto', early: 'Primeros', broad: 'General' } },
      empty: 'Se abren al aprobar un parche, anillo por anillo',
    },
    'media-item': {
      name: ['Copia definitiva', 'Biblioteca definitiva'],
      fields: { location: 'Dónde está', checksum: 'Suma de control', licence: 'Licencia' },
      help: { checksum: 'Para comprobar que lo desplegado es esto y no otra cosa' },
      empty: 'Guarde aquí la única copia buena de lo que se despliega',
    },
  },
  subprocesses: {
    'release-support': [
      'Soporte a la Gestión de Ediciones',
      'Escriba cómo se numeran y se agrupan las ediciones',
      'Guarde en la biblioteca la copia definitiva, con su suma de control',
      'Compruebe la licencia de lo que se guarda',
      'Mantenga listas las herramientas de despliegue',
    ],
    'minor-release': [
      'Implementación de Ediciones Menores',
      'Compruebe que sus cambios están aprobados',
      'Escriba cómo se vuelve atrás',
      'Pruebe lo que puede romper',
      'Despliegue, y compruebe que funciona',
    ],
    'release-build': [
      'Construcción de Ediciones',
      'Reúna los cambios que van juntos',
      'Encargue o compre los componentes',
      'Construya y guarde el resultado en la biblioteca definitiva',
      'Entréguela a prueba con sus criterios de aceptación',
    ],
    'release-deployment': [
      'Implementación de Ediciones',
      'Compruebe que las pruebas pasaron y el cliente aceptó',
      'Avise a los usuarios y forme a los equipos',
      'Ensaye la vuelta atrás',
      'Despliegue por etapas, y mida antes de seguir',
      'Ponga al día la CMS',
    ],
    'early-life-support': [
      'Soporte a la Vida Temprana',
      'Tenga cerca a quienes la construyeron',
      'Mire los incidentes que siguen a la edición',
      'Corrija pronto, y escriba lo aprendido',
      'Pase el servicio a operación cuando esté en calma',
    ],
    'release-closure': [
      'Cierre de Edición',
      'Compruebe que la CMS y la biblioteca dicen lo que hay',
      'Cierre los cambios que llevaba',
      'Escriba qué fue bien y qué no',
      'Si hubo que volver atrás, busque la causa',
    ],
  },
  kpis: {
    releases: ['Cantidad de ediciones', 'Ediciones puestas en producción en P, por mayores y menores'],
    'major-release-duration': [
      'Duración de Ediciones Mayores',
      'Tiempo medio desde la autorización hasta el fin de las implementaciones mayores terminadas en P',
    ],
    'release-backouts': ['Cantidad de retrocesos de ediciones', 'Ediciones revertidas en P'],
    'automatic-release-share': [
      'Proporción de ediciones de despliegue automático',
      'Ediciones distribuidas automáticamente sobre todas las ediciones puestas en producción en P',
    ],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('release', {
  majorNeedsBuild: 'Una edición mayor se construye y se prueba antes de autorizarla.',
  openTests: '{count, plural, one {Falta # prueba} other {Faltan # pruebas}} por hacer.',
  openErrors: '{count, plural, one {# error no está corregido} other {# errores no están corregidos}}.',
  openDeployments: '{count, plural, one {# despliegue no ha terminado} other {# despliegues no han terminado}}.',
  moreThanTargeted: 'Hay más instalados de los previstos.',
  live: '{number} está en producción.',
  backedOut: '{number} se retiró: {reason}',
  deployed: '{number}: {outcome}.',
  everywhere: '{number} llegó a todos los destinos.',
})
