/** The texts of Service Asset and Configuration Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Activos de Servicio y Gestión de la Configuración',
  purpose: 'Mantener la información sobre los elementos de configuración necesarios para prestar los servicios, y sobre sus relaciones.',
  roles: { 'configuration-manager': 'Gestor de Configuración' },
  records: {
    ci: {
      name: ['Elemento de configuración', 'Elementos de configuración'],
      fields: {
        class: 'Clase',
        hostname: 'Nombre de host',
        address: 'Dirección IP',
        aliases: 'Otros nombres',
        serial: 'Número de serie',
        manufacturer: 'Fabricante',
        product: 'Modelo o producto',
        attributes: 'Atributos',
        verifiedAt: 'Verificado el',
        automaticAt: 'Actualizado por un programa el',
        byHandAt: 'Actualizado a mano el',
      },
      states: { planned: 'Planificado', 'in-use': 'En uso' },
      moves: { commission: 'Poner en uso', putBack: 'Devolver al uso', verify: 'Confirmar que es correcto', restore: 'Recuperar' },
      sections: { identity: 'Cómo se reconoce', details: 'Detalles' },
      help: {
        hostname: 'Por él se reconocen las alertas de los monitores',
        aliases: 'Otros nombres con que lo llaman los monitores, separados por comas',
        supportTeam: 'A este equipo llegan sus incidentes si el servicio no tiene otro',
        verifiedAt: 'Cuándo comprobó alguien por última vez que estos datos son ciertos',
      },
      choices: {
        class: {
          server: 'Servidor',
          'virtual-machine': 'Máquina virtual',
          hypervisor: 'Hipervisor',
          'network-device': 'Dispositivo de red',
          storage: 'Almacenamiento',
          database: 'Servidor de base de datos',
          'database-schema': 'Esquema de base de datos',
          'web-server': 'Servidor web',
          application: 'Aplicación',
          container: 'Contenedor',
          cluster: 'Clúster',
          pc: 'Equipo personal (PC)',
          printer: 'Impresora',
          power: 'Alimentación eléctrica',
          cooling: 'Refrigeración',
          domain: 'Dominio',
          queue: 'Cola de mensajes',
        },
        environment: { test: 'Pruebas' },
      },
      empty: 'Importe sus elementos de configuración o cree el primero; únalos después con los servicios',
    },
    baseline: {
      name: ['Línea base', 'Líneas base'],
      fields: { contents: 'Contenido', frozenAt: 'Fijada el' },
      states: { frozen: 'Fijada', superseded: 'Reemplazada' },
      moves: { freeze: 'Fijar', supersede: 'Reemplazar' },
      help: { contents: 'Cómo eran los elementos en el momento de fijarla' },
      empty: 'Elija elementos y fije cómo están hoy, para comparar después de un cambio',
    },
    'verification-run': {
      name: ['Verificación de la CMS', 'Verificaciones de la CMS'],
      gender: 'f',
      fields: { startedAt: 'Inicio', endedAt: 'Fin', checked: 'Elementos comprobados', findings: 'Resultado' },
      states: { planned: 'Planificada', running: 'En marcha' },
      help: { scope: 'Qué parte de la CMS se compara con la realidad' },
      choices: { method: { physical: 'Física', automated: 'Automática' } },
      empty: 'Planifique la primera verificación: compare una sala o una clase con la realidad',
    },
    'cms-error': {
      name: ['Error de la CMS', 'Errores de la CMS'],
      fields: { run: 'Verificación', foundBy: 'Hallado en', correction: 'Corrección' },
      states: { found: 'Hallado', corrected: 'Corregido', dismissed: 'Descartado' },
      moves: { correct: 'Dar por corregido', dismiss: 'Descartar' },
      help: { correction: 'Qué se corrigió, o por qué no era un error' },
      choices: {
        foundBy: { verification: 'Verificación', drift: 'Detección de desviaciones', 'daily-work': 'Trabajo diario' },
        kind: {
          missing: 'Falta en la CMS',
          superfluous: 'Sobra en la CMS',
          'wrong-data': 'Datos erróneos',
          'wrong-relation': 'Relación errónea',
          'unauthorised-change': 'Cambio no autorizado',
        },
      },
      empty: 'Ningún error conocido; anote aquí lo que la CMS diga y no sea cierto',
    },
    asset: {
      name: ['Activo', 'Activos'],
      fields: {
        tag: 'Etiqueta',
        serial: 'Número de serie',
        knownBy: 'Conocido por',
        holder: 'Lo tiene',
        purchasedOn: 'Fecha de compra',
        warrantyUntil: 'Garantía hasta',
        disposal: 'Baja',
      },
      states: { 'in-stock': 'En almacén', deployed: 'Entregado', 'in-repair': 'En reparación', disposed: 'Dado de baja' },
      moves: { deploy: 'Entregar', takeBack: 'Devolver al almacén', sendToRepair: 'Enviar a reparar', dispose: 'Dar de baja' },
      sections: { where: 'Dónde está', purchase: 'Compra y baja' },
      help: {
        ci: 'El elemento de configuración con que se presta servicio; sin él, la CMS no lo cubre',
        disposal: 'Cómo y por qué se dio de baja: venta, reciclaje, pérdida',
      },
      choices: {
        kind: { hardware: 'Equipo', facility: 'Instalación' },
        knownBy: { purchase: 'Compra', discovery: 'Descubrimiento', inventory: 'Inventario' },
      },
      empty: 'Registre lo que compra: quién lo tiene, dónde está y hasta cuándo hay garantía',
    },
    'software-licence': {
      name: ['Licencia de software', 'Licencias de software'],
      gender: 'f',
      fields: { metric: 'Se cuenta por', bought: 'Compradas', used: 'En uso' },
      choices: { metric: { device: 'Dispositivo', core: 'Núcleo', site: 'Sede', subscription: 'Suscripción' } },
      empty: 'Registre sus licencias para saber cuántas tiene, cuántas usa y cuándo vencen',
    },
  },
  subprocesses: {
    'configuration-support': [
      'Soporte a la Gestión de la Configuración',
      'Elija clase, entorno y criticidad',
      'Anote los nombres con que lo conocen los monitores',
      'Únalo con aquello de lo que depende y con los servicios que sostiene',
      'Diga quién responde de él y qué equipo lo atiende',
    ],
    'verification-audit': [
      'Verificación y Auditoría de Configuraciones',
      'Fije el alcance: un lugar, una clase o un servicio',
      'Compare lo que hay con lo que dice la CMS',
      'Registre un error por cada diferencia',
      'Si hubo un cambio sin autorizar, avise al Gestor de Cambios',
      'Anote los elementos comprobados y el esfuerzo',
    ],
  },
  kpis: {
    'automatic-updates': [
      'Actualización automática de CMS',
      'Elementos de configuración cuyos datos actualizó en P un programa (descubrimiento, conector, importación), sobre todos los actualizados en P',
    ],
    'verification-frequency': [
      'Frecuencia de verificación',
      'Verificaciones físicas o automáticas del contenido de la CMS terminadas en P',
    ],
    'verification-duration': ['Duración de verificación', 'Duración media de las verificaciones terminadas en P'],
    'verification-effort': ['Esfuerzo para verificaciones de CMS', 'Esfuerzo medio por verificación terminada en P'],
    'cms-coverage': [
      'Cubiertas CMS',
      'Activos conocidos por compra o descubrimiento, y no dados de baja al final de P, cuyos datos están en la CMS como elemento de configuración',
    ],
    'cms-errors': [
      'Cantidad de errores de CMS',
      'Errores hallados en la CMS en P por auditorías, verificaciones o detección de desviaciones',
    ],
  },
  settings: { watchedAttributes: 'Atributos cuyo cambio pide una solicitud de cambio' },
}

export const esMessages: Translated<typeof enMessages> = messages('configuration', {
  placeMissing: 'Indique quién lo tiene, un sitio o un elemento de configuración.',
})
