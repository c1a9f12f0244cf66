/** What people read about security. */
import { carriedOutWords } from '../../carried-out.ts'
import { measureWords } from '../../measures.ts'
import { criticalityWords } from '../../scales.ts'
import { shortcomingWords } from '../../shortcomings.ts'
import { wordsOf } from '../../words.ts'
import {
  securityControlMoves,
  securityEventMoves,
  securityIncidentMoves,
  securityShortcomingMoves,
  securityTestMoves,
  vulnerabilityMoves,
} from './lifecycle.ts'
import { securityControl, securityEvent, securityIncident, securityShortcoming, securityTest, vulnerability } from './model.ts'

const weakness = ['Vulnerabilidad', 'Vulnerability'] as const
const securityIncidentWord = ['Incidente de seguridad', 'Security incident'] as const

export const securityControlWords = wordsOf(
  securityControl,
  securityControlMoves,
  {
    one: ['Control de seguridad', 'Security control'],
    many: ['Controles de seguridad', 'Security controls'],
    fields: { weakness, approvedAt: ['Aprobado el', 'Approved at'], inPlaceAt: ['Implantado el', 'In place since'] },
    states: {
      proposed: ['Propuesto', 'Proposed'],
      approved: ['Aprobado', 'Approved'],
      'in-place': ['Implantado', 'In place'],
      rejected: ['Rechazado', 'Rejected'],
    },
    choices: {
      kind: { preventive: ['Previene', 'Preventive'], detective: ['Detecta', 'Detective'], corrective: ['Corrige', 'Corrective'] },
    },
    empty: ['Registre qué le protege y contra qué', 'Log what protects you and against what'],
  },
  measureWords,
)

export const securityTestWords = wordsOf(
  securityTest,
  securityTestMoves,
  {
    one: ['Prueba de seguridad', 'Security test'],
    many: ['Pruebas de seguridad', 'Security tests'],
    fields: { passed: ['Superada', 'Passed'] },
    choices: {
      kind: {
        scan: ['Exploración', 'Scan'],
        penetration: ['Penetración', 'Penetration'],
        configuration: ['Configuración', 'Configuration'],
        phishing: ['Phishing simulado', 'Simulated phishing'],
        training: ['Formación', 'Training'],
        audit: ['Auditoría', 'Audit'],
      },
    },
    empty: ['Pruebe sus controles antes de que lo haga otro', 'Test your controls before somebody else does'],
  },
  carriedOutWords,
)

export const securityShortcomingWords = wordsOf(
  securityShortcoming,
  securityShortcomingMoves,
  {
    one: ['Defecto de seguridad', 'Security shortcoming'],
    many: ['Defectos de seguridad', 'Security shortcomings'],
    fields: { test: ['Prueba', 'Test'], control: ['Control', 'Control'], incident: securityIncidentWord },
    empty: ['Aquí queda lo que muestran pruebas e incidentes', 'What tests and incidents show stays here'],
  },
  shortcomingWords,
)

export const securityIncidentWords = wordsOf(securityIncident, securityIncidentMoves, {
  one: securityIncidentWord,
  many: ['Incidentes de seguridad', 'Security incidents'],
  fields: {
    weakness,
    personalData: ['Afecta a datos personales', 'Personal data involved'],
    reportBy: ['Notificar antes de', 'Report by'],
    containedAt: ['Contenido el', 'Contained at'],
    recoveredAt: ['Recuperado el', 'Recovered at'],
    lessons: ['Qué se aprendió', 'Lessons'],
  },
  states: {
    identified: ['Identificado', 'Identified'],
    analysis: ['En análisis', 'In analysis'],
    contained: ['Contenido', 'Contained'],
    recovered: ['Recuperado', 'Recovered'],
    closed: ['Cerrado', 'Closed'],
    'false-alarm': ['Falsa alarma', 'False alarm'],
  },
  moves: {
    analyse: ['Analizar', 'Analyse'],
    contain: ['Contener', 'Contain'],
    recover: ['Dar por recuperado', 'Recover'],
    tellDowntime: ['Anotar una interrupción', 'Log a downtime'],
    close: ['Cerrar', 'Close'],
    reopen: ['Reabrir', 'Reopen'],
    callOff: ['Falsa alarma', 'False alarm'],
  },
  choices: {
    severity: criticalityWords,
    kind: {
      malware: ['Programa dañino', 'Malware'],
      intrusion: ['Intrusión', 'Intrusion'],
      'data-leak': ['Fuga de datos', 'Data leak'],
      phishing: ['Suplantación', 'Phishing'],
      'denial-of-service': ['Denegación de servicio', 'Denial of service'],
      misuse: ['Uso indebido', 'Misuse'],
      loss: ['Pérdida o robo', 'Loss or theft'],
      other: ['Otro', 'Other'],
    },
  },
  sections: { links: ['Vínculos', 'Links'] },
  help: { reportBy: ['El plazo que pone la ley, si hay datos personales', 'The time that the law sets, where personal data is involved'] },
  empty: ['Registre todo lo que parezca un ataque o una fuga', 'Log whatever looks like an attack or a leak'],
})

export const securityEventWords = wordsOf(securityEvent, securityEventMoves, {
  one: ['Evento de seguridad', 'Security event'],
  many: ['Eventos de seguridad', 'Security events'],
  fields: {
    rule: ['Regla', 'Rule'],
    source: ['Fuente', 'Source'],
    actor: ['Quién', 'Actor'],
    address: ['Dirección', 'Address'],
    events: ['Veces', 'Events'],
    firstAt: ['Primera vez', 'First at'],
    lastAt: ['Última vez', 'Last at'],
    incident: securityIncidentWord,
  },
  states: {
    seen: ['Visto', 'Seen'],
    examined: ['En examen', 'Being examined'],
    escalated: ['Escalado', 'Escalated'],
    harmless: ['Inofensivo', 'Harmless'],
  },
  moves: {
    examine: ['Examinar', 'Examine'],
    escalate: ['Escalar a incidente', 'Escalate to an incident'],
    clear: ['Dar por inofensivo', 'Clear'],
  },
  choices: { severity: criticalityWords },
  empty: ['Los eventos llegan de la vigilancia de seguridad', 'Events come from security monitoring'],
})

export const vulnerabilityWords = wordsOf(vulnerability, vulnerabilityMoves, {
  one: weakness,
  many: ['Vulnerabilidades', 'Vulnerabilities'],
  fields: {
    cve: ['CVE', 'CVE'],
    cvss: ['CVSS', 'CVSS'],
    product: ['Producto', 'Product'],
    foundBy: ['La encontró', 'Found by'],
    fixedAt: ['Corregida el', 'Fixed at'],
    reason: ['Por qué se tolera', 'Why it is tolerated'],
  },
  states: {
    open: ['Abierta', 'Open'],
    planned: ['Planificada', 'Planned'],
    fixed: ['Corregida', 'Fixed'],
    tolerated: ['Tolerada', 'Tolerated'],
  },
  moves: {
    plan: ['Planificar', 'Plan'],
    protect: ['Proponer un control', 'Propose a control'],
    fix: ['Dar por corregida', 'Fix'],
    reopen: ['Reabrir', 'Reopen'],
    tolerate: ['Tolerar', 'Tolerate'],
  },
  choices: {
    severity: criticalityWords,
    foundBy: {
      scan: ['Una exploración', 'A scan'],
      test: ['Una prueba', 'A test'],
      vendor: ['El fabricante', 'The vendor'],
      incident: ['Un incidente', 'An incident'],
      person: ['Una persona', 'A person'],
    },
  },
  empty: ['Importe las de su explorador o regístrelas aquí', 'Import those of your scanner or log them here'],
})
