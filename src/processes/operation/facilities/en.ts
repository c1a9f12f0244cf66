/** The texts of IT Facilities Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'IT Facilities Management',
  purpose: 'Manage the physical environment of the infrastructure - power, cooling, access to premises, environmental monitoring.',
  roles: { 'facilities-manager': 'IT Facilities Manager' },
  records: {
    room: {
      fields: { power: 'Power available', cooling: 'Cooling available' },
      choices: { kind: { technical: 'Technical room' } },
      empty: 'Register the rooms with equipment',
    },
    rack: {
      fields: { used: 'Units used', feedA: 'Feed A', feedB: 'Feed B', maxLoad: 'Highest load' },
      help: { feedB: 'From another source than A' },
      empty: 'Register the racks of each room',
    },
    'power-feed': {
      states: { serving: 'In service' },
      moves: { fail: 'Report a failure', serve: 'Put back into service', inspect: 'Note an inspection' },
      help: { standby: 'What takes the load when this one fails' },
      choices: { kind: { ups: 'UPS', pdu: 'PDU' } },
      empty: 'Register mains, UPS, generators and PDUs',
    },
    'cooling-unit': {
      fields: { setpoint: 'Set point' },
      states: { serving: 'In service' },
      moves: { fail: 'Report a failure', serve: 'Put back into service', inspect: 'Note an inspection' },
      help: { standby: 'What takes the load when this one fails' },
      empty: 'Register the cooling units',
    },
    'environmental-sensor': {
      fields: { low: 'Lowest', high: 'Highest', alarmSince: 'In alarm since' },
      states: { alarm: 'In alarm' },
      moves: { raise: 'Raise the alarm', clear: 'Clear the alarm' },
      help: { reading: 'Outside of the limits it raises the alarm and opens an incident' },
      empty: 'Register the probes of each room',
    },
    'site-access': {
      name: ['Visit', 'Site access log'],
      fields: { person: 'Person of the house' },
      empty: 'Announce visitors to technical rooms here',
    },
  },
  subprocesses: {
    'environment-monitoring': [
      'Environmental Monitoring',
      'Check on site, or send a person',
      'Say which equipment is at risk',
      'Cool, dry or switch off before it fails',
      'Correct the limits if the alarm was not true',
    ],
    'power-maintenance': [
      'Power Maintenance',
      'Check that the standby carries the load',
      'Inform those who depend on it',
      'Test start and battery',
      'Set the date of the next inspection',
    ],
    'cooling-maintenance': [
      'Cooling Maintenance',
      'Check that the other units suffice',
      'Clean filters and look for leaks',
      'Set the date of the next inspection',
    ],
    'premises-access': [
      'Access to Premises',
      'Check who they are and who authorised them',
      'Outsiders come in with an escort',
      'Note when they left and what they took',
    ],
  },
  kpis: {
    'environment-incidents': ['Incidents due to the physical environment', 'Incidents opened in P caused by the physical environment'],
    'overdue-inspections': ['Overdue inspections', 'Power and cooling equipment whose inspection was overdue at the end of P'],
    'rack-use': ['Use of racks', 'Units used over all units of racks in use'],
    'escorted-visits': ['Escorted visits', 'Visits of outsiders with an escort in P'],
  },
}

export const enMessages = messages('facilities', {
  visitorMissing: 'Name the visitor or the person.',
  reading: '{what}: {reading} (allowed: {low} to {high}).',
})
