/** The texts of IT Security Management, in Spanish. */
import type { RoomTexts } from '../../texts/room-texts.ts'

export const es: RoomTexts = {
  name: 'Gestión de la Seguridad de TI',
  purpose: 'Proteger la confidencialidad, integridad y disponibilidad de la información, los datos y los servicios de la organización.',
  roles: { 'security-manager': 'Gestor de la Seguridad de TI' },
  records: {
    'security-control': {
      name: ['Control de seguridad', 'Controles de seguridad'],
      fields: { approvedAt: 'Aprobado el', inPlaceAt: 'Implantado el', weakness: 'Vulnerabilidad' },
      states: { proposed: 'Propuesto', approved: 'Aprobado', 'in-place': 'Implantado', rejected: 'Rechazado' },
      choices: { kind: { preventive: 'Previene', detective: 'Detecta', corrective: 'Corrige' } },
      empty: 'Registre qué le protege y contra qué',
    },
    'security-test': {
      name: ['Prueba de seguridad', 'Pruebas de seguridad'],
      fields: { findings: 'Resultados' },
      choices: {
        kind: {
          scan: 'Exploración',
          penetration: 'Penetración',
          configuration: 'Configuración',
          phishing: 'Phishing simulado',
          training: 'Formación',
        },
      },
      empty: 'Pruebe sus controles antes de que lo haga otro',
    },
    'security-shortcoming': {
      name: ['Defecto de seguridad', 'Defectos de seguridad'],
      fields: { incident: 'Incidente de seguridad', control: 'Control' },
      empty: 'Aquí queda lo que muestran pruebas e incidentes',
    },
    'security-incident': {
      name: ['Incidente de seguridad', 'Incidentes de seguridad'],
      fields: {
        weakness: 'Vulnerabilidad',
        personalData: 'Afecta a datos personales',
        reportBy: 'Notificar antes de',
        containedAt: 'Contenido el',
        recoveredAt: 'Recuperado el',
        lessons: 'Qué se aprendió',
      },
      states: { contained: 'Contenido', recovered: 'Recuperado', 'false-alarm': 'Falsa alarma' },
      moves: { contain: 'Contener', recover: 'Dar por recuperado', tellDowntime: 'Anotar una interrupción', callOff: 'Falsa alarma' },
      sections: { links: 'Vínculos' },
      help: { reportBy: 'El plazo que pone la ley, si hay datos personales' },
      choices: {
        kind: {
          malware: 'Programa dañino',
          intrusion: 'Intrusión',
          'data-leak': 'Fuga de datos',
          phishing: 'Suplantación',
          'denial-of-service': 'Denegación de servicio',
          misuse: 'Uso indebido',
          loss: 'Pérdida o robo',
        },
      },
      empty: 'Registre todo lo que parezca un ataque o una fuga',
    },
    'security-event': {
      name: ['Evento de seguridad', 'Eventos de seguridad'],
      fields: {
        incident: 'Incidente de seguridad',
        rule: 'Regla',
        source: 'Fuente',
        actor: 'Quién',
        events: 'Veces',
        firstAt: 'Primera vez',
      },
      states: { seen: 'Visto', examined: 'En examen', escalated: 'Escalado', harmless: 'Inofensivo' },
      moves: { examine: 'Examinar', escalate: 'Escalar a incidente', clear: 'Dar por inofensivo' },
      empty: 'Los eventos llegan de la vigilancia de seguridad',
    },
    vulnerability: {
      name: ['Vulnerabilidad', 'Vulnerabilidades'],
      gender: 'f',
      fields: {
        dueOn: 'A más tardar el',
        cve: 'CVE',
        cvss: 'CVSS',
        foundBy: 'La encontró',
        fixedAt: 'Corregida el',
        reason: 'Por qué se tolera',
      },
      states: { planned: 'Planificada', fixed: 'Corregida' },
      moves: { protect: 'Proponer un control', fix: 'Dar por corregida' },
      choices: { foundBy: { scan: 'Una exploración', test: 'Una prueba', vendor: 'El fabricante' } },
      empty: 'Importe las de su explorador o regístrelas aquí',
    },
  },
  subprocesses: {
    'control-design': [
      'Diseño de Controles de Seguridad',
      'Diga contra qué amenaza va y qué protege',
      'Elija lo más sencillo que baste',
      'Compruebe que no estorba al trabajo más de lo que vale',
      'Pida el cambio y pruebe el control después',
    ],
    'security-testing': [
      'Pruebas de Seguridad',
      'Acuerde por escrito qué se prueba y quién lo permite',
      'Avise a quienes vigilan, o pruebe también si lo ven',
      'Registre cada defecto y cada vulnerabilidad',
      'Forme a quienes cayeron en la prueba, sin señalarlos',
    ],
    'security-incidents': [
      'Gestión de Incidentes de Seguridad',
      'Contenga antes de investigar',
      'Guarde las pruebas sin alterarlas',
      'Compruebe si hay datos personales y quién debe saberlo',
      'Diga qué servicios cayeron por ello',
      'Recupere desde algo en lo que confía',
    ],
    'security-review': [
      'Revisión de Seguridad',
      'Busque por qué no se vio antes',
      'Decida qué control falta o no funciona',
      'Planee la corrección con su fecha',
      'Revise si el riesgo sigue siendo el que se pensaba',
    ],
  },
  kpis: {
    'preventive-measures': [
      'Cantidad de medidas preventivas implementadas',
      'Medidas preventivas de seguridad puestas en su sitio en P en respuesta a amenazas identificadas',
    ],
    'measure-implementation-duration': [
      'Duración de la implementación de medidas preventivas implementadas',
      'Tiempo medio desde que se identifica una amenaza hasta que su contramedida está en su sitio, de las puestas en P',
    ],
    'major-security-incidents': [
      'Cantidad de incidentes graves de la seguridad',
      'Incidentes de seguridad de la máxima gravedad identificados en P',
    ],
    'security-downtimes': [
      'Cantidad de periodos de inactividad de servicio relacionados con la seguridad',
      'Interrupciones o disponibilidad reducida de servicios en P causadas por incidentes de seguridad',
    ],
    'security-tests': ['Cantidad de pruebas de seguridad', 'Pruebas y formaciones de seguridad realizadas en P'],
    'shortcomings-in-tests': [
      'Cantidad de defectos identificados durante pruebas de seguridad',
      'Defectos de los mecanismos de seguridad identificados en pruebas en P',
    ],
  },
}
