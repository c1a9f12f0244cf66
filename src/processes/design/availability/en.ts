/** The texts of Availability Management, in English. */
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Availability Management',
  purpose: 'Define, analyse, plan, measure and improve every aspect of the availability of services.',
  roles: { 'availability-manager': 'Availability Manager' },
  records: {
    'availability-target': {
      fields: { calendar: 'Agreed hours', restoreWithin: 'To be back within' },
      help: { calendar: 'Only outages within it count; empty is day and night' },
      empty: 'Say how much of its agreed time each service is to be there',
    },
    'service-interruption': {
      fields: { calendar: 'Agreed hours', upBefore: 'Time without failure before', sinceLast: 'Since the last one' },
      moves: { improve: 'Propose a measure' },
      help: { planned: 'Agreed with customers before; it takes nothing off availability' },
      choices: { foundBy: { monitor: 'A monitor', event: 'An event' } },
      empty: 'Interruptions come from monitors and incidents; you can log them too',
    },
    'availability-measure': {
      empty: 'Propose how a service can fail less or return sooner',
    },
    'availability-test': {
      empty: 'Test that redundant components take over on failure',
    },
  },
  subprocesses: {
    'design-for-availability': [
      'Design Services for Availability',
      'Look in the map for components without redundancy',
      'Say how much lost time the measure avoids',
      'Compare its cost with that of the outage',
      'Request the change that puts it in place',
    ],
    'availability-testing': [
      'Availability Testing',
      'Write what is switched off and what should happen',
      'Agree the window and inform the users',
      'Measure how long it takes to return',
      'If it does not recover automatically, propose a measure',
    ],
    'availability-reporting': [
      'Availability Monitoring and Reporting',
      'Check when it started and whether it was planned',
      'Tie it to its incident and its cause',
      'End it with the time at which the service was back',
      'Compare the availability with what was agreed',
    ],
  },
  kpis: {
    'service-availability': [
      'Service availability',
      'Agreed service time minus unplanned downtime within it, over agreed service time; shown with the agreed availability',
    ],
    'service-interruptions': ['Number of service interruptions', 'Unplanned service interruptions that started in P'],
    'interruption-duration': [
      'Duration of service interruptions',
      'Mean duration of the interruptions that ended in P (MTRS); shown with MTBF and MTBSI',
    ],
    'availability-monitoring': ['Availability monitoring', 'Live services and infrastructure components under availability monitoring'],
    'availability-measures': ['Availability measures', 'Measures implemented in P with the aim of raising availability'],
  },
}
