/** The event rules of a new installation: critical alerts open an incident, warnings are only shown. */

import type { Message } from '#kernel/messages.ts'
import type { Values } from '#kernel/model.ts'
import { eventMessage } from './event-messages.ts'

/** Values of event rules, created in the state `active`. `say` translates their titles to the language of the installation. */
export const defaultEventRules = (say: (message: Message) => string): readonly Values[] => [
  {
    title: say(eventMessage('ruleCritical')),
    description: say(eventMessage('ruleCriticalText')),
    order: 100,
    state: 'active',
    where: { field: 'severity', in: ['critical', 'major'] },
    significance: 'exception',
    answer: 'incident',
    resolvePolicy: 'resolve',
    holdSeconds: 2,
  },
  {
    title: say(eventMessage('ruleWarning')),
    description: say(eventMessage('ruleWarningText')),
    order: 200,
    state: 'active',
    where: { field: 'severity', in: ['minor', 'warning'] },
    significance: 'warning',
    answer: 'nothing',
    resolvePolicy: 'nothing',
    holdSeconds: 0,
  },
  {
    title: say(eventMessage('ruleInformation')),
    description: say(eventMessage('ruleInformationText')),
    order: 300,
    state: 'active',
    where: { field: 'severity', in: ['info'] },
    significance: 'informational',
    answer: 'nothing',
    resolvePolicy: 'nothing',
    holdSeconds: 0,
  },
]
