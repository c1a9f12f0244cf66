/** What people read about releases, deployments, patches and the definitive media library. */
import { recordWords } from '#kernel/process.ts'
import { carriedOutWords } from '../../carried-out.ts'
import { inForceWords } from '../../in-force.ts'
import { phrases, sections } from '../../phrases.ts'
import { criticalityWords } from '../../scales.ts'
import { deploymentMoves, mediaItemMoves, patchDeploymentMoves, patchMoves, releaseMoves } from './lifecycle.ts'
import { deployment, mediaItem, patch, patchDeployment, release } from './model.ts'

const { backout, change, cis, description, kind, service, supplier } = phrases
const theRelease = ['Edición', 'Release'] as const
const versionName = ['Versión', 'Version name'] as const
const build = ['Compilación', 'Build'] as const
const product = ['Producto', 'Product'] as const
const method = ['Método', 'Method'] as const
const outcome = ['Resultado', 'Outcome'] as const
const log = ['Registro', 'Log'] as const
const methodWords = { automatic: ['Automático', 'Automatic'], manual: ['Manual', 'Manual'] } as const
const environmentWords = {
  development: ['Desarrollo', 'Development'],
  test: ['Prueba', 'Test'],
  staging: ['Preproducción', 'Staging'],
  production: ['Producción', 'Production'],
} as const
const outcomeWords = {
  success: ['Con éxito', 'Success'],
  partial: ['En parte', 'Partial'],
  failed: ['Fallido', 'Failed'],
  'backed-out': ['Revertido', 'Backed out'],
} as const

export const releaseWords = recordWords(release, releaseMoves, {
  one: theRelease,
  many: ['Ediciones', 'Releases'],
  fields: {
    description,
    kind,
    versionName,
    service,
    project: ['Proyecto', 'Project'],
    changes: ['Cambios', 'Changes'],
    components: ['Componentes', 'Components'],
    cis: phrases.cis,
    environments: ['Entornos', 'Environments'],
    build,
    backout,
    plannedFor: ['Prevista para', 'Planned for'],
    clearedAt: ['Autorizada el', 'Cleared at'],
    deployedAt: ['En producción el', 'Live at'],
    earlyLifeUntil: ['Vida temprana hasta', 'Early life until'],
    automatic: ['Despliegue automático', 'Automatic distribution'],
    backedOutAt: ['Revertida el', 'Backed out at'],
    backoutReason: ['Por qué se revirtió', 'Why it was backed out'],
    review: ['Revisión', 'Review'],
  },
  states: {
    planned: ['Prevista', 'Planned'],
    building: ['En construcción', 'Being built'],
    testing: ['En prueba', 'In test'],
    cleared: ['Autorizada', 'Cleared'],
    deploying: ['En despliegue', 'Being deployed'],
    'early-life': ['En vida temprana', 'In early life'],
    review: ['En revisión', 'In review'],
    'backed-out': ['Revertida', 'Backed out'],
    closed: ['Cerrada', 'Closed'],
    cancelled: ['Cancelada', 'Cancelled'],
  },
  moves: {
    build: ['Construir', 'Build'],
    test: ['Probar', 'Test'],
    rebuild: ['Volver a construir', 'Build again'],
    clear: ['Autorizar el despliegue', 'Clear for deployment'],
    deploy: ['Desplegar', 'Deploy'],
    goLive: ['Dar por desplegada', 'Mark as live'],
    backOut: ['Revertir', 'Back out'],
    endEarlyLife: ['Terminar la vida temprana', 'End early life'],
    close: ['Cerrar', 'Close'],
    cancel: ['Cancelar', 'Cancel'],
  },
  choices: {
    kind: { major: ['Mayor', 'Major'], minor: ['Menor', 'Minor'], emergency: ['De emergencia', 'Emergency'] },
    environments: environmentWords,
  },
  sections: {
    ...sections,
    contents: ['Qué lleva', 'What it carries'],
    deployment: ['Despliegue', 'Deployment'],
    review: ['Revisión', 'Review'],
  },
  help: {
    kind: ['Una edición mayor se construye y prueba antes de autorizarla', 'A major release is built and tested before it is cleared'],
    automatic: ['Lo dice su despliegue en producción', 'Its deployment to production says so'],
    earlyLifeUntil: ['Hasta cuándo la cuidan quienes la construyeron', 'Until when those who built it look after it'],
  },
  empty: ['Reúna en una edición los cambios que van juntos', 'Gather the changes that go together in a release'],
})

export const deploymentWords = recordWords(deployment, deploymentMoves, {
  ...carriedOutWords,
  one: ['Despliegue', 'Deployment'],
  many: ['Despliegues', 'Deployments'],
  fields: {
    ...carriedOutWords.fields,
    release: theRelease,
    environment: ['Entorno', 'Environment'],
    method,
    change,
    outcome,
    log,
    pipeline: ['Cadena de despliegue', 'Pipeline'],
  },
  choices: { environment: environmentWords, method: methodWords, outcome: outcomeWords },
  help: { outcome: ['En producción decide qué pasa con la edición', 'In production it decides what becomes of the release'] },
  empty: ['Los despliegues se abren al desplegar una edición', 'Deployments open when a release is deployed'],
})

export const patchWords = recordWords(patch, patchMoves, {
  one: ['Parche', 'Patch'],
  many: ['Parches', 'Patches'],
  fields: {
    description,
    vendor: ['Fabricante', 'Vendor'],
    product,
    identifier: ['Identificador', 'Identifier'],
    severity: ['Gravedad', 'Severity'],
    security: ['De seguridad', 'Security patch'],
    releasedOn: ['Publicado el', 'Released on'],
    cis,
    decision: ['Decisión', 'Decision'],
    approvedAt: ['Aprobado el', 'Approved at'],
    change,
  },
  states: {
    announced: ['Anunciado', 'Announced'],
    assessed: ['Evaluado', 'Assessed'],
    approved: ['Aprobado', 'Approved'],
    installed: ['Instalado', 'Installed'],
    declined: ['Descartado', 'Declined'],
    superseded: ['Sustituido', 'Superseded'],
  },
  moves: {
    assess: ['Evaluar', 'Assess'],
    approve: ['Aprobar', 'Approve'],
    decline: ['Descartar', 'Decline'],
    complete: ['Dar por instalado', 'Mark as installed'],
    supersede: ['Sustituir', 'Supersede'],
  },
  choices: { severity: criticalityWords },
  help: { identifier: ['El del fabricante, como KB5031234 o RHSA-2026:0001', "The vendor's, such as KB5031234 or RHSA-2026:0001"] },
  empty: ['Aquí llegan los parches que anuncian los fabricantes', 'The patches that vendors announce arrive here'],
})

export const patchDeploymentWords = recordWords(patchDeployment, patchDeploymentMoves, {
  ...carriedOutWords,
  one: ['Despliegue de parche', 'Patch deployment'],
  many: ['Despliegues de parches', 'Patch deployments'],
  fields: {
    ...carriedOutWords.fields,
    patch: ['Parche', 'Patch'],
    ring: ['Anillo', 'Ring'],
    method,
    cis,
    change,
    targeted: ['Destinos', 'Targeted'],
    installed: ['Instalados', 'Installed'],
    outcome,
    log,
  },
  choices: {
    ring: { pilot: ['Piloto', 'Pilot'], early: ['Primeros', 'Early'], broad: ['General', 'Broad'] },
    method: methodWords,
    outcome: outcomeWords,
  },
  help: { ring: ['Cuando uno sale bien se abre el siguiente', 'When one goes well, the next opens'] },
  empty: ['Se abren al aprobar un parche, anillo por anillo', 'They open when a patch is approved, ring by ring'],
})

export const mediaItemWords = recordWords(mediaItem, mediaItemMoves, {
  ...inForceWords,
  one: ['Copia definitiva', 'Definitive media item'],
  many: ['Biblioteca definitiva', 'Definitive media library'],
  fields: {
    description,
    product,
    versionName,
    location: ['Dónde está', 'Location'],
    checksum: ['Suma de control', 'Checksum'],
    licence: ['Licencia', 'Licence'],
    supplier,
    build,
  },
  help: {
    checksum: ['Para comprobar que lo desplegado es esto y no otra cosa', 'To prove that what is deployed is this and nothing else'],
  },
  empty: ['Guarde aquí la única copia buena de lo que se despliega', 'Keep the one good copy of what is deployed here'],
})
