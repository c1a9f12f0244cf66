/** The texts of Service Asset and Configuration Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Service Asset and Configuration Management',
  purpose: 'Keep the information about configuration items needed to deliver services, and the relationships among them.',
  roles: { 'configuration-manager': 'Configuration Manager' },
  records: {
    ci: {
      name: ['Configuration item', 'Configuration items'],
      fields: {
        hostname: 'Host name',
        address: 'IP address',
        serial: 'Serial number',
        product: 'Model or product',
        automaticAt: 'Updated by a program at',
        byHandAt: 'Updated by hand at',
      },
      moves: { commission: 'Put into use', putBack: 'Put back into use', verify: 'Confirm that it is right' },
      sections: { identity: 'How it is recognised' },
      help: {
        hostname: "The monitors' alerts are recognised by it",
        aliases: 'Other names that monitors use for it, separated by commas',
        supportTeam: 'Its incidents go to this team if the service has none',
        verifiedAt: 'When it was last checked that these data are true',
      },
      choices: { class: { database: 'Database server', pc: 'Personal computer', power: 'Power supply', queue: 'Message queue' } },
      empty: 'Import your configuration items or create the first; then relate them to the services',
    },
    baseline: {
      help: { contents: 'How the items were at the moment of freezing' },
      empty: 'Choose items and freeze how they are today, to compare after a change',
    },
    'verification-run': {
      name: ['CMS verification', 'CMS verifications'],
      fields: { checked: 'Items checked' },
      help: { scope: 'Which part of the CMS is compared with reality' },
      empty: 'Plan the first verification: compare a room or a class with reality',
    },
    'cms-error': {
      name: ['CMS error', 'CMS errors'],
      fields: { run: 'Verification' },
      moves: { correct: 'Mark as corrected' },
      help: { correction: 'What was corrected, or why it was no error' },
      choices: { foundBy: { drift: 'Drift detection' }, kind: { missing: 'Missing in the CMS', superfluous: 'Superfluous in the CMS' } },
      empty: 'No known errors; log incorrect data in the CMS here',
    },
    asset: {
      fields: { serial: 'Serial number', holder: 'Held by' },
      moves: { takeBack: 'Take back into stock' },
      sections: { where: 'Where it is', purchase: 'Purchase and disposal' },
      help: {
        ci: 'The configuration item with which it serves; without one the CMS does not cover it',
        disposal: 'How and why it was disposed of: sold, recycled, lost',
      },
      empty: 'Register what you buy: who holds it, where it is and how long the warranty lasts',
    },
    'software-licence': {
      fields: { metric: 'Counted by', used: 'In use' },
      empty: 'Register your licences to know how many you own, how many you use and when they end',
    },
  },
  subprocesses: {
    'configuration-support': [
      'Configuration Management Support',
      'Choose class, environment and criticality',
      'Note the names by which monitors know it',
      'Relate it to what it depends on and to the services that it supports',
      'State its owner and its support team',
    ],
    'verification-audit': [
      'Configuration Verification and Audit',
      'Set the scope: a site, a class or a service',
      'Compare reality with the CMS',
      'Log an error for each difference',
      'If a change was not authorised, inform the Change Manager',
      'Note the items checked and the effort',
    ],
  },
  kpis: {
    'automatic-updates': [
      'Automatic CMS update',
      'CIs whose CMS data was updated automatically in P (by discovery, a connector, an import) over all CIs updated',
    ],
    'verification-frequency': ['Verification frequency', 'Physical or automated verifications of CMS contents finished in P'],
    'verification-duration': ['Verification duration', 'Mean duration of the verifications finished in P'],
    'verification-effort': ['Effort for CMS verifications', 'Mean work effort per verification finished in P'],
    'cms-coverage': [
      'CMS coverage',
      'Assets known by purchase or discovery and not disposed of at the end of P whose data is in the CMS as a configuration item',
    ],
    'cms-errors': ['Number of CMS errors', 'Errors found in the CMS in P by audits, verification or drift detection'],
  },
  settings: { watchedAttributes: 'Attributes whose change needs a request for change' },
}

export const enMessages = messages('configuration', {
  placeMissing: 'Enter a holder, a site or a configuration item.',
})
