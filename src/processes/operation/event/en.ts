/** What people read of Event Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Event Management',
  purpose: 'Monitor configuration items and services constantly; filter and categorise events to decide what is to be done.',
  roles: { 'it-operations-manager': 'IT Operations Manager' },
  records: {
    alert: {
      fields: {
        generator: 'Link to the monitor',
        services: 'Services hurt',
        causeAlert: 'Caused by the alert',
        ruleUsed: 'Rule applied',
        firstAt: 'First event',
        lastAt: 'Last event',
        startedAt: 'Present trouble began',
        expiresAt: 'Runs out without news',
        assumedEnd: 'End assumed',
        settledAt: 'End answered',
        respondAt: 'Answered at',
        suppressed: 'Why it is suppressed',
      },
      moves: { unacknowledge: 'Withdraw the acknowledgement', unsuppress: 'Lift the suppression' },
      sections: { meaning: 'What it means' },
      help: {
        significance: 'Informational: only kept. Warning: a limit is near. Exception: something does not work as it should',
        identity: 'Events of the same identity are one alert',
        services: 'The services that suffer from it, by the graph',
        causeAlert: 'If set, this alert is a symptom and opens no incident of its own',
        respondAt: 'The answer waits until then, in case it ends by itself or its cause appears',
        suppressed: 'Why nobody is alerted: maintenance, a symptom of another',
        flapping: 'It changes too often for each change to be believed',
        acknowledgedBy: 'Who takes care of it',
      },
      empty: 'All is calm. If nothing has come yet, connect a monitor',
    },
    'event-rule': {
      fields: {
        where: 'Alerts that it applies to',
        forTeam: 'For the team',
        resolvePolicy: 'When the alert ends',
        holdSeconds: 'Wait before answering',
      },
      sections: { end: 'At the end' },
      help: {
        order: 'The first active rule that fits decides, from low to high',
        significance: 'Informational: only kept. Warning: a limit is near. Exception: something does not work as it should',
        impact: 'Left empty, it follows from the services hurt',
        urgency: "Left empty, it follows from the alert's severity",
        forTeam: 'Left empty, the team of the service or item hurt',
        titleTemplate: 'Text with {node}, {title} or {labels.name} filled in',
        holdSeconds: 'What ends sooner disturbs nobody',
      },
      choices: {
        answer: { incident: 'Open an incident' },
        resolvePolicy: { resolve: 'Resolve the incident', close: 'Resolve and close the incident', comment: 'Note it in the incident' },
      },
      empty: 'Create a rule to say which alerts open incidents, and for which team',
    },
    'maintenance-window': {
      fields: { where: 'Alerts covered', requestedBy: 'Asked for by' },
      sections: { covers: 'What it covers' },
      help: { where: 'Besides the items and services, alerts that meet this', change: 'The change that is made in it' },
      empty: 'Plan a window before you work on something: its alerts will disturb nobody',
    },
    monitor: {
      fields: { interval: 'Every' },
      help: { target: 'The address, name or URL that is checked', severity: 'How severe the alert is if it fails' },
      choices: { kind: { tcp: 'TCP port', http: 'Page or API (HTTP)', dns: 'Name (DNS)' } },
      empty: 'Create a check of your own, or connect the monitors that you have',
    },
  },
  subprocesses: {
    'monitoring-rules': [
      'Maintenance of Event Monitoring Mechanisms and Rules',
      'Decide which items and services are monitored, and by what',
      'Write the rule and try it on past alerts',
      'Remove noise: rules that nobody answers do not help',
      'Activate the rule in its order',
    ],
    'filtering-categorisation': [
      'Event Filtering and 1st Level Correlation',
      'Check that the significance is right',
      'Check the configuration item and the services hurt',
      'Acknowledge the alert so that it is known who takes care of it',
    ],
    'correlation-response': [
      '2nd Level Correlation and Response Selection',
      'Look for the common cause in the graph',
      'See whether there is a recent change or maintenance',
      'Choose the answer: incident, notice or none',
      'If this should always be the answer, make a rule',
    ],
    'event-closure': [
      'Event Review and Closure',
      'Check that what it told of happens no more',
      'Check that its incident was handled as it should be',
      'If it comes again for no reason, correct the rule or the threshold',
      'Close the alert',
    ],
  },
  kpis: {
    alerts: ['Number of alerts', 'Alerts that began in P, and beside it the events of which they were made'],
    'alerts-with-incident': [
      'Alerts that are an incident',
      'Alerts begun in P that led to an incident, over all: where they are few, there are too many rules or monitors',
    ],
    'acknowledgement-time': [
      'Time to acknowledge an alert',
      'Mean time from the beginning of an alert to its acknowledgement, of those acknowledged in P',
    ],
  },
  settings: {
    noise: 'Known noise, which is dropped',
    inhibitions: 'Alerts that silence others',
    reopenWindow: 'Time in which the same alert reopens (s)',
    resolveTimeout: 'How long an event without an end counts (s)',
    flapping: 'When an alert flaps',
    storm: 'When there is a storm of events',
    keepEvents: 'Days that events are kept',
  },
}

export const enMessages = messages('event', {
  coversNothing: 'Select the configuration items, services or alerts that it covers.',
})
