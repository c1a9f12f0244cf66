/**
 * ISO/IEC 20000-1:2018 as data: its clauses by number, each summarised in our own words (never those of the standard), with its evidence
 * in Sereno: processes whose declarations describe the way of working, records, KPIs. Evidence from elsewhere is added as a record
 * of the type `evidence` of the requirement with that clause.
 */
import type { Message } from '#kernel/messages.ts'
import { type Clause, clause, clauseTitle, currentAtEnd, ended, made, mishap, policies } from './iso-20000-clause.ts'
import { operationClauses } from './iso-20000-operation.ts'

/** The seven clauses with requirements. */
export const iso20000Chapters: readonly (readonly [number: string, title: Message])[] = (['4', '5', '6', '7', '8', '9', '10'] as const).map(
  (number) => [number, clauseTitle(number)],
)

export const iso20000: readonly Clause[] = [
  clause('4.1', ['service-portfolio', 'risk'], [currentAtEnd('strategic-initiative'), made('risk')]),
  clause(
    '4.2',
    ['service-portfolio', 'service-level'],
    [currentAtEnd('customer-relationship'), made('service-level-requirement'), currentAtEnd('requirement')],
  ),
  clause(
    '4.3',
    ['service-catalogue', 'compliance'],
    [currentAtEnd('service', { field: 'state', is: 'operational' }), policies('service-management')],
  ),
  clause('4.4', ['compliance', 'process-evaluation'], [made('process-evaluation'), currentAtEnd('policy')]),
  clause(
    '5.1',
    ['service-portfolio', 'compliance'],
    [currentAtEnd('strategic-initiative'), ended('compliance-review')],
    ['service-portfolio/strategic-initiatives'],
  ),
  clause('5.2', ['compliance'], [policies('service-management')]),
  clause('5.3', ['directory', 'access'], [currentAtEnd('role-grant'), currentAtEnd('membership')]),
  clause(
    '6.1',
    ['risk'],
    [
      currentAtEnd('risk', { field: 'phase', in: ['new', 'active', 'waiting', 'done'] }),
      currentAtEnd('mitigation', { field: 'phase', in: ['active', 'closed'] }),
    ],
    ['risk/risks-above-appetite', 'risk/risks-reviewed-in-time'],
  ),
  clause(
    '6.2',
    ['initiative-definition', 'service-portfolio'],
    [currentAtEnd('csi-initiative'), currentAtEnd('strategic-initiative')],
    ['initiative-definition/initiatives'],
  ),
  clause(
    '6.3',
    ['compliance', 'project'],
    [currentAtEnd('policy'), currentAtEnd('requirement'), currentAtEnd('project')],
    ['compliance/requirements-met'],
  ),
  clause(
    '7.1',
    ['financial', 'capacity'],
    [currentAtEnd('budget'), currentAtEnd('capacity-plan')],
    ['financial/approved-budget-adherence'],
  ),
  clause('7.2', ['knowledge', 'process-evaluation'], [made('maturity-assessment'), currentAtEnd('article')]),
  clause('7.3', ['knowledge', 'compliance'], [currentAtEnd('policy'), made('article-feedback')]),
  clause('7.4', ['incident', 'service-level'], [mishap('announcement'), ended('service-level-report')]),
  clause(
    '7.5',
    ['compliance', 'knowledge'],
    [currentAtEnd('policy'), currentAtEnd('evidence'), made('article-version')],
    ['knowledge/overdue-articles'],
  ),
  clause(
    '7.6',
    ['knowledge', 'problem'],
    [currentAtEnd('article'), currentAtEnd('known-error')],
    ['knowledge/published-articles', 'knowledge/solved-with-knowledge'],
  ),
  ...operationClauses,
  clause(
    '9.1',
    ['process-evaluation', 'csi-monitoring'],
    [made('process-evaluation'), made('service-level-result')],
    ['service-level/monitored-slas', 'process-evaluation/process-evaluations'],
  ),
  clause(
    '9.2',
    ['process-evaluation', 'compliance'],
    [made('process-audit'), ended('compliance-review')],
    ['process-evaluation/benchmarks-assessments-audits', 'compliance/compliance-reviews'],
  ),
  clause(
    '9.3',
    ['compliance', 'csi-monitoring'],
    [ended('compliance-review'), ended('initiative-check')],
    ['csi-monitoring/initiative-checks'],
  ),
  clause('9.4', ['service-level'], [ended('service-level-report')], ['service-level/service-issues']),
  clause(
    '10.1',
    ['compliance', 'csi-monitoring'],
    [mishap('compliance-finding'), ended('corrective-action')],
    ['compliance/finding-resolution-time', 'compliance/overdue-findings'],
  ),
  clause(
    '10.2',
    ['initiative-definition', 'csi-monitoring', 'service-evaluation'],
    [made('csi-initiative'), ended('csi-initiative'), made('weakness')],
    ['initiative-definition/completed-initiatives', 'csi-monitoring/initiatives-on-track'],
  ),
]
