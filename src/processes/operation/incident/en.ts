/** The texts of Incident Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Incident Management',
  purpose: 'Manage the life cycle of all incidents; give the service back to its users as soon as possible.',
  roles: {
    'incident-manager': 'Incident Manager',
    'major-incident-team': 'Major Incident Team',
    'first-level-support': '1st Level Support',
    'second-level-support': '2nd Level Support',
  },
  records: {
    incident: {
      fields: {
        major: 'Major incident',
        causedByChange: 'Caused by the change',
        model: 'Incident model',
        place: 'Where it was resolved',
        closure: 'Closure code',
        knowledgeUsed: 'Knowledge was used',
        withinSla: 'Resolved within the SLA',
      },
      moves: {
        start: 'Start work',
        escalate: 'Escalate to second line',
        alarm: 'Escalate to management',
        declareMajor: 'Declare a major incident',
      },
      sections: { what: 'What happens', links: 'Related' },
      help: {
        impact: 'How many it affects, and how much',
        urgency: 'How long it can wait',
        priority: 'Follows from impact and urgency',
        symptom: 'What the user notices',
        ci: 'What fails, if known',
        major: 'Declared by the incident manager; it has a team and targets of its own',
        waitingFor: 'While waiting, the resolution clock does not run',
        model: 'A known kind of incident, with its steps',
        resolution: 'What was done; it will serve for the next one like it',
        knowledgeUsed: 'An article helped to resolve it',
        effort: 'The sum of the work log',
      },
      choices: {
        waitingFor: { caller: 'The caller', evidence: 'More evidence' },
        cause: {
          hardware: 'Hardware failure',
          software: 'Software failure',
          release: 'A release',
          supplier: 'A supplier',
          environment: 'The physical environment',
        },
        place: { remote: 'Remotely', 'on-site': "At the user's location" },
      },
      clocks: { response: 'Response', resolution: 'Resolution' },
      empty: 'No incidents. Log one when something fails, or let the monitors open it',
    },
    'incident-model': {
      fields: { timescale: 'Usual timescale' },
      help: { steps: 'What to do, in order, when it happens again' },
      empty: 'Create a model for recurring incidents, so that they are always handled the same way',
    },
    'work-log-entry': {
      name: ['Work log entry', 'Work log'],
      help: { effort: 'Time worked, such as 0:45' },
      empty: 'Note the work done on an incident; its effort adds up there',
    },
    escalation: {
      fields: { toPerson: 'To the person' },
      help: {
        kind: 'Functional: to those who know more. Hierarchical: to those who may decide more',
        metric: 'The clock that raised it, if it was a clock',
      },
      empty: 'No escalations',
    },
    announcement: {
      name: ['User announcement', 'User announcements'],
      help: { text: 'What users notice, what they can do and when there will be news' },
      empty: 'Publish an announcement so that users know before they ask',
    },
  },
  subprocesses: {
    'incident-support': [
      'Incident Management Support',
      'Look in the reports for incidents that come again',
      'Write the steps of the model with those who resolve them',
      'Review categories, priority matrix and teams',
      'Activate the model and inform first line',
    ],
    'logging-categorisation': [
      'Incident Logging and Categorisation',
      'Note what happens, to whom and since when',
      'Check whether a similar incident or problem exists',
      'Choose service, configuration item and category',
      'Say impact and urgency; the priority follows from them',
      'Apply the incident model, if one exists',
      'Assign it to a team or start work',
    ],
    'first-level-resolution': [
      'Immediate Incident Resolution by 1st Level Support',
      'Look for known errors and workarounds',
      'Restore the service with what is within your reach',
      'If it does not work in the time allowed, escalate it',
      'Confirm with the user that it works again',
    ],
    'second-level-resolution': [
      'Incident Resolution by 2nd Level Support',
      'Analyse the failure with the data of first line',
      "Ask for the supplier's help if needed",
      'Restore the service, by a workaround if need be',
      'If the cause is still there, log a problem',
      'If something must be changed, submit a request for change',
    ],
    'major-incidents': [
      'Handling of Major Incidents',
      'Gather the team; name who leads and who communicates',
      'Publish an announcement to the users',
      'Report to management at fixed intervals',
      'Decide between restoring, working around or recovering elsewhere',
      'Write the story as it happens',
      'Log the problem, to look for the cause calmly',
    ],
    'monitoring-escalation': [
      'Incident Monitoring and Escalation',
      'Look at the incidents whose clock is past 75 %',
      'Check that each has a team and a person',
      'Escalate to those who know more or may decide',
      'Check that those on hold still have a reason to wait',
    ],
    'closure-evaluation': [
      'Incident Closure and Evaluation',
      'Confirm with the user that it is resolved',
      'Check that category, cause and resolution are true',
      'Keep what was learnt as knowledge',
      'If it may come again, log a problem',
    ],
    'pro-active-information': [
      'Pro-Active User Information',
      'Say what users notice, in their words',
      'Say what they can do meanwhile',
      'Announce the next update, and keep to it',
      'End the announcement when the service is back',
    ],
    'incident-reporting': [
      'Incident Management Reporting',
      'Read the eight KPIs and their trend',
      'Open the list behind each number that is off its target',
      'Explain why and propose what to improve',
      'Pass recurring incidents to Problem Management',
    ],
  },
  kpis: {
    'repeated-incidents': [
      'Number of repeated incidents',
      'Incidents opened in P with a known resolution method: same service and category as one resolved in the 30 days before',
    ],
    'remotely-resolved': ['Incidents resolved remotely', "Incidents resolved in P by the service desk without work at the user's location"],
    incidents: ['Number of incidents', 'Incidents registered in P, by category'],
    'resolution-time': [
      'Incident resolution time',
      'Mean (with median and 90th percentile) time from registration to resolution of incidents resolved in P; calendar time, shown with service time',
    ],
    'first-call-resolution-rate': [
      'First call resolution rate',
      'Incidents resolved in P at first contact (by first line, without reassignment or reopening) over all resolved in P',
    ],
    'resolution-within-sla': [
      'Resolution within SLA',
      'Incidents resolved in P within the resolution target of their SLA over those with such a target',
    ],
    'resolution-effort': ['Incident resolution effort', 'Mean work effort per incident resolved in P, by category'],
    escalations: [
      'Number of escalations',
      'Functional and hierarchical escalations in P of incidents not resolved in the agreed time or by the current line',
    ],
  },
  settings: { priorityMatrix: 'Priority by impact and urgency' },
}

export const enMessages = messages('incident', {
  majorNeedsLead: 'A major incident is resolved by {roles}.',
  escalatedToNextLine: 'Passed on to the next support line.',
  notInAgreedTime: 'Not resolved within the agreed time.',
})
