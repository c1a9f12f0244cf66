/** What people read about configuration items, assets and the checks on them. */
import { recordWords } from '#kernel/process.ts'
import { externalIdHelp, phrases, sections } from '../../phrases.ts'
import { criticalityWords } from '../../scales.ts'
import { assetMoves, baselineMoves, ciMoves, cmsErrorMoves, softwareLicenceMoves, verificationRunMoves } from './lifecycle.ts'
import { asset, baseline, ci, cmsError, softwareLicence, verificationRun } from './model.ts'

const {
  aliases,
  cis,
  cost,
  criticality,
  description,
  effort,
  externalId,
  kind,
  owner,
  serial,
  service,
  site,
  supplier,
  supportTeam,
  validFrom,
  validTo,
} = phrases

export const ciWords = recordWords(ci, ciMoves, {
  one: ['Elemento de configuración', 'Configuration item'],
  many: ['Elementos de configuración', 'Configuration items'],
  fields: {
    description,
    class: ['Clase', 'Class'],
    environment: ['Entorno', 'Environment'],
    criticality,
    hostname: ['Nombre de host', 'Host name'],
    address: ['Dirección IP', 'IP address'],
    aliases,
    serial,
    manufacturer: ['Fabricante', 'Manufacturer'],
    product: ['Modelo o producto', 'Model or product'],
    site,
    owner,
    supportTeam,
    attributes: ['Atributos', 'Attributes'],
    verifiedAt: ['Verificado el', 'Verified at'],
    automaticAt: ['Actualizado por un programa el', 'Updated by a program at'],
    byHandAt: ['Actualizado a mano el', 'Updated by hand at'],
    externalId,
  },
  states: {
    planned: ['Planificado', 'Planned'],
    'in-use': ['En uso', 'In use'],
    maintenance: ['En mantenimiento', 'In maintenance'],
    retired: ['Retirado', 'Retired'],
  },
  moves: {
    commission: ['Poner en uso', 'Put into use'],
    maintain: ['Poner en mantenimiento', 'Put into maintenance'],
    putBack: ['Devolver al uso', 'Put back into use'],
    verify: ['Confirmar que es correcto', 'Confirm that it is right'],
    retire: ['Retirar', 'Retire'],
    restore: ['Recuperar', 'Restore'],
  },
  choices: {
    class: {
      server: ['Servidor', 'Server'],
      'virtual-machine': ['Máquina virtual', 'Virtual machine'],
      hypervisor: ['Hipervisor', 'Hypervisor'],
      'network-device': ['Dispositivo de red', 'Network device'],
      storage: ['Almacenamiento', 'Storage'],
      database: ['Servidor de base de datos', 'Database server'],
      'database-schema': ['Esquema de base de datos', 'Database schema'],
      'web-server': ['Servidor web', 'Web server'],
      application: ['Aplicación', 'Application'],
      container: ['Contenedor', 'Container'],
      cluster: ['Clúster', 'Cluster'],
      pc: ['Equipo personal (PC)', 'Personal computer'],
      printer: ['Impresora', 'Printer'],
      phone: ['Teléfono', 'Phone'],
      power: ['Alimentación eléctrica', 'Power supply'],
      cooling: ['Refrigeración', 'Cooling'],
      certificate: ['Certificado', 'Certificate'],
      domain: ['Dominio', 'Domain'],
      queue: ['Cola de mensajes', 'Message queue'],
      other: ['Otro', 'Other'],
    },
    environment: { production: ['Producción', 'Production'], test: ['Pruebas', 'Test'], development: ['Desarrollo', 'Development'] },
    criticality: criticalityWords,
  },
  sections: { ...sections, identity: ['Cómo se reconoce', 'How it is recognised'], details: ['Detalles', 'Details'] },
  help: {
    hostname: ['Por él se reconocen las alertas de los monitores', "The monitors' alerts are recognised by it"],
    aliases: [
      'Otros nombres con que lo llaman los monitores, separados por comas',
      'Other names that monitors use for it, separated by commas',
    ],
    supportTeam: [
      'A este equipo llegan sus incidentes si el servicio no tiene otro',
      'Its incidents go to this team if the service has none',
    ],
    verifiedAt: ['Cuándo comprobó alguien por última vez que estos datos son ciertos', 'When it was last checked that these data are true'],
    externalId: externalIdHelp,
  },
  empty: [
    'Importe sus elementos de configuración o cree el primero; únalos después con los servicios',
    'Import your configuration items or create the first; then relate them to the services',
  ],
})

export const baselineWords = recordWords(baseline, baselineMoves, {
  one: ['Línea base', 'Baseline'],
  many: ['Líneas base', 'Baselines'],
  fields: { description, cis, service, contents: ['Contenido', 'Contents'], frozenAt: ['Fijada el', 'Frozen at'] },
  states: { draft: ['Borrador', 'Draft'], frozen: ['Fijada', 'Frozen'], superseded: ['Reemplazada', 'Superseded'] },
  moves: { freeze: ['Fijar', 'Freeze'], supersede: ['Reemplazar', 'Supersede'] },
  help: { contents: ['Cómo eran los elementos en el momento de fijarla', 'How the items were at the moment of freezing'] },
  empty: [
    'Elija elementos y fije cómo están hoy, para comparar después de un cambio',
    'Choose items and freeze how they are today, to compare after a change',
  ],
})

export const verificationRunWords = recordWords(verificationRun, verificationRunMoves, {
  one: ['Verificación de la CMS', 'CMS verification'],
  many: ['Verificaciones de la CMS', 'CMS verifications'],
  fields: {
    scope: ['Alcance', 'Scope'],
    method: ['Método', 'Method'],
    startedAt: ['Inicio', 'Started at'],
    endedAt: ['Fin', 'Ended at'],
    effort,
    checked: ['Elementos comprobados', 'Items checked'],
    findings: ['Resultado', 'Findings'],
  },
  states: {
    planned: ['Planificada', 'Planned'],
    running: ['En marcha', 'Running'],
    done: ['Hecha', 'Done'],
    cancelled: ['Cancelada', 'Cancelled'],
  },
  moves: { start: ['Empezar', 'Start'], finish: ['Terminar', 'Finish'], cancel: ['Cancelar', 'Cancel'] },
  choices: { method: { physical: ['Física', 'Physical'], automated: ['Automática', 'Automated'] } },
  help: { scope: ['Qué parte de la CMS se compara con la realidad', 'Which part of the CMS is compared with reality'] },
  empty: [
    'Planifique la primera verificación: compare una sala o una clase con la realidad',
    'Plan the first verification: compare a room or a class with reality',
  ],
})

export const cmsErrorWords = recordWords(cmsError, cmsErrorMoves, {
  one: ['Error de la CMS', 'CMS error'],
  many: ['Errores de la CMS', 'CMS errors'],
  fields: {
    description,
    ci: phrases.ci,
    run: ['Verificación', 'Verification'],
    foundBy: ['Hallado en', 'Found by'],
    kind,
    correction: ['Corrección', 'Correction'],
  },
  states: { found: ['Hallado', 'Found'], corrected: ['Corregido', 'Corrected'], dismissed: ['Descartado', 'Dismissed'] },
  moves: { correct: ['Dar por corregido', 'Mark as corrected'], dismiss: ['Descartar', 'Dismiss'] },
  choices: {
    foundBy: {
      audit: ['Auditoría', 'Audit'],
      verification: ['Verificación', 'Verification'],
      drift: ['Detección de desviaciones', 'Drift detection'],
      'daily-work': ['Trabajo diario', 'Daily work'],
    },
    kind: {
      missing: ['Falta en la CMS', 'Missing in the CMS'],
      superfluous: ['Sobra en la CMS', 'Superfluous in the CMS'],
      'wrong-data': ['Datos erróneos', 'Wrong data'],
      'wrong-relation': ['Relación errónea', 'Wrong relation'],
      'unauthorised-change': ['Cambio no autorizado', 'Unauthorised change'],
    },
  },
  help: { correction: ['Qué se corrigió, o por qué no era un error', 'What was corrected, or why it was no error'] },
  empty: [
    'Ningún error conocido; anote aquí lo que la CMS diga y no sea cierto',
    'No known error; note here what the CMS says and is not so',
  ],
})

export const assetWords = recordWords(asset, assetMoves, {
  one: ['Activo', 'Asset'],
  many: ['Activos', 'Assets'],
  fields: {
    kind,
    tag: ['Etiqueta', 'Tag'],
    serial,
    ci: phrases.ci,
    knownBy: ['Conocido por', 'Known by'],
    site,
    holder: ['Lo tiene', 'Held by'],
    supplier,
    cost,
    purchasedOn: ['Fecha de compra', 'Purchased on'],
    warrantyUntil: ['Garantía hasta', 'Warranty until'],
    disposal: ['Baja', 'Disposal'],
    externalId,
  },
  states: {
    ordered: ['Pedido', 'Ordered'],
    'in-stock': ['En almacén', 'In stock'],
    deployed: ['Entregado', 'Deployed'],
    'in-repair': ['En reparación', 'In repair'],
    disposed: ['Dado de baja', 'Disposed'],
  },
  moves: {
    receive: ['Recibir', 'Receive'],
    deploy: ['Entregar', 'Deploy'],
    takeBack: ['Devolver al almacén', 'Take back into stock'],
    sendToRepair: ['Enviar a reparar', 'Send to repair'],
    dispose: ['Dar de baja', 'Dispose'],
  },
  choices: {
    kind: {
      hardware: ['Equipo', 'Hardware'],
      software: ['Software', 'Software'],
      facility: ['Instalación', 'Facility'],
      other: ['Otro', 'Other'],
    },
    knownBy: { purchase: ['Compra', 'Purchase'], discovery: ['Descubrimiento', 'Discovery'], inventory: ['Inventario', 'Inventory'] },
  },
  sections: { ...sections, where: ['Dónde está', 'Where it is'], purchase: ['Compra y baja', 'Purchase and disposal'] },
  help: {
    ci: [
      'El elemento de configuración con que se presta servicio; sin él, la CMS no lo cubre',
      'The configuration item with which it serves; without one the CMS does not cover it',
    ],
    disposal: ['Cómo y por qué se dio de baja: venta, reciclaje, pérdida', 'How and why it was disposed of: sold, recycled, lost'],
    externalId: externalIdHelp,
  },
  empty: [
    'Registre lo que compra: quién lo tiene, dónde está y hasta cuándo hay garantía',
    'Register what you buy: who holds it, where it is and how long the warranty lasts',
  ],
})

export const softwareLicenceWords = recordWords(softwareLicence, softwareLicenceMoves, {
  one: ['Licencia de software', 'Software licence'],
  many: ['Licencias de software', 'Software licences'],
  fields: {
    product: ['Producto', 'Product'],
    supplier,
    metric: ['Se cuenta por', 'Counted by'],
    bought: ['Compradas', 'Bought'],
    used: ['En uso', 'In use'],
    cost,
    validFrom,
    validTo,
    owner,
    externalId,
  },
  states: { active: ['Activa', 'Active'], ended: ['Terminada', 'Ended'] },
  moves: { end: ['Terminar', 'End'], renew: ['Renovar', 'Renew'] },
  choices: {
    metric: {
      user: ['Usuario', 'User'],
      device: ['Dispositivo', 'Device'],
      core: ['Núcleo', 'Core'],
      site: ['Sede', 'Site'],
      subscription: ['Suscripción', 'Subscription'],
    },
  },
  help: { externalId: externalIdHelp },
  empty: [
    'Registre sus licencias para saber cuántas tiene, cuántas usa y cuándo vencen',
    'Register your licences to know how many you own, how many you use and when they end',
  ],
})
