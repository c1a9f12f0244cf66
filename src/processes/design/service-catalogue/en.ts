/** The texts of Service Catalogue Management, in English. */
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Service Catalogue Management',
  purpose: 'Keep one accurate, current catalogue of all operational services and of those about to be offered.',
  roles: { 'service-catalogue-manager': 'Service Catalogue Manager' },
  records: {
    service: {
      fields: {
        parent: 'Part of the service',
        initiative: 'Strategic initiative',
        enteredPipelineAt: 'In the portfolio since',
        launchedAt: 'Operational since',
        confirmedAt: 'Entry confirmed at',
        confirmedBy: 'Entry confirmed by',
      },
      states: { pipeline: 'In the pipeline', retiring: 'Being retired' },
      moves: {
        launch: 'Put into operation',
        confirm: 'Confirm the entry',
        phaseOut: 'Begin to retire',
        keep: 'Keep in operation',
        restore: 'Offer again',
      },
      help: {
        kind: 'Business: what the customer knows and signs for. Supporting: what carries it inside',
        criticality: 'How much the business depends on it; it weighs in the priority of alerts',
        supportTeam: 'Its incidents are assigned to this team by default',
        initiative: 'The initiative that it comes from; without one it counts as unplanned',
        calendar: 'The hours in which it is given',
        confirmedAt: 'When the entry was last confirmed as correct',
      },
      empty: 'Create your first service: what your users would miss if it failed',
    },
    offering: {
      name: ['Catalogue offering', 'Catalogue offerings'],
      help: { deliveredWithin: 'The delivery time for requesters', steps: 'The fulfilment, step by step' },
      empty: 'Create an offering of a service: something that your users can ask for',
    },
  },
  subprocesses: {
    'catalogue-entry': [
      'Entry into the Catalogue',
      "Describe the service in the customer's words",
      'Name owner, team and hours',
      'Tie the service to what carries it',
      'Check that it has an agreement before it goes live',
    ],
    'catalogue-confirmation': [
      'Confirmation of the Catalogue',
      'Ask the owner whether the entry is true',
      'Compare the entry with recent incidents and changes',
      'Confirm the entry, or correct and confirm it',
    ],
    'offering-design': [
      'Design of Offerings',
      'Describe what the requester gets, and when',
      'State who fulfils it and the steps',
      'Decide whether it needs approval and what it costs',
    ],
  },
  kpis: {
    'confirmed-entries': ['Confirmed entries', 'Services live at the end of P whose entry was confirmed in P, over all live services'],
    'services-with-owner': ['Services with owner and team', 'Services live at the end of P that have an owner and a support team'],
    'offerings-on-offer': ['Offerings in the catalogue', 'Offerings that can be asked for today and were registered by the end of P'],
  },
}
