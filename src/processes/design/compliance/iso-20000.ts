/**
 * ISO/IEC 20000-1:2018 as data: its clauses by number, each summarised in our own words (never those of the standard), with its evidence
 * in Sereno: processes whose declarations describe the way of working, records, KPIs. Evidence from elsewhere is added as a record
 * of the type `evidence` of the requirement with that clause.
 */
import type { LocalizedText } from '#kernel/localized-text.ts'
import { type Clause, clause, currentAtEnd, ended, made, mishap, policies } from './iso-20000-clause.ts'
import { operationClauses } from './iso-20000-operation.ts'

/** The seven clauses with requirements. */
export const iso20000Chapters: Readonly<Record<string, LocalizedText>> = {
  '4': { es: 'Dónde estamos', en: 'Our context' },
  '5': { es: 'Quién dirige', en: 'Management' },
  '6': { es: 'Qué planeamos', en: 'Objectives and plans' },
  '7': { es: 'Con qué contamos', en: 'Resources and documents' },
  '8': { es: 'Cómo trabajamos', en: 'Running the services' },
  '9': { es: 'Cómo nos medimos', en: 'Measurement and review' },
  '10': { es: 'Cómo mejoramos', en: 'Corrections and improvements' },
}

export const iso20000: readonly Clause[] = [
  clause(
    '4.1',
    {
      es: 'Saber qué, dentro y fuera, pesa sobre nuestros servicios',
      en: 'Know the internal and external issues that affect our services',
    },
    ['service-portfolio', 'risk'],
    [currentAtEnd('strategic-initiative'), made('risk')],
  ),
  clause(
    '4.2',
    { es: 'Saber quién espera algo de nosotros y qué', en: 'Know the interested parties and their requirements' },
    ['service-portfolio', 'service-level'],
    [currentAtEnd('customer-relationship'), made('service-level-requirement'), currentAtEnd('requirement')],
  ),
  clause(
    '4.3',
    {
      es: 'Decir qué servicios y lugares abarca el sistema de gestión',
      en: 'Define which services and places the management system covers',
    },
    ['service-catalogue', 'compliance'],
    [currentAtEnd('service', { field: 'state', is: 'operational' }), policies('service-management')],
  ),
  clause(
    '4.4',
    { es: 'Tener un sistema de gestión vivo, con sus procesos', en: 'Maintain a management system with its processes' },
    ['compliance', 'process-evaluation'],
    [made('process-evaluation'), currentAtEnd('policy')],
  ),
  clause(
    '5.1',
    { es: 'La dirección se ocupa y responde', en: 'Management is committed and accountable' },
    ['service-portfolio', 'compliance'],
    [currentAtEnd('strategic-initiative'), ended('compliance-review')],
    ['service-portfolio/strategic-initiatives'],
  ),
  clause(
    '5.2',
    { es: 'Una política de servicio aprobada y conocida', en: 'A service policy, approved and known' },
    ['compliance'],
    [policies('service-management')],
  ),
  clause(
    '5.3',
    { es: 'Cada rol tiene quien lo ocupa, y se sabe', en: 'Roles are assigned and communicated' },
    ['directory', 'access'],
    [currentAtEnd('role-grant'), currentAtEnd('membership')],
  ),
  clause(
    '6.1',
    { es: 'Riesgos y oportunidades vistos y tratados', en: 'Risks and opportunities are assessed and treated' },
    ['risk'],
    [
      currentAtEnd('risk', { field: 'phase', in: ['new', 'active', 'waiting', 'done'] }),
      currentAtEnd('mitigation', { field: 'phase', in: ['active', 'closed'] }),
    ],
    ['risk/risks-above-appetite', 'risk/risks-reviewed-in-time'],
  ),
  clause(
    '6.2',
    { es: 'Objetivos medibles, con plan para alcanzarlos', en: 'Measurable objectives with a plan to reach them' },
    ['initiative-definition', 'service-portfolio'],
    [currentAtEnd('csi-initiative'), currentAtEnd('strategic-initiative')],
    ['initiative-definition/initiatives'],
  ),
  clause(
    '6.3',
    {
      es: 'Un plan del sistema de gestión: qué, quién, con qué',
      en: 'A plan of the management system with responsibilities and resources',
    },
    ['compliance', 'project'],
    [currentAtEnd('policy'), currentAtEnd('requirement'), currentAtEnd('project')],
    ['compliance/requirements-met'],
  ),
  clause(
    '7.1',
    { es: 'Personas, medios y dinero bastantes', en: 'Sufficient people, resources and budget' },
    ['financial', 'capacity'],
    [currentAtEnd('budget'), currentAtEnd('capacity-plan')],
    ['financial/approved-budget-adherence'],
  ),
  clause(
    '7.2',
    { es: 'Quien trabaja sabe hacerlo', en: 'People are competent for their work' },
    ['knowledge', 'process-evaluation'],
    [made('maturity-assessment'), currentAtEnd('article')],
  ),
  clause(
    '7.3',
    { es: 'Todos conocen la política y su parte en ella', en: 'Everyone knows the policy and their part in it' },
    ['knowledge', 'compliance'],
    [currentAtEnd('policy'), made('article-feedback')],
  ),
  clause(
    '7.4',
    { es: 'Se dice lo que hay que decir, a quien y cuando', en: 'Communication: what, to whom and when' },
    ['incident', 'service-level'],
    [mishap('announcement'), ended('service-level-report')],
  ),
  clause(
    '7.5',
    { es: 'Documentos al día, aprobados y a mano', en: 'Documents are current, approved and available' },
    ['compliance', 'knowledge'],
    [currentAtEnd('policy'), currentAtEnd('evidence'), made('article-version')],
    ['knowledge/overdue-articles'],
  ),
  clause(
    '7.6',
    { es: 'Lo que se aprende se guarda y se usa', en: 'Knowledge is stored and used' },
    ['knowledge', 'problem'],
    [currentAtEnd('article'), currentAtEnd('known-error')],
    ['knowledge/published-articles', 'knowledge/solved-with-knowledge'],
  ),
  ...operationClauses,
  clause(
    '9.1',
    { es: 'Se mide lo que importa y se saca provecho', en: 'Relevant performance is measured and used' },
    ['process-evaluation', 'csi-monitoring'],
    [made('process-evaluation'), made('service-level-result')],
    ['service-level/monitored-slas', 'process-evaluation/process-evaluations'],
  ),
  clause(
    '9.2',
    { es: 'Auditorías internas a intervalos, por quien no es parte', en: 'Internal audits at intervals, by independent auditors' },
    ['process-evaluation', 'compliance'],
    [made('process-audit'), ended('compliance-review')],
    ['process-evaluation/benchmarks-assessments-audits', 'compliance/compliance-reviews'],
  ),
  clause(
    '9.3',
    { es: 'La dirección revisa el sistema y decide', en: 'Management reviews the system and decides' },
    ['compliance', 'csi-monitoring'],
    [ended('compliance-review'), ended('initiative-check')],
    ['csi-monitoring/initiative-checks'],
  ),
  clause(
    '9.4',
    { es: 'Informes de los servicios que sirven para decidir', en: 'Reports on services that help to decide' },
    ['service-level'],
    [ended('service-level-report')],
    ['service-level/service-issues'],
  ),
  clause(
    '10.1',
    { es: 'Lo que no cumple se corrige, y también su causa', en: 'Nonconformities are corrected, with their cause' },
    ['compliance', 'csi-monitoring'],
    [mishap('compliance-finding'), ended('corrective-action')],
    ['compliance/finding-resolution-time', 'compliance/overdue-findings'],
  ),
  clause(
    '10.2',
    { es: 'Siempre hay una mejora en marcha, y se comprueba', en: 'Improvement is continual and checked' },
    ['initiative-definition', 'csi-monitoring', 'service-evaluation'],
    [made('csi-initiative'), ended('csi-initiative'), made('weakness')],
    ['initiative-definition/completed-initiatives', 'csi-monitoring/initiatives-on-track'],
  ),
]
