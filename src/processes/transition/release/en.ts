/** The texts of Release and Deployment Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Release and Deployment Management',
  purpose: 'Plan, schedule and control the movement of releases to test and live, and protect the live environment.',
  roles: { 'release-manager': 'Release Manager' },
  records: {
    release: {
      fields: { deployedAt: 'Live at', automatic: 'Automatic distribution', backoutReason: 'Why it was backed out' },
      states: { building: 'Being built', testing: 'In test', deploying: 'Being deployed', 'early-life': 'In early life' },
      moves: { rebuild: 'Build again', clear: 'Clear for deployment', goLive: 'Mark as live' },
      sections: { contents: 'What it carries' },
      help: {
        kind: 'A major release is built and tested before it is cleared',
        automatic: 'Follows from its deployment to production',
        earlyLifeUntil: 'Until when the build team supports it',
      },
      empty: 'Gather the changes that go together in a release',
    },
    deployment: {
      help: { outcome: 'In production it decides what becomes of the release' },
      empty: 'Deployments open when a release is deployed',
    },
    patch: {
      fields: { security: 'Security patch' },
      moves: { complete: 'Mark as installed' },
      help: { identifier: "The vendor's, such as KB5031234 or RHSA-2026:0001" },
      empty: 'The patches that vendors announce arrive here',
    },
    'patch-deployment': {
      help: { ring: 'When one ring succeeds, the next opens' },
      empty: 'They open when a patch is approved, ring by ring',
    },
    'media-item': {
      name: ['Definitive media item', 'Definitive media library'],
      help: { checksum: 'To prove that what is deployed is this and nothing else' },
      empty: 'Keep the one good copy of what is deployed here',
    },
  },
  subprocesses: {
    'release-support': [
      'Release Management Support',
      'Write down how releases are numbered and grouped',
      'Keep the definitive copy in the library, with its checksum',
      'Check the licences of stored media',
      'Keep the deployment tools ready',
    ],
    'minor-release': [
      'Minor Release Deployment',
      'Check that its changes are approved',
      'Write down how to go back',
      'Test what it can break',
      'Deploy, and check that it works',
    ],
    'release-build': [
      'Release Build',
      'Gather the changes that go together',
      'Commission or buy the components',
      'Build, and store the result in the definitive library',
      'Hand it to test with its acceptance criteria',
    ],
    'release-deployment': [
      'Release Deployment',
      'Check that the tests passed and the customer accepted',
      'Tell the users and train the teams',
      'Rehearse the way back',
      'Deploy in stages, and measure before going on',
      'Bring the CMS up to date',
    ],
    'early-life-support': [
      'Early Life Support',
      'Keep the build team available',
      'Watch the incidents that follow the release',
      'Correct soon, and write down what was learnt',
      'Hand the service to operation when it is calm',
    ],
    'release-closure': [
      'Release Closure',
      'Check that CMS and library match reality',
      'Close the changes that it carried',
      'Write what went well and what did not',
      'If it was backed out, look for the cause',
    ],
  },
  kpis: {
    releases: ['Number of releases', 'Releases rolled out into production in P, by major and minor'],
    'major-release-duration': [
      'Duration of major deployments',
      'Mean time from clearance to completion of major deployments completed in P',
    ],
    'release-backouts': ['Number of release backouts', 'Releases reversed in P'],
    'automatic-release-share': [
      'Proportion of automatic release distribution',
      'Releases distributed automatically over all releases rolled out in P',
    ],
  },
}

export const enMessages = messages('release', {
  majorNeedsBuild: 'A major release is built and tested before it is cleared.',
  openTests: '{count, plural, one {# test is} other {# tests are}} not done.',
  openErrors: '{count, plural, one {# error is} other {# errors are}} not fixed.',
  openDeployments: '{count, plural, one {# deployment is} other {# deployments are}} not finished.',
  moreThanTargeted: 'More are installed than targeted.',
  live: '{number} is live.',
  backedOut: '{number} was backed out: {reason}',
  deployed: '{number}: {outcome}.',
  everywhere: '{number} reached every target.',
})
