/**
 * ISO/IEC 20000-1:2018 as data: its clauses by number, each said in our own short words (never those of the standard), with what proves it
 * in Sereno: processes whose declarations describe the way of working, records, KPIs. What lives elsewhere is added by hand as a record
 * of the type `evidence` of the requirement with that clause.
 */
import type { Words } from '#kernel/words.ts'
import { befell, type Clause, clause, ended, made, policies, stands } from './iso-20000-clause.ts'
import { operationClauses } from './iso-20000-operation.ts'

/** The seven chapters that ask for something. */
export const iso20000Chapters: Readonly<Record<string, Words>> = {
  '4': ['Dónde estamos', 'Where we stand'],
  '5': ['Quién dirige', 'Who leads'],
  '6': ['Qué planeamos', 'What we plan'],
  '7': ['Con qué contamos', 'What we rely on'],
  '8': ['Cómo trabajamos', 'How we work'],
  '9': ['Cómo nos medimos', 'How we measure ourselves'],
  '10': ['Cómo mejoramos', 'How we improve'],
}

export const iso20000: readonly Clause[] = [
  clause(
    '4.1',
    ['Saber qué, dentro y fuera, pesa sobre nuestros servicios', 'Know what inside and outside bears on our services'],
    ['service-portfolio', 'risk'],
    [stands('strategic-initiative'), made('risk')],
  ),
  clause(
    '4.2',
    ['Saber quién espera algo de nosotros y qué', 'Know who expects something of us, and what'],
    ['service-portfolio', 'service-level'],
    [stands('customer-relationship'), made('service-level-requirement'), stands('requirement')],
  ),
  clause(
    '4.3',
    ['Decir qué servicios y lugares abarca el sistema de gestión', 'Say which services and places the management system covers'],
    ['service-catalogue', 'compliance'],
    [stands('service', { field: 'state', is: 'operational' }), policies('service-management')],
  ),
  clause(
    '4.4',
    ['Tener un sistema de gestión vivo, con sus procesos', 'Have a living management system with its processes'],
    ['compliance', 'process-evaluation'],
    [made('process-evaluation'), stands('policy')],
  ),
  clause(
    '5.1',
    ['La dirección se ocupa y responde', 'Management takes care and answers for it'],
    ['service-portfolio', 'compliance'],
    [stands('strategic-initiative'), ended('compliance-review')],
    ['service-portfolio/strategic-initiatives'],
  ),
  clause(
    '5.2',
    ['Una política de servicio aprobada y conocida', 'A service policy, approved and known'],
    ['compliance'],
    [policies('service-management')],
  ),
  clause(
    '5.3',
    ['Cada rol tiene quien lo ocupa, y se sabe', 'Each role has somebody in it, and people know'],
    ['directory', 'access'],
    [stands('role-grant'), stands('membership')],
  ),
  clause(
    '6.1',
    ['Riesgos y oportunidades vistos y tratados', 'Risks and opportunities seen and acted on'],
    ['risk'],
    [
      stands('risk', { field: 'phase', in: ['new', 'active', 'waiting', 'done'] }),
      stands('mitigation', { field: 'phase', in: ['active', 'closed'] }),
    ],
    ['risk/risks-above-appetite', 'risk/risks-reviewed-in-time'],
  ),
  clause(
    '6.2',
    ['Objetivos medibles, con plan para alcanzarlos', 'Objectives that can be measured, with a plan to reach them'],
    ['initiative-definition', 'service-portfolio'],
    [stands('csi-initiative'), stands('strategic-initiative')],
    ['initiative-definition/initiatives'],
  ),
  clause(
    '6.3',
    ['Un plan del sistema de gestión: qué, quién, con qué', 'A plan of the management system: what, who, with what'],
    ['compliance', 'project'],
    [stands('policy'), stands('requirement'), stands('project')],
    ['compliance/requirements-met'],
  ),
  clause(
    '7.1',
    ['Personas, medios y dinero bastantes', 'People, means and money enough'],
    ['financial', 'capacity'],
    [stands('budget'), stands('capacity-plan')],
    ['financial/approved-budget-adherence'],
  ),
  clause(
    '7.2',
    ['Quien trabaja sabe hacerlo', 'Whoever does the work is able to'],
    ['knowledge', 'process-evaluation'],
    [made('maturity-assessment'), stands('article')],
  ),
  clause(
    '7.3',
    ['Todos conocen la política y su parte en ella', 'Everybody knows the policy and their part in it'],
    ['knowledge', 'compliance'],
    [stands('policy'), made('article-feedback')],
  ),
  clause(
    '7.4',
    ['Se dice lo que hay que decir, a quien y cuando', 'What must be said is said, to whom and when'],
    ['incident', 'service-level'],
    [befell('announcement'), ended('service-level-report')],
  ),
  clause(
    '7.5',
    ['Documentos al día, aprobados y a mano', 'Documents current, approved and at hand'],
    ['compliance', 'knowledge'],
    [stands('policy'), stands('evidence'), made('article-version')],
    ['knowledge/overdue-articles'],
  ),
  clause(
    '7.6',
    ['Lo que se aprende se guarda y se usa', 'What is learnt is kept and used'],
    ['knowledge', 'problem'],
    [stands('article'), stands('known-error')],
    ['knowledge/published-articles', 'knowledge/solved-with-knowledge'],
  ),
  ...operationClauses,
  clause(
    '9.1',
    ['Se mide lo que importa y se saca provecho', 'What matters is measured, and used'],
    ['process-evaluation', 'csi-monitoring'],
    [made('process-evaluation'), made('service-level-result')],
    ['service-level/monitored-slas', 'process-evaluation/process-evaluations'],
  ),
  clause(
    '9.2',
    ['Auditorías internas a intervalos, por quien no es parte', 'Internal audits at intervals, by those without a stake'],
    ['process-evaluation', 'compliance'],
    [made('process-audit'), ended('compliance-review')],
    ['process-evaluation/benchmarks-assessments-audits', 'compliance/compliance-reviews'],
  ),
  clause(
    '9.3',
    ['La dirección revisa el sistema y decide', 'Management reviews the system and decides'],
    ['compliance', 'csi-monitoring'],
    [ended('compliance-review'), ended('initiative-check')],
    ['csi-monitoring/initiative-checks'],
  ),
  clause(
    '9.4',
    ['Informes de los servicios que sirven para decidir', 'Reports on services that help to decide'],
    ['service-level'],
    [ended('service-level-report')],
    ['service-level/service-issues'],
  ),
  clause(
    '10.1',
    ['Lo que no cumple se corrige, y también su causa', 'What falls short is corrected, and its cause too'],
    ['compliance', 'csi-monitoring'],
    [befell('compliance-finding'), ended('corrective-action')],
    ['compliance/finding-resolution-time', 'compliance/overdue-findings'],
  ),
  clause(
    '10.2',
    ['Siempre hay una mejora en marcha, y se comprueba', 'There is always an improvement under way, and it is checked'],
    ['initiative-definition', 'csi-monitoring', 'service-evaluation'],
    [made('csi-initiative'), ended('csi-initiative'), made('weakness')],
    ['initiative-definition/completed-initiatives', 'csi-monitoring/initiatives-on-track'],
  ),
]
