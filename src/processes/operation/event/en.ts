/** The texts of Event Management, in English. */
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
        services: 'Affected services',
        causeAlert: 'Caused by the alert',
        ruleUsed: 'Rule applied',
        firstAt: 'First event',
        lastAt: 'Last event',
        startedAt: 'Current occurrence started',
        expiresAt: 'Runs out without news',
        assumedEnd: 'End assumed',
        settledAt: 'End answered',
        respondAt: 'Answered at',
        suppressed: 'Why it is suppressed',
      },
      moves: { unacknowledge: 'Withdraw the acknowledgement', unsuppress: 'Lift the suppression' },
      sections: { meaning: 'What it means' },
      help: {
        significance: 'Informational: only stored. Warning: a limit is near. Exception: something does not work as it should',
        identity: 'Events of the same identity are one alert',
        services: 'The services that suffer from it, by the graph',
        causeAlert: 'If set, this alert is a symptom and opens no incident of its own',
        respondAt: 'The response waits until then, in case the alert ends or its cause appears',
        suppressed: 'Why it is suppressed: maintenance, a symptom of another',
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
        significance: 'Informational: only stored. Warning: a limit is near. Exception: something does not work as it should',
        impact: 'Left empty, it follows from the affected services',
        urgency: "Left empty, it follows from the alert's severity",
        forTeam: 'Left empty, the team of the affected service or item',
        titleTemplate: 'Text with {node}, {title} or {labels.name} filled in',
        holdSeconds: 'No response if the alert ends sooner',
      },
      choices: {
        answer: { incident: 'Open an incident' },
        resolvePolicy: { resolve: 'Resolve the incident', close: 'Resolve and close the incident', comment: 'Note it in the incident' },
      },
      empty: 'Create a rule for which alerts open incidents, and for which team',
    },
    'maintenance-window': {
      fields: { where: 'Alerts covered', requestedBy: 'Asked for by' },
      sections: { covers: 'What it covers' },
      help: { where: 'Besides the items and services, alerts that meet this', change: 'The change that is made in it' },
      empty: 'Plan a window before maintenance: its alerts are suppressed',
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
      'Remove noise: rules without a response do not help',
      'Activate the rule in its order',
    ],
    'filtering-categorisation': [
      'Event Filtering and 1st Level Correlation',
      'Check that the significance is right',
      'Check the configuration item and the affected services',
      'Acknowledge the alert, to show who handles it',
    ],
    'correlation-response': [
      '2nd Level Correlation and Response Selection',
      'Look for the common cause in the graph',
      'Check for a recent change or maintenance',
      'Choose the response: incident, notice or none',
      'If this should always be the response, create a rule',
    ],
    'event-closure': [
      'Event Review and Closure',
      'Check that the condition no longer exists',
      'Check that its incident was handled as it should be',
      'If it recurs without a reason, correct the rule or the threshold',
      'Close the alert',
    ],
  },
  kpis: {
    alerts: ['Number of alerts', 'Alerts that started in P; shown with the number of their events'],
    'alerts-with-incident': [
      'Alerts that are an incident',
      'Alerts started in P that led to an incident, over all; a low share suggests too many rules or monitors',
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
    storm: 'Limits of an event storm',
    keepEvents: 'Retention of events in days',
  },
}

export const enMessages = messages('event', {
  coversNothing: 'Select the configuration items, services or alerts that it covers.',
})
